import type { MigrationInterface, QueryRunner } from 'typeorm';
import regional from './calendar/holidays-of-regions-2025-2030.json?raw';

interface Imported {
  readonly importedOn: string;
  readonly years: readonly number[];
  readonly source: string;
  readonly regions: readonly { readonly calendar: string }[];
}

/**
 * Public holidays of regions (Reg. 1182/71 Art 2(1)) on top of those of their Member State: only the days that a region
 * adds are kept under its code. An authority's dated profile says whether it counts with its region's.
 */
export class CalendarsOfRegions1795600000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REGIONS);
    await runner.query(PROFILE);
    await runner.query(REACH);
    const { importedOn, years, source, regions } = JSON.parse(regional) as Imported;
    await runner.query(
      `insert into calendar_region (calendar, name, name_in_english)
       select calendar, name, "nameInEnglish" from jsonb_to_recordset($1::jsonb -> 'regions')
         as region (calendar text, name text, "nameInEnglish" text)`,
      [regional],
    );
    await runner.query(
      `insert into calendar_year (calendar, year, source, imported_on)
       select calendar, year, $3, $4::date from unnest($1::text[]) calendar, unnest($2::integer[]) year`,
      [regions.map(({ calendar }) => calendar), years, source, importedOn],
    );
    await runner.query(
      `insert into calendar_day (calendar, day, version, is_holiday, name, name_in_english, basis, note, source,
         confirmed, recorded_at)
       select calendar, day, 1, true, name, "nameInEnglish", 'REGIONAL', null, $2, false, $3::date
       from jsonb_to_recordset($1::jsonb -> 'days')
         as d (calendar text, day date, name text, "nameInEnglish" text)`,
      [regional, source, importedOn],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy calendar_correction_scope on calendar_correction;
      create policy calendar_correction_scope on calendar_correction to article5_app
        using (authority_id = app_authority() and app_organisation() is null)
        with check (authority_id = app_authority() and app_organisation() is null
          and calendar = (select member_state::text from authority where authority_id = app_authority()));
      drop function calendar_of(text, date);
      alter table authority_profile drop constraint authority_profile_region_fkey, drop column region;
      drop table calendar_region;
      alter table calendar_day disable trigger calendar_day_append_only;
      alter table calendar_year disable trigger calendar_year_append_only;
      delete from calendar_day where calendar like '%-%';
      delete from calendar_year where calendar like '%-%';
      alter table calendar_day enable trigger calendar_day_append_only;
      alter table calendar_year enable trigger calendar_year_append_only;
      alter table calendar_day drop constraint calendar_day_basis_known, add constraint calendar_day_basis_known
        check (basis in ('TWO_SOURCES', 'ONE_SOURCE', 'DERIVED', 'CORRECTION'));
      alter table calendar_year drop constraint calendar_year_calendar_form,
        add constraint calendar_year_calendar_form check (calendar ~ '^[A-Z]{2}(-[A-Z]{3})?$');
    `);
  }
}

const REGIONS = `
  alter table calendar_year drop constraint calendar_year_calendar_form,
    add constraint calendar_year_calendar_form check (calendar ~ '^[A-Z]{2}(-[A-Z0-9]{1,3})?$');
  alter table calendar_day drop constraint calendar_day_basis_known, add constraint calendar_day_basis_known
    check (basis in ('TWO_SOURCES', 'ONE_SOURCE', 'DERIVED', 'REGIONAL', 'CORRECTION'));
  comment on column calendar_year.calendar is 'Code of the Member State, of one of its regions (ISO 3166-2), or EU for the institutions';
  create table calendar_region (
    calendar text not null constraint calendar_region_pkey primary key,
    name text not null,
    name_in_english text not null,
    constraint calendar_region_form check (calendar ~ '^[A-Z]{2}-[A-Z0-9]{1,3}$')
  );
  comment on table calendar_region is 'Regions with public holidays of their own; these count on top of the days of the Member State';
  grant select on calendar_region to article5_app, article5_relay;`;

const PROFILE = `
  alter table authority_profile add column region text
    constraint authority_profile_region_fkey references calendar_region;
  comment on column authority_profile.region is 'Region whose public holidays count at the seat of the authority, on top of those of the Member State; null: none';
  create function calendar_of(of_authority text, on_day date) returns text language sql stable as $$
    select coalesce((select p.region from authority_profile p where p.authority_id = a.authority_id
        and p.valid_from <= on_day and (p.valid_to is null or p.valid_to > on_day)
      order by p.valid_from desc limit 1), a.member_state::text)
    from authority a where a.authority_id = of_authority
  $$;
  comment on function calendar_of is 'The calendar that an authority counts with on a day: that of its region where its profile names one, else that of its Member State';`;

const REACH = `
  drop policy calendar_correction_scope on calendar_correction;
  create policy calendar_correction_scope on calendar_correction to article5_app
    using (authority_id = app_authority() and app_organisation() is null)
    with check (authority_id = app_authority() and app_organisation() is null
      and split_part(calendar, '-', 1)
        = (select member_state::text from authority where authority_id = app_authority()));`;
