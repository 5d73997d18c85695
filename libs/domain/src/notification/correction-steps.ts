/**
 * What may happen while a decision is corrected besides its own steps: what goes on beside every case, and what follows
 * the decision that stays in force. No withdrawal, no question to the exporter, no closing. Source.
 */
const GOES_ON = [
  'OPINION_GIVEN',
  'OPINIONS_ENDED',
  'OPINIONS_WITHDRAWN',
  'OPINIONS_SETTLED',
  'UNION_REVIEW_ASKED',
  'UNION_REVIEW_ANSWERED',
  'UNION_REVIEW_ENDED',
  'CONSULTATION_EXTENDED',
  'CONSULTATION_ANSWERED',
  'CONSULTATION_DEEMED',
  'CONSULTATION_TAKEN_BACK',
  'FILE_PRINTED',
  'NOTE_ADDED',
  'CONFLICT_DECLARED',
  'CONFLICT_LIFTED',
  'HANDOVER_ACKNOWLEDGED',
  'REVIEW_OPENED',
  'REVIEW_DONE',
  'HANDED_OVER',
  'DOCUMENT_EXAMINED',
  'ASSIGNED',
  'LABELLED',
  'UNLABELLED',
  'TRANSACTION_COMPARED',
  'LETTER_POSTED',
  'CUSTOMS_INFORMED',
  'SHARED',
  'SHARING_WITHHELD',
] as const;

function goesOn<S extends string>(status: S): Readonly<Record<(typeof GOES_ON)[number], S>> {
  return Object.fromEntries(GOES_ON.map((act) => [act, status])) as Record<(typeof GOES_ON)[number], S>;
}

/** The new decision is written. */
export const CORRECTING = {
  ...goesOn('CORRECTING'),
  DECISION_PROPOSED: 'CORRECTION_PROPOSED',
  CORRECTION_ABANDONED: 'DECIDED',
} as const;

/** The new decision lies before its approver. */
export const CORRECTION_PROPOSED = {
  ...goesOn('CORRECTION_PROPOSED'),
  DECISION_RETURNED: 'CORRECTING',
  CORRECTED: 'DECIDED',
} as const;
