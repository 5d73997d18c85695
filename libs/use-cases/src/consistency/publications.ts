import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import {
  draftEntry,
  matchesEntry,
  recordPublication,
  reviewEntry,
  unanimityOf,
  type ReviewResult,
} from '@article5/domain/consistency';
import { Refused, valueOf, type Actor } from '@article5/domain/kernel';
import type { MatchingEntry, PublicationCandidate, PublishedEntry } from '@article5/contracts/consistency';
import {
  findEntry,
  findNotifiedCluster,
  findNotifiedItem,
  insertEntry,
  isEntryOfCluster,
  keepEntryReview,
  keepPublication,
  listEntries,
  listEntriesInForce,
  listMemberStates,
  listNotifiedClusters,
} from '@article5/persistence/consistency';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { assertMay, Clock, notFound } from '../kernel';

const CANDIDATES = 50;

/**
 * Publication under Article 5(6): who has notified for essentially identical transactions, the draft once all have, its
 * place in the Official Journal, and at least annual reviews (Article 5(7)). Permissions: `union.read`,
 * `publication.make`; officers see what their case falls under with `case.read`. Refuses `publication.*`.,
 *
 */
@Injectable()
export class Publications {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor): Promise<{
    memberStates: number;
    candidates: PublicationCandidate[];
    entries: PublishedEntry[];
  }> {
    assertMay(actor, 'union.read', {});
    return this.transactions.asUnion(scopeOf(actor), async (tx) => {
      const memberStates = await listMemberStates(tx);
      const clusters = await listNotifiedClusters(tx, CANDIDATES);
      return {
        memberStates: memberStates.length,
        candidates: clusters.map((cluster) => {
          const { missing, isUnanimous } = unanimityOf(cluster.notifiedBy, memberStates);
          return { ...cluster, missing: [...missing], isUnanimous };
        }),
        entries: await listEntries(tx),
      };
    });
  }

  draft(
    actor: Actor,
    { clusterId, title }: { readonly clusterId: string; readonly title: string },
  ): Promise<PublishedEntry> {
    const personId = makerOf(actor);
    return this.transactions.asUnion(scopeOf(actor), async (tx) => {
      const cluster = await findNotifiedCluster(tx, clusterId);
      if (!cluster) throw notFound('cluster');
      if (await isEntryOfCluster(tx, clusterId)) throw new Refused([{ code: 'publication.drafted-already' }]);
      const unanimity = unanimityOf(cluster.notifiedBy, await listMemberStates(tx));
      const draft = valueOf(draftEntry(unanimity, title));
      const entryId = newId();
      await insertEntry(tx, { ...cluster, ...draft, entryId }, { personId, at: this.clock.now() });
      return load(tx, entryId);
    });
  }

  publish(
    actor: Actor,
    entryId: string,
    given: { readonly ojReference: string; readonly publishedOn: string },
  ): Promise<PublishedEntry> {
    makerOf(actor);
    return this.transactions.asUnion(scopeOf(actor), async (tx) => {
      const made = valueOf(recordPublication(await load(tx, entryId), given, this.today()));
      await keepPublication(tx, entryId, made);
      return load(tx, entryId);
    });
  }

  review(
    actor: Actor,
    entryId: string,
    review: { readonly result: ReviewResult; readonly note: string },
  ): Promise<PublishedEntry> {
    const personId = makerOf(actor);
    return this.transactions.asUnion(scopeOf(actor), async (tx) => {
      const on = this.today();
      const left = valueOf(reviewEntry(await load(tx, entryId), review, on));
      await keepEntryReview(tx, entryId, { ...left, result: review.result }, { personId, on });
      return load(tx, entryId);
    });
  }

  /** What a case falls under, from the publications in force today. */
  matching(actor: Actor, reference: string): Promise<MatchingEntry[]> {
    const authorityId = actor.kind === 'officer' ? actor.authorityId : '';
    assertMay(actor, 'case.read', { authorityId });
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const notified = await findNotifiedItem(tx, authorityId, reference);
      if (!notified) throw notFound('case');
      const inForce = await listEntriesInForce(tx);
      return inForce.filter((entry) => matchesEntry({ ...entry, endedOn: null }, notified));
    });
  }

  private today(): string {
    return this.clock.now().toISOString().slice(0, 10);
  }
}

function makerOf(actor: Actor): string {
  assertMay(actor, 'publication.make', {});
  if (actor.kind !== 'union') throw new Error('publication.make is a permission of Union staff');
  return actor.personId;
}

async function load(tx: Parameters<typeof findEntry>[0], entryId: string): Promise<PublishedEntry> {
  const entry = await findEntry(tx, entryId);
  if (!entry) throw notFound('publication');
  return entry;
}
