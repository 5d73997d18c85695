import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OutboxDone1795500300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table outbox add done_at timestamptz, add failed_at timestamptz;
      comment on column outbox.done_at is 'When the job had its effect. Handed over but not done: the sweeper hands it over again if the queue lost it';
      comment on column outbox.failed_at is 'When the job was given up after its last try; an alert tells the authority';
      create index outbox_undone on outbox (relayed_at, outbox_id)
        where relayed_at is not null and done_at is null and failed_at is null;
      grant update (done_at, failed_at) on outbox to article5_relay;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke update (done_at, failed_at) on outbox from article5_relay;
      drop index outbox_undone;
      alter table outbox drop done_at, drop failed_at;
    `);
  }
}
