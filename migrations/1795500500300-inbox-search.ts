import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Search by the beginning of a reference, an exporter's or an item's name. The lower-case texts are columns of their
 * own, because row-level security lets only leak-proof conditions use an index, and `lower()` is none.
 */
export class InboxSearch1795500500300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notification
        add column reference_lower text generated always as (lower(reference)) stored,
        add column exporter_name_lower text generated always as (lower(exporter_name)) stored,
        add column item_name_lower text generated always as (lower(item_name)) stored;
      create index notification_by_reference_lower on notification (authority_id, reference_lower text_pattern_ops);
      create index notification_by_exporter_name on notification (authority_id, exporter_name_lower text_pattern_ops);
      create index notification_by_item_name on notification (authority_id, item_name_lower text_pattern_ops);
      create index notification_by_item on notification (authority_id, item_family, destination);
      create statistics notification_item_and_destination (mcv) on item_family, destination from notification;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop statistics notification_item_and_destination;
      drop index notification_by_item;
      alter table notification drop column reference_lower, drop column exporter_name_lower,
        drop column item_name_lower;
    `);
  }
}
