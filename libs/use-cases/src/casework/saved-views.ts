import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { inboxFilter, type SavedView } from '@article5/contracts/casework';
import type { Actor, OfficerActor } from '@article5/domain/identity';
import { Refused } from '@article5/domain/kernel';
import {
  countFilters,
  insertView,
  isNameTaken,
  keepSubscription,
  listKeptViews,
  removeView,
  updateView,
  type ViewToKeep,
} from '@article5/persistence/casework';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { Clock, notFound } from '../kernel';
import { assertOfficer } from '../notification';

/** Own and shared views with their counts: how each officer wants the inbox. */
@Injectable()
export class SavedViews {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<{ items: SavedView[] }> {
    const officer = assertOfficer(actor, 'case.list');
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const views = await listKeptViews(tx, officer);
      const counted = views.flatMap(({ viewId, page, subscribed, search }) => {
        const filter = inboxFilter.safeParse(search);
        return page === 'inbox' && subscribed && filter.success ? [{ key: viewId, filter: filter.data }] : [];
      });
      const counts = await countFilters(tx, officer, counted);
      return { items: views.map((view) => ({ ...view, count: counts[view.viewId] ?? null })) };
    });
  }

  /** Refuses `view.name-taken`. Shared views need `inbox.arrange`. */
  async save(actor: Actor, view: ViewToKeep): Promise<{ viewId: string }> {
    const officer = assertArranges(actor, view);
    const viewId = newId();
    const at = this.clock.now();
    const isNew = await this.transactions.run(scopeOf(actor), (tx) =>
      insertView(tx, officer, { ...view, viewId, at }),
    );
    if (!isNew) throw nameTaken();
    return { viewId };
  }

  async change(actor: Actor, view: ViewToKeep & { readonly viewId: string }): Promise<{ viewId: string }> {
    const officer = assertArranges(actor, view);
    const at = this.clock.now();
    return this.transactions.run(scopeOf(actor), async (tx) => {
      if (await isNameTaken(tx, officer, view)) throw nameTaken();
      if (!(await updateView(tx, officer, { ...view, at }))) throw notFound('view');
      return { viewId: view.viewId };
    });
  }

  async remove(actor: Actor, { viewId }: { readonly viewId: string }): Promise<void> {
    const officer = assertOfficer(actor, 'case.list');
    const done = await this.transactions.run(scopeOf(actor), (tx) => removeView(tx, officer, viewId));
    if (!done) throw notFound('view');
  }

  async subscribe(
    actor: Actor,
    command: { readonly viewId: string; readonly subscribed: boolean },
  ): Promise<void> {
    const officer = assertOfficer(actor, 'case.list');
    const at = this.clock.now();
    const done = await this.transactions.run(scopeOf(actor), (tx) =>
      keepSubscription(tx, officer, { ...command, at }),
    );
    if (!done) throw notFound('view');
  }
}

function assertArranges(actor: Actor, { shared }: ViewToKeep): OfficerActor {
  return assertOfficer(actor, shared ? 'inbox.arrange' : 'case.list');
}

function nameTaken(): Refused {
  return new Refused([{ code: 'view.name-taken', field: '/name' }]);
}
