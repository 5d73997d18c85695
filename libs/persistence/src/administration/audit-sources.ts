import type { AuditSource } from '@article5/contracts/administration';

/** How entries of one kind are read: SQL of their columns. What is left out is null. */
export interface AuditSql {
  readonly from: string;
  readonly at: string;
  readonly id: string;
  readonly kind: string;
  readonly person?: string;
  readonly role?: string;
  readonly body?: string;
  readonly notification?: string;
  readonly denial?: string;
  readonly about?: string;
  readonly detail?: string;
  readonly why?: string;
  /** Further condition: that the act took place at all. */
  readonly where?: string;
}

const NAME_OF = (person: string) => `(select display_name from person where person_id = ${person})`;

const CALENDAR = {
  from: 'calendar_correction s',
  ...{ id: 's.correction_id', about: `s.day::text`, detail: 's.calendar' },
};
const QUESTION = {
  from: 'question_template s',
  id: `md5(s.code || '/' || s.version)::uuid`,
  ...{ about: 's.code', detail: 's.version::text' },
};
const CLAUSE = { from: 'clause_wording s', id: 's.wording_id', about: 's.clause', detail: 's.language' };
const REMEDY = { from: 'remedy s', id: 's.remedy_id', about: 's.kind', detail: 's.valid_from::text' };

/** Settings, rules and texts: each act in the life of a row is an entry of its own. */
const ADMINISTRATION: readonly AuditSql[] = [
  {
    from: 'profile_event s join profile_version v using (authority_id, version_id)',
    ...{ at: 's.at', id: 's.event_id', person: 's.person_id', kind: `'PROFILE_' || s.act` },
    ...{ detail: 'v.number::text', why: 's.why' },
  },
  {
    from: 'decision_table_event s join decision_table_draft d using (authority_id, draft_id)',
    ...{ at: 's.at', id: 's.event_id', person: 's.person_id', kind: `'TABLE_' || s.act` },
    ...{ about: 'd.kind', detail: 'd.version', why: 's.why' },
  },
  {
    from: 'work_event s',
    ...{ at: 's.at', id: 's.event_id', person: 's.person_id', kind: `'WORK_' || s.act` },
    ...{ about: 's.job', why: 's.why' },
  },
  { ...CALENDAR, at: 's.proposed_at', person: 's.proposed_by', kind: `'HOLIDAY_PROPOSED'`, why: 's.source' },
  {
    ...CALENDAR,
    ...{ at: 's.settled_at', person: 's.settled_by', kind: `'HOLIDAY_' || s.state` },
    where: 's.settled_at is not null',
  },
  { ...QUESTION, at: 's.made_at', person: 's.made_by', kind: `'QUESTION_WRITTEN'` },
  {
    ...QUESTION,
    ...{ at: 's.withdrawn_at', person: 's.withdrawn_by', kind: `'QUESTION_WITHDRAWN'` },
    where: 's.withdrawn_at is not null',
  },
  { ...CLAUSE, at: 's.proposed_at', person: 's.proposed_by', kind: `'CLAUSE_PROPOSED'` },
  {
    ...CLAUSE,
    ...{ at: 's.approved_at', person: 's.approved_by', kind: `'CLAUSE_APPROVED'` },
    where: 's.approved_at is not null',
  },
  {
    ...REMEDY,
    ...{ at: 's.proposed_at', person: 's.proposed_by', kind: `'REMEDY_PROPOSED'` },
    where: 's.proposed_by is not null',
  },
  {
    ...REMEDY,
    ...{ at: 's.approved_at', person: 's.approved_by', kind: `'REMEDY_APPROVED'` },
    where: 's.approved_at is not null',
  },
  {
    from: 'denial_import s',
    ...{ at: 's.imported_at', id: 's.import_id', person: 's.imported_by', kind: `'DENIALS_IMPORTED'` },
    ...{ about: 's.file_name', detail: 's.denials::text' },
  },
  {
    from: 'earlier_decision_import s',
    ...{ at: 's.imported_at', id: 's.import_id', person: 's.imported_by', kind: `'EARLIER_IMPORTED'` },
    ...{ about: 's.file_name', detail: 's.decisions::text' },
  },
];

const ROLE = {
  from: 'role_assignment s',
  ...{ id: 's.role_assignment_id', about: NAME_OF('s.person_id'), detail: 's.role' },
};
const INVITATION = {
  from: 'invitation s',
  ...{ id: 's.invitation_id', about: 's.display_name', detail: `array_to_string(s.roles, ' ')` },
};

const PEOPLE: readonly AuditSql[] = [
  { ...ROLE, at: 's.valid_from', person: 's.assigned_by', kind: `'ROLE_GIVEN'` },
  {
    ...ROLE,
    ...{ at: 's.valid_to', person: 's.ended_by', kind: `'ROLE_ENDED'` },
    where: 's.valid_to is not null',
  },
  { ...INVITATION, at: 's.created_at', person: 's.invited_by', kind: `'INVITED'` },
  {
    ...INVITATION,
    ...{ at: 's.accepted_at', person: 's.accepted_by', kind: `'INVITATION_ACCEPTED'` },
    where: 's.accepted_at is not null',
  },
  {
    from: 'account_action s',
    ...{ at: 's.at', id: 's.account_action_id', person: 's.actor_id', kind: 's.kind' },
    about: NAME_OF('s.person_id'),
  },
];

/** Every table that says who did what in an authority. Rows named `s` have `authority_id`. */
export const AUDIT_SQL: Readonly<Record<AuditSource, readonly AuditSql[]>> = {
  CASE: [
    {
      from: 'case_action s',
      ...{ at: 's.at', id: 's.action_id', person: 's.actor_id', role: 's.actor_role', kind: 's.kind' },
      notification: 's.notification_id',
    },
  ],
  READ: [
    {
      from: 'access_log s',
      ...{ at: 's.read_at', id: 's.entry_id', body: 's.reader_body', kind: 's.what' },
      ...{ notification: 's.notification_id', denial: 's.denial_id' },
    },
  ],
  EXPORT: [
    {
      from: 'export_record s',
      ...{ at: 's.exported_at', id: 's.export_id', person: 's.person_id', kind: 's.what' },
      ...{ about: 's.row_count::text', detail: 's.format', why: 's.purpose' },
    },
  ],
  ADMINISTRATION,
  PEOPLE,
};
