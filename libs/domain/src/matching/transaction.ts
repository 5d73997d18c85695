import { blockingKeys } from './blocking';
import { scoreItems, type ItemMatch, type ItemProfile } from './item';
import { scoreParties, type PartyMatch, type PartyProfile, type Verdict } from './party';

/** Version of the rules of this room; stored with each result so that it can be replayed. */
export const MATCHER_VERSION = '2.2.1';

/** A transaction as far as matching needs it; `destination` is ISO 3166-1 alpha-2 and never enough by itself. */
export interface TransactionProfile {
  readonly authorityId: string;
  readonly notificationId: string;
  readonly items: readonly ItemProfile[];
  readonly endUsers: readonly PartyProfile[];
  readonly consignees: readonly PartyProfile[];
  readonly destination: string;
}

/** One sentence of the reasons, by code, with the verdict it supports. */
export interface TransactionReason {
  readonly code:
    | 'matching.transaction.items-same'
    | 'matching.transaction.items-possible'
    | 'matching.transaction.items-differ'
    | 'matching.transaction.end-user-same'
    | 'matching.transaction.end-user-possible'
    | 'matching.transaction.end-user-differs'
    | 'matching.transaction.end-user-part-of'
    | 'matching.transaction.consignee-same'
    | 'matching.transaction.consignee-possible'
    | 'matching.transaction.consignee-differs'
    | 'matching.transaction.destination-same'
    | 'matching.transaction.destination-differs'
    | 'matching.transaction.other-role';
  readonly parameters: Readonly<Record<string, string | number>>;
}

/** Two transactions compared: verdict, why in sentences, and the best item, end-user and consignee pair behind it. */
export interface TransactionMatch {
  readonly verdict: Verdict;
  readonly score: number;
  readonly reasons: readonly TransactionReason[];
  readonly item?: ItemMatch;
  readonly endUser?: PartyMatch;
  readonly consignee?: PartyMatch;
  readonly matcherVersion: string;
}

/**
 * Whether two transactions are essentially identical: technically similar AND the same end-user OR the same consignee.
 * Destination is said, and never decides. SAME needs both halves SAME; POSSIBLE needs both at least POSSIBLE.
 * Symmetric. Source: Art 2(22); R-024; A6.
 */
export function matchTransactions(a: TransactionProfile, b: TransactionProfile): TransactionMatch {
  const item = best(a.items, b.items, scoreItems);
  const endUser = best(a.endUsers, b.endUsers, scoreParties);
  const consignee = best(a.consignees, b.consignees, scoreParties);
  const party = higher(endUser?.match.verdict ?? 'DIFFERENT', consignee?.match.verdict ?? 'DIFFERENT');
  const verdict = lower(item?.match.verdict ?? 'DIFFERENT', party);
  const partyScore = Math.max(endUser?.match.score ?? 0, consignee?.match.score ?? 0);
  return {
    verdict,
    score: Math.round(Math.sqrt((item?.match.score ?? 0) * partyScore) * 1000) / 1000,
    reasons: [
      ...itemReasons(a, b, item),
      ...partyReasons('end-user', endUser),
      ...partyReasons('consignee', consignee),
      ...otherRole(a, b, party),
      destinationReason(a, b),
    ],
    ...(item ? { item: item.match } : {}),
    ...(endUser ? { endUser: endUser.match } : {}),
    ...(consignee ? { consignee: consignee.match } : {}),
    matcherVersion: MATCHER_VERSION,
  };
}

/** The keys under which a transaction is filed: those of its end-users and consignees. */
export function transactionKeys(transaction: TransactionProfile): readonly string[] {
  const parties = [...transaction.endUsers, ...transaction.consignees];
  return [...new Set(parties.flatMap((party) => blockingKeys(party)))];
}

interface BestPair<T, M> {
  readonly a: T;
  readonly b: T;
  readonly match: M;
}

function best<T, M extends { readonly score: number; readonly verdict: Verdict }>(
  as: readonly T[],
  bs: readonly T[],
  score: (a: T, b: T) => M,
): BestPair<T, M> | undefined {
  let found: BestPair<T, M> | undefined;
  for (const a of as) {
    for (const b of bs) {
      const match = score(a, b);
      if (found === undefined || isBetter(match, found.match)) found = { a, b, match };
    }
  }
  return found;
}

const RANK: Readonly<Record<Verdict, number>> = { DIFFERENT: 0, POSSIBLE: 1, SAME: 2 };

function isBetter(
  a: { readonly score: number; readonly verdict: Verdict },
  b: { readonly score: number; readonly verdict: Verdict },
): boolean {
  return RANK[a.verdict] > RANK[b.verdict] || (a.verdict === b.verdict && a.score > b.score);
}

function higher(a: Verdict, b: Verdict): Verdict {
  return RANK[a] >= RANK[b] ? a : b;
}

function lower(a: Verdict, b: Verdict): Verdict {
  return RANK[a] <= RANK[b] ? a : b;
}

function itemReasons(
  a: TransactionProfile,
  b: TransactionProfile,
  item: BestPair<ItemProfile, ItemMatch> | undefined,
): readonly TransactionReason[] {
  if (!item) return [{ code: 'matching.transaction.items-differ', parameters: { a: '', b: '', matched: 0 } }];
  const matched = a.items.filter((mine) =>
    b.items.some((other) => scoreItems(mine, other).verdict === 'SAME'),
  ).length;
  const parameters = {
    a: item.a.name,
    b: item.b.name,
    matched,
    itemsA: a.items.length,
    itemsB: b.items.length,
  };
  const codes = {
    SAME: 'matching.transaction.items-same',
    POSSIBLE: 'matching.transaction.items-possible',
    DIFFERENT: 'matching.transaction.items-differ',
  } as const;
  return [{ code: codes[item.match.verdict], parameters }];
}

function partyReasons(
  role: 'end-user' | 'consignee',
  pair: BestPair<PartyProfile, PartyMatch> | undefined,
): readonly TransactionReason[] {
  if (!pair) return [];
  const what = { SAME: 'same', POSSIBLE: 'possible', DIFFERENT: 'differs' } as const;
  const parameters = { a: pair.a.name, b: pair.b.name };
  if (pair.match.relation === 'PART_OF' && role === 'end-user') {
    return [{ code: 'matching.transaction.end-user-part-of', parameters }];
  }
  return [{ code: `matching.transaction.${role}-${what[pair.match.verdict]}`, parameters }];
}

/** A consignee here who is the end-user there is worth a look, but is not what Art 2(22) compares. */
function otherRole(
  a: TransactionProfile,
  b: TransactionProfile,
  party: Verdict,
): readonly TransactionReason[] {
  if (party === 'SAME') return [];
  const crossed = [
    best(a.endUsers, b.consignees, scoreParties),
    best(a.consignees, b.endUsers, scoreParties),
  ];
  return crossed
    .filter((pair) => pair !== undefined)
    .filter((pair) => pair.match.verdict === 'SAME')
    .map((pair) => ({
      code: 'matching.transaction.other-role' as const,
      parameters: { a: pair.a.name, b: pair.b.name },
    }));
}

function destinationReason(a: TransactionProfile, b: TransactionProfile): TransactionReason {
  const same = a.destination === b.destination && a.destination !== 'ZZ';
  return {
    code: same ? 'matching.transaction.destination-same' : 'matching.transaction.destination-differs',
    parameters: { a: a.destination, b: b.destination },
  };
}
