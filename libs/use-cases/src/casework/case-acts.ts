import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { hasMoved, isAlready, PERMISSION_OF_ACT, type CaseAct } from '@article5/domain/casework';
import type { OfficerActor } from '@article5/domain/identity';
import { Refused } from '@article5/domain/kernel';
import { arrangedByReference, type BulkItem } from '@article5/persistence/casework';
import { notFound } from '../kernel';
import { openCase } from '../notification';
import { AskForClarification, CancelClarification } from '../clarification';
import { AssignCase } from './assign-case';
import { CompareOwn } from './compare-own';
import { HandOver } from './hand-over';
import { LabelCase } from './label-case';
import { MarkCase, SnoozeCase } from './own-order';

/** Does one of the acts that can be done to many cases to one case, through the use-case that does it once. */
@Injectable()
export class CaseActs {
  constructor(
    private readonly assign: AssignCase,
    private readonly label: LabelCase,
    private readonly snooze: SnoozeCase,
    private readonly mark: MarkCase,
    private readonly handOver: HandOver,
    private readonly ask: AskForClarification,
    private readonly cancel: CancelClarification,
    private readonly compare: CompareOwn,
  ) {}

  /**
   * Does what was previewed, if it can still be done so: the case is locked first and looked at again. Refuses what the
   * act itself refuses, and `bulk.changed-since` when somebody changed meanwhile what the act is about.
   */
  async perform(tx: EntityManager, officer: OfficerActor, item: BulkItem): Promise<'DONE' | 'UNCHANGED'> {
    const { act, before, reference } = item;
    await openCase(tx, officer, PERMISSION_OF_ACT[act.kind], reference);
    const [now] = await arrangedByReference(tx, officer, [reference]);
    if (!now) throw notFound('case');
    if (isAlready(act, now.arrangement)) return 'UNCHANGED';
    if (hasMoved(act, before, now.arrangement)) {
      throw new Refused([{ code: 'bulk.changed-since' }], 'CONFLICT');
    }
    await this.act(tx, officer, reference, act);
    return 'DONE';
  }

  private async act(
    tx: EntityManager,
    officer: OfficerActor,
    reference: string,
    act: CaseAct,
  ): Promise<void> {
    switch (act.kind) {
      case 'assign':
        await this.assign.inside(tx, officer, { reference, personId: act.personId });
        return;
      case 'label':
        return this.label.inside(tx, officer, { reference, labelId: act.labelId, put: act.put });
      case 'snooze':
        return this.snooze.inside(tx, officer, { reference, until: act.until });
      case 'mark':
        return this.mark.inside(tx, officer, { reference, read: act.read });
      case 'hand-over':
        await this.handOver.inside(tx, officer, { ...act, reference });
        return;
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
