import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '@article5/domain/identity';
import { listOfficers, settleHandover } from '@article5/persistence/casework';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { Clock } from '../kernel';
import { askToTell } from '../message';
import { assertAllowed, assertOfficer, openCase, recordAct } from '../notification';
import { assertNoConflict } from './hand-over';
import { takerOf, type Officer } from './stand-ins';

export interface AssignCommand {
  readonly reference: string;
  /** Null puts the case back for everybody. */
  readonly personId: string | null;
}

/** Who has the case now, and who was meant but is away. */
export interface Assigned {
  readonly assignee: Officer | null;
  readonly insteadOf: Officer | null;
}

/**
 * Gives a case to an officer of the authority, or to who stands in while that one is away. Refuses
 * `case.no-such-officer`, and `case.officer-has-conflict` for who declared a conflict of interest with it. Giving it
 * again changes nothing. What was told with an earlier hand-over no longer waits.
 */
@Injectable()
export class AssignCase {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, command: AssignCommand): Promise<Assigned> {
    return this.transactions.run(scopeOf(actor), (tx) => this.inside(tx, actor, command));
  }

  /** The same in a transaction of the caller's. */
  async inside(tx: EntityManager, actor: Actor, command: AssignCommand): Promise<Assigned> {
    const { officer, found } = await openCase(tx, actor, 'case.assign', command.reference);
    assertAllowed(found, 'ASSIGNED');
    const now = this.clock.now();
    const { taker, insteadOf } =
      command.personId === null
        ? { taker: null, insteadOf: null }
        : await takerOf(tx, officer, command.personId, now);
    const assigneeId = taker?.personId ?? null;
    if (assigneeId !== null) assertNoConflict(found, assigneeId);
    if (found.assigneeId === assigneeId) return { assignee: taker, insteadOf };
    await settleHandover(tx, found, { as: 'SUPERSEDED', at: now });
    await recordAct(
      tx,
      { found, officer, now },
      {
        kind: 'ASSIGNED',
        permission: 'case.assign',
        payload: {
          assignee: assigneeId,
          ...(insteadOf === null ? {} : { insteadOf: insteadOf.personId }),
        },
        change: { assigneeId },
      },
    );
    if (taker !== null && taker.personId !== officer.personId) {
      const { authorityId, notificationId } = found;
      await askToTell(tx, {
        authorityId,
        notificationId,
        kind: 'assigned',
        to: { personId: taker.personId },
      });
    }
    return { assignee: taker, insteadOf };
  }
}

/** Officers of the authority to whom a case can be given. */
@Injectable()
export class ListOfficers {
  constructor(private readonly transactions: Transactions) {}

  async execute(actor: Actor): Promise<{ items: (Officer & { roles: string[] })[] }> {
    const officer = assertOfficer(actor, 'case.list');
    return this.transactions.run(scopeOf(actor), async (tx) => ({
      items: await listOfficers(tx, officer.authorityId),
    }));
  }
}
