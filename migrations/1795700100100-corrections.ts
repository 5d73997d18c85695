import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A decision is corrected by a new one that names it: what follows a decision (customs, sharing, letter by post)
 * belongs to that decision and no longer to the case, and the consistency record speaks of the one in force.
 */
export class Corrections1795700100100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statusesWith(CORRECTING));
    await runner.query(DECISIONS);
    for (const table of FOLLOWING) await runner.query(byDecision(table));
    await runner.query(`
      alter table requirement_sharing drop constraint requirement_sharing_pkey,
        add constraint requirement_sharing_pkey primary key (authority_id, decision_id)`);
    await runner.query(RECORDS);
    await runner.query(VIEWS);
    await runner.query(INDEXES(CORRECTING));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(INDEXES([]));
    await runner.query(VIEWS_BEFORE);
    await runner.query(`
      drop function exporter_told_since(text, uuid, timestamptz);
      alter table consistency_record drop column corrected_on;
      drop table verification_replacement;
      alter table requirement_sharing drop constraint requirement_sharing_pkey,
        add constraint requirement_sharing_pkey primary key (authority_id, notification_id)`);
    for (const table of FOLLOWING) await runner.query(`alter table ${table} drop column decision_id`);
    await runner.query(`
      drop table correction;
      drop index decision_one_in_force;
      create unique index decision_one_approved on decision (authority_id, notification_id) where state = 'APPROVED';
      alter table decision drop column corrects_decision_id, drop column replaced_at`);
    await runner.query(statusesWith([]));
  }
}

const CORRECTING = ['CORRECTING', 'CORRECTION_PROPOSED'] as const;
const FOLLOWING = ['customs_information', 'requirement_sharing', 'letter_posting'] as const;

const listed = (statuses: readonly string[]) => statuses.map((status) => `'${status}'`).join(', ');

/** The statuses known before with these two more or without them: what others added stays. */
function statusesWith(added: readonly string[]): string {
  return `do $$ declare known text[]; begin
    select array_agg(m[1]) into known from regexp_matches((select pg_get_constraintdef(oid) from pg_constraint
      where conname = 'notification_status_known'), '''([A-Z_]+)''', 'g') m
      where m[1] not in (${listed(CORRECTING)});
    alter table notification drop constraint notification_status_known;
    execute format('alter table notification add constraint notification_status_known check (status in (%s))',
      (select string_agg(quote_literal(s), ', ') from unnest(known || array[${listed(added)}]::text[]) s));
  end $$`;
}

const DECISIONS = `
  alter table decision
    add column corrects_decision_id uuid,
    add column replaced_at timestamptz,
    add constraint decision_corrects_fkey foreign key (authority_id, corrects_decision_id) references decision,
    add constraint decision_replaced_was_issued check (replaced_at is null or state = 'APPROVED');
  comment on column decision.corrects_decision_id is 'The issued decision that this one replaces once it is approved (R-050)';
  comment on column decision.replaced_at is 'When another decision took its place; nothing else of an issued decision ever changes';
  drop index decision_one_approved;
  create unique index decision_one_in_force on decision (authority_id, notification_id)
    where state = 'APPROVED' and replaced_at is null;
  create unique index decision_one_correction on decision (authority_id, corrects_decision_id)
    where state = 'APPROVED' and corrects_decision_id is not null;

  create table correction (
    authority_id text not null,
    correction_id uuid not null,
    notification_id uuid not null,
    decision_id uuid not null,
    was_closed boolean not null,
    reason_text_id uuid not null,
    started_by uuid not null constraint correction_started_by_fkey references person,
    started_at timestamptz not null,
    ended text,
    ended_by uuid constraint correction_ended_by_fkey references person,
    ended_at timestamptz,
    constraint correction_pkey primary key (authority_id, correction_id),
    constraint correction_notification_fkey foreign key (authority_id, notification_id) references notification,
    constraint correction_decision_fkey foreign key (authority_id, decision_id) references decision,
    constraint correction_reason_fkey foreign key (authority_id, reason_text_id) references case_text,
    constraint correction_end_known check (ended in ('CORRECTED', 'ABANDONED')),
    constraint correction_ended_by_someone check ((ended is null) = (ended_by is null)
      and (ended is null) = (ended_at is null))
  );
  comment on table correction is 'A decision that turned out wrong is being replaced (R-050): which one, why, and how the correction ended';
  create unique index correction_one_open on correction (authority_id, notification_id) where ended is null;
  create index correction_of_decision on correction (authority_id, decision_id);
  alter table correction enable row level security;
  alter table correction force row level security;
  create policy correction_scope on correction to article5_app
    using (authority_id = app_authority() and app_organisation() is null);
  grant select, insert, update (ended, ended_by, ended_at) on correction to article5_app;
`;

