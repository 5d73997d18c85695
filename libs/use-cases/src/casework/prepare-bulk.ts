import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import {
  BULK_AT_MOST,
  type BulkActView,
  type InboxFilter,
  type InboxSort,
} from '@article5/contracts/casework';
import { isAlready, PERMISSION_OF_ACT, undoing, type CaseAct } from '@article5/domain/casework';
import type { Actor, OfficerActor } from '@article5/domain/identity';
import { Refused } from '@article5/domain/kernel';
import {
  arrangedByFilter,
  arrangedByReference,
  findBulk,
  keepBulk,
  listDoneItems,
  type ArrangedCase,
  type BulkItemToKeep,
} from '@article5/persistence/casework';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { Clock, notFound } from '../kernel';
import { assertOfficer } from '../notification';
import { BulkEffects, itemOf } from './bulk-effects';

/** Cases by reference, or all that a filter finds. */
export type CaseSelection =
  | { readonly references: readonly string[] }
  | { readonly filter: InboxFilter & { readonly sort: InboxSort } };

export interface PrepareCommand {
  readonly act: CaseAct;
  readonly selection: CaseSelection;
}

/**
 * Looks what an act on many cases would do, and keeps it: which cases, how each is now, which change, which are so
 * already, and which cannot be changed and why. Running the answer's id does this and nothing else; a filter is asked
 * here, once, and never again.
 */
@Injectable()
export class PrepareBulk {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly effects: BulkEffects,
  ) {}

  async execute(actor: Actor, { act: wanted, selection }: PrepareCommand): Promise<BulkActView> {
    const officer = assertOfficer(actor, PERMISSION_OF_ACT[wanted.kind]);
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const ready = await this.effects.readied(tx, officer, wanted);
      const found = await select(tx, officer, selection);
      this.effects.assertNotTooMany(ready, found.length);
      const chosen: BulkItemToKeep[] = [];
      for (const one of found.slice(0, BULK_AT_MOST)) {
        chosen.push(await this.effects.onCase(tx, officer, ready, one));
      }
      const missing = 'references' in selection ? absent(ready, selection.references, found) : [];
      const act = await this.effects.withClock(tx, officer, ready, chosen);
      const items = [...chosen, ...missing];
      return this.keep(tx, officer, { act, matching: found.length, undoes: null, items });
    });
  }

  /** The preview of taking an act back: only cases that still are as it left them change. */
  async undo(tx: EntityManager, officer: OfficerActor, bulkId: string): Promise<BulkActView> {
    const done = await listDoneItems(tx, officer.authorityId, bulkId);
    const now = new Map(
      (
        await arrangedByReference(
          tx,
          officer,
          done.map(({ reference }) => reference),
        )
      ).map((one) => [one.reference, one]),
    );
    const items = done.flatMap((item): BulkItemToKeep[] => {
      const found = now.get(item.reference);
      if (!found) return [];
      const back = itemOf(undoing(item.act, item.before), found, officer.personId);
      const isAsLeft = isAlready(item.act, found.arrangement);
      return [isAsLeft ? back : { ...back, state: 'REFUSED', code: 'bulk.changed-since' }];
    });
    const [first] = items;
    if (!first) throw new Refused([{ code: 'bulk.not-undoable' }], 'CONFLICT');
    return this.keep(tx, officer, { act: first.act, matching: items.length, undoes: bulkId, items });
  }

  private async keep(
    tx: EntityManager,
    officer: OfficerActor,
    bulk: {
      readonly act: CaseAct;
      readonly matching: number;
      readonly undoes: string | null;
      readonly items: readonly BulkItemToKeep[];
    },
  ): Promise<BulkActView> {
    const bulkId = newId();
    await keepBulk(tx, officer, { ...bulk, bulkId, at: this.clock.now() });
    const view = await findBulk(tx, officer, bulkId);
    if (!view) throw notFound('bulk');
    return view;
  }
}

function select(tx: EntityManager, officer: OfficerActor, selection: CaseSelection): Promise<ArrangedCase[]> {
  return 'references' in selection
    ? arrangedByReference(tx, officer, selection.references)
    : arrangedByFilter(tx, officer, selection.filter, BULK_AT_MOST + 1);
}

const NO_CASE = '00000000-0000-0000-0000-000000000000';

/** References that name no case of the authority are said too: nothing that was selected is silently lost. */
function absent(
  act: CaseAct,
  references: readonly string[],
  found: readonly ArrangedCase[],
): BulkItemToKeep[] {
  const known = new Set(found.map(({ reference }) => reference));
  const before = {
    status: 'CLOSED',
    assigneeId: null,
    labelIds: [],
    snoozedUntil: null,
    isRead: false,
    inConflict: [],
    openRequests: [],
    verdicts: [],
  } as const;
  return [...new Set(references)]
    .filter((reference) => !known.has(reference))
    .map((reference) => ({
      ...{ notificationId: NO_CASE, reference, act, before },
      ...{ state: 'REFUSED' as const, code: 'case.not-found' },
    }));
}
