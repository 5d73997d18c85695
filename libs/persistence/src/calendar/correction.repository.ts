import type { EntityManager } from 'typeorm';
import type { CorrectionState, DayCorrection } from '@article5/domain/calendar';

export interface ProposedCorrection extends DayCorrection {
  readonly authorityId: string;
  readonly correctionId: string;
  readonly calendar: string;
  readonly proposedBy: string;
  readonly state: CorrectionState;
}

/** Whether the authority has a correction of that day waiting. */
export async function isCorrectionWaiting(
  tx: EntityManager,
  { authorityId, calendar, day }: { authorityId: string; calendar: string; day: string },
): Promise<boolean> {
  const [row] = await tx.query<unknown[]>(
    `select 1 from calendar_correction
     where authority_id = $1 and calendar = $2 and day::text = $3 and state = 'PROPOSED'`,
    [authorityId, calendar, day],
  );
  return row !== undefined;
}

export async function insertCorrection(
  tx: EntityManager,
  correction: Omit<ProposedCorrection, 'state'>,
  at: Date,
): Promise<void> {
  await tx.query(
    `insert into calendar_correction (authority_id, correction_id, calendar, day, is_holiday, name, source, state,
       proposed_by, proposed_at) values ($1, $2, $3, $4, $5, $6, $7, 'PROPOSED', $8, $9)`,
    [
      correction.authorityId,
      correction.correctionId,
      correction.calendar,
      correction.day,
      correction.isHoliday,
      correction.name,
      correction.source,
      correction.proposedBy,
      at,
    ],
  );
}

/** A correction of the authority, locked until the transaction ends. */
export async function lockCorrection(
  tx: EntityManager,
  authorityId: string,
  correctionId: string,
): Promise<ProposedCorrection | undefined> {
  const [row] = await tx.query<ProposedCorrection[]>(
    `select authority_id as "authorityId", correction_id as "correctionId", calendar, day, is_holiday as "isHoliday",
       name, source, state, proposed_by as "proposedBy"
     from calendar_correction where authority_id = $1 and correction_id = $2 for update`,
    [authorityId, correctionId],
  );
  return row;
}

export async function settleCorrection(
  tx: EntityManager,
  { authorityId, correctionId }: Pick<ProposedCorrection, 'authorityId' | 'correctionId'>,
  settled: { readonly state: 'CONFIRMED' | 'REJECTED'; readonly by: string; readonly at: Date },
): Promise<void> {
  await tx.query(
    `update calendar_correction set state = $3, settled_by = $4, settled_at = $5
     where authority_id = $1 and correction_id = $2`,
    [authorityId, correctionId, settled.state, settled.by, settled.at],
  );
}

/** Writes a confirmed correction as the day's newest version; the versions before it stay. */
export async function appendDay(tx: EntityManager, correction: ProposedCorrection, at: Date): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('calendar_day'), hashtext($1 || $2))`, [
    correction.calendar,
    correction.day,
  ]);
  await tx.query(
    `insert into calendar_day (calendar, day, version, is_holiday, name, name_in_english, basis, source, confirmed,
       recorded_at, corrected_by_authority, correction_id)
     select $1, $2, coalesce(max(version), 0) + 1, $3, $4, $4, 'CORRECTION', $5, true, $6, $7, $8
     from calendar_day where calendar = $1 and day = $2`,
    [
      correction.calendar,
      correction.day,
      correction.isHoliday,
      correction.name,
      correction.source,
      at,
      correction.authorityId,
      correction.correctionId,
    ],
  );
}
