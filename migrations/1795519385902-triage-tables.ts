import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tables for indicators and routing that an authority edits itself: drafts, versions put in force by two
 * administrators, the append-only history of both, and replays of a draft over past cases.
 */
export class TriageTables1795519385902 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(VERSIONS);
    await runner.query(DRAFTS);
    await runner.query(REPLAYS);
    for (const table of [
      'decision_table_draft',
      'decision_table_event',
      'table_replay',
      'table_replay_case',
    ]) {
      await runner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy ${table}_scope on ${table} to article5_app
          using (authority_id = (select app_authority()) and (select app_organisation()) is null);`);
    }
    await runner.query(`
      grant select, insert, update on decision_table_draft, table_replay to article5_app;
      grant select, insert on decision_table_event, table_replay_case to article5_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table table_replay_case;
      drop table table_replay;
      drop table decision_table_event;
      drop trigger decision_table_fixed on decision_table;
      drop trigger decision_table_dated on decision_table;
      drop function refuse_table_change();
      drop function refuse_early_table();
      drop index decision_table_one_a_day;
      alter table decision_table
        drop column draft_id,
        drop column proposed_by,
        drop column activated_by,
        drop column activated_at,
        drop column withdrawn_by,
        drop column withdrawn_at;
      drop table decision_table_draft;
      grant update on decision_table to article5_app;
    `);
  }
}

const VERSIONS = `
  create table decision_table_draft (
    authority_id text not null constraint decision_table_draft_authority_fkey references authority,
    draft_id uuid not null,
    kind text not null,
    version text not null,
    based_on text not null,
    state text not null,
    revision integer not null,
    content jsonb not null,
    created_by uuid not null constraint decision_table_draft_created_by_fkey references person,
    changed_by uuid not null constraint decision_table_draft_changed_by_fkey references person,
    changed_at timestamptz not null,
    proposed_by uuid constraint decision_table_draft_proposed_by_fkey references person,
    effective_from date,
    why text,
    constraint decision_table_draft_pkey primary key (authority_id, draft_id),
    constraint decision_table_draft_version_once unique (authority_id, kind, version),
    constraint decision_table_draft_kind_known check (kind in ('INDICATORS', 'ROUTING')),
    constraint decision_table_draft_state_known check (state in ('DRAFT', 'PROPOSED', 'ACTIVATED', 'DISCARDED')),
    constraint decision_table_draft_proposal check (state not in ('PROPOSED', 'ACTIVATED')
      or (proposed_by is not null and effective_from is not null and btrim(why) <> ''))
  );
  comment on table decision_table_draft is 'Tables that administrators write; one becomes a version when a second administrator activates it';
  comment on column decision_table_draft.revision is 'Counts saves: who saves names the revision that they read';

  alter table decision_table
    add column draft_id uuid,
    add column proposed_by uuid constraint decision_table_proposed_by_fkey references person,
    add column activated_by uuid constraint decision_table_activated_by_fkey references person,
    add column activated_at timestamptz,
    add column withdrawn_by uuid constraint decision_table_withdrawn_by_fkey references person,
    add column withdrawn_at timestamptz,
    add constraint decision_table_draft_fkey foreign key (authority_id, draft_id) references decision_table_draft,
    add constraint decision_table_draft_once unique (authority_id, draft_id),
    add constraint decision_table_withdrawn check ((withdrawn_by is null) = (withdrawn_at is null)),
    add constraint decision_table_four_eyes check (draft_id is not null and activated_at is not null
      and proposed_by is not null and activated_by is not null and proposed_by <> activated_by) not valid;
  comment on column decision_table.activated_by is 'Somebody else than who proposed it (decision_table_four_eyes)';
  comment on column decision_table.withdrawn_at is 'Before its first day only: the version never applies';
  create unique index decision_table_one_a_day on decision_table (authority_id, kind, valid_from)
    where withdrawn_at is null;

  create function refuse_early_table() returns trigger language plpgsql as $$
  begin
    if new.valid_from <= (select (new.activated_at at time zone a.time_zone)::date from authority a
        where a.authority_id = new.authority_id) then
      raise exception 'a table is put in force from a later day on' using errcode = 'check_violation';
    end if;
    return new;
  end $$;
  create trigger decision_table_dated before insert on decision_table
    for each row execute function refuse_early_table();

  create function refuse_table_change() returns trigger language plpgsql as $$
  begin
    if tg_op = 'UPDATE' and old.withdrawn_at is null and new.withdrawn_at is not null
      and to_jsonb(new) - '{withdrawn_at,withdrawn_by}'::text[] = to_jsonb(old) - '{withdrawn_at,withdrawn_by}'::text[]
      and new.valid_from > (select (new.withdrawn_at at time zone a.time_zone)::date from authority a
        where a.authority_id = new.authority_id) then
      return new;
    end if;
    raise exception 'a table that was put in force never changes' using errcode = 'restrict_violation';
  end $$;
  create trigger decision_table_fixed before update or delete on decision_table
    for each row execute function refuse_table_change();
  revoke update on decision_table from article5_app;
  grant update (withdrawn_by, withdrawn_at) on decision_table to article5_app;`;

const DRAFTS = `
  create table decision_table_event (
    authority_id text not null,
    event_id uuid not null,
    draft_id uuid not null,
    act text not null,
    revision integer not null,
    person_id uuid not null constraint decision_table_event_person_fkey references person,
    at timestamptz not null,
    why text,
    constraint decision_table_event_pkey primary key (authority_id, event_id),
    constraint decision_table_event_draft_fkey foreign key (authority_id, draft_id) references decision_table_draft,
    constraint decision_table_event_act_known check (act in ('DRAFTED', 'CHANGED', 'PROPOSED', 'RETURNED',
      'ACTIVATED', 'DISCARDED', 'WITHDRAWN')),
    constraint decision_table_event_says_why check (act not in ('PROPOSED', 'RETURNED', 'WITHDRAWN')
      or btrim(why) <> '')
  );
  comment on table decision_table_event is 'Who did what to a table of the authority, when and why; never changed';
  create index decision_table_event_of_draft on decision_table_event (authority_id, draft_id, at);
  create trigger decision_table_event_append_only before update or delete on decision_table_event
    for each row execute function refuse_change();
  create trigger decision_table_event_no_truncate before truncate on decision_table_event
    for each statement execute function refuse_change();`;

const REPLAYS = `
  create table table_replay (
    authority_id text not null,
    replay_id uuid not null,
    draft_id uuid not null,
    revision integer not null,
    content jsonb not null,
    state text not null,
    cases_asked integer not null,
    cases_done integer not null default 0,
    indicators_in_force text not null,
    routing_in_force text not null,
    tally jsonb not null default '{}',
    reached uuid,
    asked_by uuid not null constraint table_replay_asked_by_fkey references person,
    asked_at timestamptz not null,
    ended_at timestamptz,
    constraint table_replay_pkey primary key (authority_id, replay_id),
    constraint table_replay_draft_fkey foreign key (authority_id, draft_id) references decision_table_draft,
    constraint table_replay_state_known check (state in ('RUNNING', 'DONE')),
    constraint table_replay_size check (cases_asked between 1 and 1000 and cases_done <= cases_asked),
    constraint table_replay_ended check ((state = 'DONE') = (ended_at is not null))
  );
  comment on table table_replay is 'A draft tried on the last cases: what it would have changed; nothing about the cases is changed';
  comment on column table_replay.reached is 'Case up to which it has come, newest first';
  comment on column table_replay.tally is 'Cases by priority from and to, and indicators that come and go, counted';
  create index table_replay_of_draft on table_replay (authority_id, draft_id, asked_at desc);

  create table table_replay_case (
    authority_id text not null,
    replay_id uuid not null,
    notification_id uuid not null,
    reference text not null,
    team_from text,
    team_to text,
    priority_from text,
    priority_to text,
    appeared text[] not null,
    disappeared text[] not null,
    constraint table_replay_case_pkey primary key (authority_id, replay_id, notification_id),
    constraint table_replay_case_replay_fkey foreign key (authority_id, replay_id) references table_replay,
    constraint table_replay_case_notification_fkey foreign key (authority_id, notification_id)
      references notification
  );
  comment on table table_replay_case is 'Cases that a replayed table would treat otherwise; no row for those it would not';`;
