import type { EntityManager } from 'typeorm';
import type { ListedEntry } from '@article5/domain/triage';
import type { CaseVersion } from './triage.repository';

const ENTRY = `entry_id as "entryId", title, item_family as "itemFamily", destinations, oj_reference as "ojReference"`;

/** The list under Art 5(6) as it is in force. R-022. */
export function readListInForce(tx: EntityManager): Promise<ListedEntry[]> {
  return tx.query(
    `select ${ENTRY} from published_entry where published_on is not null and ended_on is null order by entry_id`,
  );
}

/** The entries that a version of a case was last held against, in force or ended since. */
export function readListLookedAt(tx: EntityManager, of: CaseVersion): Promise<ListedEntry[]> {
  return tx.query(
    `select ${ENTRY} from published_entry where entry_id in (
       select unnest(l.entries) from list_look l
       where l.authority_id = $1 and l.notification_id = $2 and l.version = $3) order by entry_id`,
    [of.authorityId, of.notificationId, of.version],
  );
}

/** Notes which entries a version of a case was held against. */
export async function keepListLook(
  tx: EntityManager,
  of: CaseVersion,
  entries: readonly ListedEntry[],
  at: Date,
): Promise<void> {
  await tx.query(
    `insert into list_look (authority_id, notification_id, version, entries, looked_at) values ($1, $2, $3, $4, $5)
     on conflict (authority_id, notification_id, version) do update set entries = excluded.entries,
       looked_at = excluded.looked_at`,
    [of.authorityId, of.notificationId, of.version, entries.map(({ entryId }) => entryId).sort(), at],
  );
}
