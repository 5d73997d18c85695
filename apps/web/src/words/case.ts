import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CaseStatus, InboxView } from '@article5/contracts/casework';
import type { Tone } from '../ui';

/** Where a case stands, as officers say it. */
export const CASE_STATUS_WORDS = {
  RECEIVED: msg`Received`,
  UNDER_ASSESSMENT: msg`Under assessment`,
  AWAITING_EXPORTER: msg`Waiting for exporter`,
  DECISION_PROPOSED: msg`Decision proposed`,
  DECIDED: msg`Decided`,
  CORRECTING: msg`Decision being corrected`,
  CORRECTION_PROPOSED: msg`Correction proposed`,
  CLOSED: msg`Closed`,
  REDIRECTED: msg`With another authority`,
  WITHDRAWN: msg`Withdrawn`,
} as const satisfies Record<CaseStatus, MessageDescriptor>;

export const CASE_STATUS_TONES = {
  RECEIVED: 'info',
  UNDER_ASSESSMENT: 'neutral',
  AWAITING_EXPORTER: 'quiet',
  DECISION_PROPOSED: 'warn',
  DECIDED: 'ok',
  CORRECTING: 'info',
  CORRECTION_PROPOSED: 'warn',
  CLOSED: 'quiet',
  REDIRECTED: 'quiet',
  WITHDRAWN: 'quiet',
} as const satisfies Record<CaseStatus, Tone>;

export const INBOX_VIEW_WORDS = {
  'to-triage': msg`To triage`,
  mine: msg`Assigned to me`,
  'waiting-for-exporter': msg`Waiting for exporter`,
  'to-approve': msg`Decision to approve`,
  'decided-to-share': msg`Decided, to share or close`,
  'due-soon': msg`Due within 5 days`,
  snoozed: msg`Snoozed`,
  all: msg`All cases`,
} as const satisfies Record<InboxView, MessageDescriptor>;

/** Why triage looks at a case, in one sentence; parameters in braces. */
export const INDICATOR_REASONS: Readonly<Record<string, MessageDescriptor>> = {
  'triage.signs-not-checked': msg`Some warning signs could not be checked by the exporter`,
  'triage.covert-by-design': msg`The item was specially designed for covert surveillance`,
  'triage.covert-use': msg`The item can be used to watch people without their knowing`,
  'triage.near-listed-item': msg`The item is close to an entry of Annex I`,
  'triage.not-classified': msg`The exporter has not classified the item`,
  'triage.commercial-only': msg`The exporter describes a purely commercial application`,
  'triage.published-entry': msg`The item is on, or like, a published list`,
  'triage.security-body': msg`The end user is a security body`,
  'triage.public-authority': msg`The end user belongs to, or works for, a public authority`,
  'triage.public-authority-unknown': msg`It is not known whether the end user belongs to a public authority`,
  'triage.diversion-high': msg`The exporter sees a high risk of diversion`,
  'triage.diversion-possible': msg`The exporter sees some risk of diversion`,
  'triage.already-exported': msg`The item has already been exported`,
  'triage.screening-hit': msg`A party is on a restricted-party list`,
  'triage.screening-possible': msg`A party may be on a restricted-party list`,
  'triage.similar-decided-differently': msg`Essentially identical transactions were decided differently`,
  'triage.similar-exists': msg`There is an essentially identical transaction`,
};
