import type { EntityManager } from 'typeorm';
import type { DraftState, TableAct, TableKind } from '@article5/domain/triage';
import type { TableContent, TableDraft } from './table-draft.repository';

/** A version that was put in force, or will be. */
export interface TableVersion {
  readonly draftId: string | null;
  readonly kind: TableKind;
  readonly version: string;
  readonly validFrom: string;
  readonly content: TableContent;
  readonly isWithdrawn: boolean;
}

const COLUMNS = `draft_id as "draftId", kind, version, valid_from::text as "validFrom", content,
  withdrawn_at is not null as "isWithdrawn"`;

/** All versions of an authority, withdrawn ones too, newest first day first. */
export function listTableVersions(tx: EntityManager, authorityId: string): Promise<TableVersion[]> {
  return tx.query<TableVersion[]>(
    `select ${COLUMNS} from decision_table where authority_id = $1 order by kind, valid_from desc, activated_at desc`,
    [authorityId],
  );
}

/** Puts a proposed draft in force from its day on. */
export async function insertVersion(
  tx: EntityManager,
  draft: TableDraft,
  by: { readonly personId: string; readonly at: Date },
): Promise<void> {
  await tx.query(
    `insert into decision_table (authority_id, kind, version, valid_from, content, draft_id, proposed_by, activated_by,
       activated_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[draft.authorityId, draft.kind, draft.version, draft.effectiveFrom, draft.content, draft.draftId],
      ...[draft.proposedBy, by.personId, by.at],
    ],
  );
}

/** Marks a version as withdrawn; its rules stay as they were. */
export async function withdrawVersion(
  tx: EntityManager,
  key: { readonly authorityId: string; readonly kind: TableKind; readonly version: string },
  by: { readonly personId: string; readonly at: Date },
): Promise<void> {
  await tx.query(
    `update decision_table set withdrawn_by = $4, withdrawn_at = $5
     where authority_id = $1 and kind = $2 and version = $3`,
    [key.authorityId, key.kind, key.version, by.personId, by.at],
  );
}

/** A draft in the list of an authority's tables. */
export interface ListedDraft {
  readonly draftId: string;
  readonly kind: TableKind;
  readonly version: string;
  readonly basedOn: string;
  readonly state: DraftState;
  readonly effectiveFrom: string | null;
  readonly why: string | null;
  readonly changedBy: string;
  readonly changedAt: Date;
}

/** All drafts, newest first. */
export function listDrafts(tx: EntityManager, authorityId: string): Promise<ListedDraft[]> {
  return tx.query<ListedDraft[]>(
    `select d.draft_id as "draftId", d.kind, d.version, d.based_on as "basedOn", d.state,
       d.effective_from::text as "effectiveFrom", d.why, p.display_name as "changedBy", d.changed_at as "changedAt"
     from decision_table_draft d join person p on p.person_id = d.changed_by
     where d.authority_id = $1 order by d.draft_id desc limit 200`,
    [authorityId],
  );
}

/** One entry of the history. */
export interface ListedTableAct {
  readonly eventId: string;
  readonly kind: TableKind;
  readonly version: string;
  readonly act: TableAct;
  readonly by: string;
  readonly at: Date;
  readonly why: string | null;
}

/** The last acts on an authority's tables, newest first; of one draft when it is named. */
export function listTableActs(
  tx: EntityManager,
  authorityId: string,
  draftId: string | null,
): Promise<ListedTableAct[]> {
  return tx.query<ListedTableAct[]>(
    `select e.event_id as "eventId", d.kind, d.version, e.act, p.display_name as by, e.at, e.why
     from decision_table_event e
       join decision_table_draft d on d.authority_id = e.authority_id and d.draft_id = e.draft_id
       join person p on p.person_id = e.person_id
     where e.authority_id = $1 and ($2::uuid is null or e.draft_id = $2)
     order by e.event_id desc limit 200`,
    [authorityId, draftId],
  );
}

/** Teams that routing can name. */
export function listTeams(
  tx: EntityManager,
  authorityId: string,
): Promise<{ teamCode: string; name: string }[]> {
  return tx.query<{ teamCode: string; name: string }[]>(
    `select team_code as "teamCode", name from team where authority_id = $1 order by name, team_code`,
    [authorityId],
  );
}
