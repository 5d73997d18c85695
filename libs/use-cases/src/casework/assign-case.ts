import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '@article5/domain/identity';
import { Refused } from '@article5/domain/kernel';
import { listOfficers } from '@article5/persistence/casework';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { Clock } from '../kernel';
import { assertAllowed, assertOfficer, openCase, recordAct } from '../notification';

export interface AssignCommand {
  readonly reference: string;
  /** Null puts the case back for everybody. */
  readonly personId: string | null;
}

/** Somebody to whom a case can be given. */
interface Person {
  readonly personId: string;
  readonly displayName: string;
}

/** Gives a case to an officer of the authority. Refuses `case.no-such-officer`. Giving it again changes nothing. */
@Injectable()
export class AssignCase {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, command: AssignCommand): Promise<{ assignee: Person | null }> {
    return this.transactions.run(scopeOf(actor), (tx) => this.inside(tx, actor, command));
  }

  /** The same in a transaction of the caller's. */
  async inside(
    tx: EntityManager,
    actor: Actor,
    command: AssignCommand,
  ): Promise<{ assignee: Person | null }> {
    const { officer, found } = await openCase(tx, actor, 'case.assign', command.reference);
    assertAllowed(found, 'ASSIGNED');
    const officers = command.personId === null ? [] : await listOfficers(tx, found.authorityId);
    const given = officers.find(({ personId }) => personId === command.personId);
    if (command.personId !== null && given === undefined) {
      throw new Refused([{ code: 'case.no-such-officer', field: '/personId' }]);
    }
    const assignee = given ? { personId: given.personId, displayName: given.displayName } : null;
    if (found.assigneeId === command.personId) return { assignee };
    await recordAct(
      tx,
      { found, officer, now: this.clock.now() },
      {
        kind: 'ASSIGNED',
        permission: 'case.assign',
        payload: { assignee: command.personId },
        change: { assigneeId: command.personId },
      },
    );
    return { assignee };
  }
}

/** Officers of the authority to whom a case can be given. */
@Injectable()
export class ListOfficers {
  constructor(private readonly transactions: Transactions) {}

  async execute(actor: Actor): Promise<{ items: (Person & { roles: string[] })[] }> {
    const officer = assertOfficer(actor, 'case.list');
    return this.transactions.run(scopeOf(actor), async (tx) => ({
      items: await listOfficers(tx, officer.authorityId),
    }));
  }
}
