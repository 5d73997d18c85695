import { Injectable } from '@nestjs/common';
import type { BulkActView } from '@article5/contracts/casework';
import { emptiedWords, PERMISSION_OF_ACT } from '@article5/domain/casework';
import type { Actor, OfficerActor } from '@article5/domain/identity';
import { Refused, type SystemActor } from '@article5/domain/kernel';
import {
  endBulk,
  endItem,
  findBulk,
  listBulks,
  lockBulk,
  lockNextItem,
  startBulk,
} from '@article5/persistence/casework';
import { findPersonWithRoles } from '@article5/persistence/identity';
import { addToOutbox, scopeOf, Transactions } from '@article5/persistence/kernel';
import { Clock, notFound } from '../kernel';
import { assertOfficer } from '../notification';
import { CaseActs } from './case-acts';
import { PrepareBulk } from './prepare-bulk';

/** So many cases are done before the answer; the rest of a larger act is the worker's. */
const DONE_AT_ONCE = 50;

interface BulkCommand {
  readonly bulkId: string;
}

/**
 * Works through an act on many cases: each case in a transaction of its own, in which its item is marked, so that
 * whoever works on it, and however often, does each case once. A refusal is noted beside the case.
 */
@Injectable()
export class BulkWork {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly acts: CaseActs,
  ) {}

  async execute(officer: OfficerActor, bulkId: string): Promise<void> {
    while (await this.next(officer, bulkId));
    const { authorityId } = officer;
    await this.transactions.run(scopeOf(officer), async (tx) => {
      const bulk = await lockBulk(tx, authorityId, bulkId);
      if (bulk) await endBulk(tx, { authorityId, bulkId }, emptiedWords(bulk.act), this.clock.now());
    });
  }

  /** Does one case; false when none is left. */
  private async next(officer: OfficerActor, bulkId: string): Promise<boolean> {
    const { authorityId } = officer;
    let position: number | undefined;
    try {
      return await this.transactions.run(scopeOf(officer), async (tx) => {
        const item = await lockNextItem(tx, authorityId, bulkId);
        if (!item) return false;
        position = item.position;
        const state = await this.acts.perform(tx, officer, item);
        await endItem(tx, { authorityId, bulkId, position }, { state });
        return true;
      });
    } catch (error) {
      if (!(error instanceof Refused) || position === undefined) throw error;
      const of = { authorityId, bulkId, position };
      const code = error.refusals[0]?.code ?? 'access.not-permitted';
      await this.transactions.run(scopeOf(officer), (tx) => endItem(tx, of, { state: 'REFUSED', code }));
      return true;
    }
  }
}

/**
 * Runs what was previewed. A small act is done when the answer comes; a larger one goes on in the worker. Either way
 * the work is in the outbox, so that an act begun is an act ended. Repeated, it answers how far it is.
 */
@Injectable()
export class RunBulk {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly work: BulkWork,
    private readonly prepare: PrepareBulk,
  ) {}

  async execute(actor: Actor, { bulkId }: BulkCommand): Promise<BulkActView> {
    const officer = assertOfficer(actor, 'case.list');
    const isSmall = await this.transactions.run(scopeOf(actor), async (tx) => {
      const bulk = await lockBulk(tx, officer.authorityId, bulkId);
      if (!bulk) throw notFound('bulk');
      if (bulk.state !== 'PREVIEWED') return false;
      assertOfficer(actor, PERMISSION_OF_ACT[bulk.act.kind]);
      return this.start(officer, bulkId)(tx);
    });
    if (isSmall) await this.work.execute(officer, bulkId);
    return this.read(officer, { bulkId });
  }

  /** Takes an act back and answers how. Refuses `bulk.not-undoable` for one that is not done, or was taken back. */
  async undo(actor: Actor, { bulkId }: BulkCommand): Promise<BulkActView> {
    const officer = assertOfficer(actor, 'case.list');
    const { undoing, isSmall } = await this.transactions.run(scopeOf(actor), async (tx) => {
      const bulk = await lockBulk(tx, officer.authorityId, bulkId);
      if (!bulk) throw notFound('bulk');
      assertOfficer(actor, PERMISSION_OF_ACT[bulk.act.kind]);
      const view = await findBulk(tx, officer, bulkId);
      if (!view?.undoable) throw new Refused([{ code: 'bulk.not-undoable' }], 'CONFLICT');
      const preview = await this.prepare.undo(tx, officer, bulkId);
      return { undoing: preview.bulkId, isSmall: await this.start(officer, preview.bulkId)(tx) };
    });
    if (isSmall) await this.work.execute(officer, undoing);
    return this.read(officer, { bulkId: undoing });
  }

  async read(actor: Actor, { bulkId }: BulkCommand): Promise<BulkActView> {
    const officer = assertOfficer(actor, 'case.list');
    const view = await this.transactions.run(scopeOf(actor), (tx) => findBulk(tx, officer, bulkId));
    if (!view) throw notFound('bulk');
    return view;
  }

  async list(actor: Actor): Promise<{ items: BulkActView[] }> {
    const officer = assertOfficer(actor, 'case.list');
    return this.transactions.run(scopeOf(actor), async (tx) => ({ items: await listBulks(tx, officer) }));
  }

  /** Marks it as running with its work in the outbox; answers whether it is small enough to be done at once. */
  private start(officer: OfficerActor, bulkId: string) {
    return async (tx: Parameters<typeof findBulk>[0]): Promise<boolean> => {
      const { authorityId, personId } = officer;
      const view = await findBulk(tx, officer, bulkId);
      await startBulk(tx, authorityId, bulkId, this.clock.now());
      await addToOutbox(tx, { authorityId, job: 'run-bulk', payload: { authorityId, personId, bulkId } });
      return (view?.pending ?? 0) <= DONE_AT_ONCE;
    };
  }
}

/** The worker's part: goes on with an act on many cases as the officer who began it, with the roles held now. */
@Injectable()
export class ContinueBulk {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly work: BulkWork,
  ) {}

  async execute(
    actor: SystemActor,
    { bulkId, personId }: BulkCommand & { readonly personId: string },
  ): Promise<void> {
    const { authorityId } = actor;
    const person = await this.transactions.run(scopeOf(actor), (tx) =>
      findPersonWithRoles(tx, personId, this.clock.now()),
    );
    const held = person?.roles.filter(({ authority }) => authority?.code === authorityId) ?? [];
    const roles = held.map(({ role }) => role);
    await this.work.execute({ kind: 'officer', personId, authorityId, roles }, bulkId);
  }
}
