import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CaseAct } from '@article5/domain/casework';
import type { OfficerActor } from '@article5/domain/identity';
import { AskForClarification, CancelClarification } from '../clarification';
import { AssignCase } from './assign-case';
import { CompareOwn } from './compare-own';
import { HandOver } from './hand-over';
import { MarkCase, SnoozeCase } from './own-order';

type ActOf<Kind extends CaseAct['kind']> = Extract<CaseAct, { kind: Kind }>;

/** An act on one case, in a transaction of the caller's. */
interface On<Act> {
  readonly reference: string;
  readonly act: Act;
}

/** Acts that give a case to somebody. */
@Injectable()
export class GiveCase {
  constructor(
    private readonly assign: AssignCase,
    private readonly handOver: HandOver,
  ) {}

  async perform(
    tx: EntityManager,
    officer: OfficerActor,
    { reference, act }: On<ActOf<'assign' | 'hand-over'>>,
  ): Promise<void> {
    if (act.kind === 'assign') await this.assign.inside(tx, officer, { reference, personId: act.personId });
    else await this.handOver.inside(tx, officer, { ...act, reference });
  }
}

/** Acts on the officer's own order. */
@Injectable()
export class OrderOwn {
  constructor(
    private readonly snooze: SnoozeCase,
    private readonly mark: MarkCase,
  ) {}

  perform(
    tx: EntityManager,
    officer: OfficerActor,
    { reference, act }: On<ActOf<'snooze' | 'mark'>>,
  ): Promise<void> {
    return act.kind === 'snooze'
      ? this.snooze.inside(tx, officer, { reference, until: act.until })
      : this.mark.inside(tx, officer, { reference, read: act.read });
  }
}

/** Acts that ask the exporter or judge whether two cases are one transaction, and those that take them back. */
@Injectable()
export class InquireIntoCase {
  constructor(
    private readonly ask: AskForClarification,
    private readonly cancel: CancelClarification,
    private readonly compare: CompareOwn,
  ) {}

  async perform(
    tx: EntityManager,
    officer: OfficerActor,
    { reference, act }: On<ActOf<'ask' | 'take-back-request' | 'compare' | 'take-back-verdict'>>,
  ): Promise<void> {
    switch (act.kind) {
      case 'ask': {
        const { items, dueOn, requestId } = act;
        const named = requestId === undefined ? {} : { clarificationId: requestId };
        await this.ask.inside(tx, officer, { reference, items, dueOn, ...named });
        return;
      }
      case 'take-back-request':
        await this.cancel.inside(tx, officer, { reference, clarificationId: act.requestId });
        return;
      case 'compare':
        return this.compare.inside(tx, officer, { ...act, reference, otherId: act.otherId ?? '' });
      case 'take-back-verdict':
        return this.compare.undo(tx, officer, { reference, otherId: act.otherId });
    }
  }
}
