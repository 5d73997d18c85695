import type { EntityManager } from 'typeorm';
import { workingDayFrom } from '@article5/domain/calendar';
import type { Outcome } from '@article5/domain/kernel';
import { calendarOf, findHolidays } from '@article5/persistence/calendar';

/** The first working day from a day in the authority's calendar; undefined where no day is set. */
export async function workingDayOf(
  tx: EntityManager,
  authorityId: string,
  day: string | undefined,
): Promise<Outcome<string> | undefined> {
  if (day === undefined) return undefined;
  return workingDayFrom(day, await findHolidays(tx, await calendarOf(tx, authorityId)));
}
