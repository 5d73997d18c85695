import { Injectable } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import { DECISION_OUTCOMES } from '@article5/domain/decision';
import { CASE_BASES } from '@article5/domain/notification';
import { CLOCK_RESULTS } from '@article5/contracts/casework';
import { DURATION_BANDS, type NationalFigures, type ReportPeriod } from '@article5/contracts/statistics';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import {
  countDecided,
  countIndicators,
  countReceived,
  todayOf,
  type DecidedGroup,
  type ReceivedGroup,
} from '@article5/persistence/statistics';
import { Clock } from '../kernel';
import { assertOfficer } from '../notification';

/** What one authority received and decided. Scoped to it; counts only. Permission: `report.read`. */
@Injectable()
export class ReadNationalFigures {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, period: ReportPeriod): Promise<NationalFigures> {
    const { authorityId } = assertOfficer(actor, 'report.read');
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const to = period.to ?? (await todayOf(tx, authorityId, this.clock.now()));
      const scope = { authorityId, from: period.from ?? dayAfterYearBefore(to), to };
      const bands = DURATION_BANDS.map((name) => ({ name, least: Number(name.split('-')[0]) }));
      const received = await countReceived(tx, scope);
      const decided = await countDecided(tx, scope, bands);
      return toFigures(scope, received, decided, await countIndicators(tx, scope));
    });
  }
}

function toFigures(
  { from, to }: { readonly from: string; readonly to: string },
  received: readonly ReceivedGroup[],
  decided: readonly DecidedGroup[],
  indicators: NationalFigures['indicators'],
): NationalFigures {
  const total = received.find(({ of }) => of === 'all');
  const ended = decided.find(({ of }) => of === 'all');
  const receivedBy = (of: ReceivedGroup['of']) => received.filter((group) => group.of === of);
  const decidedBy = (of: DecidedGroup['of']) => decided.filter((group) => group.of === of);
  const bandCount = (band: string) => decidedBy('band').find((group) => group.band === band)?.decided ?? 0;
  return {
    from,
    to,
    received: total?.received ?? 0,
    decided: ended?.decided ?? 0,
    withdrawn: total?.withdrawn ?? 0,
    open: total?.open ?? 0,
    months: monthsOf(from, to).map((month) => ({
      month,
      received: receivedBy('month').find((group) => group.month === month)?.received ?? 0,
      decided: decidedBy('month').find((group) => group.month === month)?.decided ?? 0,
    })),
    outcomes: DECISION_OUTCOMES.map((value) => ({
      value,
      count: decidedBy('outcome').find((group) => group.outcome === value)?.decided ?? 0,
    })),
    families: familiesOf(receivedBy('family'), decidedBy('cell')),
    destinations: largestFirst(
      receivedBy('destination').map((group) => ({ value: group.destination ?? '', count: group.received })),
    ),
    priorities: receivedBy('priority')
      .map((group) => ({ value: String(group.priority), count: group.received }))
      .sort((a, b) => Number(b.value) - Number(a.value)),
    bases: CASE_BASES.map((value) => ({
      value,
      count: receivedBy('basis').find((group) => group.basis === value)?.received ?? 0,
    })),
    indicators,
    duration: {
      median: ended?.median ?? null,
      ninetieth: ended?.ninetieth ?? null,
      bands: DURATION_BANDS.map((value) => ({ value, count: bandCount(value) })),
    },
    clock: Object.fromEntries(
      CLOCK_RESULTS.map((result) => [result, total?.clock[result] ?? 0]),
    ) as NationalFigures['clock'],
  };
}

function familiesOf(
  received: readonly ReceivedGroup[],
  cells: readonly DecidedGroup[],
): NationalFigures['families'] {
  const names = new Set([...received, ...cells].map(({ family }) => family ?? ''));
  return [...names].sort().map((value) => ({
    value,
    received: received.find(({ family }) => family === value)?.received ?? 0,
    outcomes: Object.fromEntries(
      cells.flatMap(({ family, outcome, decided }) =>
        family === value && outcome !== null ? [[outcome, decided]] : [],
      ),
    ),
  }));
}

function largestFirst(rows: { value: string; count: number }[]) {
  return rows.sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
}

/** Months of a period, `2026-11`, also those in which nothing happened; at most ten years of them. */
function monthsOf(from: string, to: string): string[] {
  const months: string[] = [];
  const last = to.slice(0, 7);
  for (let month = from.slice(0, 7); month <= last && months.length < 120; month = nextMonth(month)) {
    months.push(month);
  }
  return months;
}

function nextMonth(month: string): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + 1);
  return date.toISOString().slice(0, 7);
}

/** The first day of the twelve months that end with this day. */
function dayAfterYearBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() - 1);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
