import { staying } from './staying';

/**
 * What may happen while a decision is corrected besides its own steps: what goes on beside every case, and what follows
 * the decision that stays in force. The exporter is heard where a decision would ask for it; no withdrawal, no question,
 * no closing. Source.
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
  'HEARING_ANSWERED',
  'HEARING_LAPSED',
] as const;

/** The new decision is written. */
export const CORRECTING = {
  ...staying('CORRECTING', GOES_ON),
  HEARING_OPENED: 'CORRECTING',
  HEARING_TAKEN_BACK: 'CORRECTING',
  HEARING_WEIGHED: 'CORRECTING',
  DECISION_PROPOSED: 'CORRECTION_PROPOSED',
  CORRECTION_ABANDONED: 'DECIDED',
} as const;

/** The new decision lies before its approver. */
export const CORRECTION_PROPOSED = {
  ...staying('CORRECTION_PROPOSED', GOES_ON),
  DECISION_RETURNED: 'CORRECTING',
  CORRECTED: 'DECIDED',
} as const;
