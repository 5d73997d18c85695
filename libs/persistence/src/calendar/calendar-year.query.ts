import type { EntityManager } from 'typeorm';
import type { CorrectionState, DayBasis } from '@article5/domain/calendar';

/** One version of a day, newest versions first within a day; those of the region before those of its Member State. */
export interface DayVersionRow {
  readonly calendar: string;
  readonly day: string;
  readonly version: number;
  readonly isHoliday: boolean;
  readonly name: string;
  readonly nameInEnglish: string;
  readonly basis: DayBasis;
  readonly note: string | null;
  readonly source: string;
  readonly confirmed: boolean;
  readonly recordedAt: Date;
}

export function listDayVersions(tx: EntityManager, calendar: string, year: number): Promise<DayVersionRow[]> {
  return tx.query<DayVersionRow[]>(
    `select calendar, day, version, is_holiday as "isHoliday", name, name_in_english as "nameInEnglish", basis, note, source,
       confirmed, recorded_at as "recordedAt"
     from calendar_day where calendar in ($1, split_part($1, '-', 1))
       and day between make_date($2, 1, 1) and make_date($2, 12, 31)
     order by day, length(calendar) desc, version desc`,
    [calendar, year],
  );
}

/** What is known of any calendar: which there are, which years one has, where a year came from. */
export async function findKnownYears(
  tx: EntityManager,
  calendar: string,
): Promise<{
  calendars: { calendar: string; region: string | null }[];
  years: { year: number; source: string; importedOn: string }[];
}> {
  const calendars = await tx.query<{ calendar: string; region: string | null }[]>(
    `select distinct y.calendar, r.name as region from calendar_year y left join calendar_region r using (calendar)
     order by 1`,
  );
  const years = await tx.query<{ year: number; source: string; importedOn: string }[]>(
    `select year, source, imported_on as "importedOn" from calendar_year where calendar = $1 order by year`,
    [calendar],
  );
  return { calendars, years };
}

export interface CorrectionRow {
  readonly correctionId: string;
  readonly day: string;
  readonly isHoliday: boolean;
  readonly name: string;
  readonly source: string;
  readonly state: CorrectionState;
  readonly proposedBy: string;
  readonly proposedById: string;
  readonly proposedAt: Date;
  readonly settledBy: string | null;
  readonly settledAt: Date | null;
}

/** Corrections that the authority proposed to a year, newest first. */
export function listCorrections(
  tx: EntityManager,
  authorityId: string,
  calendar: string,
  year: number,
): Promise<CorrectionRow[]> {
  return tx.query<CorrectionRow[]>(
    `select c.correction_id as "correctionId", c.day, c.is_holiday as "isHoliday", c.name, c.source, c.state,
       p.display_name as "proposedBy", c.proposed_by as "proposedById", c.proposed_at as "proposedAt",
       s.display_name as "settledBy", c.settled_at as "settledAt"
     from calendar_correction c join person p on p.person_id = c.proposed_by
       left join person s on s.person_id = c.settled_by
     where c.authority_id = $1 and c.calendar = $2 and extract(year from c.day) = $3
     order by c.proposed_at desc, c.correction_id desc`,
    [authorityId, calendar, year],
  );
}
