import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The exporter is heard before a decision that burdens it: what the profile says of it, and the hearings of cases. */
export class Hearings1795700200100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PROFILE);
    await runner.query(HEARINGS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy case_text_of_hearing on case_text;
      drop table hearing;
      alter table clock_event drop constraint clock_event_cause,
        add constraint clock_event_cause check ((kind = 'STOPPED') = (cause is not null)
          and cause in ('CLARIFICATION', 'CONSULTATION'));
      alter table authority_profile drop constraint authority_profile_hearing_whole,
        drop constraint authority_profile_hearing_unit_known,
        drop column hearing_period, drop column hearing_unit, drop column hearing_source,
        drop column clock_stops_for_hearing;
    `);
  }
}

const PROFILE = `
  alter table authority_profile
    add column hearing_period integer,
    add column hearing_unit text,
    add column hearing_source text,
    add column clock_stops_for_hearing boolean not null default false,
    add constraint authority_profile_hearing_whole check ((hearing_period is null) = (hearing_unit is null)
      and (hearing_period is null) = (hearing_source is null) and hearing_period > 0
      and (hearing_period is not null or not clock_stops_for_hearing)),
    add constraint authority_profile_hearing_unit_known
      check (hearing_unit in ('WORKING_DAYS', 'DAYS', 'WEEKS', 'MONTHS', 'YEARS'));
  comment on column authority_profile.hearing_period is 'How long exporters are heard before a decision that burdens them; null: the profile asks for no hearing';
  comment on column authority_profile.clock_stops_for_hearing is 'Does national law stop the clock while the exporter is heard?';
  alter table clock_event drop constraint clock_event_cause,
    add constraint clock_event_cause check ((kind = 'STOPPED') = (cause is not null)
      and cause in ('CLARIFICATION', 'CONSULTATION', 'HEARING'));`;

const HEARINGS = `
  create table hearing (
    authority_id text not null,
    hearing_id uuid not null,
    notification_id uuid not null,
    organisation_id uuid not null,
    number integer not null,
    state text not null,
    version integer not null,
    outcome text not null,
    legal_basis text not null,
    reasons jsonb not null,
    letter_text jsonb not null,
    text_sha256 text not null constraint hearing_hash_form check (text_sha256 ~ '^[0-9a-f]{64}$'),
    due_on date not null,
    basis text not null,
    opened_by uuid not null constraint hearing_opened_by_fkey references person,
    opened_at timestamptz not null,
    settled_at timestamptz,
    nothing_to_say boolean,
    statement_text_id uuid,
    attachment_ids uuid[] not null default '{}',
    late boolean not null default false,
    answered_by uuid constraint hearing_answered_by_fkey references person,
    considered_text_id uuid,
    considered_by uuid constraint hearing_considered_by_fkey references person,
    considered_at timestamptz,
    constraint hearing_pkey primary key (authority_id, hearing_id),
    constraint hearing_number_once unique (authority_id, notification_id, number),
    constraint hearing_notification_fkey foreign key (authority_id, notification_id) references notification,
    constraint hearing_statement_fkey foreign key (authority_id, statement_text_id) references case_text,
    constraint hearing_considered_fkey foreign key (authority_id, considered_text_id) references case_text,
    constraint hearing_state_known check (state in ('OPEN', 'ANSWERED', 'LAPSED', 'TAKEN_BACK')),
    constraint hearing_settled check ((state = 'OPEN') = (settled_at is null)),
    constraint hearing_answer check ((state = 'ANSWERED') = (nothing_to_say is not null)
      and (state = 'ANSWERED') = (answered_by is not null)
      and (state = 'ANSWERED' or (statement_text_id is null and attachment_ids = '{}' and not late))
      and (nothing_to_say is not true or (statement_text_id is null and attachment_ids = '{}'))),
    constraint hearing_considered check ((considered_at is null) = (considered_by is null)
      and (considered_at is null) = (considered_text_id is null) and (considered_at is null or state = 'ANSWERED'))
  );
  comment on table hearing is 'Intended decisions that exporters were told of to be heard on, what they answered, and how it was taken into account';
  comment on column hearing.reasons is 'Code and weight of each reason as announced: a decision is measured by them';
  comment on column hearing.letter_text is 'What the exporter was told, word for word';
  comment on column hearing.late is 'The answer came after the last day; it was accepted all the same';
  create index hearing_open_by_due on hearing (due_on) where state = 'OPEN';
  create unique index hearing_one_open on hearing (authority_id, notification_id) where state = 'OPEN';

  alter table hearing enable row level security;
  alter table hearing force row level security;
  create policy hearing_read on hearing for select to article5_app
    using (authority_id = app_authority()
      and (app_organisation() is null or organisation_id = app_organisation()));
  create policy hearing_open on hearing for insert to article5_app
    with check (authority_id = app_authority() and app_organisation() is null);
  create policy hearing_settle on hearing for update to article5_app
    using (authority_id = app_authority()
      and (app_organisation() is null or (organisation_id = app_organisation() and state in ('OPEN', 'LAPSED'))))
    with check (authority_id = app_authority()
      and (app_organisation() is null
        or (organisation_id = app_organisation() and state = 'ANSWERED' and considered_at is null)));
  create policy hearing_sweep on hearing for select to article5_relay using (state = 'OPEN');
  grant select, insert on hearing to article5_app;
  grant update (state, settled_at, nothing_to_say, statement_text_id, attachment_ids, late, answered_by,
    considered_text_id, considered_by, considered_at) on hearing to article5_app;
  grant select (authority_id, hearing_id, notification_id, state, due_on) on hearing to article5_relay;

  create policy case_text_of_hearing on case_text for select to article5_app
    using (authority_id = app_authority() and organisation_id = app_organisation() and kind = 'hearing-statement');`;
