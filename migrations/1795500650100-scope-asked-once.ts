import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whose rows a query may see is asked once a query, not once a row: the scope stands in a sub-select of its own, so
 * that lists and counts over many cases compare with a value. What may be seen is the same as before.
 */
export class ScopeAskedOnce1795500650100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter policy notification_scope on notification
        using (case when (select app_organisation()) is null
          then authority_id = (select app_authority()) and status <> 'DRAFT'
          else organisation_id = (select app_organisation()) and authority_id = (select app_authority()) end);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter policy notification_scope on notification
        using (case when app_organisation() is null
          then authority_id = app_authority() and status <> 'DRAFT'
          else organisation_id = app_organisation() and authority_id = app_authority() end);
    `);
  }
}
