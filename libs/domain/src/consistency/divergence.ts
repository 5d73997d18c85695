import type { DecisionOutcome } from '../decision';
import type { ConsistencyRecord } from './record';

/**
 * How far outcomes for one essentially identical transaction lie apart. STRONG: the export needs an authorisation in one
 * place (requirement, or listed item) and none in another. MILD: same effect, other grounds. NONE: no difference.
 */
export type DivergenceSeverity = 'NONE' | 'MILD' | 'STRONG';

/** What a cluster's outcomes show. `since`: day of the decision that first differed; spread in days, first to last. */
export interface Divergence {
  readonly divergent: boolean;
  readonly severity: DivergenceSeverity;
  readonly outcomes: readonly DecisionOutcome[];
  /** More than one authority decided; otherwise one authority differs from itself. */
  readonly acrossAuthorities: boolean;
  readonly since: string | undefined;
  readonly firstDecidedOn: string | undefined;
  readonly lastDecidedOn: string | undefined;
  readonly spreadInDays: number;
}

type Decided = Pick<ConsistencyRecord, 'authorityId' | 'outcome' | 'decidedOn'>;

/**
 * The divergence among the records of one cluster, as far as the reader may see them. `REDIRECTED` decides nothing about
 * the transaction and does not count. Source: R-052; Art 2(22). No power to overturn follows from it.
 */
export function divergenceOf(records: readonly Decided[]): Divergence {
  const counted = records
    .filter((record) => record.outcome !== 'REDIRECTED')
    .sort((a, b) => (a.decidedOn < b.decidedOn ? -1 : a.decidedOn > b.decidedOn ? 1 : 0));
  const outcomes = [...new Set(counted.map((record) => record.outcome))].sort();
  const [first, last] = [counted[0]?.decidedOn, counted.at(-1)?.decidedOn];
  const since = counted.find((record) => record.outcome !== counted[0]?.outcome)?.decidedOn;
  return {
    divergent: outcomes.length > 1,
    severity: severityOf(outcomes),
    outcomes,
    acrossAuthorities: new Set(counted.map((record) => record.authorityId)).size > 1,
    since,
    firstDecidedOn: first,
    lastDecidedOn: last,
    spreadInDays: first === undefined || last === undefined ? 0 : daysBetween(first, last),
  };
}

/** Whether the export needs an authorisation after each outcome; a listed item needs one under Art 3. R-006. */
const NEEDS_AUTHORISATION: Readonly<Record<Exclude<DecisionOutcome, 'REDIRECTED'>, boolean>> = {
  AUTHORISATION_REQUIRED: true,
  LISTED_ITEM: true,
  NO_AUTHORISATION_REQUIRED: false,
  NOT_CYBER_SURVEILLANCE: false,
};

function severityOf(outcomes: readonly DecisionOutcome[]): DivergenceSeverity {
  const effects = new Set(
    outcomes.filter((outcome) => outcome !== 'REDIRECTED').map((outcome) => NEEDS_AUTHORISATION[outcome]),
  );
  if (effects.size > 1) return 'STRONG';
  return outcomes.length > 1 ? 'MILD' : 'NONE';
}

/** Days from one date to a later one (`YYYY-MM-DD`). */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

const RANK: Readonly<Record<DivergenceSeverity, number>> = { STRONG: 0, MILD: 1, NONE: 2 };

/** Order of clusters: divergent first, the graver first, then the older; the rest by their last decision, newest first. */
export function compareDivergence(a: Divergence, b: Divergence): number {
  if (a.severity !== b.severity) return RANK[a.severity] - RANK[b.severity];
  if (a.since !== undefined && b.since !== undefined) return order(a.since, b.since);
  return order(b.lastDecidedOn ?? '', a.lastDecidedOn ?? '');
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
