import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { SearchStage } from '@article5/domain/denial';
import {
  MATCHER_VERSION,
  matchTransactions,
  transactionKeys,
  type TransactionMatch,
  type TransactionProfile,
} from '@article5/domain/matching';
import {
  findDenialCandidates,
  insertSearch,
  replaceHits,
  type HitToKeep,
} from '@article5/persistence/denial';
import { Transactions } from '@article5/persistence/kernel';

/** What a look through the valid denials found, ready to be written. */
export interface DenialsFound {
  readonly of: TransactionProfile;
  readonly keys: readonly string[];
  readonly compared: number;
  readonly hits: readonly HitToKeep[];
}

/**
 * Compares a transaction with every denial in force that shares a party's key with it, by the rules that compare two
 * notifications. The look is recorded: query, hits, time. Source: Art 16(5), Art 2(22).
 */
@Injectable()
export class DenialSearch {
  constructor(private readonly transactions: Transactions) {}

  async look(profile: TransactionProfile): Promise<DenialsFound> {
    const keys = transactionKeys(profile);
    const candidates = await this.transactions.asMatcher((tx) => findDenialCandidates(tx, keys));
    const hits = candidates.flatMap((denial) => hitOf(profile, denial));
    return { of: profile, keys, compared: candidates.length, hits };
  }

  /** Writes hits and search as the matcher; the same look again writes one more search and the same hits. */
  async write(
    tx: EntityManager,
    found: DenialsFound,
    how: { readonly version: number; readonly stage: SearchStage; readonly at: Date },
  ): Promise<void> {
    const { authorityId, notificationId } = found.of;
    await replaceHits(tx, found.of, found.hits, { matcherVersion: MATCHER_VERSION, at: how.at });
    await insertSearch(tx, {
      ...{ authorityId, notificationId, version: how.version, stage: how.stage },
      searchId: newId(),
      keysSha256: createHash('sha256')
        .update([...found.keys].sort().join('\n'))
        .digest('hex'),
      compared: found.compared,
      hits: found.hits.length,
      matcherVersion: MATCHER_VERSION,
      searchedAt: how.at,
    });
  }
}

/** How a transaction compares with a denied one; none where they differ. */
export function hitOf(profile: TransactionProfile, denial: TransactionProfile): readonly HitToKeep[] {
  const match = matchTransactions(profile, denial);
  if (match.verdict === 'DIFFERENT') return [];
  return [
    {
      denialAuthorityId: denial.authorityId,
      denialId: denial.notificationId,
      verdict: match.verdict,
      score: match.score,
      reasons: sentencesOf(match),
    },
  ];
}

/** The sentences of a match: about the transaction, then part by part. */
export function sentencesOf({ reasons }: TransactionMatch) {
  return reasons.map(({ code, parameters }) => ({ code, parameters: { ...parameters } }));
}
