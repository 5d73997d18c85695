/**
 * What can be wrong with a shared record. LATE: a requirement shared long after the decision, or not at all though that
 * long has passed. MISSING_REASONS, MISSING_DESTINATION, MISSING_END_USER: not filled in. DATES_WRONG: decided before
 * reception, or in the future.
 */
export const DATA_FAULTS = [
  'LATE',
  'MISSING_REASONS',
  'MISSING_DESTINATION',
  'MISSING_END_USER',
  'DATES_WRONG',
] as const;
export type DataFault = (typeof DATA_FAULTS)[number];

/**
 * Article 5(4) wants requirements shared immediately (unconfirmed) and names no day. After so many calendar days the
 * portal calls sharing late: policy of this installation, not law.
 */
export const SHARED_IMMEDIATELY_WITHIN_DAYS = 10;
