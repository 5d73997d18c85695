import { foldText } from './fold';
import { scoreItems, type ItemProfile } from './item';
import { matchTransactions, type TransactionProfile } from './transaction';

/**
 * What may show that a rule is being gone around: notified again with one thing changed after an authorisation was
 * required, one sale in several parts, the same parties through several Member States. Each happens by chance as well.
 */
export const WATCH_KINDS = ['RENOTIFIED', 'SPLIT', 'SEVERAL_MEMBER_STATES'] as const;
export type WatchKind = (typeof WATCH_KINDS)[number];

/** A transaction as watching sees it. Outcome and day of the decision only where the reader's authority may know them. */
export interface WatchedTransaction {
  readonly profile: TransactionProfile;
  readonly memberState: string;
  readonly receivedOn: string;
  readonly outcome: string | null;
  readonly decidedOn: string | null;
}

/** One thing worth a look, with the transactions that it rests on. Evidence beside others, never a finding. */
export interface WatchSignal {
  readonly kind: WatchKind;
  readonly others: readonly { readonly authorityId: string; readonly notificationId: string }[];
  readonly parameters: Readonly<Record<string, string | number>>;
}

/** How far back each is looked for, and how many parts make a split sale. Our design. */
const WITHIN_DAYS: Readonly<Record<WatchKind, number>> = {
  RENOTIFIED: 365,
  SPLIT: 180,
  SEVERAL_MEMBER_STATES: 365,
};
const LEAST_PARTS = 3;
const DAY = 86_400_000;

const REQUIRED = new Set(['AUTHORISATION_REQUIRED', 'LISTED_ITEM']);

/** What stands out when a transaction is seen beside those that matching found near it. Source: issue 4; R-024. */
export function watchSignals(
  own: WatchedTransaction,
  others: readonly WatchedTransaction[],
): readonly WatchSignal[] {
  return [...renotified(own, others), ...split(own, others), ...throughStates(own, others)];
}

function renotified(own: WatchedTransaction, others: readonly WatchedTransaction[]): readonly WatchSignal[] {
  const earlier = others
    .filter(({ outcome, decidedOn }) => {
      const days = daysFrom(decidedOn, own.receivedOn);
      return REQUIRED.has(outcome ?? '') && days >= 0 && days <= WITHIN_DAYS.RENOTIFIED;
    })
    .map((other) => ({ other, changed: changesOf(own.profile, other.profile) }))
    .filter(({ changed }) => changed.length === 1)
    .sort((a, b) => ((a.other.decidedOn ?? '') < (b.other.decidedOn ?? '') ? 1 : -1));
  const [last] = earlier;
  if (!last) return [];
  const { outcome, decidedOn } = last.other;
  const parameters = { changed: last.changed.join(), outcome: outcome ?? '', decidedOn: decidedOn ?? '' };
  return [{ kind: 'RENOTIFIED', others: [keyOf(last.other)], parameters }];
}

function split(own: WatchedTransaction, others: readonly WatchedTransaction[]): readonly WatchSignal[] {
  const parts = others.filter((other) => {
    const days = daysFrom(other.receivedOn, own.receivedOn);
    return days >= 0 && days <= WITHIN_DAYS.SPLIT && isSameSale(own, other);
  });
  if (parts.length + 1 < LEAST_PARTS) return [];
  const first = parts.map(({ receivedOn }) => receivedOn).sort()[0] ?? own.receivedOn;
  const parameters = { parts: parts.length + 1, first, days: daysFrom(first, own.receivedOn) };
  return [{ kind: 'SPLIT', others: parts.map(keyOf), parameters }];
}

function throughStates(
  own: WatchedTransaction,
  others: readonly WatchedTransaction[],
): readonly WatchSignal[] {
  const elsewhere = others.filter(
    (other) =>
      other.memberState !== own.memberState &&
      Math.abs(daysFrom(other.receivedOn, own.receivedOn)) <= WITHIN_DAYS.SEVERAL_MEMBER_STATES &&
      isSameSale(own, other),
  );
  if (elsewhere.length === 0) return [];
  const memberStates = [...new Set([own, ...elsewhere].map(({ memberState }) => memberState))].sort();
  const parameters = { memberStates: memberStates.join(), count: memberStates.length };
  return [{ kind: 'SEVERAL_MEMBER_STATES', others: elsewhere.map(keyOf), parameters }];
}

/** Essentially identical, by the machine (Art 2(22)). */
function isSameSale(own: WatchedTransaction, other: WatchedTransaction): boolean {
  return matchTransactions(own.profile, other.profile).verdict === 'SAME';
}

/** The attributes in which two near transactions differ. */
function changesOf(own: TransactionProfile, other: TransactionProfile): readonly string[] {
  const match = matchTransactions(own, other);
  const [one, was] = nearestItems(own.items, other.items);
  const hasConsignee = own.consignees.length + other.consignees.length > 0;
  const differs: Readonly<Record<string, boolean>> = {
    destination: own.destination !== other.destination,
    'end-user': match.endUser?.verdict !== 'SAME',
    consignee: hasConsignee && match.consignee?.verdict !== 'SAME',
    items: own.items.length !== other.items.length,
    'item-name': !isEqual(one?.name, was?.name),
    maker: !isEqual(one?.maker, was?.maker),
    model: !isEqual(one?.model, was?.model),
    parameters: parametersOf(one) !== parametersOf(was),
  };
  return Object.keys(differs).filter((name) => differs[name]);
}

function nearestItems(
  own: readonly ItemProfile[],
  other: readonly ItemProfile[],
): readonly [ItemProfile | undefined, ItemProfile | undefined] {
  const pairs = own.flatMap((one) => other.map((was) => ({ one, was, score: scoreItems(one, was).score })));
  const [best] = pairs.sort((a, b) => b.score - a.score);
  return [best?.one, best?.was];
}

const isEqual = (a: string | undefined, b: string | undefined): boolean =>
  foldText(a ?? '') === foldText(b ?? '');

function parametersOf(item: ItemProfile | undefined): string {
  const said = (item?.parameters ?? []).map(({ name, value, unit }) =>
    foldText(`${name} ${value} ${unit ?? ''}`),
  );
  return said.sort().join('|');
}

function keyOf({ profile: { authorityId, notificationId } }: WatchedTransaction) {
  return { authorityId, notificationId };
}

/** Days from one date to another; not a number where the first is not known. */
function daysFrom(from: string | null, to: string): number {
  return from === null ? Number.NaN : Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}
