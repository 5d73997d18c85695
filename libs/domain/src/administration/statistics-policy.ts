import { accepted, refused, type Outcome, type Refusal } from '../kernel';
import { sayableOf, type ReportTable, type Sayable, type StatisticsPolicy } from '../statistics';

/**
 * What Union staff set for all figures. NUMBERS: from which numbers on something is claimed or printed. MARK: a version of
 * common policy (guidelines, an agreed reading) that trends are marked with. Policy of the installation, not law.
 */
export const POLICY_KINDS = ['NUMBERS', 'MARK'] as const;
export type PolicyKind = (typeof POLICY_KINDS)[number];

export type PolicyContent =
  ({ readonly kind: 'NUMBERS' } & StatisticsPolicy) | { readonly kind: 'MARK'; readonly title: string };

const MOST_MINIMUM = 1000;
const LONGEST_TITLE = 200;
const CONFIDENCE = { least: 0.8, most: 0.999 };

/**
 * Whether a version holds together. Refuses `statistics-policy.minimum-malformed`, `….suppression-malformed`,
 * `….suppression-above-minimum`, `….confidence-malformed`, `….title-missing`. R-047.
 */
export function checkPolicy(content: PolicyContent): Outcome<PolicyContent> {
  if (content.kind === 'MARK') {
    const title = content.title.trim();
    return title === '' || title.length > LONGEST_TITLE
      ? refused({ code: 'statistics-policy.title-missing', field: '/title' })
      : accepted({ kind: 'MARK', title });
  }
  const { minimumForClaim, suppressBelow, confidence } = content;
  const refusals: Refusal[] = [];
  const isCount = (value: number) => Number.isInteger(value) && value >= 1 && value <= MOST_MINIMUM;
  const isSuppression = isCount(suppressBelow);
  if (!isCount(minimumForClaim)) {
    refusals.push({ code: 'statistics-policy.minimum-malformed', field: '/minimumForClaim' });
  }
  if (!isSuppression) {
    refusals.push({ code: 'statistics-policy.suppression-malformed', field: '/suppressBelow' });
  } else if (suppressBelow > minimumForClaim) {
    refusals.push({ code: 'statistics-policy.suppression-above-minimum', field: '/suppressBelow' });
  }
  if (!(confidence >= CONFIDENCE.least && confidence <= CONFIDENCE.most)) {
    refusals.push({ code: 'statistics-policy.confidence-malformed', field: '/confidence' });
  }
  return refusals.length > 0 ? refused(...refusals) : accepted(content);
}

/** Decided exports of one place: a Member State of origin, or a destination. */
export interface CountedPlace {
  readonly of: 'ORIGIN' | 'DESTINATION';
  readonly place: string;
  readonly decided: number;
}

/** A cell of which something else would be said. */
export interface ChangedCell extends CountedPlace {
  /** For origins what may be claimed, for destinations whether a share is printed. */
  readonly before: Sayable | 'PRINTED' | 'NOT_PRINTED';
  readonly after: Sayable | 'PRINTED' | 'NOT_PRINTED';
}

/** Which cells of rates and of the map would say something else under other numbers. */
export function changedCells(
  places: readonly CountedPlace[],
  before: StatisticsPolicy,
  after: StatisticsPolicy,
): ChangedCell[] {
  const said = ({ of, decided }: CountedPlace, policy: StatisticsPolicy): ChangedCell['before'] => {
    if (of === 'ORIGIN') return sayableOf(decided, policy);
    return decided < policy.suppressBelow ? 'NOT_PRINTED' : 'PRINTED';
  };
  return places.flatMap(({ of, place, decided }) => {
    const cell = { of, place, decided };
    const change = { before: said(cell, before), after: said(cell, after) };
    return change.before === change.after ? [] : [{ ...cell, ...change }];
  });
}

/** How many figures of a table are suppressed, its totals as well. */
export function suppressedIn({ cells, rowTotals, columnTotals, total }: ReportTable): number {
  return [...cells.flat(), ...rowTotals, ...columnTotals, total].filter((value) => value === null).length;
}
