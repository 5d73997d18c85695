import { accepted, refused, type Outcome } from '../kernel';

/**
 * Where a notification stands. DRAFT is the exporter's alone. Source: domain.md 1.2 "state machine" (our design),
 *
 */
export type NotificationStatus =
  | 'DRAFT'
  | 'RECEIVED'
  | 'UNDER_ASSESSMENT'
  | 'AWAITING_EXPORTER'
  | 'DECISION_PROPOSED'
  | 'DECIDED'
  | 'CLOSED'
  | 'WITHDRAWN';

/** What is recorded for ever when someone acts on a case. Each is one kind of `case_action`. */
export type ActionKind =
  | 'SUBMITTED'
  | 'ASSIGNED'
  | 'LABELLED'
  | 'UNLABELLED'
  | 'ROUTED'
  | 'ASSESSMENT_STARTED'
  | 'INDICATOR_JUDGED'
  | 'TRANSACTION_COMPARED'
  | 'CLARIFICATION_ASKED'
  | 'CLARIFICATION_ANSWERED'
  | 'CLARIFICATION_CANCELLED'
  | 'INTAKE_STEP_RETRIED'
  | 'DECISION_PROPOSED'
  | 'DECISION_RETURNED'
  | 'DECIDED'
  | 'CUSTOMS_INFORMED'
  | 'SHARED'
  | 'SHARING_WITHHELD'
  | 'CONSULTATION_ASKED'
  | 'CONSULTATION_EXTENDED'
  | 'CONSULTATION_ANSWERED'
  | 'CONSULTATION_DEEMED'
  | 'CONSULTATION_TAKEN_BACK'
  | 'CONSULTATION_EXPLAINED'
  | 'CLOSED'
  | 'FILE_PRINTED'
  | 'WITHDRAWN';

