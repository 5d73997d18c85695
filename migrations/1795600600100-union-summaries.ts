import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the Union pages read, kept up to date at the commit of whatever changes it: clusters with their divergence, and
 * outcomes counted by month. Triggers note what a transaction touched; at its commit, under one lock, the clusters
 * touched are computed again from the records and the counts are moved. The lock is the last that a transaction takes
 * and is held for its commit only, so that it cannot wait for anybody.
 */
export class UnionSummaries1795600600100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(COMPUTED);
    await runner.query(NOTED);
    await runner.query(REFRESHED);
    await runner.query(REBUILT);
    await runner.query(`select union_rebuild()`);
    await runner.query(`grant select on union_cluster, union_month, union_withheld_month to article5_union`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger consistency_record_noted on consistency_record;
      drop trigger transaction_cluster_member_noted on transaction_cluster_member;
      drop table union_stale;
      drop function union_summaries_differ();
      drop function union_rebuild();
      drop function union_refresh();
      drop function union_note_member();
      drop function union_note_record();
      drop view union_withheld_month_computed;
      drop view union_month_computed;
      drop view union_cluster_computed;
      drop table union_withheld_month;
      drop table union_month;
      drop table union_cluster;
      drop index consistency_record_shared_by_day;
    `);
  }
}

const TABLES = `
  create table union_cluster (
    cluster_id uuid not null,
    item_family text not null,
    destinations text[] not null,
    end_user_kind text not null,
    decided integer not null,
    rank smallint not null,
    first_decided_on date not null,
    last_decided_on date not null,
    divergent_since date,
    order_on date not null,
    outcomes jsonb not null,
    constraint union_cluster_pkey primary key (cluster_id),
    constraint union_cluster_rank_known check (rank in (0, 1, 2))
  );
  comment on table union_cluster is 'Clusters with at least two shared outcomes to compare (R-052), derived from consistency_record and transaction_cluster_member at each commit; rank 0 strongly divergent, 1 mildly, 2 alike';
  create index union_cluster_by_place on union_cluster (rank, order_on, cluster_id)
    include (first_decided_on, last_decided_on, item_family);
  create index union_cluster_by_day on union_cluster (last_decided_on)
    include (first_decided_on, item_family, rank, divergent_since);

  create table union_month (
    month date not null,
    member_state char(2) not null,
    item_family text not null,
    outcome text not null,
    decided integer not null,
    constraint union_month_pkey primary key (month, member_state, item_family, outcome)
  );
  comment on table union_month is 'Shared outcomes counted by month of the decision, derived from consistency_record at each commit';
  create index union_month_none on union_month (month) where decided = 0;

  create table union_withheld_month (
    month date not null,
    member_state char(2) not null,
    item_family text not null,
    withheld integer not null,
    constraint union_withheld_month_pkey primary key (month, member_state, item_family)
  );
  comment on table union_withheld_month is 'How many outcomes were withheld by month of the decision, never which; derived from consistency_record at each commit';
  create index union_withheld_month_none on union_withheld_month (month) where withheld = 0;

  create table union_stale (
    stale_id bigint generated always as identity,
    transaction_id xid8 not null default pg_current_xact_id(),
    authority_id text not null,
    notification_id uuid not null,
    cluster_id uuid,
    item_family text,
    outcome text,
    decided_on date,
    shared boolean,
    change integer,
    constraint union_stale_pkey primary key (stale_id)
  );
  comment on table union_stale is 'What a transaction touched of the Union summaries, until its own commit: nobody else ever sees a row';
  create index union_stale_of_transaction on union_stale (transaction_id);
  alter table union_stale enable row level security;
  alter table union_stale force row level security;
  create policy union_stale_owner on union_stale to current_user using (true);

  create index consistency_record_shared_by_day on consistency_record (decided_on)
    include (authority_id, item_family, outcome) where shared;
`;

const COMPUTED = `
  create view union_cluster_computed as
    with record as (
      select c.cluster_id, r.authority_id, a.member_state, r.item_family, r.destination, r.end_user_kind, r.outcome,
          r.decided_on, first_value(r.outcome) over (partition by c.cluster_id
            order by r.decided_on, r.authority_id, r.notification_id) as first_outcome
        from transaction_cluster_member c
        join consistency_record r using (authority_id, notification_id)
        join authority a using (authority_id)
        where r.shared and r.outcome <> 'REDIRECTED'),
    cluster as (
      select cluster_id, min(item_family) as item_family,
          array_agg(distinct destination::text order by destination::text) as destinations,
          min(end_user_kind) as end_user_kind, count(*)::integer as decided,
          (case when bool_or(outcome in ('AUTHORISATION_REQUIRED', 'LISTED_ITEM'))
              and bool_or(outcome in ('NO_AUTHORISATION_REQUIRED', 'NOT_CYBER_SURVEILLANCE')) then 0
            when min(outcome) <> max(outcome) then 1 else 2 end)::smallint as rank,
          min(decided_on) as first_decided_on, max(decided_on) as last_decided_on,
          min(decided_on) filter (where outcome <> first_outcome) as divergent_since,
          jsonb_agg(jsonb_build_object('authorityId', authority_id, 'memberState', member_state, 'outcome', outcome,
            'decidedOn', decided_on) order by decided_on, authority_id, outcome) as outcomes
        from record group by cluster_id having count(*) > 1)
    select cluster_id, item_family, destinations, end_user_kind, decided, rank, first_decided_on, last_decided_on,
        divergent_since,
        coalesce(divergent_since, date '9999-12-31' - (last_decided_on - date '1970-01-01')) as order_on, outcomes
      from cluster;
  comment on view union_cluster_computed is 'What union_cluster must hold, from nothing';

  create view union_month_computed as
    select date_trunc('month', r.decided_on)::date as month, a.member_state, r.item_family, r.outcome,
        count(*)::integer as decided
      from consistency_record r join authority a using (authority_id) where r.shared group by 1, 2, 3, 4;
  comment on view union_month_computed is 'What union_month must hold, from nothing';

  create view union_withheld_month_computed as
    select date_trunc('month', r.decided_on)::date as month, a.member_state, r.item_family,
        count(*)::integer as withheld
      from consistency_record r join authority a using (authority_id) where not r.shared group by 1, 2, 3;
  comment on view union_withheld_month_computed is 'What union_withheld_month must hold, from nothing';
`;

/** An update is the old row gone and the new one come. */
const NOTED = `
  create function union_note_record() returns trigger language plpgsql security definer set search_path = public as $$
  begin
    if tg_op <> 'INSERT' then
      insert into union_stale (authority_id, notification_id, item_family, outcome, decided_on, shared, change)
      values (old.authority_id, old.notification_id, old.item_family, old.outcome, old.decided_on, old.shared, -1);
    end if;
    if tg_op <> 'DELETE' then
      insert into union_stale (authority_id, notification_id, item_family, outcome, decided_on, shared, change)
      values (new.authority_id, new.notification_id, new.item_family, new.outcome, new.decided_on, new.shared, 1);
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
    for each row execute function union_note_record();
  create trigger transaction_cluster_member_noted after insert or update or delete on transaction_cluster_member
    for each row execute function union_note_member();
`;

const REFRESHED = `
  create function union_refresh() returns trigger language plpgsql security definer set search_path = public as $$
  declare
    mine xid8 := pg_current_xact_id();
    touched uuid[];
  begin
    if not exists (select 1 from union_stale where transaction_id = mine) then
      return null;
    end if;
    perform pg_advisory_xact_lock(hashtext('article5.union-summaries'));
    insert into union_month as m (month, member_state, item_family, outcome, decided)
      select date_trunc('month', s.decided_on)::date, a.member_state, s.item_family, s.outcome, sum(s.change)
        from union_stale s join authority a using (authority_id)
        where s.transaction_id = mine and s.change is not null and s.shared
        group by 1, 2, 3, 4 having sum(s.change) <> 0
      on conflict (month, member_state, item_family, outcome) do update set decided = m.decided + excluded.decided;
    delete from union_month where decided = 0;
    insert into union_withheld_month as m (month, member_state, item_family, withheld)
      select date_trunc('month', s.decided_on)::date, a.member_state, s.item_family, sum(s.change)
        from union_stale s join authority a using (authority_id)
        where s.transaction_id = mine and s.change is not null and not s.shared
        group by 1, 2, 3 having sum(s.change) <> 0
      on conflict (month, member_state, item_family) do update set withheld = m.withheld + excluded.withheld;
    delete from union_withheld_month where withheld = 0;
    select array_agg(distinct t.cluster_id) into touched from (
      select s.cluster_id from union_stale s where s.transaction_id = mine and s.cluster_id is not null
      union all
      select c.cluster_id from union_stale s join transaction_cluster_member c using (authority_id, notification_id)
        where s.transaction_id = mine) t;
    delete from union_stale where transaction_id = mine;
    if touched is not null then
      delete from union_cluster where cluster_id = any (touched);
      insert into union_cluster select * from union_cluster_computed where cluster_id = any (touched);
    end if;
    return null;
  end $$;

  create constraint trigger union_stale_refresh after insert on union_stale
    deferrable initially deferred for each row execute function union_refresh();
`;

const REBUILT = `
  create function union_rebuild() returns void language plpgsql as $$
  begin
    perform pg_advisory_xact_lock(hashtext('article5.union-summaries'));
    delete from union_cluster;
    insert into union_cluster select * from union_cluster_computed;
    delete from union_month;
    insert into union_month select * from union_month_computed;
    delete from union_withheld_month;
    insert into union_withheld_month select * from union_withheld_month_computed;
  end $$;
  comment on function union_rebuild is 'Computes the Union summaries from nothing';

  create function union_summaries_differ() returns integer language sql stable as $$
    select (
      (select count(*) from ((table union_cluster except table union_cluster_computed)
        union all (table union_cluster_computed except table union_cluster)) c)
      + (select count(*) from ((table union_month except table union_month_computed)
        union all (table union_month_computed except table union_month)) m)
      + (select count(*) from ((table union_withheld_month except table union_withheld_month_computed)
        union all (table union_withheld_month_computed except table union_withheld_month)) w))::integer;
  $$;
  comment on function union_summaries_differ is 'How many rows of the Union summaries are not what a computation from nothing gives';
`;
