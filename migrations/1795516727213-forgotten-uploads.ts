import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The sweeper finds uploads of the machine door that nobody sent; it sees their keys and age only. */
export class ForgottenUploads1795516727213 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index attachment_not_sent on attachment (uploaded_at) where notification_id is null;
      create policy attachment_sweep on attachment for select to article5_relay using (notification_id is null);
      grant select (authority_id, organisation_id, attachment_id, notification_id, uploaded_at)
        on attachment to article5_relay;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke select (authority_id, organisation_id, attachment_id, notification_id, uploaded_at)
        on attachment from article5_relay;
      drop policy attachment_sweep on attachment;
      drop index attachment_not_sent;
    `);
  }
}
