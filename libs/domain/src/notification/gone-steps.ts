import { staying } from './staying';

/** What still goes on beside a case that has left the authority's desk without a decision. Source. */
const GOES_ON = [
  'OPINION_GIVEN',
  'OPINIONS_ENDED',
  'OPINIONS_WITHDRAWN',
  'CONSULTATION_EXTENDED',
  'CONSULTATION_ANSWERED',
  'CONSULTATION_DEEMED',
  'CONSULTATION_TAKEN_BACK',
  'FILE_PRINTED',
  'NOTE_ADDED',
  'CONFLICT_LIFTED',
  'HANDOVER_ACKNOWLEDGED',
  'REVIEW_DONE',
] as const;

/** The exporter has taken it back. */
export const WITHDRAWN = staying('WITHDRAWN', GOES_ON);

/** Another authority has it; it may send it back. */
export const REDIRECTED = {
  ...staying('REDIRECTED', GOES_ON),
  REDIRECTION_CAME_BACK: 'RECEIVED',
} as const;
