import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Matching1795478400700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table transaction_profile (
        authority_id text not null,
        notification_id uuid not null,
        version integer not null,
        matcher_version text not null,
        item_families text[] not null,
        destination char(2) not null,
        profile jsonb not null,
        updated_at timestamptz not null default now(),
        constraint transaction_profile_pkey primary key (authority_id, notification_id),
        constraint transaction_profile_notification_fkey foreign key (authority_id, notification_id) references notification
      );
      comment on table transaction_profile is 'What matching compares of the newest version of a notification (Art 2(22)): items with their parameters, end-users and consignees';

      create table transaction_key (
        blocking_key text not null,
        authority_id text not null,
        notification_id uuid not null,
        constraint transaction_key_pkey primary key (blocking_key, authority_id, notification_id),
        constraint transaction_key_profile_fkey foreign key (authority_id, notification_id)
          references transaction_profile on delete cascade
      );
      comment on table transaction_key is 'Blocking keys of the parties: two transactions are compared only when they share one';
      create index transaction_key_of_notification on transaction_key (authority_id, notification_id);

      create table similar_transaction (
        authority_id text not null,
        notification_id uuid not null,
        other_authority_id text not null,
        other_notification_id uuid not null,
        verdict text not null,
        score real not null,
        reasons jsonb not null,
        matcher_version text not null,
        compared_at timestamptz not null default now(),
        constraint similar_transaction_pkey
          primary key (authority_id, notification_id, other_authority_id, other_notification_id),
        constraint similar_transaction_verdict_known check (verdict in ('SAME', 'POSSIBLE')),
        constraint similar_transaction_notification_fkey foreign key (authority_id, notification_id)
          references notification,
        constraint similar_transaction_other_fkey foreign key (other_authority_id, other_notification_id)
          references notification
      );
      comment on table similar_transaction is 'Machine comparison seen from one side (each pair has two rows); what the reader may see of the other side is decided by what that authority shared';
      create index similar_transaction_of_other on similar_transaction (other_authority_id, other_notification_id);

      create table transaction_verdict (
        authority_id text not null,
        verdict_id uuid not null,
        notification_id uuid not null,
        other_authority_id text not null,
        other_notification_id uuid not null,
        verdict text not null,
        reason_text_id uuid not null,
        given_by uuid not null constraint transaction_verdict_given_by_fkey references person,
        given_at timestamptz not null,
        undone_at timestamptz,
        constraint transaction_verdict_pkey primary key (authority_id, verdict_id),
        constraint transaction_verdict_known check (verdict in ('SAME', 'NOT_SAME')),
        constraint transaction_verdict_notification_fkey foreign key (authority_id, notification_id) references notification
      );
      comment on table transaction_verdict is 'An officer''s own comparison, with reason; outranks the machine until undone';
      create unique index transaction_verdict_current on transaction_verdict
        (authority_id, notification_id, other_authority_id, other_notification_id) where undone_at is null;

      create table transaction_cluster_member (
        authority_id text not null,
        notification_id uuid not null,
        cluster_id uuid not null,
        constraint transaction_cluster_member_pkey primary key (authority_id, notification_id),
        constraint transaction_cluster_member_fkey foreign key (authority_id, notification_id) references notification
      );
      comment on table transaction_cluster_member is 'Clusters of essentially identical transactions: connected by SAME';
      create index transaction_cluster_member_of_cluster on transaction_cluster_member (cluster_id);
    `);
    for (const table of [
      'transaction_profile',
      'transaction_key',
      'similar_transaction',
      'transaction_verdict',
      'transaction_cluster_member',
    ]) {
      await runner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy ${table}_scope on ${table} to article5_app
          using (authority_id = app_authority() and app_organisation() is null);
        create policy ${table}_matcher on ${table} to article5_matcher using (true);
      `);
    }
    await runner.query(`
      grant select on transaction_profile, similar_transaction, transaction_cluster_member to article5_app;
      grant select, insert, update on transaction_verdict to article5_app;
      grant select, insert, update, delete on transaction_profile, transaction_key, similar_transaction,
        transaction_cluster_member to article5_matcher;
      grant select (authority_id, notification_id, other_authority_id, other_notification_id, verdict, undone_at)
        on transaction_verdict to article5_matcher;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table transaction_cluster_member;
      drop table transaction_verdict;
      drop table similar_transaction;
      drop table transaction_key;
      drop table transaction_profile;
    `);
  }
}
