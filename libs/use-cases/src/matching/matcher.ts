import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  clustersOf,
  MATCHER_VERSION,
  matchTransactions,
  transactionKeys,
  watchSignals,
  type TransactionMatch,
  type TransactionProfile,
} from '@article5/domain/matching';
import { Transactions } from '@article5/persistence/kernel';
import {
  fileProfile,
  findCandidates,
  findClusterMates,
  findPartners,
  lockSimilarities,
  markCompared,
  readPairsAmong,
  readWatched,
  recountSimilar,
  removeProfile,
  replacePairs,
  replaceSignals,
  writeClusters,
  type SimilarPair,
} from '@article5/persistence/matching';

/** What a comparison found, ready to be written. */
export interface Found {
  readonly of: TransactionProfile;
  readonly compared: number;
  readonly pairs: readonly SimilarPair[];
  readonly lookedAt: string;
}

/** So many of the cases that a new one was found near are looked at again for what stands out. */
const WATCHED = 10;

/**
 * Finds essentially identical transactions across all authorities and keeps pairs, clusters and counts up to date,
 * touching only the transaction's candidates and their clusters. Source: design 6; Art 2(22); R-024.
 */
@Injectable()
export class Matcher {
  constructor(private readonly transactions: Transactions) {}

  /** Files the profile, so that whoever is filed later compares itself with it, then looks for candidates. */
  async compare(profile: TransactionProfile, version: number): Promise<Found> {
    const keys = transactionKeys(profile);
    await this.transactions.asMatcher((tx) =>
      fileProfile(tx, { profile, version, keys, matcherVersion: MATCHER_VERSION }),
    );
    return this.lookAgain(profile);
  }

  /** Compares a profile that is filed. */
  async lookAgain(profile: TransactionProfile): Promise<Found> {
    const { candidates, lookedAt } = await this.transactions.asMatcher((tx) =>
      findCandidates(tx, profile, transactionKeys(profile)),
    );
    const pairs = candidates.flatMap((candidate) => pairOf(profile, candidate));
    return { of: profile, compared: candidates.length, pairs, lookedAt };
  }

  /** Writes what was found: both directions of each pair, the clusters touched, and the counts of all concerned. */
  async write(tx: EntityManager, found: Found): Promise<void> {
    await lockSimilarities(tx);
    const changed = await replacePairs(tx, found.of, found);
    await markCompared(tx, found.of, MATCHER_VERSION);
    await this.refresh(tx, [found.of.notificationId, ...changed]);
    await this.watch(tx, [found.of.notificationId, ...changed.slice(0, WATCHED)]);
  }

  /** Takes a transaction out of the register, and out of the pairs and clusters of the others. */
  async remove(tx: EntityManager, key: { authorityId: string; notificationId: string }): Promise<void> {
    await lockSimilarities(tx);
    await removeProfile(tx, key.authorityId, key.notificationId);
    const changed = await replacePairs(tx, key, { pairs: [], lookedAt: 'infinity' });
    await this.refresh(tx, [key.notificationId, ...changed]);
    await this.watch(tx, [key.notificationId, ...changed.slice(0, WATCHED)]);
  }

  /** Looks what stands out of these cases now; what no longer does is taken away. */
  private async watch(tx: EntityManager, notificationIds: readonly string[]): Promise<void> {
    const watched = await readWatched(tx, notificationIds);
    const found = watched.map(({ of, own, others }) => ({ of, signals: watchSignals(own, others) }));
    const gone = notificationIds
      .filter((id) => !found.some(({ of }) => of.notificationId === id))
      .map((notificationId) => ({ of: { authorityId: '', notificationId }, signals: [] }));
    await replaceSignals(tx, MATCHER_VERSION, [...found, ...gone]);
  }

  private async refresh(tx: EntityManager, changed: readonly string[]): Promise<void> {
    const partners = await findPartners(tx, changed);
    const near = [...new Set([...changed, ...partners])];
    const touched = [...new Set([...near, ...(await findClusterMates(tx, near))])].sort();
    const { known, pairs } = await readPairsAmong(tx, touched);
    const clusters = clustersOf(
      known.map((key) => key.notificationId),
      pairs,
    );
    const sizes = Map.groupBy(clusters.values(), (cluster) => cluster);
    const members = known.flatMap((key) => {
      const clusterId = clusters.get(key.notificationId);
      return clusterId !== undefined && (sizes.get(clusterId)?.length ?? 0) > 1
        ? [{ ...key, clusterId }]
        : [];
    });
    await writeClusters(tx, touched, members);
    await recountSimilar(tx, near);
  }
}

function pairOf(profile: TransactionProfile, candidate: TransactionProfile): readonly SimilarPair[] {
  const match = matchTransactions(profile, candidate);
  if (match.verdict === 'DIFFERENT') return [];
  return [
    {
      one: keyOf(profile),
      other: keyOf(candidate),
      verdict: match.verdict,
      score: match.score,
      reasons: sentences(match),
      mirroredReasons: sentences(matchTransactions(candidate, profile)),
      matcherVersion: match.matcherVersion,
    },
  ];
}

function keyOf({ authorityId, notificationId }: TransactionProfile) {
  return { authorityId, notificationId };
}

/** The sentences of a match: first about the transaction, then part by part with what each contributed. */
function sentences({ reasons, item, endUser, consignee }: TransactionMatch) {
  const parts = [item, endUser, consignee].flatMap((match) => match?.parts ?? []);
  return [
    ...reasons.map(({ code, parameters }) => ({ code, parameters })),
    ...parts.map(({ code, parameters, a, b, contribution }) => ({
      code,
      parameters: { ...parameters, a, b, contribution },
    })),
  ];
}