function byDecision(table: string): string {
  return `
    alter table ${table} add column decision_id uuid,
      add constraint ${table}_decision_fkey foreign key (authority_id, decision_id) references decision;
    alter table ${table} disable row level security;
    alter table decision disable row level security;
    update ${table} x set decision_id = d.decision_id from decision d
      where d.authority_id = x.authority_id and d.notification_id = x.notification_id and d.state = 'APPROVED';
    alter table decision enable row level security;
    alter table ${table} enable row level security;
    alter table ${table} alter column decision_id set not null;
    comment on column ${table}.decision_id is 'The decision that it follows: after a correction it is to be done again'`;
}

const RECORDS = `
  alter table consistency_record add column corrected_on date;
  comment on column consistency_record.corrected_on is 'Day on which the decision in force replaced an earlier one; decided_on stays the day of the first';

  create table verification_replacement (
    code text not null constraint verification_replacement_pkey primary key
      constraint verification_replacement_code_fkey references verification,
    authority_id text not null constraint verification_replacement_authority_fkey references authority,
    replaced_at timestamptz not null
  );
  comment on table verification_replacement is 'Issued letters whose decision was replaced by a newer one, and when: public by the code';
  alter table verification_replacement enable row level security;
  alter table verification_replacement force row level security;
  create policy verification_replacement_read on verification_replacement for select to article5_app using (true);
  create policy verification_replacement_write on verification_replacement for insert to article5_app
    with check (authority_id = app_authority() and app_organisation() is null);
  grant select, insert on verification_replacement to article5_app;

  create function exporter_told_since(of_authority text, of_notification uuid, since timestamptz) returns boolean
    language sql stable security definer set search_path = public
    begin atomic
      select of_authority = app_authority() and exists (select 1 from message m
        where m.authority_id = of_authority and m.notification_id = of_notification
          and m.kind = 'decision-issued' and m.sent_at >= since);
    end;
  comment on function exporter_told_since is 'Has a message about a decision left since then? A message about the one before a correction does not count';
  revoke execute on function exporter_told_since from public;
  grant execute on function exporter_told_since to article5_app;
`;

/** Times after the decision count from the one in force; what was shared of a replaced one is not counted for it. */
const VIEWS = `
  create or replace view union_record with (security_barrier) as
    select r.authority_id, a.member_state, r.notification_id, r.reference, c.cluster_id, r.item_family,
        r.features, r.destination, r.end_user_key, r.end_user_kind, r.exporter_pseudonym, r.outcome,
        r.reason_codes, r.received_on, r.decided_on, r.imported, r.corrected_on
      from consistency_record r
      join authority a using (authority_id)
      left join transaction_cluster_member c using (authority_id, notification_id)
      where r.shared;
  create or replace view union_time_to_share with (security_barrier) as
    select r.authority_id, a.member_state, r.item_family, r.decided_on,
        (s.recorded_at at time zone 'UTC')::date - coalesce(r.corrected_on, r.decided_on) as days
      from requirement_sharing s
      join consistency_record r using (authority_id, notification_id, decision_id)
      join authority a using (authority_id)
      where r.shared and s.state = 'SHARED';
  create or replace view union_record_fault with (security_barrier) as
    select a.member_state, r.authority_id, r.notification_id, r.reference, r.item_family, r.destination, r.outcome,
        r.received_on, r.decided_on,
        r.outcome = 'AUTHORISATION_REQUIRED' and not r.imported and s.state is null as not_told,
        case when s.state = 'SHARED'
          then (s.recorded_at at time zone 'UTC')::date - coalesce(r.corrected_on, r.decided_on) end as told_after,
        r.reason_codes = '{}' and r.outcome in ('AUTHORISATION_REQUIRED', 'NO_AUTHORISATION_REQUIRED')
          as no_reasons,
        r.destination = 'ZZ' as no_destination,
        r.end_user_kind = 'UNKNOWN' as no_end_user,
        r.decided_on < r.received_on or r.decided_on > current_date as dates_wrong
      from consistency_record r
      join authority a using (authority_id)
      left join requirement_sharing s using (authority_id, notification_id, decision_id)
      where r.shared;
`;

