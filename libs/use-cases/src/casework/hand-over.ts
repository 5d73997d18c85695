import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { checkHandover, type HandoverSummary } from '@article5/domain/casework';
import type { Actor } from '@article5/domain/identity';
import { Refused, valueOf } from '@article5/domain/kernel';
import { findOpenHandover, insertHandover, settleHandover } from '@article5/persistence/casework';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { keepText } from '@article5/persistence/ledger';
import type { CaseRow } from '@article5/persistence/notification';
import { Clock, notFound } from '../kernel';
import { askToTell } from '../message';
import { assertAllowed, openCase, recordAct } from '../notification';
import { takerOf, type Taker } from './stand-ins';

export interface HandOverCommand extends HandoverSummary {
  readonly reference: string;
  readonly personId: string;
}

/**
 * Gives a case to another officer together with what that one must know: what was done, what the case waits for, the
 * next step. It stands at the top of the case until the receiver acknowledges it. Refuses `handover.next-missing`,
 * `handover.has-it-already`, `case.no-such-officer`, `case.officer-has-conflict`. Source: ux.md 4.3.
 */
@Injectable()
export class HandOver {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(
    actor: Actor,
    command: HandOverCommand,
  ): Promise<{ assignee: Taker['taker']; insteadOf: Taker['insteadOf'] }> {
    return this.transactions.run(scopeOf(actor), (tx) => this.inside(tx, actor, command));
  }

  /** The same in a transaction of the caller's. */
  async inside(tx: EntityManager, actor: Actor, command: HandOverCommand) {
    const { officer, found } = await openCase(tx, actor, 'case.assign', command.reference);
    assertAllowed(found, 'HANDED_OVER');
    const summary = valueOf(checkHandover(command));
    const now = this.clock.now();
    const { taker, insteadOf } = await takerOf(tx, officer, command.personId, now);
    if (found.assigneeId === taker.personId) throw new Refused([{ code: 'handover.has-it-already' }]);
    assertNoConflict(found, taker.personId);
    const texts = await keepSummary(tx, found, summary);
    const handoverId = newId();
    await insertHandover(tx, found, {
      ...{ handoverId, fromId: officer.personId, toId: taker.personId, at: now },
      doneTextId: texts.done?.textId ?? null,
      waitsTextId: texts.waits?.textId ?? null,
      nextTextId: texts.next.textId,
    });
    await recordAct(
      tx,
      { found, officer, now },
      {
        kind: 'HANDED_OVER',
        permission: 'case.assign',
        payload: {
          handover: handoverId,
          assignee: taker.personId,
          ...(insteadOf === null ? {} : { insteadOf: insteadOf.personId }),
          ...texts,
        },
        change: { assigneeId: taker.personId },
      },
    );
    const { authorityId, notificationId } = found;
    if (taker.personId !== officer.personId) {
      await askToTell(tx, { authorityId, notificationId, kind: 'handed-over', to: taker });
    }
    return { assignee: taker, insteadOf };
  }

  /** The receiver has read it. Refuses `handover.not-yours` to anyone else. */
  async acknowledge(actor: Actor, { reference }: { readonly reference: string }): Promise<void> {
    await this.transactions.run(scopeOf(actor), async (tx) => {
      const { officer, found } = await openCase(tx, actor, 'case.assign', reference);
      const open = await findOpenHandover(tx, found);
      if (!open) throw notFound('handover');
      if (open.to.personId !== officer.personId) {
        throw new Refused([{ code: 'handover.not-yours' }], 'NOT_PERMITTED');
      }
      const now = this.clock.now();
      await settleHandover(tx, found, { as: 'ACKNOWLEDGED', at: now });
      await recordAct(
        tx,
        { found, officer, now },
        {
          kind: 'HANDOVER_ACKNOWLEDGED',
          permission: 'case.assign',
          payload: { handover: open.handoverId },
        },
      );
    });
  }
}

/** Refuses to give a case to somebody who declared a conflict of interest with it. */
export function assertNoConflict(found: CaseRow, personId: string): void {
  if (found.inConflict.includes(personId)) {
    throw new Refused([{ code: 'case.officer-has-conflict', field: '/personId' }]);
  }
}

/** Keeps the words, each as a text of its own. */
async function keepSummary(tx: EntityManager, found: CaseRow, { next, done, waits }: HandoverSummary) {
  const keep = (kind: string, text: string) => keepText(tx, { ...found, kind: `handover-${kind}`, text });
  const texts: Summary = { next: await keep('next', next) };
  if (done !== '') texts.done = await keep('done', done);
  if (waits !== '') texts.waits = await keep('waits', waits);
  return texts;
}

type KeptText = Awaited<ReturnType<typeof keepText>>;
interface Summary {
  readonly next: KeptText;
  done?: KeptText;
  waits?: KeptText;
}
