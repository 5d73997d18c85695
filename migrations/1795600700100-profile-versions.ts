import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What an authority sets in its national profile, as versions: written by one administrator, activated by another,
 * in force from a later day on, withdrawn before it at most. A row of `authority_profile` is a version's days in force.
 */
export class ProfileVersions1795600700100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(VERSIONS);
    await runner.query(IN_FORCE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy authority_profile_read on authority_profile;
      drop policy authority_profile_activate on authority_profile;
      drop policy authority_profile_end on authority_profile;
      drop policy authority_profile_withdraw on authority_profile;
      alter table authority_profile disable row level security, drop column version_id;
      revoke delete on authority_profile from article5_app;
      revoke update (valid_to) on authority_profile from article5_app;
      grant update on authority_profile to article5_app;
      drop table profile_event;
      drop table profile_version;
    `);
  }
}

const VERSIONS = `
  create table profile_version (
    authority_id text not null constraint profile_version_authority_fkey references authority,
    version_id uuid not null,
    number integer not null,
    state text not null,
    revision integer not null,
    content jsonb not null,
    changed_by uuid not null constraint profile_version_changed_by_fkey references person,
    changed_at timestamptz not null,
    proposed_by uuid constraint profile_version_proposed_by_fkey references person,
    effective_from date,
    why text,
    activated_by uuid constraint profile_version_activated_by_fkey references person,
    activated_at timestamptz,
    constraint profile_version_pkey primary key (authority_id, version_id),
    constraint profile_version_number_once unique (authority_id, number),
    constraint profile_version_state_known
      check (state in ('DRAFT', 'PROPOSED', 'ACTIVATED', 'DISCARDED', 'WITHDRAWN')),
    constraint profile_version_proposal check (state not in ('PROPOSED', 'ACTIVATED', 'WITHDRAWN')
      or (proposed_by is not null and effective_from is not null and btrim(why) <> '')),
    constraint profile_version_four_eyes check (state not in ('ACTIVATED', 'WITHDRAWN')
      or (activated_by is not null and activated_at is not null and activated_by <> proposed_by))
  );
  comment on table profile_version is 'Versions of the national profile as administrators wrote them; in force once another administrator activated it, from effective_from on';
  comment on column profile_version.revision is 'Counts saves: who saves names the revision that they read';
  create unique index profile_version_one_open on profile_version (authority_id)
    where state in ('DRAFT', 'PROPOSED');

  create table profile_event (
    authority_id text not null,
    event_id uuid not null,
    version_id uuid not null,
    act text not null,
    person_id uuid not null constraint profile_event_person_fkey references person,
    at timestamptz not null,
    why text,
    constraint profile_event_pkey primary key (authority_id, event_id),
    constraint profile_event_version_fkey foreign key (authority_id, version_id) references profile_version,
    constraint profile_event_act_known check (act in ('DRAFTED', 'CHANGED', 'PROPOSED', 'RETURNED', 'ACTIVATED',
      'DISCARDED', 'WITHDRAWN')),
    constraint profile_event_says_why check (act not in ('PROPOSED', 'RETURNED', 'WITHDRAWN') or btrim(why) <> '')
  );
  comment on table profile_event is 'Who did what to the national profile of an authority, when and why; never changed';
  create index profile_event_by_day on profile_event (authority_id, at desc);
  create trigger profile_event_append_only before update or delete on profile_event
    for each row execute function refuse_change();
  create trigger profile_event_no_truncate before truncate on profile_event
    for each statement execute function refuse_change();

  alter table profile_version enable row level security;
  alter table profile_version force row level security;
  create policy profile_version_scope on profile_version to article5_app
    using (authority_id = (select app_authority()) and (select app_organisation()) is null);
  alter table profile_event enable row level security;
  alter table profile_event force row level security;
  create policy profile_event_scope on profile_event to article5_app
    using (authority_id = (select app_authority()) and (select app_organisation()) is null);
  grant select, insert, update on profile_version to article5_app;
  grant select, insert on profile_event to article5_app;`;

const IN_FORCE = `
  alter table authority_profile
    add column version_id uuid,
    add constraint authority_profile_version_fkey foreign key (authority_id, version_id) references profile_version,
    add constraint authority_profile_version_once unique (authority_id, version_id);
  comment on column authority_profile.version_id is 'Null for what came with the portal';

  alter table authority_profile enable row level security;
  create policy authority_profile_read on authority_profile for select
    to article5_app, article5_matcher, article5_relay, article5_union using (true);
  create policy authority_profile_activate on authority_profile for insert to article5_app
    with check (authority_id = app_authority() and app_organisation() is null
      and exists (select 1 from profile_version v join authority a using (authority_id)
        where v.authority_id = authority_profile.authority_id and v.version_id = authority_profile.version_id
          and v.state = 'ACTIVATED' and v.effective_from = authority_profile.valid_from
          and v.effective_from > (v.activated_at at time zone a.time_zone)::date));
  create policy authority_profile_end on authority_profile for update to article5_app
    using (authority_id = app_authority() and app_organisation() is null);
  create policy authority_profile_withdraw on authority_profile for delete to article5_app
    using (authority_id = app_authority() and app_organisation() is null
      and exists (select 1 from profile_version v
        where v.authority_id = authority_profile.authority_id and v.version_id = authority_profile.version_id
          and v.state = 'WITHDRAWN'));
  revoke update on authority_profile from article5_app;
  grant update (valid_to), delete on authority_profile to article5_app;`;
