import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { TransactionProfile } from '@article5/domain/matching';

/** Notes for the asking authority that the consulted one read what it shared of its case. */
export async function logConsultationReads(
  tx: EntityManager,
  reads: readonly { readonly authorityId: string; readonly notificationId: string }[],
  reader: { readonly readerId: string; readonly readerBody: string; readonly what: string },
): Promise<void> {
  if (reads.length === 0) return;
  await tx.query(
    `insert into access_log (authority_id, entry_id, reader_id, reader_body, notification_id, what)
     select authority_id, entry_id, $1, $2, notification_id, $3
       from unnest($4::text[], $5::uuid[], $6::uuid[]) as read (authority_id, entry_id, notification_id)`,
    [
      ...[reader.readerId, reader.readerBody, reader.what],
      ...[
        reads.map((one) => one.authorityId),
        reads.map(() => newId()),
        reads.map((one) => one.notificationId),
      ],
    ],
  );
}

/** The own denial that a question is about, as matching compares it. */
export async function findOwnDenial(
  tx: EntityManager,
  authorityId: string,
  denialId: string,
): Promise<OwnDenial | undefined> {
  const [row] = await tx.query<OwnDenial[]>(
    `select number, status, notified_on as "notifiedOn", profile from denial
     where authority_id = $1 and denial_id = $2`,
    [authorityId, denialId],
  );
  return row;
}
export interface OwnDenial {
  readonly number: string;
  readonly status: string;
  readonly notifiedOn: string | null;
  readonly profile: TransactionProfile;
}
