import type { EntityManager } from 'typeorm';
import type { HolidayCalendar } from '@article5/domain/calendar';

/** The calendar that an authority counts with today: its Member State's, or its region's where its profile names one. */
export async function calendarOf(tx: EntityManager, authorityId: string): Promise<string> {
  const [row] = await tx.query<{ calendar: string | null }[]>(
    `select calendar_of($1, current_date) as calendar`,
    [authorityId],
  );
  if (!row?.calendar) throw new Error(`authority ${authorityId} is not known`);
  return row.calendar;
}

/**
 * Days that count in a calendar ($1), by the newest version of each: those of the Member State, and of the region on top
 * of them. In the order of the days.
 */
export const DAYS_THAT_COUNT = `select distinct on (day) * from calendar_day
  where calendar in ($1, split_part($1, '-', 1)) order by day, length(calendar) desc, version desc`;

/** Holidays of a calendar by the newest version of each day, for every year that is known of it. */
export async function findHolidays(tx: EntityManager, calendar: string): Promise<HolidayCalendar> {
  const rows = await tx.query<{ year: number; days: string[] }[]>(
    `select y.year, coalesce(array_agg(d.day::text order by d.day) filter (where d.is_holiday), '{}') as days
     from calendar_year y left join (${DAYS_THAT_COUNT}) d on extract(year from d.day) = y.year
     where y.calendar = $1 group by y.year`,
    [calendar],
  );
  return { calendar, years: Object.fromEntries(rows.map(({ year, days }) => [year, days])) };
}

/** Days of a calendar, between two dates, that no administrator has confirmed and of which a source says "holiday". */
export async function findUnconfirmedDays(
  tx: EntityManager,
  calendar: string,
  [from, to]: readonly [string, string],
): Promise<readonly string[]> {
  const rows = await tx.query<{ day: string }[]>(
    `select day from (${DAYS_THAT_COUNT}) counted
     where day between $2 and $3 and not confirmed and basis <> 'TWO_SOURCES' and extract(isodow from day) < 6
     order by day`,
    [calendar, from, to],
  );
  return rows.map(({ day }) => day);
}
