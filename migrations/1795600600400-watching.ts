import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Watching1795600600400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table watch_signal (
        authority_id text not null,
        notification_id uuid not null,
        kind text not null,
        others jsonb not null,
        parameters jsonb not null,
        matcher_version text not null,
        found_at timestamptz not null default clock_timestamp(),
        constraint watch_signal_pkey primary key (authority_id, notification_id, kind),
        constraint watch_signal_notification_fkey foreign key (authority_id, notification_id) references notification,
        constraint watch_signal_kind_known check (kind in ('RENOTIFIED', 'SPLIT', 'SEVERAL_MEMBER_STATES'))
      );
      comment on table watch_signal is 'What stood out when matching last compared a case with those near it, as far as its authority may know them: evidence, never a finding';
      alter table watch_signal enable row level security;
      alter table watch_signal force row level security;
      create policy watch_signal_scope on watch_signal for select to article5_app
        using (authority_id = (select app_authority()) and (select app_organisation()) is null);
      create policy watch_signal_matcher on watch_signal to article5_matcher using (true);
      grant select on watch_signal to article5_app;
      grant select, insert, update, delete on watch_signal to article5_matcher;
      grant select (received_at) on notification to article5_matcher;
      grant select (received_on) on consistency_record to article5_matcher;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke select (received_on) on consistency_record from article5_matcher;
      revoke select (received_at) on notification from article5_matcher;
      drop table watch_signal;
    `);
  }
}
