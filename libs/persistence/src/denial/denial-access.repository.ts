import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';

/**
 * Notes for the denying authority that somebody of another authority read its denials. `what` names the view,
 * kebab-case.
 */
export async function logDenialReads(
  tx: EntityManager,
  denials: readonly { readonly authorityId: string; readonly denialId: string }[],
  reader: { readonly readerId: string; readonly readerBody: string; readonly what: string },
): Promise<void> {
  const others = denials.filter(({ authorityId }) => authorityId !== reader.readerBody);
  if (others.length === 0) return;
  await tx.query(
    `insert into access_log (authority_id, entry_id, reader_id, reader_body, denial_id, what)
     select authority_id, entry_id, $1, $2, denial_id, $3
       from unnest($4::text[], $5::uuid[], $6::uuid[]) as read (authority_id, entry_id, denial_id)`,
    [
      ...[reader.readerId, reader.readerBody, reader.what],
      ...[others.map((one) => one.authorityId), others.map(() => newId()), others.map((one) => one.denialId)],
    ],
  );
}
