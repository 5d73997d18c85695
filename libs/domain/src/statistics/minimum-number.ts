/**
 * From which numbers on something may be said: policy of this installation, not law; a dated row (`statistics_policy`).
 */
export interface StatisticsPolicy {
  /** Decisions that a cell needs before it is ranked or anything is claimed of it. */
  readonly minimumForClaim: number;
  /** Cells with fewer cases than this are not printed where a figure leaves the Union's restricted circle. */
  readonly suppressBelow: number;
  /** Level of the intervals; also one minus the chance of any false claim in a figure. */
  readonly confidence: number;
}

export const DEFAULT_STATISTICS_POLICY: StatisticsPolicy = {
  minimumForClaim: 10,
  suppressBelow: 3,
  confidence: 0.95,
};

/** What may be said of a cell: NOTHING_DECIDED, TOO_FEW (shown with its interval, unranked, no claim) or ENOUGH. */
export type Sayable = 'NOTHING_DECIDED' | 'TOO_FEW' | 'ENOUGH';

export function sayableOf(decided: number, policy: StatisticsPolicy): Sayable {
  if (decided === 0) return 'NOTHING_DECIDED';
  return decided < policy.minimumForClaim ? 'TOO_FEW' : 'ENOUGH';
}
