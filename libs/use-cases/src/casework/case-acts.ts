import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { hasMoved, isAlready, PERMISSION_OF_ACT, type CaseAct } from '@article5/domain/casework';
import type { OfficerActor } from '@article5/domain/identity';
import { Refused } from '@article5/domain/kernel';
import { arrangedByReference, type BulkItem } from '@article5/persistence/casework';
import { notFound } from '../kernel';
import { openCase } from '../notification';
import { GiveCase, InquireIntoCase, OrderOwn } from './act-doers';
import { LabelCase } from './label-case';

/** Does one of the acts that can be done to many cases to one case, through the use-case that does it once. */
@Injectable()
export class CaseActs {
  constructor(
    private readonly give: GiveCase,
    private readonly label: LabelCase,
    private readonly own: OrderOwn,
    private readonly inquire: InquireIntoCase,
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
      case 'hand-over':
        return this.give.perform(tx, officer, { reference, act });
      case 'label':
        return this.label.inside(tx, officer, { reference, labelId: act.labelId, put: act.put });
      case 'snooze':
      case 'mark':
        return this.own.perform(tx, officer, { reference, act });
      default:
        return this.inquire.perform(tx, officer, { reference, act });
    }
  }
}
