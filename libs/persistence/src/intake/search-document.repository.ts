import type { EntityManager } from 'typeorm';
import type { SearchText } from '@article5/domain/intake';
import type { VersionKey } from './intake-step.repository';

/** Files the words of a case's newest version, in place of those of the version before. */
export async function fileForSearch(tx: EntityManager, key: VersionKey, text: SearchText): Promise<void> {
  await tx.query(
    `insert into case_search as s (authority_id, notification_id, version, status, item_family, destination, year,
       received_at, document)
     select n.authority_id, n.notification_id, $3, n.status, n.item_family, n.destination,
       extract(year from n.received_at at time zone a.time_zone)::int, n.received_at,
       setweight(to_tsvector('simple', $4), 'A') || setweight(to_tsvector('simple', $5), 'B')
         || setweight(to_tsvector('simple', $6), 'C') || setweight(to_tsvector('simple', $7), 'D')
     from notification n join authority a using (authority_id) where n.authority_id = $1 and n.notification_id = $2
     on conflict (authority_id, notification_id) do update set version = excluded.version, status = excluded.status,
       item_family = excluded.item_family, destination = excluded.destination, document = excluded.document
       where s.version <= excluded.version`,
    [key.authorityId, key.notificationId, key.version, text.reference, text.names, text.items, text.texts],
  );
}
