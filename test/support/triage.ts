import { v7 as newId } from 'uuid';
import type { TableKind } from '@article5/domain/triage';
import {
  ActivateTable,
  EditTableDraft,
  ExplainCaseRoute,
  ReadTriageTables,
  ReplayTable,
  TableReplays,
} from '@article5/use-cases/triage';
import { as, FixedClock, TEST_NOW } from './builders';
import type { TestDatabase } from './database';

/** Everything that is done with an authority's tables, wired as the API wires it. */
export function tablesOf(database: TestDatabase) {
  const { transactions } = database;
  const clock = new FixedClock(new Date(TEST_NOW));
  return {
    clock,
    tables: new ReadTriageTables(transactions, clock),
    drafts: new EditTableDraft(transactions, clock),
    activation: new ActivateTable(transactions, clock),
    replays: new TableReplays(transactions, clock),
    replay: new ReplayTable(transactions, clock),
    explain: new ExplainCaseRoute(transactions),
  };
}

/** A table of the authority that has been in force since 2020, as if two administrators had activated it before. */
export async function tableInForce(
  database: TestDatabase,
  table: {
    readonly authorityId: string;
    readonly kind: TableKind;
    readonly version: string;
    readonly content: object;
  },
): Promise<void> {
  const { authorityId, kind, version, content } = table;
  const { personId: one } = await as.officer(database, authorityId, ['AUTHORITY_ADMINISTRATOR']);
  const { personId: other } = await as.officer(database, authorityId, ['AUTHORITY_ADMINISTRATOR']);
  const draftId = newId();
  await database.rows(
    `insert into decision_table_draft (authority_id, draft_id, kind, version, based_on, state, revision, content,
       created_by, changed_by, changed_at, proposed_by, effective_from, why)
     values ($1, $2, $3, $4, '2026-1', 'ACTIVATED', 1, $5, $6, $6, '2019-12-01', $6, '2020-01-01', 'Practice')`,
    [authorityId, draftId, kind, version, content, one],
  );
  await database.rows(
    `insert into decision_table (authority_id, kind, version, valid_from, content, draft_id, proposed_by, activated_by,
       activated_at) values ($1, $2, $3, '2020-01-01', $4, $5, $6, $7, '2019-12-02')`,
    [authorityId, kind, version, content, draftId, one, other],
  );
}
