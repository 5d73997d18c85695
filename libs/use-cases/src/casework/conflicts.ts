import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { ConflictView } from '@article5/contracts/casework';
import type { Actor } from '@article5/domain/identity';
import { Refused } from '@article5/domain/kernel';
import {
  insertConflict,
  listAllConflicts,
  markConflictLifted,
  settleHandover,
} from '@article5/persistence/casework';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { keepText } from '@article5/persistence/ledger';
import { Clock, notFound } from '../kernel';
import { assertOfficer, openCase, recordAct } from '../notification';
import { reasonOf } from './judge-indicator';

/**
 * Conflicts of interest: an officer declares one and from then on may not act on the case (`case.conflict-declared`);
 * an administrator may lift it. Both say why, in words for the authority alone. Source: ux.md 4.3, R-048.
 */
@Injectable()
export class Conflicts {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Declares it. Who has the case gives it back: it waits for another officer. */
  async declare(
    actor: Actor,
    command: { readonly reference: string; readonly reason: string },
  ): Promise<void> {
    await this.transactions.run(scopeOf(actor), async (tx) => {
      const { officer, found } = await openCase(tx, actor, 'conflict.declare', command.reference);
      const text = reasonOf(command.reason);
      const now = this.clock.now();
      const reason = await keepText(tx, { ...found, kind: 'conflict-reason', text });
      const { personId } = officer;
      const conflictId = newId();
      await insertConflict(tx, found, { conflictId, personId, textId: reason.textId, at: now });
      const isOwn = found.assigneeId === personId;
      if (isOwn) await settleHandover(tx, found, { as: 'SUPERSEDED', at: now });
      await recordAct(
        tx,
        { found, officer, now },
        {
          kind: 'CONFLICT_DECLARED',
          permission: 'conflict.declare',
          payload: { conflict: conflictId, reason, givenBack: isOwn },
          ...(isOwn ? { change: { assigneeId: null } } : {}),
        },
      );
    });
  }

  /** Lifts one of another person's. Refuses `conflict.own`: nobody lifts their own. */
  async lift(actor: Actor, command: { readonly conflictId: string; readonly reason: string }): Promise<void> {
    const { authorityId, personId } = assertOfficer(actor, 'conflict.lift');
    await this.transactions.run(scopeOf(actor), async (tx) => {
      const known = await listAllConflicts(tx, authorityId);
      const declared = known.find(({ conflictId }) => conflictId === command.conflictId);
      if (!declared) throw notFound('conflict');
      const { officer, found } = await openCase(tx, actor, 'conflict.lift', declared.reference);
      if (!found.inConflict.includes(declared.personId)) throw notFound('conflict');
      if (declared.personId === personId) throw new Refused([{ code: 'conflict.own' }], 'NOT_PERMITTED');
      const text = reasonOf(command.reason);
      const now = this.clock.now();
      const reason = await keepText(tx, { ...found, kind: 'conflict-lift-reason', text });
      const of = { authorityId, conflictId: command.conflictId };
      await markConflictLifted(tx, of, { personId, textId: reason.textId, at: now });
      await recordAct(
        tx,
        { found, officer, now },
        {
          kind: 'CONFLICT_LIFTED',
          permission: 'conflict.lift',
          payload: { conflict: command.conflictId, reason },
        },
      );
    });
  }

  /** All that are declared, for who may lift them. */
  async list(actor: Actor): Promise<{ items: ConflictView[] }> {
    const { authorityId } = assertOfficer(actor, 'conflict.lift');
    return this.transactions.run(scopeOf(actor), async (tx) => ({
      items: await listAllConflicts(tx, authorityId),
    }));
  }
}
