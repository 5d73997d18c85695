import { Injectable } from '@nestjs/common';
import type { CalendarCorrection, CalendarDay, CalendarYearView } from '@article5/contracts/calendar';
import { memberStateOf } from '@article5/domain/calendar';
import type { OfficerActor } from '@article5/domain/kernel';
import {
  calendarOf,
  findKnownYears,
  listCorrections,
  listDayVersions,
  type CorrectionRow,
  type DayVersionRow,
} from '@article5/persistence/calendar';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { assertMay } from '../kernel';

/**
 * A year of any calendar, with its sources, what is unconfirmed, and the authority's own corrections. A year that
 * nobody entered is shown as unknown. Permission: `authority.administer`. Source: Reg. 1182/71 Art 2(1), R-045.
 */
@Injectable()
export class ReadCalendarYear {
  constructor(private readonly transactions: Transactions) {}

  execute(
    actor: OfficerActor,
    { calendar, year }: { readonly calendar: string; readonly year: number },
  ): Promise<CalendarYearView> {
    const { authorityId } = actor;
    assertMay(actor, 'authority.administer', { authorityId });
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { calendars, years } = await findKnownYears(tx, calendar);
      const known = years.find((each) => each.year === year);
      const countsWith = await calendarOf(tx, authorityId);
      const corrections = await listCorrections(tx, authorityId, calendar, year);
      return {
        calendar,
        year,
        isKnown: known !== undefined,
        source: known?.source ?? null,
        importedOn: known?.importedOn ?? null,
        calendars,
        years: years.map((each) => each.year),
        isOwn: memberStateOf(countsWith) === memberStateOf(calendar),
        countsWith,
        days: toDays(await listDayVersions(tx, calendar, year)),
        corrections: corrections.map((row) => toCorrection(row, actor.personId)),
      };
    });
  }
}

/** The newest version of each day, and those before it. */
function toDays(rows: readonly DayVersionRow[]): CalendarDay[] {
  const days: CalendarDay[] = [];
  for (const { day, calendar, recordedAt, ...row } of rows) {
    const version = { ...row, recordedAt: recordedAt.toISOString() };
    const newest = days.at(-1);
    if (newest?.day === day) newest.history.push(version);
    else days.push({ ...version, day, isRegional: memberStateOf(calendar) !== calendar, history: [] });
  }
  return days;
}

function toCorrection(row: CorrectionRow, reader: string): CalendarCorrection {
  const { proposedById, proposedAt, settledAt, ...rest } = row;
  return {
    ...rest,
    proposedAt: proposedAt.toISOString(),
    settledAt: settledAt?.toISOString() ?? null,
    isOwn: proposedById === reader,
  };
}
