import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The numbers of all figures and the marks of common policy as versions: two of the Union's staff, from a later day on. */
export class StatisticsPolicyVersions1795700600300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(VERSIONS);
    await runner.query(IN_FORCE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke insert, delete on statistics_policy, policy_version from article5_union;
      drop policy policy_version_withdraw on policy_version;
      drop policy policy_version_activate on policy_version;
      drop policy policy_version_read on policy_version;
      drop policy statistics_policy_withdraw on statistics_policy;
      drop policy statistics_policy_activate on statistics_policy;
      drop policy statistics_policy_read on statistics_policy;
      alter table policy_version disable row level security;
      alter table statistics_policy disable row level security;
      alter table statistics_policy drop column version_id;
      drop table statistics_policy_event;
      drop table statistics_policy_version;
    `);
  }
}

const VERSIONS = `
  create table statistics_policy_version (
    version_id uuid constraint statistics_policy_version_pkey primary key,
    number integer not null constraint statistics_policy_version_number_once unique,
    kind text not null,
    state text not null,
    revision integer not null,
    content jsonb not null,
    changed_by uuid not null constraint statistics_policy_version_changed_by_fkey references person,
    changed_at timestamptz not null,
    proposed_by uuid constraint statistics_policy_version_proposed_by_fkey references person,
    effective_from date,
    why text,
    activated_by uuid constraint statistics_policy_version_activated_by_fkey references person,
    activated_at timestamptz,
    constraint statistics_policy_version_kind_known check (kind in ('NUMBERS', 'MARK')),
    constraint statistics_policy_version_state_known
      check (state in ('DRAFT', 'PROPOSED', 'ACTIVATED', 'DISCARDED', 'WITHDRAWN')),
    constraint statistics_policy_version_proposal check (state not in ('PROPOSED', 'ACTIVATED', 'WITHDRAWN')
      or (proposed_by is not null and effective_from is not null and btrim(why) <> '')),
    constraint statistics_policy_version_four_eyes check (state not in ('ACTIVATED', 'WITHDRAWN')
      or (activated_by is not null and activated_at is not null and activated_by <> proposed_by))
  );
  comment on table statistics_policy_version is 'Numbers of all figures and marks of common policy as Union staff wrote them; in force once another of them activated it, from effective_from on';
  create unique index statistics_policy_version_one_open on statistics_policy_version (kind)
    where state in ('DRAFT', 'PROPOSED');

  create table statistics_policy_event (
    event_id uuid constraint statistics_policy_event_pkey primary key,
    version_id uuid not null constraint statistics_policy_event_version_fkey references statistics_policy_version,
    act text not null,
    person_id uuid not null constraint statistics_policy_event_person_fkey references person,
    at timestamptz not null,
    why text,
    constraint statistics_policy_event_act_known check (act in ('DRAFTED', 'CHANGED', 'PROPOSED', 'RETURNED',
      'ACTIVATED', 'DISCARDED', 'WITHDRAWN')),
    constraint statistics_policy_event_says_why check (act not in ('PROPOSED', 'RETURNED', 'WITHDRAWN')
      or btrim(why) <> '')
  );
  comment on table statistics_policy_event is 'Who did what to the numbers of all figures and to the marks of common policy; never changed';
  create index statistics_policy_event_by_time on statistics_policy_event (at desc, event_id desc);
  create trigger statistics_policy_event_append_only before update or delete on statistics_policy_event
    for each row execute function refuse_change();
  create trigger statistics_policy_event_no_truncate before truncate on statistics_policy_event
    for each statement execute function refuse_change();
  grant select, insert, update on statistics_policy_version to article5_union;
  grant select, insert on statistics_policy_event to article5_union;`;

const ACTIVATED = (table: string, id: string) => `exists (select 1 from statistics_policy_version v
  where v.version_id = ${table}.${id} and v.state = 'ACTIVATED' and v.effective_from = ${table}.valid_from
    and v.effective_from > (v.activated_at at time zone 'UTC')::date)`;
const WITHDRAWN = (table: string, id: string) => `exists (select 1 from statistics_policy_version v
  where v.version_id = ${table}.${id} and v.state = 'WITHDRAWN')`;

const IN_FORCE = `
  alter table statistics_policy add column version_id uuid
    constraint statistics_policy_version_fkey references statistics_policy_version
    constraint statistics_policy_version_once unique;
  comment on column statistics_policy.version_id is 'Null for what came with the portal';

  alter table statistics_policy enable row level security;
  create policy statistics_policy_read on statistics_policy for select to article5_app, article5_union using (true);
  create policy statistics_policy_activate on statistics_policy for insert to article5_union
    with check (${ACTIVATED('statistics_policy', 'version_id')});
  create policy statistics_policy_withdraw on statistics_policy for delete to article5_union
    using (${WITHDRAWN('statistics_policy', 'version_id')});
  alter table policy_version enable row level security;
  create policy policy_version_read on policy_version for select to article5_app, article5_union using (true);
  create policy policy_version_activate on policy_version for insert to article5_union
    with check (${ACTIVATED('policy_version', 'policy_version_id')});
  create policy policy_version_withdraw on policy_version for delete to article5_union
    using (${WITHDRAWN('policy_version', 'policy_version_id')});
  grant insert, delete on statistics_policy, policy_version to article5_union;`;
