import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { MessageView } from '@article5/contracts/message';

/** What there is to know: the kind, never the content. */
export const MESSAGE_WORDS = {
  'notification-received': msg`Notification received`,
  'clarification-asked': msg`The authority asks a question`,
  'answer-near': msg`A question waits for your answer`,
  'extension-decided': msg`Answer to your wish for more time`,
  'decision-issued': msg`A letter to read`,
  withdrawn: msg`Notification withdrawn`,
  'notification-moved': msg`Another authority deals with it now`,
  mentioned: msg`You are named in a note`,
  assigned: msg`A case was given to you`,
  'handed-over': msg`A case was handed over to you`,
  'deadline-near': msg`The last day is near`,
  'clarification-answered': msg`A question was answered`,
  'extension-asked': msg`The exporter asks for more time`,
  'opinion-given': msg`News of a round of opinions`,
  'consultation-answered': msg`News of a question to another authority`,
  'redirection-received': msg`Another authority sent a case`,
  'redirection-returned': msg`A case came back from another authority`,
  'review-opened': msg`A case to look at again`,
  'decision-proposed': msg`A decision waits for approval`,
  'decision-returned': msg`Your proposal came back`,
  'consultation-received': msg`Another authority asks a question`,
  'union-reminds': msg`The Union reminds of a question`,
  'union-review-asked': msg`The Union asks for a review`,
  'denial-review-due': msg`The review of a denial is due`,
  'profile-waits': msg`A profile waits for a second person`,
  'calendar-waits': msg`A calendar correction waits for a second person`,
  'triage-rules-wait': msg`Triage rules wait for a second person`,
  'letter-text-waits': msg`A text of letters waits for a second person`,
  'opinion-asked': msg`An authority asks for your opinion`,
  'opinion-withdrawn': msg`Your opinion is no longer needed`,
  'review-answered': msg`An authority answered a review`,
} as const satisfies Record<MessageView['kind'], MessageDescriptor>;
