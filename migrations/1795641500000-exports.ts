import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What left the portal as a file, by whom and what for. */
export class Exports1795641500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table export_record (
        authority_id text not null constraint export_record_authority_fkey references authority,
        export_id uuid not null,
        person_id uuid not null constraint export_record_person_fkey references person,
        what text not null,
        purpose text not null,
        query jsonb not null,
        format text not null,
        row_count integer not null,
        content_sha256 text not null,
        exported_at timestamptz not null,
        constraint export_record_pkey primary key (authority_id, export_id),
        constraint export_record_what_known check (what in ('CASES', 'REPORT')),
        constraint export_record_format_known check (format in ('CSV', 'XLSX')),
        constraint export_record_says_what_for check (length(btrim(purpose)) >= 3)
      );
      comment on table export_record is 'Every export with its purpose: who, when, which query, how many rows, hash of the file; append-only';
      create index export_record_newest on export_record (authority_id, exported_at desc, export_id);
      create trigger export_record_append_only before update or delete on export_record
        for each row execute function refuse_change();
      alter table export_record enable row level security;
      alter table export_record force row level security;
      create policy export_record_read on export_record for select to article5_app
        using (authority_id = (select app_authority()) and (select app_organisation()) is null);
      create policy export_record_append on export_record for insert to article5_app
        with check (authority_id = (select app_authority()) and (select app_organisation()) is null
          and person_id = (select app_person()));
      grant select, insert on export_record to article5_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table export_record`);
  }
}
