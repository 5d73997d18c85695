import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { EarlierDecisionRow, EarlierImport } from '@article5/contracts/archive';
import {
  earlierFeatures,
  type EarlierDecision,
  type EarlierProblem,
  type EarlierRow,
} from '@article5/domain/archive';
import { ARTICLE_OF_BASIS, usualSharing, type ConsistencyChoice } from '@article5/domain/decision';
import type { Actor } from '@article5/domain/kernel';
import { canonicalText } from '@article5/domain/ledger';
import { dateIn } from '@article5/domain/notification';
import {
  findImported,
  insertEarlierDecision,
  insertEarlierImport,
  listEarlierDecisions,
  organisationOf,
  timeZoneOf,
} from '@article5/persistence/archive';
import { insertConsistencyRecord, readAuthorityFacts } from '@article5/persistence/decision';
import { addToOutbox, scopeOf, Transactions } from '@article5/persistence/kernel';
import { recordAction } from '@article5/persistence/ledger';
import { Pseudonyms } from '../decision';
import { Clock } from '../kernel';
import { assertOfficer, roleFor } from '../notification';
import { readEarlierFile } from './read-earlier-file';

/** A CSV of earlier decisions; `commit: false` only looks. */
export interface EarlierFileCommand {
  readonly fileName: string;
  readonly content: string;
  readonly commit: boolean;
}

/** Who takes over, and when; nobody where the command line does it. */
export interface ImportedBy {
  readonly authorityId: string;
  readonly personId: string | null;
  readonly at: Date;
}

const PERMISSION = 'earlier-decision.import';

/**
 * Decisions of before the portal: taken over from a file, all of it or nothing and every problem by line and column,
 * and read. A decision that is there already, word for word, stays as it is. Our design; use.
 */
@Injectable()
export class EarlierDecisions {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly pseudonyms: Pseudonyms,
  ) {}

  import(actor: Actor, command: EarlierFileCommand): Promise<EarlierImport> {
    return this.transactions.run(scopeOf(actor), (tx) => {
      const { authorityId, personId } = assertOfficer(actor, PERMISSION);
      return importEarlierFile(
        tx,
        { authorityId, personId, at: this.clock.now() },
        { ...command, pseudonyms: this.pseudonyms },
      );
    });
  }

  list(
    actor: Actor,
    page: { readonly cursor?: string | undefined; readonly limit: number },
  ): Promise<{ items: EarlierDecisionRow[]; next?: string }> {
    return this.transactions.run(scopeOf(actor), (tx) => {
      const { authorityId } = assertOfficer(actor, PERMISSION);
      return listEarlierDecisions(tx, authorityId, page);
    });
  }

  /** The form of the file is no secret; who may import may have it. */
  assertMayRead(actor: Actor): void {
    assertOfficer(actor, PERMISSION);
  }
}

/** The same for the command line, where nobody is signed in; the scope must be the authority's. */
export async function importEarlierFile(
  tx: EntityManager,
  by: ImportedBy,
  command: EarlierFileCommand & { readonly pseudonyms: Pseudonyms },
): Promise<EarlierImport> {
  const { authorityId, at } = by;
  const read = readEarlierFile(command.content, dateIn(await timeZoneOf(tx, authorityId), at.toISOString()));
  const references = read.rows.map(({ decision }) => decision.reference);
  const known = await findImported(tx, authorityId, references);
  const { consistencySharedByDefault } = await readAuthorityFacts(tx, authorityId);
  const rows = read.rows.map((row) => ({
    ...row,
    sharing: sharingOf(row.decision, consistencySharedByDefault),
    known: known.get(row.decision.reference) === hashOf(row.decision),
  }));
  const problems = [...read.problems, ...importedDifferently(read.rows, known)];
  const fresh = rows.filter((row) => !row.known);
  const mayWrite = command.commit && problems.length === 0 && fresh.length > 0;
  if (mayWrite) await write(tx, by, { ...command, rows: fresh });
  return {
    lines: read.lines,
    problems: problems
      .toSorted((a, b) => a.line - b.line)
      .map(({ line, column = null, problem, value = null }) => ({ line, column, problem, value })),
    decisions: rows.map(({ line, decision, sharing, known: isKnown }) => ({
      ...{ line, reference: decision.reference, exporterName: decision.exporterName },
      ...{ itemName: decision.itemName, endUserName: decision.endUserName, outcome: decision.outcome },
      ...{ decidedOn: decision.decidedOn, shared: sharing.shared, known: isKnown },
    })),
    imported: mayWrite ? fresh.length : 0,
  };
}

