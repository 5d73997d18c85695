import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { VIEWING_EVERY_SECONDS } from '@article5/contracts/casework';
import { checkSnooze, isOver } from '@article5/domain/casework';
import type { Actor } from '@article5/domain/identity';
import { Refused, valueOf } from '@article5/domain/kernel';
import { dateIn } from '@article5/domain/notification';
import { keepReading, keepSnooze, keepViewer, listOtherViewers } from '@article5/persistence/casework';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { Clock } from '../kernel';
import { readableCase } from '../notification';

/**
 * Puts a case off for the officer alone, or brings it back (`until: null`). Nothing of the case changes, so nothing is
 * recorded. It comes back by itself on that day, or as soon as the exporter sends something. Refuses
 * `snooze.not-ahead`, `snooze.too-far`, `case.over`.
 */
@Injectable()
export class SnoozeCase {
  constructor(private readonly clock: Clock) {}

  async inside(
    tx: EntityManager,
    actor: Actor,
    { reference, until }: { readonly reference: string; readonly until: string | null },
  ): Promise<void> {
    const { officer, found } = await readableCase(tx, actor, 'case.list', reference);
    const at = this.clock.now();
    const of = { ...found, personId: officer.personId };
    if (until === null) return keepSnooze(tx, of, null);
    valueOf(checkSnooze(until, dateIn(found.timeZone, at.toISOString())));
    if (isOver(found.status)) throw new Refused([{ code: 'case.over' }], 'CONFLICT');
    await keepSnooze(tx, of, { until, version: found.version, at });
  }
}

export interface MarkCommand {
  readonly reference: string;
  readonly read: boolean;
}

/** Marks a case as read in its newest version, or as unread, for the officer alone. */
@Injectable()
export class MarkCase {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, command: MarkCommand): Promise<void> {
    return this.transactions.run(scopeOf(actor), (tx) => this.inside(tx, actor, command));
  }

  async inside(tx: EntityManager, actor: Actor, { reference, read }: MarkCommand): Promise<void> {
    const { officer, found } = await readableCase(tx, actor, 'case.list', reference);
    const at = this.clock.now();
    await keepReading(
      tx,
      { ...found, personId: officer.personId },
      read ? { version: found.version, at } : null,
    );
  }
}

/** Says that an officer has a case open, and who else has: so that two do not do the same work unknowingly. */
@Injectable()
export class KeepViewing {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(
    actor: Actor,
    { reference, viewing }: { readonly reference: string; readonly viewing: boolean },
  ): Promise<{ others: { personId: string; displayName: string }[] }> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { officer, found } = await readableCase(tx, actor, 'case.read', reference);
      const of = { ...found, personId: officer.personId };
      const now = this.clock.now();
      await keepViewer(tx, of, viewing ? now : null);
      if (!viewing) return { others: [] };
      const since = new Date(now.getTime() - 2 * VIEWING_EVERY_SECONDS * 1000);
      return { others: await listOtherViewers(tx, of, since) };
    });
  }
}