/** What may happen in each status, and where it leads. A forgotten status does not compile. */
export const LIFECYCLE = {
  DRAFT: { SUBMITTED: 'RECEIVED' },
  RECEIVED: {
    CONSULTATION_ASKED: 'RECEIVED',
    CONSULTATION_EXTENDED: 'RECEIVED',
    CONSULTATION_ANSWERED: 'RECEIVED',
    CONSULTATION_DEEMED: 'RECEIVED',
    CONSULTATION_TAKEN_BACK: 'RECEIVED',
    FILE_PRINTED: 'RECEIVED',
    ROUTED: 'RECEIVED',
    ASSIGNED: 'RECEIVED',
    LABELLED: 'RECEIVED',
    UNLABELLED: 'RECEIVED',
    INDICATOR_JUDGED: 'RECEIVED',
    TRANSACTION_COMPARED: 'RECEIVED',
    INTAKE_STEP_RETRIED: 'RECEIVED',
    ASSESSMENT_STARTED: 'UNDER_ASSESSMENT',
    CLARIFICATION_ASKED: 'AWAITING_EXPORTER',
    WITHDRAWN: 'WITHDRAWN',
  },
  UNDER_ASSESSMENT: {
    CONSULTATION_ASKED: 'UNDER_ASSESSMENT',
    CONSULTATION_EXTENDED: 'UNDER_ASSESSMENT',
    CONSULTATION_ANSWERED: 'UNDER_ASSESSMENT',
    CONSULTATION_DEEMED: 'UNDER_ASSESSMENT',
    CONSULTATION_TAKEN_BACK: 'UNDER_ASSESSMENT',
    FILE_PRINTED: 'UNDER_ASSESSMENT',
    ROUTED: 'UNDER_ASSESSMENT',
    ASSIGNED: 'UNDER_ASSESSMENT',
    LABELLED: 'UNDER_ASSESSMENT',
    UNLABELLED: 'UNDER_ASSESSMENT',
    INDICATOR_JUDGED: 'UNDER_ASSESSMENT',
    TRANSACTION_COMPARED: 'UNDER_ASSESSMENT',
    INTAKE_STEP_RETRIED: 'UNDER_ASSESSMENT',
    CLARIFICATION_ASKED: 'AWAITING_EXPORTER',
    DECISION_PROPOSED: 'DECISION_PROPOSED',
    WITHDRAWN: 'WITHDRAWN',
  },
  AWAITING_EXPORTER: {
    CONSULTATION_ASKED: 'AWAITING_EXPORTER',
    CONSULTATION_EXTENDED: 'AWAITING_EXPORTER',
    CONSULTATION_ANSWERED: 'AWAITING_EXPORTER',
    CONSULTATION_DEEMED: 'AWAITING_EXPORTER',
    CONSULTATION_TAKEN_BACK: 'AWAITING_EXPORTER',
    FILE_PRINTED: 'AWAITING_EXPORTER',
    ROUTED: 'AWAITING_EXPORTER',
    ASSIGNED: 'AWAITING_EXPORTER',
    LABELLED: 'AWAITING_EXPORTER',
    UNLABELLED: 'AWAITING_EXPORTER',
    INDICATOR_JUDGED: 'AWAITING_EXPORTER',
    TRANSACTION_COMPARED: 'AWAITING_EXPORTER',
    INTAKE_STEP_RETRIED: 'AWAITING_EXPORTER',
    CLARIFICATION_ANSWERED: 'UNDER_ASSESSMENT',
    CLARIFICATION_CANCELLED: 'UNDER_ASSESSMENT',
    WITHDRAWN: 'WITHDRAWN',
  },
  DECISION_PROPOSED: {
    CONSULTATION_EXTENDED: 'DECISION_PROPOSED',
    CONSULTATION_ANSWERED: 'DECISION_PROPOSED',
    CONSULTATION_DEEMED: 'DECISION_PROPOSED',
    CONSULTATION_TAKEN_BACK: 'DECISION_PROPOSED',
    FILE_PRINTED: 'DECISION_PROPOSED',
    ROUTED: 'DECISION_PROPOSED',
    ASSIGNED: 'DECISION_PROPOSED',
    LABELLED: 'DECISION_PROPOSED',
    UNLABELLED: 'DECISION_PROPOSED',
    TRANSACTION_COMPARED: 'DECISION_PROPOSED',
    INTAKE_STEP_RETRIED: 'DECISION_PROPOSED',
    DECISION_RETURNED: 'UNDER_ASSESSMENT',
    DECIDED: 'DECIDED',
    WITHDRAWN: 'WITHDRAWN',
  },
  DECIDED: {
    CONSULTATION_EXTENDED: 'DECIDED',
    CONSULTATION_ANSWERED: 'DECIDED',
    CONSULTATION_DEEMED: 'DECIDED',
    CONSULTATION_TAKEN_BACK: 'DECIDED',
    CONSULTATION_EXPLAINED: 'DECIDED',
    FILE_PRINTED: 'DECIDED',
    ASSIGNED: 'DECIDED',
    LABELLED: 'DECIDED',
    UNLABELLED: 'DECIDED',
    TRANSACTION_COMPARED: 'DECIDED',
    CUSTOMS_INFORMED: 'DECIDED',
    SHARED: 'DECIDED',
    SHARING_WITHHELD: 'DECIDED',
    CLOSED: 'CLOSED',
  },
  CLOSED: {
    CONSULTATION_EXTENDED: 'CLOSED',
    CONSULTATION_ANSWERED: 'CLOSED',
    CONSULTATION_DEEMED: 'CLOSED',
    CONSULTATION_TAKEN_BACK: 'CLOSED',
    FILE_PRINTED: 'CLOSED',
  },
  WITHDRAWN: {
    CONSULTATION_EXTENDED: 'WITHDRAWN',
    CONSULTATION_ANSWERED: 'WITHDRAWN',
    CONSULTATION_DEEMED: 'WITHDRAWN',
    CONSULTATION_TAKEN_BACK: 'WITHDRAWN',
    FILE_PRINTED: 'WITHDRAWN',
  },
} as const satisfies Record<NotificationStatus, Partial<Record<ActionKind, NotificationStatus>>>;

export const NOTIFICATION_STATUSES = Object.keys(LIFECYCLE) as readonly NotificationStatus[];

/**
 * The status after an action. Refuses `notification.not-in-this-status` with the status as parameter: an edge
 * answers 409 for it.
 */
export function statusAfter(status: NotificationStatus, action: ActionKind): Outcome<NotificationStatus> {
  const allowed: Partial<Record<ActionKind, NotificationStatus>> = LIFECYCLE[status];
  const next = allowed[action];
  if (next) return accepted(next);
  return refused({ code: 'notification.not-in-this-status', parameters: { status, action } });
}

/** The status that a history of actions leads to; a history the table forbids is refused. Starts at DRAFT. */
export function foldStatus(actions: readonly ActionKind[]): Outcome<NotificationStatus> {
  let status: NotificationStatus = 'DRAFT';
  for (const action of actions) {
    const next: Outcome<NotificationStatus> = statusAfter(status, action);
    if (!next.ok) return next;
    status = next.value;
  }
  return accepted(status);
}

/** Actions the table allows in a status, whoever asks; permission is another question (`may`). */
export function actionsIn(status: NotificationStatus): readonly ActionKind[] {
  return Object.keys(LIFECYCLE[status]) as ActionKind[];
}
