import type { EntityManager } from 'typeorm';
import type { Absence } from '@article5/domain/casework';

/** An absence as it is kept. */
export interface AbsenceRow extends Absence {
  readonly absenceId: string;
  readonly name: string;
  readonly standInName: string;
}

/** Absences of an authority that are not over on a day and were not taken back, the first to begin first. */
export function listAbsences(tx: EntityManager, authorityId: string, today: string): Promise<AbsenceRow[]> {
  return tx.query<AbsenceRow[]>(
    `select a.absence_id as "absenceId", a.person_id as "personId", p.display_name as name, a.from_day as "from",
       a.to_day as "to", a.stand_in_id as "standInId", s.display_name as "standInName"
     from absence a join person p using (person_id) join person s on s.person_id = a.stand_in_id
     where a.authority_id = $1 and a.to_day >= $2 and a.ended_at is null order by a.from_day, p.display_name, a.absence_id`,
    [authorityId, today],
  );
}

/** Makes acts on the absences of an authority wait for each other, so that two do not overlook each other. */
export async function lockAbsences(tx: EntityManager, authorityId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('absence ' || $1, 0))`, [authorityId]);
}

export async function insertAbsence(
  tx: EntityManager,
  absence: Absence & {
    readonly authorityId: string;
    readonly absenceId: string;
    readonly by: string;
    readonly at: Date;
  },
): Promise<void> {
  const { authorityId, absenceId, personId, from, to, standInId, by, at } = absence;
  await tx.query(
    `insert into absence (authority_id, absence_id, person_id, from_day, to_day, stand_in_id, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [authorityId, absenceId, personId, from, to, standInId, by, at],
  );
}

/** Ends an absence now: it was taken back, or the person is there again. */
export async function markAbsenceEnded(
  tx: EntityManager,
  of: { readonly authorityId: string; readonly absenceId: string },
  by: { readonly personId: string; readonly at: Date },
): Promise<void> {
  await tx.query(
    `update absence set ended_at = $3, ended_by = $4 where authority_id = $1 and absence_id = $2 and ended_at is null`,
    [of.authorityId, of.absenceId, by.at, by.personId],
  );
}
