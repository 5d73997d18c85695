import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Second wall around organisations: an exporter sees its own, an authority those established with it. */
export class OrganisationScope1795500100200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table organisation enable row level security;
      alter table organisation force row level security;
      create policy organisation_scope on organisation to article5_app
        using (case when app_organisation() is not null then organisation_id = app_organisation()
          when app_authority() is not null then authority_id = app_authority() else true end);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy organisation_scope on organisation;
      alter table organisation no force row level security;
      alter table organisation disable row level security;
    `);
  }
}
