import type { EntityManager } from 'typeorm';
import type { HolidayCalendar } from '@article5/domain/calendar';

/** The calendar that an authority counts with: its Member State's. */
export async function calendarOf(tx: EntityManager, authorityId: string): Promise<string> {
  const [row] = await tx.query<{ calendar: string }[]>(
    `select member_state::text as calendar from authority where authority_id = $1`,
    [authorityId],
  );
  if (!row) throw new Error(`authority ${authorityId} is not known`);
  return row.calendar;
}

/** Holidays of a calendar by the newest version of each day, for every year that is known of it. */
export async function findHolidays(tx: EntityManager, calendar: string): Promise<HolidayCalendar> {
  const rows = await tx.query<{ year: number; days: string[] }[]>(
    `select y.year, coalesce(array_agg(d.day::text order by d.day) filter (where d.is_holiday), '{}') as days
     from calendar_year y left join (select distinct on (day) day, is_holiday from calendar_day
         where calendar = $1 order by day, version desc) d on extract(year from d.day) = y.year
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
    `select day from (select distinct on (day) day, confirmed, basis from calendar_day
       where calendar = $1 and day between $2 and $3 order by day, version desc) newest
     where not confirmed and basis <> 'TWO_SOURCES' and extract(isodow from day) < 6 order by day`,
    [calendar, from, to],
  );
  return rows.map(({ day }) => day);
}
