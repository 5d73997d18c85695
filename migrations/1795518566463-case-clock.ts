import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The clock of a case: what the authority's profile sets about time, events, reminders sent, and calendar feeds. */
export class CaseClock1795518566463 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PROFILE);
    await runner.query(EVENTS);
    await runner.query(FEEDS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table calendar_feed;
      drop table clock_reminder;
      drop table clock_event;
      drop index clarification_open_by_due;
      drop index notification_running_by_due;
      alter table notification drop constraint notification_clock_state_known, drop column clock_state;
      alter table authority_profile
        drop constraint authority_profile_limit_whole,
        drop constraint authority_profile_limit_unit_known,
        drop constraint authority_profile_lapse_effect_known,
        drop column decision_limit_unit, drop column decision_limit_source,
        drop column clock_stops_for_clarification, drop column reminder_days, drop column lapse_effect;
      alter table authority_profile rename column decision_limit to decision_limit_in_days;
      comment on table authority_profile is 'What a Member State may set, as dated rows; decision_limit_in_days is null where there is none: Article 5 sets no deadline';
    `);
  }
}

const PROFILE = `
  alter table authority_profile rename column decision_limit_in_days to decision_limit;
  alter table authority_profile
    add column decision_limit_unit text,
    add column decision_limit_source text,
    add column clock_stops_for_clarification boolean not null default false,
    add column reminder_days integer[] not null default '{}',
    add column lapse_effect text not null default 'NONE',
    add constraint authority_profile_limit_whole check ((decision_limit is null) = (decision_limit_unit is null)
      and (decision_limit is null) = (decision_limit_source is null) and decision_limit > 0),
    add constraint authority_profile_limit_unit_known
      check (decision_limit_unit in ('WORKING_DAYS', 'DAYS', 'WEEKS', 'MONTHS', 'YEARS')),
    add constraint authority_profile_lapse_effect_known
      check (lapse_effect in ('NONE', 'NO_REQUIREMENT', 'REQUIREMENT'));
  comment on table authority_profile is 'What a Member State may set, as dated rows; decision_limit is null where there is none: Article 5 sets no deadline';
  comment on column authority_profile.clock_stops_for_clarification is 'Does national law stop the clock while the exporter is asked (R-011)?';
  comment on column authority_profile.reminder_days is 'Working days before the last day on which the officer is reminded';
  comment on column authority_profile.lapse_effect is 'What national law attaches to a limit that has passed; shown, never carried out by the portal';`;

const EVENTS = `
  alter table notification add column clock_state text,
    add constraint notification_clock_state_known check (clock_state in ('RUNNING', 'STOPPED', 'MET', 'ENDED'));
  comment on column notification.clock_state is 'State that the clock events lead to; null where the authority has set no limit';
  create index notification_running_by_due on notification (authority_id, due_on) where clock_state = 'RUNNING';
  create index clarification_open_by_due on clarification (authority_id, due_on) where state = 'OPEN';

  create table clock_event (
    authority_id text not null,
    notification_id uuid not null,
    organisation_id uuid not null,
    number integer not null,
    kind text not null,
    on_day date not null,
    at timestamptz not null,
    period_count integer,
    period_unit text,
    cause text,
    legal_basis text,
    worked_days integer,
    constraint clock_event_pkey primary key (authority_id, notification_id, number),
    constraint clock_event_notification_fkey foreign key (authority_id, notification_id) references notification,
    constraint clock_event_kind_known
      check (kind in ('STARTED', 'STOPPED', 'RESUMED', 'EXTENDED', 'LAPSED', 'MET', 'ENDED')),
    constraint clock_event_period check ((kind in ('STARTED', 'EXTENDED')) = (period_count is not null)
      and (period_count is null) = (period_unit is null) and period_count > 0),
    constraint clock_event_cause check ((kind = 'STOPPED') = (cause is not null)
      and cause in ('CLARIFICATION', 'CONSULTATION')),
    constraint clock_event_basis check (kind not in ('STARTED', 'STOPPED', 'EXTENDED') or legal_basis is not null)
  );
  comment on table clock_event is 'What happened to the clock of a case, append-only; the last day is the fold of these events over the calendar';
  comment on column clock_event.on_day is 'Date of the event in the zone of the authority';
  comment on column clock_event.worked_days is 'Working days in which the clock ran, written when it was met';
  create index clock_event_met on clock_event (authority_id, at desc) where kind = 'MET' and worked_days is not null;
  create trigger clock_event_append_only before update or delete on clock_event
    for each row execute function refuse_change();

  create table clock_reminder (
    authority_id text not null,
    notification_id uuid not null,
    due_on date not null,
    days integer not null,
    person_id uuid not null constraint clock_reminder_person_fkey references person,
    sent_at timestamptz not null,
    constraint clock_reminder_pkey primary key (authority_id, notification_id, due_on, days, person_id),
    constraint clock_reminder_notification_fkey foreign key (authority_id, notification_id) references notification
  );
  comment on table clock_reminder is 'Reminders of a last day: one a case, day, step and officer, however often the job runs';

  alter table clock_event enable row level security;
  alter table clock_event force row level security;
  create policy clock_event_scope on clock_event to article5_app
    using (authority_id = app_authority()
      and (app_organisation() is null or organisation_id = app_organisation()));
  alter table clock_reminder enable row level security;
  alter table clock_reminder force row level security;
  create policy clock_reminder_scope on clock_reminder to article5_app
    using (authority_id = app_authority() and app_organisation() is null);
  grant select, insert on clock_event, clock_reminder to article5_app;`;

const FEEDS = `
  create table calendar_feed (
    authority_id text not null constraint calendar_feed_authority_fkey references authority,
    person_id uuid not null constraint calendar_feed_person_fkey references person,
    feed_id uuid not null,
    token_sha256 text not null constraint calendar_feed_token_key unique,
    made_at timestamptz not null,
    revoked_at timestamptz,
    constraint calendar_feed_pkey primary key (authority_id, feed_id)
  );
  comment on table calendar_feed is 'Secret addresses under which an officer''s calendar program reads due dates; only the hash is kept';
  create unique index calendar_feed_one_each on calendar_feed (authority_id, person_id) where revoked_at is null;
  alter table calendar_feed enable row level security;
  alter table calendar_feed force row level security;
  create policy calendar_feed_scope on calendar_feed to article5_app
    using (case when app_authority() is null then app_organisation() is null
      else authority_id = app_authority() and person_id = app_person() end);
  grant select, insert on calendar_feed to article5_app;
  grant update (revoked_at) on calendar_feed to article5_app;`;
