import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type {
  DecisionTable,
  DraftState,
  IndicatorRule,
  RoutingRule,
  TableAct,
  TableKind,
} from '@article5/domain/triage';

/** A table of either kind. Which one it is, is said beside it. */
export type TriageTable = DecisionTable<IndicatorRule | RoutingRule>;

/** What of a table is stored as its content; version and dates stand in columns of their own. */
export type TableContent = Pick<TriageTable, 'id' | 'hitPolicy' | 'inputs' | 'rules'>;

/** A draft as it is stored. */
export interface TableDraft {
  readonly authorityId: string;
  readonly draftId: string;
  readonly kind: TableKind;
  readonly version: string;
  readonly basedOn: string;
  readonly state: DraftState;
  readonly revision: number;
  readonly content: TableContent;
  readonly proposedBy: string | null;
  readonly effectiveFrom: string | null;
  readonly why: string | null;
}

/** Who did something to a draft, and when. */
export interface TableActor {
  readonly personId: string;
  readonly at: Date;
}

const COLUMNS = `authority_id as "authorityId", draft_id as "draftId", kind, version, based_on as "basedOn", state,
  revision, content, proposed_by as "proposedBy", effective_from::text as "effectiveFrom", why`;

export async function findDraft(
  tx: EntityManager,
  authorityId: string,
  draftId: string,
): Promise<TableDraft | undefined> {
  const [row] = await tx.query<TableDraft[]>(
    `select ${COLUMNS} from decision_table_draft where authority_id = $1 and draft_id = $2`,
    [authorityId, draftId],
  );
  return row;
}

/** The draft, locked until the transaction ends. */
export async function lockDraft(
  tx: EntityManager,
  authorityId: string,
  draftId: string,
): Promise<TableDraft | undefined> {
  const [row] = await tx.query<TableDraft[]>(
    `select ${COLUMNS} from decision_table_draft where authority_id = $1 and draft_id = $2 for update`,
    [authorityId, draftId],
  );
  return row;
}

/** Lets one administrator at a time number or date a table of this authority, until the transaction ends. */
export async function lockTables(tx: EntityManager, authorityId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('decision-table/' || $1, 0))`, [authorityId]);
}

/** The number after all that drafts of this kind have had; a number is never used twice. */
export async function nextVersion(tx: EntityManager, authorityId: string, kind: TableKind): Promise<string> {
  const [row] = await tx.query<{ next: string }[]>(
    `select (count(*) + 1)::text as next from decision_table_draft where authority_id = $1 and kind = $2`,
    [authorityId, kind],
  );
  return row?.next ?? '1';
}

/** Writes a new draft. */
export async function insertDraft(
  tx: EntityManager,
  draft: Pick<TableDraft, 'authorityId' | 'draftId' | 'kind' | 'version' | 'basedOn' | 'content'>,
  by: TableActor,
): Promise<void> {
  await tx.query(
    `insert into decision_table_draft (authority_id, draft_id, kind, version, based_on, state, revision, content,
       created_by, changed_by, changed_at) values ($1, $2, $3, $4, $5, 'DRAFT', 1, $6, $7, $7, $8)`,
    [
      ...[draft.authorityId, draft.draftId, draft.kind, draft.version, draft.basedOn, draft.content],
      ...[by.personId, by.at],
    ],
  );
  await recordTableAct(tx, { ...draft, revision: 1 }, { act: 'DRAFTED', ...by });
}

/** What changes of a draft in one act. */
export interface DraftChange {
  readonly state?: DraftState;
  readonly content?: TableContent;
  readonly proposedBy?: string | null;
  readonly effectiveFrom?: string | null;
  readonly why?: string | null;
}

/** Writes what changed of a draft with its next revision, and the act in the history. */
export async function changeDraft(
  tx: EntityManager,
  draft: TableDraft,
  change: DraftChange,
  event: TableActor & { readonly act: TableAct; readonly why?: string },
): Promise<void> {
  const next = { ...draft, ...change, revision: draft.revision + 1 };
  await tx.query(
    `update decision_table_draft set state = $3, content = $4, proposed_by = $5, effective_from = $6, why = $7,
       revision = $8, changed_by = $9, changed_at = $10 where authority_id = $1 and draft_id = $2`,
    [
      ...[
        next.authorityId,
        next.draftId,
        next.state,
        next.content,
        next.proposedBy,
        next.effectiveFrom,
        next.why,
      ],
      ...[next.revision, event.personId, event.at],
    ],
  );
  await recordTableAct(tx, next, event);
}

/** Appends to the history of a table. */
export async function recordTableAct(
  tx: EntityManager,
  of: Pick<TableDraft, 'authorityId' | 'draftId' | 'revision'>,
  event: TableActor & { readonly act: TableAct; readonly why?: string },
): Promise<void> {
  await tx.query(
    `insert into decision_table_event (authority_id, event_id, draft_id, act, revision, person_id, at, why)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      of.authorityId,
      newId(),
      of.draftId,
      event.act,
      of.revision,
      event.personId,
      event.at,
      event.why ?? null,
    ],
  );
}
