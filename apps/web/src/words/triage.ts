import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { DraftState, TableAct, TableKind, TableVersionView } from '@article5/contracts/triage';

export const TABLE_KIND_WORDS = {
  INDICATORS: msg`Indicators`,
  ROUTING: msg`Team and priority`,
} as const satisfies Record<TableKind, MessageDescriptor>;

/** What a rule can ask about, as the start of "… is …". */
export const FACT_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  sign: msg`Warning sign seen`,
  'sign.unchecked': msg`Warning sign not checked`,
  'item.family': msg`Kind of item`,
  'item.functions': msg`Functions of the item`,
  'item.commercialOnly': msg`Item used for commercial purposes only`,
  'item.covert': msg`Item can be used covertly`,
  'item.speciallyDesigned': msg`Item specially designed for it`,
  'item.classification': msg`Classification of the item`,
  'misuse.uses': msg`Possible misuse`,
  destination: msg`Destination`,
  'endUser.publicAuthority': msg`End user is a public authority`,
  'endUser.kinds': msg`Kind of public authority`,
  'diversion.risk': msg`Risk of diversion`,
  timing: msg`Time of export`,
  earlierNotification: msg`Notified before`,
  screening: msg`Party on a list`,
  similar: msg`Essentially identical transactions`,
  publishedEntry: msg`Published entry met`,
  indicator: msg`Indicator`,
  strongIndicator: msg`Strong indicator`,
  strongIndicators: msg`Number of strong indicators`,
};

export const OPERATOR_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  EQUALS: msg`is`,
  NOT_EQUALS: msg`is known and is not`,
  IN: msg`is one of`,
  INCLUDES: msg`includes`,
  INCLUDES_ANY: msg`includes one of`,
  AT_LEAST: msg`is at least`,
  AT_MOST: msg`is at most`,
  PRESENT: msg`is known`,
  ABSENT: msg`is not known`,
};

/** Values that do not come from the form. */
export const FACT_VALUE_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  'screening.SAME': msg`is on it`,
  'screening.POSSIBLE': msg`may be on it`,
  'similar.DIVIDED': msg`decided differently`,
  'similar.DECIDED': msg`decided alike`,
  'similar.OPEN': msg`none decided yet`,
};

export const PRIORITY_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  URGENT: msg`Urgent`,
  HIGH: msg`High`,
  NORMAL: msg`Normal`,
  NONE: msg`No rule holds`,
};

export const LEVEL_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  STRONG: msg`Strong`,
  ATTENTION: msg`Attention`,
};

export const DRAFT_STATE_WORDS = {
  DRAFT: msg`Draft`,
  PROPOSED: msg`Waits for a second administrator`,
  ACTIVATED: msg`Activated`,
  DISCARDED: msg`Given up`,
} as const satisfies Record<DraftState, MessageDescriptor>;

export const VERSION_STATE_WORDS = {
  IN_FORCE: msg`In force`,
  COMING: msg`Begins later`,
  PAST: msg`Replaced`,
  WITHDRAWN: msg`Withdrawn`,
} as const satisfies Record<TableVersionView['state'], MessageDescriptor>;

export const TABLE_ACT_WORDS = {
  DRAFTED: msg`started a draft`,
  CHANGED: msg`changed the draft`,
  PROPOSED: msg`proposed it`,
  RETURNED: msg`gave it back`,
  ACTIVATED: msg`activated it`,
  DISCARDED: msg`gave the draft up`,
  WITHDRAWN: msg`withdrew the version`,
} as const satisfies Record<TableAct, MessageDescriptor>;

export const CHANGE_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  ADDED: msg`New`,
  REMOVED: msg`Removed`,
  CHANGED: msg`Changed`,
  MOVED: msg`Moved`,
};
