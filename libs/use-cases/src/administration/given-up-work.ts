import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Refused, type OfficerActor, type PlatformActor } from '@article5/domain/kernel';
import {
  findWork,
  listGivenUp,
  recordTriedAgain,
  resolveWorkAlerts,
  revive,
  type GivenUpRow,
  type RevivedWork,
} from '@article5/persistence/administration';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { assertMay, Clock, notFound } from '../kernel';

const PAGE_SIZE = 25;

interface Page {
  readonly cursor?: string | undefined;
}
interface Retry {
  readonly outboxId: string;
  readonly why: string;
}

/**
 * Work that was given up after its last try: who may see it has it tried again, and that is written down. Permissions:
 * `authority.administer` for the own authority's, `platform.administer` for everybody's, which names no case.
 */
@Injectable()
export class GivenUpWork {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  ofAuthority(actor: OfficerActor, { cursor }: Page): Promise<{ items: GivenUpRow[]; next?: string }> {
    const { authorityId } = actor;
    assertMay(actor, 'authority.administer', { authorityId });
    return this.transactions.run(scopeOf(actor), (tx) =>
      listGivenUp(tx, authorityId, { cursor, limit: PAGE_SIZE }),
    );
  }

  ofPlatform(actor: PlatformActor, { cursor }: Page): Promise<{ items: GivenUpRow[]; next?: string }> {
    assertMay(actor, 'platform.administer', {});
    return this.transactions.asRelay((tx) => listGivenUp(tx, null, { cursor, limit: PAGE_SIZE }));
  }

  /** Refuses `work.not-found` and `work.not-given-up`. */
  async tryAgain(actor: OfficerActor, retry: Retry): Promise<void> {
    const { authorityId, personId } = actor;
    assertMay(actor, 'authority.administer', { authorityId });
    await this.transactions.run(scopeOf(actor), async (tx) => {
      const work = await this.again(tx, authorityId, { ...retry, personId });
      await resolveWorkAlerts(tx, work, { personId, at: this.clock.now() });
    });
  }

  /** Refuses `work.not-found` and `work.not-given-up`. */
  async tryAgainForPlatform(actor: PlatformActor, retry: Retry): Promise<void> {
    assertMay(actor, 'platform.administer', {});
    const { personId } = actor;
    const work = await this.transactions.asRelay((tx) => this.again(tx, null, { ...retry, personId }));
    const { authorityId } = work;
    await this.transactions.run(scopeOf({ kind: 'system', authorityId }), (tx) =>
      resolveWorkAlerts(tx, work, { personId, at: this.clock.now() }),
    );
  }

  private async again(
    tx: EntityManager,
    authorityId: string | null,
    { outboxId, why, personId }: Retry & { readonly personId: string },
  ): Promise<RevivedWork> {
    const known = await findWork(tx, authorityId, outboxId);
    if (!known) throw notFound('work');
    const work = known.isGivenUp ? await revive(tx, outboxId) : undefined;
    if (!work) throw new Refused([{ code: 'work.not-given-up' }]);
    await recordTriedAgain(tx, { ...work, outboxId }, { personId, why: why.trim(), at: this.clock.now() });
    return work;
  }
}
