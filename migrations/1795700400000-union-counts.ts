import type { MigrationInterface, QueryRunner } from 'typeorm';
import { UnionOutcome1795600600200 } from './1795600600200-union-outcome';
import { UnionSummaries1795600600100 } from './1795600600100-union-summaries';

/**
 * Every number of the Union pages counted ahead, at the commit of what changes it. What is counted of a case is one row
 * of `union_fact`; which numbers it counts in say the views `union_day_…`, for the cells of `union_count`, for
 * the days around whole months and for the computation from nothing alike. At a commit, under one lock, the facts of the
 * cases touched are computed again: what they counted before is taken off, what they count now is put on.
 * See docs/decisions/0016.
 */
export class UnionCounts1795700400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await new UnionOutcome1795600600200().down(runner);
    await runner.query(REPLACED);
    await runner.query(FACTS);
    await runner.query(FIGURES);
    await runner.query(COUNTS);
    await runner.query(REFRESHED);
    await runner.query(REBUILT);
    await runner.query(`select union_rebuild()`);
    await runner.query(`grant select on union_count to article5_union`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger consistency_record_noted on consistency_record;
      drop trigger transaction_cluster_member_noted on transaction_cluster_member;
      drop trigger requirement_sharing_noted on requirement_sharing;
      drop table union_stale;
      drop function union_summaries_differ();
      drop function union_rebuild();
      drop function union_refresh();
      drop function union_move(text[], uuid[], uuid[], integer);
      drop function union_note_member();
      drop function union_note_case();
      drop view union_count_computed;
      drop table union_count;
      drop view ${VIEWS.join(', ')};
      drop view union_fact_computed;
      drop table union_fact;
      drop view union_cluster_computed;
      drop table union_cluster;
    `);
    await new UnionSummaries1795600600100().up(runner);
    await new UnionOutcome1795600600200().up(runner);
  }
}

/** Counts by month give way; clusters stay, with the order of the list within each month that they reach to. */
const REPLACED = `
  drop trigger consistency_record_noted on consistency_record;
  drop trigger transaction_cluster_member_noted on transaction_cluster_member;
  drop table union_stale;
  drop function union_summaries_differ();
  drop function union_rebuild();
  drop function union_refresh();
  drop function union_note_record();
  drop function union_note_member();
  drop view union_withheld_month_computed;
  drop view union_month_computed;
  drop table union_withheld_month;
  drop table union_month;
  drop index consistency_record_shared_by_day;
  drop index union_cluster_by_place;
  create index union_cluster_by_place on union_cluster
    ((date_trunc('month', last_decided_on::timestamp)::date), rank, order_on, cluster_id)
    include (first_decided_on, last_decided_on, item_family);
  create index union_cluster_by_first_day on union_cluster (first_decided_on) include (item_family, rank);
`;

const FACTS = `
  create table union_fact (
    authority_id text not null,
    notification_id uuid not null,
    decided_on date not null,
    item_family text collate "C" not null,
    member_state char(2) not null,
    is_shared boolean not null,
    notified boolean not null,
    outcome text not null,
    destination char(2) not null,
    end_user_kind text not null,
    warned boolean not null,
    safeguarded boolean not null,
    criteria text[] not null,
    days integer not null,
    told_after integer,
    faults text not null,
    constraint union_fact_pkey primary key (authority_id, notification_id)
  );
  comment on table union_fact is 'What Union figures count of a case, derived at each commit from consistency_record and requirement_sharing; read through the views union_day_… only';
  create index union_fact_by_day on union_fact (decided_on);
  alter table union_fact enable row level security;
  alter table union_fact force row level security;
  create policy union_fact_owner on union_fact to current_user using (true);

  create view union_fact_computed as
    select r.authority_id, r.notification_id, r.decided_on, r.item_family, a.member_state, r.shared as is_shared,
        r.features ->> 'basis' is distinct from 'INFORMED' as notified, r.outcome, r.destination,
        r.end_user_kind, coalesce(r.features -> 'warningSigns', '[]') <> '[]' as warned,
        coalesce(r.features -> 'safeguards', '[]') <> '[]' as safeguarded,
        array(select distinct upper(replace(split_part(code, '.', 1), '-', '_')) from unnest(r.reason_codes) code
          order by 1) as criteria,
        r.decided_on - r.received_on as days,
        case when s.state = 'SHARED' then (s.recorded_at at time zone 'UTC')::date - r.decided_on end as told_after,
        concat_ws(',',
          case when r.outcome = 'AUTHORISATION_REQUIRED' and not r.imported and s.state is null then 'NOT_TOLD' end,
          case when r.reason_codes = '{}' and r.outcome in ('AUTHORISATION_REQUIRED', 'NO_AUTHORISATION_REQUIRED')
            then 'MISSING_REASONS' end,
          case when r.destination = 'ZZ' then 'MISSING_DESTINATION' end,
          case when r.end_user_kind = 'UNKNOWN' then 'MISSING_END_USER' end,
          case when r.decided_on < r.received_on then 'DATES_WRONG' end) as faults
      from consistency_record r
      join authority a using (authority_id)
      left join requirement_sharing s using (authority_id, notification_id);
  comment on view union_fact_computed is 'What union_fact must hold, from nothing';
`;

/** Outcomes that answer whether an export is made subject to authorisation. */
const ANSWERED = `outcome in ('AUTHORISATION_REQUIRED', 'NO_AUTHORISATION_REQUIRED', 'NOT_CYBER_SURVEILLANCE')`;
const STATE = 'member_state::text';
const flag = (column: string) => `case when ${column} then ' t' else ' f' end`;

/**
 * What a case counts in: figure, Member State or none, key within the figure, which cases. How authorities decide is told
 * of what was notified only: what one takes up by itself it takes up because it sees a risk.
 */
const OF_FACTS: readonly (readonly [figure: string, state: string, key: string, where: string])[] = [
  ['outcome', STATE, 'outcome', 'is_shared'],
  ['notified', STATE, 'outcome', 'is_shared and notified'],
  ['withheld', STATE, `''`, 'not is_shared'],
  [
    'pattern',
    STATE,
    `end_user_kind || ${flag('warned')} || ${flag('safeguarded')} || ${flag(`outcome = 'AUTHORISATION_REQUIRED'`)}`,
    `is_shared and notified and ${ANSWERED}`,
  ],
  ['destination', `''`, `destination || ' ' || outcome`, `is_shared and ${ANSWERED}`],
  ['criterion', STATE, `outcome || ' ' || unnest(criteria)`, 'is_shared and notified'],
  ['days', STATE, 'days::text', `is_shared and notified and outcome <> 'REDIRECTED'`],
  ['told', STATE, `coalesce(told_after::text, '-') || ' ' || faults`, 'is_shared'],
];
/** What a cluster counts in: figure, its day; the key is its rank. */
const OF_CLUSTERS = [
  ['cluster_first', 'first_decided_on'],
  ['cluster_last', 'last_decided_on'],
] as const;
const VIEWS = [...OF_FACTS, ...OF_CLUSTERS].map(([figure]) => `union_day_${figure}`);

/** A view for each figure: what counts on which day, one by one. Union staff read the days, and never whose case it is. */
const FIGURES = [
  ...OF_FACTS.map(
    ([figure, state, key, where]) => `
      create view union_day_${figure} with (security_barrier) as
        select authority_id, notification_id, decided_on as day, item_family, ${state} as member_state, ${key} as key
          from union_fact where ${where};
      grant select (day, item_family, member_state, key) on union_day_${figure} to article5_union;`,
  ),
  ...OF_CLUSTERS.map(
    ([figure, day]) => `
      create view union_day_${figure} with (security_barrier) as
        select cluster_id, ${day} as day, item_family, '' as member_state, rank::text as key from union_cluster;
      grant select (day, item_family, member_state, key) on union_day_${figure} to article5_union;`,
  ),
  ...VIEWS.map((view) => `comment on view ${view} is 'What counts in this Union figure, one by one by day';`),
].join('\n');

const ALL_FIGURES = [...OF_FACTS, ...OF_CLUSTERS]
  .map(
    ([figure]) =>
      `select '${figure}' as figure, day, item_family, member_state, key from union_day_${figure}`,
  )
  .join('\n union all ');

/** What cases and clusters count in; `t` names them. */
const OF_THESE = [
  ...OF_FACTS.map(
    ([figure]) => `select '${figure}' as figure, day, item_family, member_state, key
      from unnest(authorities, notifications) t (authority_id, notification_id)
      join union_day_${figure} using (authority_id, notification_id)`,
  ),
  ...OF_CLUSTERS.map(
    ([figure]) => `select '${figure}', day, item_family, member_state, key
      from union_day_${figure} where cluster_id = any (clusters)`,
  ),
].join('\n union all ');

const COUNTS = `
  create table union_count (
    figure text collate "C" not null,
    item_family text collate "C" not null,
    grain text collate "C" not null,
    start date not null,
    member_state text collate "C" not null,
    key text collate "C" not null,
    number integer not null,
    constraint union_count_pkey primary key (figure, item_family, grain, start, member_state, key) include (number),
    constraint union_count_grain_known check (grain in ('month', 'year'))
  );
  comment on table union_count is 'The numbers of Union figures by month and year of the decision and by item family (* is all of them), derived at each commit';
  alter table union_count set (parallel_workers = 0);
  alter table union_fact set (parallel_workers = 0);
  alter table union_cluster set (parallel_workers = 0);
  create index union_count_none on union_count (start) where number = 0;

  create view union_count_computed as
    with month as (
      select figure collate "C" as figure, item_family collate "C" as item_family,
          date_trunc('month', day)::date as start, member_state collate "C" as member_state, key collate "C" as key,
          count(*) as number
        from (${ALL_FIGURES}) f group by 1, 2, 3, 4, 5)
    select m.figure, f.item_family, g.grain, date_trunc(g.grain, m.start)::date as start, m.member_state, m.key,
        sum(m.number)::integer as number
      from month m
      cross join (values ('month' collate "C"), ('year')) g (grain)
      cross join lateral (values (m.item_family), ('*')) f (item_family)
      group by 1, 2, 3, 4, 5, 6;
  comment on view union_count_computed is 'What union_count must hold, from nothing';
`;

const REFRESHED = `
  create table union_stale (
    stale_id bigint generated always as identity,
    transaction_id xid8 not null default pg_current_xact_id(),
    authority_id text not null,
    notification_id uuid not null,
    cluster_id uuid,
    constraint union_stale_pkey primary key (stale_id)
  );
  comment on table union_stale is 'What a transaction touched of the Union summaries, until its own commit: nobody else ever sees a row; cluster_id where the case came or went there';
  create index union_stale_of_transaction on union_stale (transaction_id);
  alter table union_stale enable row level security;
  alter table union_stale force row level security;
  create policy union_stale_owner on union_stale to current_user using (true);

  create function union_note_case() returns trigger language plpgsql security definer set search_path = public as $$
  begin
    if tg_op <> 'INSERT' then
      insert into union_stale (authority_id, notification_id) values (old.authority_id, old.notification_id);
    end if;
    if tg_op <> 'DELETE' then
      insert into union_stale (authority_id, notification_id) values (new.authority_id, new.notification_id);
    end if;
    return null;
  end $$;

  create function union_note_member() returns trigger language plpgsql security definer set search_path = public as $$
  begin
    if tg_op <> 'INSERT' then
      insert into union_stale (authority_id, notification_id, cluster_id)
      values (old.authority_id, old.notification_id, old.cluster_id);
    end if;
    if tg_op <> 'DELETE' then
      insert into union_stale (authority_id, notification_id, cluster_id)
      values (new.authority_id, new.notification_id, new.cluster_id);
    end if;
    return null;
  end $$;

  create trigger consistency_record_noted after insert or update or delete on consistency_record
    for each row execute function union_note_case();
  create trigger requirement_sharing_noted after insert or update or delete on requirement_sharing
    for each row execute function union_note_case();
  create trigger transaction_cluster_member_noted after insert or update or delete on transaction_cluster_member
    for each row execute function union_note_member();

  create function union_move(authorities text[], notifications uuid[], clusters uuid[], by integer) returns void
    language sql as $$
    with change as (${OF_THESE})
    insert into union_count as n (figure, item_family, grain, start, member_state, key, number)
      select c.figure, f.item_family, g.grain, date_trunc(g.grain, c.day)::date, c.member_state, c.key,
          count(*)::integer * by
        from change c
        cross join (values ('month'), ('year')) g (grain)
        cross join lateral (values (c.item_family), ('*')) f (item_family)
        group by 1, 2, 3, 4, 5, 6
      on conflict (figure, item_family, grain, start, member_state, key)
        do update set number = n.number + excluded.number;
  $$;
  comment on function union_move is 'Puts what cases and clusters count in on the counts, or takes it off';

  create function union_refresh() returns trigger language plpgsql security definer set search_path = public as $$
  declare
    mine xid8 := pg_current_xact_id();
    authorities text[];
    notifications uuid[];
    clusters uuid[];
  begin
    if not exists (select 1 from union_stale where transaction_id = mine) then
      return null;
    end if;
    perform pg_advisory_xact_lock(hashtext('article5.union-summaries'));
    select array_agg(s.authority_id), array_agg(s.notification_id) into authorities, notifications
      from (select distinct authority_id, notification_id from union_stale
        where transaction_id = mine and cluster_id is null) s;
    select array_agg(distinct t.cluster_id) into clusters from (
      select s.cluster_id from union_stale s where s.transaction_id = mine and s.cluster_id is not null
      union all
      select c.cluster_id from union_stale s join transaction_cluster_member c using (authority_id, notification_id)
        where s.transaction_id = mine) t;
    delete from union_stale where transaction_id = mine;
    perform union_move(authorities, notifications, clusters, -1);
    delete from union_fact f using unnest(authorities, notifications) t (authority_id, notification_id)
      where (f.authority_id, f.notification_id) = (t.authority_id, t.notification_id);
    insert into union_fact
      select c.* from unnest(authorities, notifications) t (authority_id, notification_id)
        join union_fact_computed c using (authority_id, notification_id);
    delete from union_cluster where cluster_id = any (clusters);
    insert into union_cluster select * from union_cluster_computed where cluster_id = any (clusters);
    perform union_move(authorities, notifications, clusters, 1);
    delete from union_count where number = 0;
    return null;
  end $$;

  create constraint trigger union_stale_refresh after insert on union_stale
    deferrable initially deferred for each row execute function union_refresh();
`;

const REBUILT = `
  create function union_rebuild() returns void language plpgsql set work_mem = '256MB' as $$
  begin
    perform pg_advisory_xact_lock(hashtext('article5.union-summaries'));
    delete from union_fact;
    insert into union_fact select * from union_fact_computed order by decided_on;
    delete from union_cluster;
    insert into union_cluster select * from union_cluster_computed;
    delete from union_count;
    insert into union_count select * from union_count_computed
      order by figure, item_family, grain, start, member_state, key;
  end $$;
  comment on function union_rebuild is 'Computes the Union summaries from nothing';

  create function union_summaries_differ() returns integer language sql stable as $$
    select (
      (select count(*) from ((table union_fact except table union_fact_computed)
        union all (table union_fact_computed except table union_fact)) f)
      + (select count(*) from ((table union_cluster except table union_cluster_computed)
        union all (table union_cluster_computed except table union_cluster)) c)
      + (select count(*) from ((table union_count except table union_count_computed)
        union all (table union_count_computed except table union_count)) n))::integer;
  $$;
  comment on function union_summaries_differ is 'How many rows of the Union summaries are not what a computation from nothing gives';
`;
