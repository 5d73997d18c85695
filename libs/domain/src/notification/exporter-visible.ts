import type { ActionKind } from './lifecycle';

/**
 * Does the exporter see that this happened? What the authority prepares inside, and what it tells other authorities,
 * it does not. One answer for each kind of act, so that it cannot be changed behind the ledger's back.
 */
const SEEN_BY_EXPORTER = {
  SUBMITTED: true,
  ASSIGNED: false,
  LABELLED: false,
  DOCUMENT_EXAMINED: false,
  UNLABELLED: false,
  ROUTED: false,
  ASSESSMENT_STARTED: true,
  INDICATOR_JUDGED: false,
  TRANSACTION_COMPARED: false,
  CLARIFICATION_ASKED: true,
  CLARIFICATION_ANSWERED: true,
  CLARIFICATION_PARTLY_ANSWERED: true,
  CLARIFICATION_EXTENSION_ASKED: true,
  CLARIFICATION_EXTENSION_GRANTED: true,
  CLARIFICATION_EXTENSION_REFUSED: true,
  CLARIFICATION_CANCELLED: true,
  INTAKE_STEP_RETRIED: false,
  DECISION_PROPOSED: false,
  DECISION_RETURNED: false,
  DECIDED: true,
  LETTER_POSTED: true,
  CUSTOMS_INFORMED: false,
  SHARED: false,
  SHARING_WITHHELD: false,
  CONSULTATION_ASKED: false,
  CONSULTATION_EXTENDED: false,
  CONSULTATION_ANSWERED: false,
  CONSULTATION_DEEMED: false,
  CONSULTATION_TAKEN_BACK: false,
  CONSULTATION_EXPLAINED: false,
  OPINION_ASKED: false,
  OPINION_GIVEN: false,
  OPINIONS_ENDED: false,
  OPINIONS_WITHDRAWN: false,
  OPINIONS_SETTLED: false,
  UNION_REVIEW_ASKED: false,
  UNION_REVIEW_ANSWERED: false,
  UNION_REVIEW_ENDED: false,
  CLOSED: false,
  FILE_PRINTED: false,
  NOTE_ADDED: false,
  DECISION_IMPORTED: false,
  CONFLICT_DECLARED: false,
  CONFLICT_LIFTED: false,
  HANDED_OVER: false,
  HANDOVER_ACKNOWLEDGED: false,
  WITHDRAWN: true,
} as const satisfies Record<ActionKind, boolean>;

export function isSeenByExporter(kind: ActionKind): boolean {
  return SEEN_BY_EXPORTER[kind];
}
