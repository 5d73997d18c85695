import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indexes that fit the views of the inbox: each sort is a walk along one of them (keyset), each filter a check on it. */
export class InboxIndexes1795500500100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index notification_inbox;
      drop index notification_of_assignee;
      create index notification_by_received on notification
        (authority_id, received_at desc, notification_id desc) where status <> 'DRAFT';
      create index notification_by_status_received on notification
        (authority_id, status, received_at desc, notification_id desc);
      create index notification_by_due on notification
        (authority_id, coalesce(due_on, 'infinity'::date), notification_id) where status <> 'DRAFT';
      create index notification_by_status_due on notification
        (authority_id, status, coalesce(due_on, 'infinity'::date), notification_id);
      create index notification_by_priority on notification
        (authority_id, priority desc, notification_id desc) where status <> 'DRAFT';
      create index notification_by_status_priority on notification
        (authority_id, status, priority desc, notification_id desc);
      create index notification_of_assignee on notification (authority_id, assignee_id, status);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index notification_of_assignee;
      drop index notification_by_status_priority;
      drop index notification_by_priority;
      drop index notification_by_status_due;
      drop index notification_by_due;
      drop index notification_by_status_received;
      drop index notification_by_received;
      create index notification_inbox on notification (authority_id, status, received_at desc, notification_id);
      create index notification_of_assignee on notification
        (authority_id, assignee_id, status, received_at desc, notification_id);
    `);
  }
}
