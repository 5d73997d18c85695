import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Message1795500300200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table message (
        authority_id text not null constraint message_authority_fkey references authority,
        message_id uuid not null,
        cause_id uuid not null,
        kind text not null,
        notification_id uuid,
        person_id uuid not null constraint message_person_fkey references person,
        created_at timestamptz not null default now(),
        sent_at timestamptz,
        constraint message_pkey primary key (authority_id, message_id),
        constraint message_once unique (authority_id, cause_id, person_id)
      );
      comment on table message is 'Messages to people: kind and link, never content. One row, and one id, for each cause (outbox row) and person, however often sending is tried';
      create index message_unsent on message (created_at) where sent_at is null;
      alter table message enable row level security;
      alter table message force row level security;
      create policy message_scope on message to article5_app
        using (authority_id = app_authority() and app_organisation() is null);
      grant select, insert on message to article5_app;
      grant update (sent_at) on message to article5_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table message`);
  }
}
