import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { AuditSource } from '@article5/contracts/administration';
import { ACT_WORDS } from '../../words/act';
import { EXPORT_WORDS } from '../../words/audit';

export const SOURCE_WORDS = {
  CASE: msg`Acts on cases`,
  READ: msg`Read by others`,
  EXPORT: msg`Files that left`,
  ADMINISTRATION: msg`Settings, rules and texts`,
  PEOPLE: msg`People and roles`,
} as const satisfies Record<AuditSource, MessageDescriptor>;

const READ_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  cluster: msg`Group of identical transactions opened`,
  'outcome-list': msg`List of outcomes opened`,
  'data-quality': msg`List of faulty records opened`,
  'similar-transaction': msg`Seen as a similar transaction`,
  'consultation-list': msg`Seen in a list of consultations`,
  consultation: msg`Consultation opened`,
  'denial-list': msg`Denial seen in a list`,
  denial: msg`Denial opened`,
  'denial-hit': msg`Denial seen beside a case`,
};

const ADMINISTRATION_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  PROFILE_DRAFTED: msg`Profile: draft begun`,
  PROFILE_CHANGED: msg`Profile: draft changed`,
  PROFILE_PROPOSED: msg`Profile: version proposed`,
  PROFILE_RETURNED: msg`Profile: version given back`,
  PROFILE_ACTIVATED: msg`Profile: version activated`,
  PROFILE_DISCARDED: msg`Profile: draft given up`,
  PROFILE_WITHDRAWN: msg`Profile: version withdrawn before its day`,
  TABLE_DRAFTED: msg`Triage rules: draft begun`,
  TABLE_CHANGED: msg`Triage rules: draft changed`,
  TABLE_PROPOSED: msg`Triage rules: version proposed`,
  TABLE_RETURNED: msg`Triage rules: version given back`,
  TABLE_ACTIVATED: msg`Triage rules: version activated`,
  TABLE_DISCARDED: msg`Triage rules: draft given up`,
  TABLE_WITHDRAWN: msg`Triage rules: version withdrawn before its day`,
  HOLIDAY_PROPOSED: msg`Public holiday: correction proposed`,
  HOLIDAY_CONFIRMED: msg`Public holiday: correction confirmed`,
  HOLIDAY_REJECTED: msg`Public holiday: correction rejected`,
  QUESTION_WRITTEN: msg`Ready question: version written`,
  QUESTION_WITHDRAWN: msg`Ready question: version taken back`,
  CLAUSE_PROPOSED: msg`Clause of letters: words proposed`,
  CLAUSE_APPROVED: msg`Clause of letters: words approved`,
  REMEDY_PROPOSED: msg`Remedy: proposed`,
  REMEDY_APPROVED: msg`Remedy: approved`,
  WORK_TRIED_AGAIN: msg`Work that was given up: tried again`,
  DENIALS_IMPORTED: msg`Denials imported`,
  EARLIER_IMPORTED: msg`Earlier decisions imported`,
};

const PEOPLE_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  ROLE_GIVEN: msg`Role given`,
  ROLE_ENDED: msg`Role ended`,
  INVITED: msg`Invited`,
  INVITATION_ACCEPTED: msg`Invitation accepted`,
  SECOND_FACTOR_SET_UP: msg`Second factor set up`,
  SECOND_FACTOR_REMOVED: msg`Second factor removed`,
  SECOND_FACTOR_RESET: msg`Second factor reset by an administrator`,
  RECOVERY_CODE_USED: msg`Recovery code used`,
};

/** What an entry says, by where it comes from. */
export const AUDIT_WORDS = {
  CASE: ACT_WORDS,
  READ: READ_WORDS,
  EXPORT: EXPORT_WORDS,
  ADMINISTRATION: ADMINISTRATION_WORDS,
  PEOPLE: PEOPLE_WORDS,
} as const satisfies Record<AuditSource, Readonly<Record<string, MessageDescriptor>>>;