function importedDifferently(
  rows: readonly EarlierRow[],
  known: ReadonlyMap<string, string>,
): readonly EarlierProblem[] {
  return rows.flatMap(({ line, decision }): readonly EarlierProblem[] => {
    const before = known.get(decision.reference);
    if (before === undefined || before === hashOf(decision)) return [];
    const value = decision.reference;
    return [{ line, column: 'national_reference', problem: 'IMPORTED_DIFFERENTLY', value }];
  });
}

function hashOf(decision: EarlierDecision): string {
  const text = canonicalText(JSON.parse(JSON.stringify(decision)));
  return createHash('sha256').update(text).digest('hex');
}

function sharingOf({ shared, withheldReason }: EarlierDecision, byDefault: boolean): ConsistencyChoice {
  if (shared === null) return usualSharing(byDefault);
  return shared ? { shared } : { shared, withheldReason: withheldReason ?? '' };
}

interface RowToWrite extends EarlierRow {
  readonly sharing: ConsistencyChoice;
}

async function write(
  tx: EntityManager,
  by: ImportedBy,
  file: {
    readonly fileName: string;
    readonly content: string;
    readonly rows: readonly RowToWrite[];
    readonly pseudonyms: Pseudonyms;
  },
): Promise<void> {
  const importId = newId();
  await insertEarlierImport(tx, {
    ...{ authorityId: by.authorityId, importId, fileName: file.fileName, decisions: file.rows.length },
    contentSha256: createHash('sha256').update(file.content).digest('hex'),
    ...{ importedBy: by.personId, importedAt: by.at },
  });
  const ledger: { notificationId: string; decision: EarlierDecision; sha256: string }[] = [];
  for (const { decision, sharing } of file.rows) {
    const notificationId = newId();
    const contentSha256 = hashOf(decision);
    await insertEarlierDecision(tx, {
      ...{ authorityId: by.authorityId, notificationId, importId, decision, contentSha256 },
      receivedAt: new Date(`${decision.receivedOn}T00:00:00Z`),
      decidedAt: new Date(`${decision.decidedOn}T00:00:00Z`),
      ...{ importedBy: by.personId, importedAt: by.at },
    });
    await keepRecord(tx, by, { notificationId, decision, sharing, pseudonyms: file.pseudonyms });
    const payload = { authorityId: by.authorityId, notificationId };
    await addToOutbox(tx, { authorityId: by.authorityId, job: 'compare-earlier-decision', payload });
    ledger.push({ notificationId, decision, sha256: contentSha256 });
  }
  for (const { notificationId, decision, sha256 } of ledger) {
    await recordAction(tx, {
      ...{ authorityId: by.authorityId, notificationId, organisationId: null, kind: 'DECISION_IMPORTED' },
      ...{ actorId: by.personId, at: by.at, legalBasis: ARTICLE_OF_BASIS[decision.legalBasis] },
      actorRole: by.personId === null ? null : roleFor({ roles: ['AUTHORITY_ADMINISTRATOR'] }, PERMISSION),
      payload: { import: importId, outcome: decision.outcome, contentSha256: sha256 },
      ...{ transactionId: newId(), exporterVisible: false },
    });
  }
}

async function keepRecord(
  tx: EntityManager,
  { authorityId }: ImportedBy,
  of: {
    readonly notificationId: string;
    readonly decision: EarlierDecision;
    readonly sharing: ConsistencyChoice;
    readonly pseudonyms: Pseudonyms;
  },
): Promise<void> {
  const { notificationId, decision, sharing, pseudonyms } = of;
  const organisationId = await organisationOf(tx, authorityId, decision);
  await insertConsistencyRecord(tx, {
    ...{ authorityId, notificationId, decisionId: null, imported: true, reference: decision.reference },
    ...{ itemFamily: decision.itemFamily, features: earlierFeatures(decision) },
    destination: decision.destination,
    endUserKey: pseudonyms.ofEndUser(decision.endUserName, decision.endUserCountry),
    endUserKind: decision.endUserKind,
    exporterPseudonym: pseudonyms.ofExporter(
      organisationId ?? `${authorityId} ${decision.exporterName.toLowerCase()}`,
    ),
    ...{ outcome: decision.outcome, reasonCodes: decision.reasonCodes },
    ...{ receivedOn: decision.receivedOn, decidedOn: decision.decidedOn, shared: sharing.shared },
    withheldReason: sharing.shared ? null : (sharing.withheldReason ?? null),
  });
}
