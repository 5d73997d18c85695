import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which calendar the last days of an authority's cases were folded with, so that a change of region reaches them. */
export class ClocksByCalendar1795642000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table clock_calendar (
        authority_id text not null constraint clock_calendar_pkey primary key
          constraint clock_calendar_authority_fkey references authority,
        calendar text not null
      );
      comment on table clock_calendar is 'Calendar with which the last days of the authority''s cases were last folded; absent: its Member State''s';
      alter table clock_calendar enable row level security;
      alter table clock_calendar force row level security;
      create policy clock_calendar_scope on clock_calendar to article5_app
        using (authority_id = app_authority() and app_organisation() is null);
      create policy clock_calendar_relay on clock_calendar for select to article5_relay using (true);
      grant select, insert, update on clock_calendar to article5_app;
      grant select on clock_calendar to article5_relay;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table clock_calendar`);
  }
}
