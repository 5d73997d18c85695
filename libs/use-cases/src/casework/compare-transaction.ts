import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { SimilarTransaction } from '@article5/contracts/casework';
import type { Actor, OfficerActor } from '@article5/domain/identity';
import { Refused } from '@article5/domain/kernel';
import { keepVerdict, undoVerdict } from '@article5/persistence/casework';
import { listSimilar, type SimilarSeen } from '@article5/persistence/decision';
import { addToOutbox, scopeOf, Transactions } from '@article5/persistence/kernel';
import { keepText } from '@article5/persistence/ledger';
import type { CaseRow } from '@article5/persistence/notification';
import { Clock, notFound } from '../kernel';
import { assertAllowed, openCase, recordAct, type ActingOnCase } from '../notification';
import { reasonOf } from './judge-indicator';

export interface CompareCommand {
  readonly reference: string;
  /** As the case view names it. */
  readonly similarId: string;
  readonly verdict: 'SAME' | 'NOT_SAME';
  readonly reason: string;
}

/**
 * An officer's own comparison of two transactions (Art 2(22)), with reason; it outranks the machine until undone, and
 * the clusters follow. Only what the officer may see can be compared: `case.similar-not-visible`. Source: design 6.
 */
@Injectable()
export class CompareTransaction {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, command: CompareCommand): Promise<SimilarTransaction> {
    return this.onSimilar(actor, command, async (tx, { officer, found, seen }) => {
      const text = reasonOf(command.reason);
      const now = this.clock.now();
      const { verdict } = command;
      const reason = await keepText(tx, { ...found, kind: 'comparison-reason', text });
      const verdictId = newId();
      const kept = { verdictId, verdict, reasonTextId: reason.textId, by: officer.personId, at: now };
      await keepVerdict(tx, found, seen.other, kept);
      await recordComparison(tx, { found, officer, now }, { verdict, reason, ...otherOf(seen) });
    });
  }

  /** Takes the verdict back; refuses `case.no-verdict` when there is none. */
  undo(actor: Actor, command: Pick<CompareCommand, 'reference' | 'similarId'>): Promise<SimilarTransaction> {
    return this.onSimilar(actor, command, async (tx, { officer, found, seen }) => {
      if (seen.view.officer === null) throw new Refused([{ code: 'case.no-verdict' }]);
      const now = this.clock.now();
      await undoVerdict(tx, found, seen.other, now);
      const { verdictId: undone } = seen.view.officer;
      await recordComparison(tx, { found, officer, now }, { undone, ...otherOf(seen) });
    });
  }

  private onSimilar(
    actor: Actor,
    command: Pick<CompareCommand, 'reference' | 'similarId'>,
    work: (tx: EntityManager, on: OnSimilar) => Promise<void>,
  ): Promise<SimilarTransaction> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { officer, found } = await openCase(tx, actor, 'transaction.compare', command.reference);
      const seen = await findSimilar(tx, found, command.similarId);
      if (!seen) throw notFound('similar');
      assertAllowed(found, 'TRANSACTION_COMPARED');
      if (seen.view.sight === 'EXISTS') throw new Refused([{ code: 'case.similar-not-visible' }]);
      await work(tx, { officer, found, seen });
      const { authorityId, notificationId } = found;
      const payload = { authorityId, notificationId };
      await addToOutbox(tx, { authorityId, job: 'compare-transaction', payload });
      const now = await findSimilar(tx, found, command.similarId);
      return now?.view ?? { ...seen.view, officer: null };
    });
  }
}

interface OnSimilar {
  readonly officer: OfficerActor;
  readonly found: CaseRow;
  readonly seen: SimilarSeen;
}

async function findSimilar(tx: EntityManager, found: CaseRow, similarId: string) {
  const similar = await listSimilar(tx, found);
  return similar.find(({ view }) => view.similarId === similarId);
}

function otherOf({ other }: SimilarSeen) {
  return { otherAuthority: other.authorityId, otherNotification: other.notificationId };
}

function recordComparison(
  tx: EntityManager,
  by: ActingOnCase,
  payload: Readonly<Record<string, unknown>>,
): Promise<void> {
  return recordAct(tx, by, { kind: 'TRANSACTION_COMPARED', permission: 'transaction.compare', payload });
}
