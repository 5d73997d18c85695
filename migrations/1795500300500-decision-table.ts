import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DecisionTable1795500300500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table decision_table (
        authority_id text not null constraint decision_table_authority_fkey references authority,
        kind text not null,
        version text not null,
        valid_from date not null,
        valid_to date,
        content jsonb not null,
        constraint decision_table_pkey primary key (authority_id, kind, version),
        constraint decision_table_kind_known check (kind in ('INDICATORS', 'ROUTING')),
        constraint decision_table_period check (valid_to is null or valid_to >= valid_from)
      );
      comment on table decision_table is 'Versions of an authority''s own tables for indicators and routing; where none is in force the tables that the product ships apply';
      comment on column decision_table.valid_to is 'Last day on which the version applies';
      alter table decision_table enable row level security;
      alter table decision_table force row level security;
      create policy decision_table_scope on decision_table to article5_app
        using (authority_id = app_authority() and app_organisation() is null);
      grant select, insert, update on decision_table to article5_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table decision_table`);
  }
}
