import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Cases that an authority redirected to the competent one, with the file (R-005). The status joins the known ones
 * whatever these are by now; a redirected case is counted once, where it went.
 */
export class Redirections1795700800100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(SCOPES);
    await runner.query(addTo('notification', 'notification_status_known', 'REDIRECTED'));
    await runner.query(addTo('clock_event', 'clock_event_kind_known', 'REOPENED'));
    await runner.query(receivedBut('DRAFT', 'IMPORTED', 'REDIRECTED'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(receivedBut('DRAFT', 'IMPORTED'));
    await runner.query(takeFrom('clock_event', 'clock_event_kind_known', 'REOPENED'));
    await runner.query(takeFrom('notification', 'notification_status_known', 'REDIRECTED'));
    await runner.query(`drop table redirection`);
  }
}

const TABLE = `
  create table redirection (
    redirection_id uuid not null,
    from_authority_id text not null constraint redirection_from_fkey references authority,
    from_notification_id uuid not null,
    from_reference text not null,
    organisation_id uuid not null constraint redirection_organisation_fkey references organisation,
    to_authority_id text not null constraint redirection_to_fkey references authority,
    to_notification_id uuid not null,
    to_reference text,
    state text not null,
    ground text not null,
    reason text not null,
    submitted_at timestamptz not null,
    redirected_at timestamptz not null,
    arrived_at timestamptz,
    returned_at timestamptz,
    return_reason text,
    constraint redirection_pkey primary key (redirection_id),
    constraint redirection_origin_fkey foreign key (from_authority_id, from_notification_id) references notification,
    constraint redirection_one_case unique (to_authority_id, to_notification_id),
    constraint redirection_to_another check (from_authority_id <> to_authority_id),
    constraint redirection_state_known check (state in ('ON_ITS_WAY', 'ARRIVED', 'RETURNED')),
    constraint redirection_ground_known check (ground in ('ESTABLISHED_ELSEWHERE', 'ITEMS_LOCATED_ELSEWHERE')),
    constraint redirection_arrival check ((state = 'ON_ITS_WAY') = (arrived_at is null)
      and (arrived_at is null) = (to_reference is null)),
    constraint redirection_return check ((state = 'RETURNED') = (returned_at is not null)
      and (returned_at is null) = (return_reason is null)),
    constraint redirection_says_why check (btrim(reason) <> '' and btrim(return_reason) <> '')
  );
  comment on table redirection is 'A case that one authority sent to the competent one with its file (R-005); both and the exporter see this row. A return is the end of it, another try is another row';
  comment on column redirection.to_notification_id is 'Id of the case to be, given when it is redirected: the transfer makes exactly one';
  comment on column redirection.submitted_at is 'When the exporter sent the notification to the first authority';
  create unique index redirection_one_at_a_time on redirection (from_authority_id, from_notification_id)
    where state <> 'RETURNED';
  create index redirection_from on redirection (from_authority_id, from_notification_id, redirected_at);
  create index redirection_of_organisation on redirection (organisation_id, to_notification_id);`;

const SCOPES = `
  alter table redirection enable row level security;
  alter table redirection force row level security;
  create policy redirection_read on redirection for select to article5_app
    using (case when (select app_organisation()) is null
      then (select app_authority()) in (from_authority_id, to_authority_id)
      else organisation_id = (select app_organisation()) end);
  create policy redirection_begin on redirection for insert to article5_app
    with check (from_authority_id = (select app_authority()) and (select app_organisation()) is null);
  create policy redirection_go_on on redirection for update to article5_app
    using (to_authority_id = (select app_authority()) and (select app_organisation()) is null);
  grant select, insert on redirection to article5_app;
  grant update (state, to_reference, arrived_at, returned_at, return_reason) on redirection to article5_app;`;

/** Adds a word to a check of the form `column in (…)`, whatever words it has. */
function addTo(table: string, constraint: string, word: string): string {
  return replaced(table, constraint, `replace(definition, 'ARRAY[', 'ARRAY[''${word}''::text, ')`);
}

function takeFrom(table: string, constraint: string, word: string): string {
  return replaced(table, constraint, `replace(definition, '''${word}''::text, ', '')`);
}

function replaced(table: string, constraint: string, changed: string): string {
  return `do $$
    declare definition text := (select pg_get_constraintdef(oid) from pg_constraint
      where conrelid = '${table}'::regclass and conname = '${constraint}');
    begin
      execute 'alter table ${table} drop constraint ${constraint}';
      execute 'alter table ${table} add constraint ${constraint} ' || ${changed};
    end $$;`;
}

/** What authorities received, without what they sent on: the authority that has it now counts it. */
function receivedBut(...statuses: readonly string[]): string {
  return `create or replace view union_received with (security_barrier) as
    select extract(year from n.received_at at time zone a.time_zone)::integer as year, a.member_state,
        coalesce(n.item_family, 'OTHER') as item_family,
        case when not r.shared then 'ZZ' else coalesce(n.destination::text, 'ZZ') end as destination,
        case when n.status = 'WITHDRAWN' then 'WITHDRAWN' when r.notification_id is null then 'PENDING'
          when not r.shared then 'WITHHELD' else r.outcome end as outcome,
        count(*)::integer as received
      from notification n
      join authority a using (authority_id)
      left join consistency_record r using (authority_id, notification_id)
      where n.status not in (${statuses.map((status) => `'${status}'`).join(', ')}) and n.received_at is not null
      group by 1, 2, 3, 4, 5`;
}
