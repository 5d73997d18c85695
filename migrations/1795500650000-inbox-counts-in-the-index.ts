import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The counts of the inbox are answered by two indexes alone: they hold what row-level security asks of a row
 * (authority, status, organisation). Without it every counted case was fetched from the table.
 */
export class InboxCountsInTheIndex1795500650000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index notification_by_status_received;
      drop index notification_of_assignee;
      create index notification_by_status_received on notification
        (authority_id, status, received_at desc, notification_id desc) include (organisation_id);
      create index notification_of_assignee on notification (authority_id, assignee_id, status) include (organisation_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index notification_of_assignee;
      drop index notification_by_status_received;
      create index notification_by_status_received on notification
        (authority_id, status, received_at desc, notification_id desc);
      create index notification_of_assignee on notification (authority_id, assignee_id, status);
    `);
  }
}
