import type { EntityManager } from 'typeorm';
import type { BulkActView } from '@article5/contracts/casework';
import type { CaseAct, CaseArrangement } from '@article5/domain/casework';
import type { InboxReader } from './inbox-conditions';

/** An act on many cases as it was previewed. */
export interface BulkToKeep {
  readonly bulkId: string;
  readonly act: CaseAct;
  /** Cases that the selection found; one more than the limit when there are more. */
  readonly matching: number;
  readonly undoes: string | null;
  readonly at: Date;
  readonly items: readonly BulkItemToKeep[];
}

export interface BulkItemToKeep {
  readonly notificationId: string;
  readonly reference: string;
  readonly act: CaseAct;
  readonly before: CaseArrangement;
  readonly state: 'PENDING' | 'UNCHANGED' | 'REFUSED';
  readonly code: string | null;
}

/** A case of an act on many, as it is done or was done. */
export interface BulkItem {
  readonly position: number;
  readonly reference: string;
  readonly act: CaseAct;
  readonly before: CaseArrangement;
}

export interface BulkRow {
  readonly personId: string;
  readonly act: CaseAct;
  readonly state: BulkActView['state'];
  readonly undoes: string | null;
}

const PREVIEWS_KEPT_HOURS = 24;

/** Writes a preview, and forgets the person's previews of yesterday that were never run. */
export async function keepBulk(tx: EntityManager, reader: InboxReader, bulk: BulkToKeep): Promise<void> {
  const { authorityId, personId } = reader;
  await tx.query(
    `delete from bulk_act where authority_id = $1 and person_id = $2 and state = 'PREVIEWED'
       and prepared_at < $3::timestamptz - make_interval(hours => ${PREVIEWS_KEPT_HOURS})`,
    [authorityId, personId, bulk.at],
  );
  await tx.query(
    `insert into bulk_act (authority_id, bulk_id, person_id, act, state, matching, undoes, prepared_at)
     values ($1, $2, $3, $4, 'PREVIEWED', $5, $6, $7)`,
    [authorityId, bulk.bulkId, personId, bulk.act, bulk.matching, bulk.undoes, bulk.at],
  );
  await tx.query(
    `insert into bulk_item (authority_id, bulk_id, position, notification_id, reference, act, before, state, code)
     select $1, $2, row_number() over (), "notificationId", reference, act, before, state, code
     from rows from (jsonb_to_recordset($3::jsonb) as ("notificationId" uuid, reference text, act jsonb, before jsonb,
       state text, code text)) with ordinality i order by i.ordinality`,
    [authorityId, bulk.bulkId, JSON.stringify(bulk.items)],
  );
}

/** The act, locked until the transaction ends. Row-level security leaves only the person's own. */
export async function lockBulk(
  tx: EntityManager,
  authorityId: string,
  bulkId: string,
): Promise<BulkRow | undefined> {
  const [row] = await tx.query<BulkRow[]>(
    `select person_id as "personId", act, state, undoes from bulk_act where authority_id = $1 and bulk_id = $2 for update`,
    [authorityId, bulkId],
  );
  return row;
}

/** Marks a preview as running. */
export async function startBulk(
  tx: EntityManager,
  authorityId: string,
  bulkId: string,
  at: Date,
): Promise<void> {
  await tx.query(
    `update bulk_act set state = 'RUNNING', started_at = $3 where authority_id = $1 and bulk_id = $2`,
    [authorityId, bulkId, at],
  );
}

/** The next case that nobody is working on, locked. */
export async function lockNextItem(
  tx: EntityManager,
  authorityId: string,
  bulkId: string,
): Promise<BulkItem | undefined> {
  const [row] = await tx.query<BulkItem[]>(
    `select position, reference, act, before from bulk_item
     where authority_id = $1 and bulk_id = $2 and state = 'PENDING' order by position limit 1 for update skip locked`,
    [authorityId, bulkId],
  );
  return row;
}

/** Notes how one case ended; a case that has ended stays as it is. */
export async function endItem(
  tx: EntityManager,
  of: { readonly authorityId: string; readonly bulkId: string; readonly position: number },
  end: { readonly state: 'DONE' | 'UNCHANGED' | 'REFUSED'; readonly code?: string },
): Promise<void> {
  await tx.query(
    `update bulk_item set state = $4, code = $5
     where authority_id = $1 and bulk_id = $2 and position = $3 and state = 'PENDING'`,
    [of.authorityId, of.bulkId, of.position, end.state, end.code ?? null],
  );
}

/** Ends an act all of whose cases have ended, and puts its emptied words in the place of its words. */
export async function endBulk(
  tx: EntityManager,
  of: { readonly authorityId: string; readonly bulkId: string },
  emptied: Partial<CaseAct>,
  at: Date,
): Promise<void> {
  await tx.query(
    `with ended as (
       update bulk_act b set state = 'DONE', ended_at = $3, act = b.act || $4::jsonb
       where authority_id = $1 and bulk_id = $2 and state = 'RUNNING'
         and not exists (select 1 from bulk_item i where i.authority_id = b.authority_id and i.bulk_id = b.bulk_id
           and i.state = 'PENDING')
       returning authority_id, bulk_id)
     update bulk_item i set act = i.act || $4::jsonb from ended e
     where i.authority_id = e.authority_id and i.bulk_id = e.bulk_id and $4::jsonb <> '{}'`,
    [of.authorityId, of.bulkId, at, JSON.stringify(emptied)],
  );
}

/** The cases that an act changed, with how they were before. */
export function listDoneItems(tx: EntityManager, authorityId: string, bulkId: string): Promise<BulkItem[]> {
  return tx.query<BulkItem[]>(
    `select position, reference, act, before from bulk_item
     where authority_id = $1 and bulk_id = $2 and state = 'DONE' order by position`,
    [authorityId, bulkId],
  );
}
