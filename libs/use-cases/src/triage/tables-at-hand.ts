import type { EntityManager } from 'typeorm';
import { Refused, type Actor, type OfficerActor } from '@article5/domain/kernel';
import { dateIn } from '@article5/domain/notification';
import {
  analyseTable,
  DEFAULT_INDICATORS,
  DEFAULT_ROUTING,
  tableInForce,
  termsOf,
  type TableKind,
  type TableOccasion,
  type TablePair,
} from '@article5/domain/triage';
import { zoneOf } from '@article5/persistence/denial';
import {
  listTableVersions,
  listTeams,
  readTables,
  type TableContent,
  type TriageTable,
} from '@article5/persistence/triage';
import { assertMay, notFound } from '../kernel';

/** The tables that the product ships, which apply where an authority has none in force. */
export const SHIPPED: Readonly<Record<TableKind, TriageTable>> = {
  INDICATORS: DEFAULT_INDICATORS,
  ROUTING: DEFAULT_ROUTING,
};

/** The officer who administers the authority's tables; refuses everybody else. */
export function assertAdministrator(actor: Actor): OfficerActor {
  if (actor.kind !== 'officer') throw notFound('triage-table');
  assertMay(actor, 'authority.administer', { authorityId: actor.authorityId });
  return actor;
}

/** Today in the authority's zone. */
export async function todayOf(tx: EntityManager, authorityId: string, now: Date): Promise<string> {
  return dateIn(await zoneOf(tx, authorityId), now.toISOString());
}

/** Both tables as they apply on a day. */
export async function tablesInForce(tx: EntityManager, authorityId: string, on: string): Promise<TablePair> {
  const indicators = tableInForce(await readTables(tx, authorityId, 'INDICATORS'), on);
  const routing = tableInForce(await readTables(tx, authorityId, 'ROUTING'), on);
  return { indicators: indicators ?? DEFAULT_INDICATORS, routing: routing ?? DEFAULT_ROUTING };
}

/** The table of this kind in a pair. */
export function tableOfKind(pair: TablePair, kind: TableKind): TriageTable {
  return kind === 'INDICATORS' ? pair.indicators : pair.routing;
}

/** What is stored of a table with these rules; which facts it asks for follows from them. */
export function contentOf(kind: TableKind, rules: TriageTable['rules']): TableContent {
  const { id, hitPolicy } = SHIPPED[kind];
  const inputs = [...new Set(rules.flatMap(({ when }) => when.map(({ input }) => input)))].sort();
  return { id, hitPolicy, inputs, rules };
}

/** What is known when a draft is proposed or activated. */
export async function occasionOf(
  tx: EntityManager,
  authorityId: string,
  draft: { readonly kind: TableKind; readonly content: TableContent },
  today: string,
): Promise<TableOccasion> {
  const teams = await listTeams(tx, authorityId);
  const versions = await listTableVersions(tx, authorityId);
  const table = { ...draft.content, version: '', validFrom: today };
  return {
    today,
    findings: analyseTable(table, {
      terms: termsOf(draft.kind),
      teamCodes: teams.map(({ teamCode }) => teamCode),
    }),
    datesTaken: versions
      .filter(({ kind, isWithdrawn }) => kind === draft.kind && !isWithdrawn)
      .map(({ validFrom }) => validFrom),
  };
}

/** The revision that `If-Match` names. Refuses `request.if-match-missing`. */
export function revisionRead(ifMatch: string | undefined): number {
  if (ifMatch !== undefined && /^\d{1,9}$/.test(ifMatch)) return Number(ifMatch);
  throw new Refused([{ code: 'request.if-match-missing' }], 'MALFORMED');
}
