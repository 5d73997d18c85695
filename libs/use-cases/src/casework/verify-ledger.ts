import type { EntityManager } from 'typeorm';
import { FIRST_PREVIOUS } from '@article5/domain/ledger';
import { foldStatus, isSeenByExporter } from '@article5/domain/notification';
import { hashOf } from '@article5/persistence/ledger';
import {
  countKeptTexts,
  listLedgerHeads,
  readLedgerRows,
  readStoredCases,
  type LedgerHead,
  type LedgerRow,
} from '@article5/persistence/casework';
import { checkEvidence, SENDS_VERSION } from './verify-evidence';

/** The first thing in a ledger that is not as it was written. `sequence` is null where no entry is to blame. */
export interface LedgerFault {
  readonly authorityId: string;
  readonly sequence: number | null;
  readonly what: string;
}

export interface LedgerReport {
  readonly authorities: number;
  readonly entries: number;
  readonly texts: number;
  readonly notifications: number;
  /** Undefined: everything is as it was written. */
  readonly fault: LedgerFault | undefined;
}

const BATCH = 500;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/**
 * Verifies every authority's ledger: the chain of hashes without gaps up to the head, what the hash does not cover
 * (whose notification it is, what the exporter sees), each kept text against its commitment, each version and each
 * signed text against its hash, and each notification's status against the fold of its acts. Stops at the first fault.
 * Reads as the schema's owner. Source: design 5; R-050.
 */
export async function verifyLedger(tx: EntityManager): Promise<LedgerReport> {
  const heads = await listLedgerHeads(tx);
  const sum = { authorities: heads.length, entries: 0, texts: 0, notifications: 0 };
  for (const head of heads) {
    const chain = await verifyChain(tx, head);
    sum.entries += chain.entries;
    sum.texts += chain.texts;
    if (chain.fault) return { ...sum, fault: chain.fault };
    const cases = await verifyCases(tx, head.authorityId);
    sum.notifications += cases.notifications;
    if (cases.fault) return { ...sum, fault: cases.fault };
  }
  return { ...sum, fault: undefined };
}

interface Chain {
  readonly entries: number;
  readonly texts: number;
  readonly fault: LedgerFault | undefined;
}

async function verifyChain(tx: EntityManager, head: LedgerHead): Promise<Chain> {
  const { authorityId } = head;
  const fault = (sequence: number | null, what: string) => ({ authorityId, sequence, what });
  let [sequence, previous, texts] = [0, FIRST_PREVIOUS, 0];
  for (;;) {
    const rows = await readLedgerRows(tx, authorityId, sequence, BATCH);
    for (const row of rows) {
      const wrong = faultOfEntry(row, sequence + 1, previous);
      if (wrong) return { entries: sequence, texts, fault: fault(row.sequence, wrong) };
      [sequence, previous] = [row.sequence, row.hash];
    }
    const evidence = await checkEvidence(tx, authorityId, rows);
    texts += evidence.texts;
    if (evidence.fault) return { entries: sequence, texts, fault: { authorityId, ...evidence.fault } };
    if (rows.length < BATCH) break;
  }
  if (head.sequence !== sequence || head.hash !== previous) {
    return {
      entries: sequence,
      texts,
      fault: fault(null, 'the last entry is not the one that the head names'),
    };
  }
  if ((await countKeptTexts(tx, authorityId)) !== texts) {
    return { entries: sequence, texts, fault: fault(null, 'there are kept texts that no act names') };
  }
  return { entries: sequence, texts, fault: undefined };
}

function faultOfEntry(row: LedgerRow, expected: number, previous: string): string | undefined {
  if (row.sequence !== expected) return `entry ${expected} is missing`;
  if (row.previousHash !== previous) return 'does not follow the entry before';
  const hash = hashOf({
    form: 'article5-ledger-entry-1',
    authority: row.authorityId,
    sequence: row.sequence,
    action: row.actionId,
    kind: row.kind,
    notification: row.notificationId,
    actor: row.actorId,
    role: row.actorRole,
    at: row.at.toISOString(),
    legalBasis: row.legalBasis,
    transaction: row.transactionId,
    payload: row.payload,
    previous: row.previousHash,
  });
  if (hash !== row.hash) return 'the content does not have its hash';
  if (row.organisationId !== row.ownerId) return 'names another exporter than its notification';
  if (row.exporterVisible !== isSeenByExporter(row.kind)) return 'is shown to the exporter against the rule';
  return undefined;
}

async function verifyCases(tx: EntityManager, authorityId: string) {
  let [notifications, after] = [0, BEFORE_ALL];
  for (;;) {
    const cases = await readStoredCases(tx, authorityId, after, BATCH);
    for (const stored of cases) {
      const status = foldStatus(stored.kinds);
      const sent = stored.kinds.filter((kind) => SENDS_VERSION.includes(kind)).length;
      const isImported = stored.kinds.length === 1 && stored.kinds[0] === 'DECISION_IMPORTED';
      const isWhole = isImported
        ? stored.status === 'IMPORTED' && stored.version === 0
        : status.ok && status.value === stored.status && stored.versions === sent && stored.version === sent;
      if (!isWhole) {
        const what = `status or version of ${stored.reference ?? stored.notificationId} is not what its acts led to`;
        return { notifications, fault: { authorityId, sequence: null, what } };
      }
      notifications += 1;
    }
    const last = cases.at(-1);
    if (cases.length < BATCH || last === undefined) return { notifications, fault: undefined };
    after = last.notificationId;
  }
}