const VIEWS_BEFORE = `
  drop view union_record;
  create view union_record with (security_barrier) as
    select r.authority_id, a.member_state, r.notification_id, r.reference, c.cluster_id, r.item_family,
        r.features, r.destination, r.end_user_key, r.end_user_kind, r.exporter_pseudonym, r.outcome,
        r.reason_codes, r.received_on, r.decided_on, r.imported
      from consistency_record r
      join authority a using (authority_id)
      left join transaction_cluster_member c using (authority_id, notification_id)
      where r.shared;
  comment on view union_record is 'What authorities shared of their final outcomes: all that Union staff see of a case';
  grant select on union_record to article5_union;
  create or replace view union_time_to_share with (security_barrier) as
    select r.authority_id, a.member_state, r.item_family, r.decided_on,
        (s.recorded_at at time zone 'UTC')::date - r.decided_on as days
      from requirement_sharing s
      join consistency_record r using (authority_id, notification_id)
      join authority a using (authority_id)
      where r.shared and s.state = 'SHARED';
  create or replace view union_record_fault with (security_barrier) as
    select a.member_state, r.authority_id, r.notification_id, r.reference, r.item_family, r.destination, r.outcome,
        r.received_on, r.decided_on,
        r.outcome = 'AUTHORISATION_REQUIRED' and not r.imported and s.state is null as not_told,
        case when s.state = 'SHARED' then (s.recorded_at at time zone 'UTC')::date - r.decided_on end as told_after,
        r.reason_codes = '{}' and r.outcome in ('AUTHORISATION_REQUIRED', 'NO_AUTHORISATION_REQUIRED')
          as no_reasons,
        r.destination = 'ZZ' as no_destination,
        r.end_user_kind = 'UNKNOWN' as no_end_user,
        r.decided_on < r.received_on or r.decided_on > current_date as dates_wrong
      from consistency_record r
      join authority a using (authority_id)
      left join requirement_sharing s using (authority_id, notification_id)
      where r.shared;
`;

/** An officer's own cases are read from indexes that name the unfinished statuses. */
const INDEXES = (added: readonly string[]) => {
  const unfinished = listed([...UNFINISHED, ...added]);
  return `
  drop index notification_mine_by_received;
  drop index notification_mine_by_due;
  drop index notification_mine_by_priority;
  create index notification_mine_by_received on notification
    (authority_id, assignee_id, received_at desc, notification_id desc) where status in (${unfinished});
  create index notification_mine_by_due on notification
    (authority_id, assignee_id, coalesce(due_on, 'infinity'::date), notification_id) where status in (${unfinished});
  create index notification_mine_by_priority on notification
    (authority_id, assignee_id, priority desc, notification_id desc) where status in (${unfinished})`;
};

const UNFINISHED = [
  'RECEIVED',
  'UNDER_ASSESSMENT',
  'AWAITING_EXPORTER',
  'DECISION_PROPOSED',
  'DECIDED',
] as const;
