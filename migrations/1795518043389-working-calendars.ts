import type { MigrationInterface, QueryRunner } from 'typeorm';
import holidays from './calendar/holidays-2025-2030.json?raw';

interface Imported {
  readonly importedOn: string;
  readonly years: readonly number[];
  readonly sources: Readonly<Record<string, string>>;
  readonly calendars: readonly string[];
}

/**
 * Public holidays (Reg. 1182/71 Art 2(1)) as data: a calendar per Member State and one of the EU institutions, 2025 to
 * 2030, as reconciled from two sources; days are versions, and a later one needs two administrators.
 */
export class WorkingCalendars1795518043389 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(CORRECTIONS);
    await runner.query(REACH);
    const { importedOn, years, calendars } = JSON.parse(holidays) as Imported;
    await runner.query(
      `insert into calendar_year (calendar, year, source, imported_on)
       select calendar, year, $3, $4::date from unnest($1::text[]) calendar, unnest($2::integer[]) year`,
      [calendars, years, 'date-holidays 3.37.0, reconciled with python-holidays c382fdec456c', importedOn],
    );
    await runner.query(
      `insert into calendar_day (calendar, day, version, is_holiday, name, name_in_english, basis, note, source,
         confirmed, recorded_at)
       select d.calendar, d.day, 1, d."isHoliday", d.name, d."nameInEnglish", d.basis, d.note,
         $1::jsonb -> 'sources' ->> d.basis, false, ($1::jsonb ->> 'importedOn')::date
       from jsonb_to_recordset($1::jsonb -> 'days') as d (calendar text, day date, name text, "nameInEnglish" text,
         "isHoliday" boolean, basis text, note text)`,
      [holidays],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table calendar_day; drop table calendar_correction; drop table calendar_year`);
  }
}

const TABLES = `
  create table calendar_year (
    calendar text not null constraint calendar_year_calendar_form check (calendar ~ '^[A-Z]{2}(-[A-Z]{3})?$'),
    year integer not null,
    source text not null,
    imported_on date not null,
    constraint calendar_year_pkey primary key (calendar, year)
  );
  comment on table calendar_year is 'Years that are known of a calendar; in any other year a period is refused, never computed with weekends alone (R-045)';
  comment on column calendar_year.calendar is 'Code of the Member State, or EU for the institutions';
  create trigger calendar_year_append_only before update or delete on calendar_year
    for each row execute function refuse_change();`;

const CORRECTIONS = `
  create table calendar_correction (
    authority_id text not null constraint calendar_correction_authority_fkey references authority,
    correction_id uuid not null,
    calendar text not null,
    day date not null,
    is_holiday boolean not null,
    name text not null,
    source text not null,
    state text not null,
    proposed_by uuid not null constraint calendar_correction_proposed_by_fkey references person,
    proposed_at timestamptz not null,
    settled_by uuid constraint calendar_correction_settled_by_fkey references person,
    settled_at timestamptz,
    constraint calendar_correction_pkey primary key (authority_id, correction_id),
    constraint calendar_correction_state_known check (state in ('PROPOSED', 'CONFIRMED', 'REJECTED')),
    constraint calendar_correction_settled check ((state = 'PROPOSED') = (settled_by is null)
      and (settled_by is null) = (settled_at is null)),
    constraint calendar_correction_four_eyes check (state <> 'CONFIRMED' or settled_by <> proposed_by),
    constraint calendar_correction_says_why check (btrim(name) <> '' and btrim(source) <> '')
  );
  comment on table calendar_correction is 'Corrections of days that an administrator proposed; effective once another administrator of the authority confirmed';
  create unique index calendar_correction_one_waiting on calendar_correction (authority_id, calendar, day)
    where state = 'PROPOSED';

  create table calendar_day (
    calendar text not null,
    day date not null,
    version integer not null,
    is_holiday boolean not null,
    name text not null,
    name_in_english text not null,
    basis text not null,
    note text,
    source text not null,
    confirmed boolean not null,
    recorded_at timestamptz not null,
    corrected_by_authority text,
    correction_id uuid,
    constraint calendar_day_pkey primary key (calendar, day, version),
    constraint calendar_day_basis_known check (basis in ('TWO_SOURCES', 'ONE_SOURCE', 'DERIVED', 'CORRECTION')),
    constraint calendar_day_correction_fkey foreign key (corrected_by_authority, correction_id)
      references calendar_correction,
    constraint calendar_day_correction_named check ((basis = 'CORRECTION') = (correction_id is not null)
      and (correction_id is null) = (corrected_by_authority is null)),
    constraint calendar_day_correction_once unique (corrected_by_authority, correction_id)
  );
  comment on table calendar_day is 'Days that a source says something about; the newest version counts, the others are the history';
  comment on column calendar_day.is_holiday is 'False: a source takes it for a holiday, and it is counted as a working day';
  comment on column calendar_day.confirmed is 'True once two administrators entered it from the official list; nothing imported is';
  create trigger calendar_day_append_only before update or delete on calendar_day
    for each row execute function refuse_change();`;

const REACH = `
  alter table calendar_correction enable row level security;
  alter table calendar_correction force row level security;
  create policy calendar_correction_scope on calendar_correction to article5_app
    using (authority_id = app_authority() and app_organisation() is null)
    with check (authority_id = app_authority() and app_organisation() is null
      and calendar = (select member_state::text from authority where authority_id = app_authority()));

  alter table calendar_day enable row level security;
  create policy calendar_day_read on calendar_day for select to article5_app, article5_relay using (true);
  create policy calendar_day_correct on calendar_day for insert to article5_app
    with check (basis = 'CORRECTION' and exists (select 1 from calendar_correction c
      where c.authority_id = corrected_by_authority and c.correction_id = calendar_day.correction_id
        and c.state = 'CONFIRMED' and c.calendar = calendar_day.calendar and c.day = calendar_day.day
        and c.is_holiday = calendar_day.is_holiday));
  grant select on calendar_year, calendar_day to article5_app, article5_relay;
  grant insert on calendar_day to article5_app;
  grant select, insert on calendar_correction to article5_app;
  grant update (state, settled_by, settled_at) on calendar_correction to article5_app;`;
