import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The registers of an authority: exporters, parties and items of its cases, each once however it was written, filed
 * from the newest version of each notification. Found as cases are found: by one function of the owner (decision 8).
 */
export class Registers1795700700100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ENTRY);
    await runner.query(APPEARANCE);
    await runner.query(COMPARISON);
    await runner.query(SCOPES);
    await runner.query(LOOK);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function find_register(text, text, jsonb, timestamptz, uuid, integer);
      drop table party_comparison;
      drop table register_key;
      drop table register_appearance;
      drop table register_entry;
    `);
  }
}

const ENTRY = `
  create table register_entry (
    authority_id text not null constraint register_entry_authority_fkey references authority,
    entry_id uuid not null,
    kind text not null,
    entry_key text not null,
    name text not null,
    other_names text[] not null,
    facet text,
    details jsonb not null,
    roles text[] not null default '{}',
    cases integer not null default 0,
    last_received_at timestamptz not null,
    document tsvector not null,
    constraint register_entry_pkey primary key (authority_id, entry_id),
    constraint register_entry_key unique (authority_id, kind, entry_key),
    constraint register_entry_kind_known check (kind in ('ORGANISATION', 'PARTY', 'ITEM'))
  );
  comment on table register_entry is 'Exporters, parties and items of an authority''s cases, each once; what is shown is as last written';
  comment on column register_entry.entry_key is 'What makes it one: the organisation, the folded name with its country, or maker and model';
  comment on column register_entry.facet is 'Country of an organisation or party, family of an item';
  comment on column register_entry.cases is 'Cases it appears in now; 0 when a later version names it no more';
  create index register_entry_by_received on register_entry
    (authority_id, kind, last_received_at desc, entry_id desc) where cases > 0;
  create index register_entry_by_facet on register_entry
    (authority_id, kind, facet, last_received_at desc, entry_id desc) where cases > 0;
  create index register_entry_words on register_entry using gin (document);`;

const APPEARANCE = `
  create table register_appearance (
    authority_id text not null,
    entry_id uuid not null,
    received_at timestamptz not null,
    notification_id uuid not null,
    role text not null,
    version integer not null,
    constraint register_appearance_pkey primary key (authority_id, entry_id, notification_id, role),
    constraint register_appearance_entry_fkey foreign key (authority_id, entry_id) references register_entry,
    constraint register_appearance_notification_fkey foreign key (authority_id, notification_id)
      references notification
  );
  comment on table register_appearance is 'In which case something of the registers appears, as what, by the newest version';
  create index register_appearance_of_case on register_appearance (authority_id, notification_id);
  create index register_appearance_by_received on register_appearance
    (authority_id, entry_id, received_at desc, notification_id desc);

  create table register_key (
    authority_id text not null,
    blocking_key text not null,
    entry_id uuid not null,
    constraint register_key_pkey primary key (authority_id, blocking_key, entry_id),
    constraint register_key_entry_fkey foreign key (authority_id, entry_id) references register_entry
  );
  comment on table register_key is 'Blocking keys of parties: two are compared only when they share one (design 6)';
  create index register_key_of_entry on register_key (authority_id, entry_id);`;

const COMPARISON = `
  create table party_comparison (
    authority_id text not null,
    comparison_id uuid not null,
    entry_id uuid not null,
    other_entry_id uuid not null,
    verdict text not null,
    state text not null,
    reason text not null,
    given_by uuid not null constraint party_comparison_given_by_fkey references person,
    given_at timestamptz not null,
    settled_by uuid constraint party_comparison_settled_by_fkey references person,
    settled_at timestamptz,
    settled_reason text,
    taken_back_by uuid constraint party_comparison_taken_back_by_fkey references person,
    taken_back_at timestamptz,
    taken_back_reason text,
    constraint party_comparison_pkey primary key (authority_id, comparison_id),
    constraint party_comparison_entry_fkey foreign key (authority_id, entry_id) references register_entry,
    constraint party_comparison_other_fkey foreign key (authority_id, other_entry_id) references register_entry,
    constraint party_comparison_of_two check (entry_id < other_entry_id),
    constraint party_comparison_verdict_known check (verdict in ('SAME', 'NOT_SAME')),
    constraint party_comparison_state_known check (state in ('PROPOSED', 'IN_FORCE', 'DECLINED', 'TAKEN_BACK')),
    constraint party_comparison_four_eyes
      check (verdict <> 'SAME' or state <> 'IN_FORCE' or (settled_by is not null and settled_by <> given_by)),
    constraint party_comparison_settled_whole check ((settled_by is null) = (settled_at is null)),
    constraint party_comparison_taken_back_whole
      check (num_nonnulls(taken_back_by, taken_back_at, taken_back_reason) = case state when 'TAKEN_BACK' then 3 else 0 end)
  );
  comment on table party_comparison is 'What officers said of two parties of their register; that they are the same counts once a second officer confirms it. Rows stay, as history';
  create unique index party_comparison_current on party_comparison (authority_id, entry_id, other_entry_id)
    where state in ('PROPOSED', 'IN_FORCE');
  create index party_comparison_of_other on party_comparison (authority_id, other_entry_id);
  create index party_comparison_waiting on party_comparison (authority_id) where state = 'PROPOSED';`;

const SCOPES = `
  ${['register_entry', 'register_appearance', 'register_key', 'party_comparison']
    .map(
      (table) => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy ${table}_scope on ${table} to article5_app
    using (authority_id = (select app_authority()) and (select app_organisation()) is null);`,
    )
    .join('\n')}
  create policy register_entry_of_owner on register_entry for select to current_user using (true);
  create policy party_comparison_of_owner on party_comparison for select to current_user using (true);
  grant select, insert, update on register_entry to article5_app;
  grant select, insert, update, delete on register_appearance to article5_app;
  grant select, insert, delete on register_key to article5_app;
  grant select, insert on party_comparison to article5_app;
  grant update (state, settled_by, settled_at, settled_reason, taken_back_by, taken_back_at, taken_back_reason)
    on party_comparison to article5_app;`;

/** A page of one register, newest first, as the transaction's authority may see it. `total` is counted to 1001. */
const LOOK = `
  create function find_register(wanted_kind text, query text, narrowed jsonb, after_at timestamptz, after_id uuid,
      wanted integer)
    returns table (entry_id uuid, last_received_at timestamptz, total integer)
    language plpgsql stable security definer set search_path = pg_catalog, public set jit = off as $$
    declare
      fits text := 'from register_entry e where e.authority_id = $1 and e.kind = $2 and e.cases > 0';
      place text := '';
    begin
      if app_authority() is null or app_organisation() is not null then return; end if;
      if query <> '' then fits := fits || ' and e.document @@ $3::tsquery'; end if;
      if narrowed ? 'facet' then fits := fits || ' and e.facet = $4 ->> ''facet'''; end if;
      if narrowed ? 'role' then fits := fits || ' and $4 ->> ''role'' = any(e.roles)'; end if;
      if narrowed ? 'several' then fits := fits || ' and e.cases > 1'; end if;
      if narrowed ? 'proposed' then
        fits := fits || ' and e.entry_id in (select unnest(array[c.entry_id, c.other_entry_id]) from party_comparison c
          where c.authority_id = $1 and c.state = ''PROPOSED'')';
      end if;
      if after_at is not null then place := ' and (e.last_received_at, e.entry_id) < ($5, $6)'; end if;
      return query execute 'with counted as (select count(*)::integer as total from (select 1 ' || fits || ' limit 1001) c)
        select p.entry_id, p.last_received_at, counted.total from (select e.entry_id, e.last_received_at ' || fits || place
          || ' order by e.last_received_at desc, e.entry_id desc limit $7) p, counted order by 2 desc, 1 desc'
        using app_authority(), wanted_kind, query, narrowed, after_at, after_id, wanted;
    end $$;
  revoke execute on function find_register(text, text, jsonb, timestamptz, uuid, integer) from public;
  grant execute on function find_register(text, text, jsonb, timestamptz, uuid, integer) to article5_app;`;
