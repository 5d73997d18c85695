/** What can be done against a decision: object with an authority, or go to a court. */
export const REMEDY_KINDS = ['OBJECTION', 'COURT'] as const;
export type RemedyKind = (typeof REMEDY_KINDS)[number];

export const PERIOD_UNITS = ['day', 'week', 'month'] as const;
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

/**
 * The remedy against decisions of an authority by its national law, a dated row of the authority's. The rows that the
 * portal brings along are our reading of general administrative procedure law (all unconfirmed): a letter names a
 * remedy only once the authority has confirmed its row; before that it says that national law decides.
 */
export interface Remedy {
  readonly kind: RemedyKind;
  /** Where to; null for the authority itself. */
  readonly body: string | null;
  readonly count: number;
  readonly unit: PeriodUnit;
  readonly isConfirmed: boolean;
}
