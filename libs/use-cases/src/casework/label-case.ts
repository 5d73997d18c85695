import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { CaseLabel } from '@article5/contracts/casework';
import type { Actor } from '@article5/domain/identity';
import { Refused } from '@article5/domain/kernel';
import {
  findLabel,
  insertLabel,
  listLabels,
  markLabelRetired,
  putLabel,
  takeLabel,
} from '@article5/persistence/casework';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { Clock, notFound } from '../kernel';
import { assertAllowed, assertOfficer, openCase, recordAct } from '../notification';

export interface LabelCommand {
  readonly reference: string;
  readonly labelId: string;
  /** False takes it off. */
  readonly put: boolean;
}

/**
 * Puts a label on a case or takes it off; recorded, because all officers see it. A label that is offered no more can
 * be taken off but not put on: `label.retired`. What is so already changes nothing.
 */
@Injectable()
export class LabelCase {
  constructor(private readonly clock: Clock) {}

  async inside(tx: EntityManager, actor: Actor, command: LabelCommand): Promise<void> {
    const { labelId, put } = command;
    const { officer, found } = await openCase(tx, actor, 'case.label', command.reference);
    const kind = put ? 'LABELLED' : 'UNLABELLED';
    assertAllowed(found, kind);
    const label = await findLabel(tx, found.authorityId, labelId);
    if (!label) throw notFound('label');
    if (put && label.isRetired) throw new Refused([{ code: 'label.retired', field: '/labelId' }]);
    const now = this.clock.now();
    const changed = put
      ? await putLabel(tx, found, { labelId, by: officer.personId, at: now })
      : await takeLabel(tx, found, labelId);
    if (!changed) return;
    await recordAct(
      tx,
      { found, officer, now },
      { kind, permission: 'case.label', payload: { label: labelId } },
    );
  }
}

/** The labels of an authority: which there are, a new one, one that is offered no more. */
@Injectable()
export class Labels {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<{ items: CaseLabel[] }> {
    const { authorityId } = assertOfficer(actor, 'case.list');
    return this.transactions.run(scopeOf(actor), async (tx) => ({
      items: await listLabels(tx, authorityId),
    }));
  }

  /** Refuses `label.name-missing` and `label.name-taken`. */
  async add(actor: Actor, command: { readonly name: string }): Promise<CaseLabel> {
    const { authorityId, personId } = assertOfficer(actor, 'inbox.arrange');
    const name = command.name.trim();
    if (name === '') throw new Refused([{ code: 'label.name-missing', field: '/name' }]);
    const label = { labelId: newId(), name };
    const at = this.clock.now();
    const made = await this.transactions.run(scopeOf(actor), (tx) =>
      insertLabel(tx, { ...label, authorityId, by: personId, at }),
    );
    if (!made) throw new Refused([{ code: 'label.name-taken', field: '/name' }]);
    return label;
  }

  async retire(actor: Actor, { labelId }: { readonly labelId: string }): Promise<void> {
    const { authorityId } = assertOfficer(actor, 'inbox.arrange');
    const at = this.clock.now();
    const done = await this.transactions.run(scopeOf(actor), (tx) =>
      markLabelRetired(tx, { authorityId, labelId, at }),
    );
    if (!done) throw notFound('label');
  }
}
