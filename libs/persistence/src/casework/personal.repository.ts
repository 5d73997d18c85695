import type { EntityManager } from 'typeorm';

/** One officer and one case. */
export interface PersonAndCase {
  readonly authorityId: string;
  readonly personId: string;
  readonly notificationId: string;
}

const OF = 'authority_id = $1 and person_id = $2 and notification_id = $3';
const idsOf = ({ authorityId, personId, notificationId }: PersonAndCase) => [
  authorityId,
  personId,
  notificationId,
];

/** Notes which version the officer has read; null: none. */
export async function keepReading(
  tx: EntityManager,
  of: PersonAndCase,
  read: { readonly version: number; readonly at: Date } | null,
): Promise<void> {
  if (read === null) await tx.query(`delete from case_reading where ${OF}`, idsOf(of));
  else {
    await tx.query(
      `insert into case_reading as r (authority_id, person_id, notification_id, version, read_at)
       values ($1, $2, $3, $4, $5)
       on conflict (authority_id, person_id, notification_id) do update set version = excluded.version,
         read_at = excluded.read_at where r.version < excluded.version`,
      [...idsOf(of), read.version, read.at],
    );
  }
}

/** Puts a case off until a day, as it stands now; null: brings it back. */
export async function keepSnooze(
  tx: EntityManager,
  of: PersonAndCase,
  snooze: { readonly until: string; readonly version: number; readonly at: Date } | null,
): Promise<void> {
  if (snooze === null) await tx.query(`delete from case_snooze where ${OF}`, idsOf(of));
  else {
    await tx.query(
      `insert into case_snooze (authority_id, person_id, notification_id, until, version, snoozed_at)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (authority_id, person_id, notification_id) do update set until = excluded.until,
         version = excluded.version, snoozed_at = excluded.snoozed_at`,
      [...idsOf(of), snooze.until, snooze.version, snooze.at],
    );
  }
}

/** A sign of life of somebody who has the case open, or that they left. */
export async function keepViewer(tx: EntityManager, of: PersonAndCase, seenAt: Date | null): Promise<void> {
  if (seenAt === null) await tx.query(`delete from case_viewing where ${OF}`, idsOf(of));
  else {
    await tx.query(
      `insert into case_viewing (authority_id, person_id, notification_id, seen_at) values ($1, $2, $3, $4)
       on conflict (authority_id, notification_id, person_id) do update set seen_at = excluded.seen_at`,
      [...idsOf(of), seenAt],
    );
  }
}

/** Who else has shown a sign of life in the case since then. */
export function listOtherViewers(
  tx: EntityManager,
  of: PersonAndCase,
  since: Date,
): Promise<{ personId: string; displayName: string }[]> {
  return tx.query(
    `select p.person_id as "personId", p.display_name as "displayName" from case_viewing v join person p using (person_id)
     where v.authority_id = $1 and v.person_id <> $2 and v.notification_id = $3 and v.seen_at >= $4
     order by p.display_name, p.person_id`,
    [...idsOf(of), since],
  );
}
