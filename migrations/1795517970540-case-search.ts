import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Search over all that officers may see of their cases: words folded to plain Latin letters by the program, kept as a
 * text-search document. Row-level security lets only leak-proof conditions use an index, and `@@` is none: so one
 * function looks, as the owner, and answers only cases of the authority that the transaction acts for.
 */
export class CaseSearch1795517970540 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(FOUND_BEFORE);
    await runner.query(FOLLOW);
    await runner.query(LOOK);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function search_cases(text, text, jsonb, timestamptz, uuid, integer);
      drop trigger notification_status_is_searched on notification;
      drop function follow_case_search();
      drop table case_search;
    `);
  }
}

const TABLE = `
  create table case_search (
    authority_id text not null,
    notification_id uuid not null,
    version integer not null,
    status text not null,
    item_family text,
    destination text,
    year integer not null,
    received_at timestamptz not null,
    document tsvector not null,
    constraint case_search_pkey primary key (authority_id, notification_id),
    constraint case_search_notification_fkey foreign key (authority_id, notification_id) references notification
  );
  comment on table case_search is 'The words under which officers find a case: A reference, B names, C items, D other texts';
  create index case_search_words on case_search using gin (document);
  create index case_search_by_received on case_search (authority_id, received_at desc, notification_id desc);
  alter table case_search enable row level security;
  alter table case_search force row level security;
  create policy case_search_scope on case_search to article5_app
    using (authority_id = (select app_authority()) and (select app_organisation()) is null);
  create policy case_search_of_owner on case_search to current_user using (true);
  grant select, insert, update on case_search to article5_app;`;

/** Cases received before this are found by what lists show of them, until their next version is checked. */
const FOUND_BEFORE = `
  alter table notification no force row level security;
  insert into case_search (authority_id, notification_id, version, status, item_family, destination, year, received_at, document)
    select authority_id, notification_id, version, status, item_family, destination,
      extract(year from received_at)::int, received_at,
      setweight(to_tsvector('simple', replace(lower(reference), '-', ' ')), 'A')
        || setweight(to_tsvector('simple', concat_ws(' ', exporter_name, end_user_name)), 'B')
        || setweight(to_tsvector('simple', coalesce(item_name, '')), 'C')
    from notification where status <> 'DRAFT' and received_at is not null;
  alter table notification force row level security;`;

const FOLLOW = `
  create function follow_case_search() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public as $$
    begin
      update case_search set status = new.status
        where authority_id = new.authority_id and notification_id = new.notification_id;
      return null;
    end $$;
  create trigger notification_status_is_searched after update of status on notification
    for each row when (old.status is distinct from new.status) execute function follow_case_search();`;

/**
 * A page of what is found, newest first. `query` is a text-search query, `words` its words joined by `|` to tell where
 * they stand. Few found: the words lead. Many found: the newest cases are walked, for soon enough each page is full.
 * The text of a query comes from the program and holds plain words only; whatever it is, it is a value, never a statement.
 */
const LOOK = `
  create function search_cases(query text, words text, narrowed jsonb, after_at timestamptz, after_id uuid, wanted integer)
    returns table (notification_id uuid, received_at timestamptz, places text, total integer)
    language plpgsql security definer set search_path = pg_catalog, public
    set jit = off set enable_seqscan = off set enable_indexscan = on set enable_bitmapscan = on as $$
    declare
      few constant integer := 10000;
      fits text := 'from case_search s where s.authority_id = $1 and s.document @@ $2';
      page text := 'order by received_at desc, notification_id desc limit $6';
      many integer;
      ids uuid[];
      instants timestamptz[];
    begin
      if app_authority() is null or app_organisation() is not null then return; end if;
      if narrowed ? 'status' then fits := fits || ' and s.status = $3 ->> ''status'''; end if;
      if narrowed ? 'itemFamily' then fits := fits || ' and s.item_family = $3 ->> ''itemFamily'''; end if;
      if narrowed ? 'destination' then fits := fits || ' and s.destination = $3 ->> ''destination'''; end if;
      if narrowed ? 'year' then fits := fits || ' and s.year = ($3 ->> ''year'')::int'; end if;
      perform set_config('enable_indexscan', 'off', true);
      execute 'with found as materialized (select s.notification_id, s.received_at ' || fits || ' limit ' || few + 1 || '),
          page as (select * from found where $4 is null or (received_at, notification_id) < ($4, $5) ' || page || ')
        select (select count(*) from found), array_agg(notification_id), array_agg(received_at) from page'
        into many, ids, instants using app_authority(), query::tsquery, narrowed, after_at, after_id, wanted;
      perform set_config('enable_indexscan', 'on', true), set_config('enable_bitmapscan', 'off', true);
      if many > few then
        if after_at is not null then fits := fits || ' and (s.received_at, s.notification_id) < ($4, $5)'; end if;
        execute 'with page as (select s.notification_id, s.received_at ' || fits || ' ' || page || ')
          select array_agg(notification_id), array_agg(received_at) from page'
          into ids, instants using app_authority(), query::tsquery, narrowed, after_at, after_id, wanted;
      end if;
      return query select u.id, u.instant, (select string_agg(w, '' order by w) from unnest(array['A', 'B', 'C', 'D']) w
          where s.document @@ replace(words, ':*', ':*' || w)::tsquery), many
        from unnest(ids, instants) with ordinality u(id, instant, place)
        join case_search s on s.authority_id = app_authority() and s.notification_id = u.id order by u.place;
    end $$;
  revoke execute on function search_cases(text, text, jsonb, timestamptz, uuid, integer) from public;
  grant execute on function search_cases(text, text, jsonb, timestamptz, uuid, integer) to article5_app;`;
