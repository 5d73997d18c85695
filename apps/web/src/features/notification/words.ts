import type { ExporterStatus } from '@article5/contracts/notification';
import type { DecisionOutcome } from '@article5/contracts/decision';
import { t } from '@lingui/core/macro';

const statuses = {
  DRAFT: () => t`Draft`,
  RECEIVED: () => t`Received`,
  UNDER_ASSESSMENT: () => t`Being assessed`,
  AWAITING_EXPORTER: () => t`Waiting for your answer`,
  DECIDED: () => t`Decided`,
  REDIRECTED: () => t`With another authority`,
  WITHDRAWN: () => t`Withdrawn`,
} satisfies Record<ExporterStatus, () => string>;

/** What each status means for the exporter, in a sentence. */
const explanations = {
  DRAFT: () => t`Nothing has been sent yet.`,
  RECEIVED: () => t`The authority has your notification. It will look at it and may ask you questions.`,
  UNDER_ASSESSMENT: () => t`The authority is examining the notification. You do not need to do anything now.`,
  AWAITING_EXPORTER: () => t`The authority has asked you something. It goes on when you have answered.`,
  DECIDED: () => t`The authority has decided. Its letter says what that means for your export.`,
  REDIRECTED: () =>
    t`Another authority is competent and deals with the notification. You need not send it again.`,
  WITHDRAWN: () => t`You have withdrawn the notification. The authority does not examine it any further.`,
} satisfies Record<ExporterStatus, () => string>;

const outcomes = {
  AUTHORISATION_REQUIRED: () => t`The export needs an authorisation`,
  NO_AUTHORISATION_REQUIRED: () => t`The export needs no authorisation under Article 5`,
  NOT_CYBER_SURVEILLANCE: () => t`The item is not a cyber-surveillance item`,
  LISTED_ITEM: () => t`The item is listed in Annex I and needs an authorisation`,
  REDIRECTED: () => t`Another authority is competent`,
} satisfies Record<DecisionOutcome, () => string>;

const happenings: Readonly<Record<string, () => string>> = {
  SUBMITTED: () => t`Notification sent`,
  ROUTED: () => t`Handed to the team that deals with it`,
  ASSIGNED: () => t`Given to an officer`,
  ASSESSMENT_STARTED: () => t`Assessment started`,
  CLARIFICATION_ASKED: () => t`The authority asked a question`,
  CLARIFICATION_ANSWERED: () => t`Question answered`,
  CLARIFICATION_PARTLY_ANSWERED: () => t`Some questions answered`,
  CLARIFICATION_EXTENSION_ASKED: () => t`You asked for more time`,
  CLARIFICATION_EXTENSION_GRANTED: () => t`More time given`,
  CLARIFICATION_EXTENSION_REFUSED: () => t`More time not given`,
  HEARING_OPENED: () => t`The authority told you what it intends to decide`,
  HEARING_ANSWERED: () => t`You were heard`,
  HEARING_LAPSED: () => t`The time in which you could be heard ended without an answer`,
  HEARING_TAKEN_BACK: () => t`The authority took back what it intended to decide`,
  LETTER_POSTED: () => t`The authority sent its letter by post`,
  CLARIFICATION_CANCELLED: () => t`The authority took its question back`,
  DECIDED: () => t`Decision issued`,
  REDIRECTED: () => t`Sent on to another authority`,
  REDIRECTION_RECEIVED: () => t`Received from another authority`,
  REDIRECTION_RETURNED: () => t`Sent back to the authority it came from`,
  REDIRECTION_CAME_BACK: () => t`Came back from another authority`,
  CORRECTED: () => t`Decision corrected: a new letter replaces the one before`,
  WITHDRAWN: () => t`Notification withdrawn`,
  CLOSED: () => t`Case closed`,
};

/** Every status, in the order in which a notification meets them. */
export const EXPORTER_STATUS_LIST = Object.keys(statuses) as readonly ExporterStatus[];

export function statusWord(status: ExporterStatus): string {
  return statuses[status]();
}

export function statusExplanation(status: ExporterStatus): string {
  return explanations[status]();
}

/** The outcome in a sentence; a code without words is shown as it is. */
export function outcomeWord(outcome: string): string {
  return outcome in outcomes ? outcomes[outcome as DecisionOutcome]() : outcome;
}

export function happeningWord(kind: string): string {
  return happenings[kind]?.() ?? t`The case went on`;
}
