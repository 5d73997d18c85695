import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What re-screening found to have changed in a case, for an officer to look at; and what was screened last. */
export class ReviewTasks1795661300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table review_task (
        authority_id text not null,
        task_id uuid not null,
        notification_id uuid not null,
        cause text not null,
        source text not null,
        changes jsonb not null,
        opened_at timestamptz not null,
        closed_at timestamptz,
        closed_by uuid constraint review_task_closed_by_fkey references person,
        reason_text_id uuid,
        constraint review_task_pkey primary key (authority_id, task_id),
        constraint review_task_notification_fkey foreign key (authority_id, notification_id) references notification,
        constraint review_task_once unique (authority_id, notification_id, source),
        constraint review_task_cause_known check (cause in ('LIST', 'DENIAL')),
        constraint review_task_says_what check (jsonb_array_length(changes) > 0),
        constraint review_task_closed_whole check (
          (closed_at is null) = (closed_by is null) and (closed_at is null) = (reason_text_id is null))
      );
      comment on table review_task is 'Cases to look at again because an indicator or a denial hit changed when lists or denials did';
      comment on column review_task.source is 'The change that opened it: the same one never opens two';
      comment on column review_task.changes is 'What changed, each with before and after (codes and ids only)';
      create index review_task_open on review_task (authority_id, opened_at) where closed_at is null;
      alter table review_task enable row level security;
      alter table review_task force row level security;
      create policy review_task_scope on review_task to article5_app
        using (authority_id = app_authority() and app_organisation() is null);
      grant select, insert, update (closed_at, closed_by, reason_text_id) on review_task to article5_app;

      create table rescreening (
        authority_id text not null,
        notification_id uuid not null,
        version integer not null,
        list_version integer not null,
        hits jsonb not null,
        screened_at timestamptz not null,
        constraint rescreening_pkey primary key (authority_id, notification_id, version),
        constraint rescreening_version_fkey foreign key (authority_id, notification_id, version)
          references notification_version
      );
      comment on table rescreening is 'The version of the restricted-party lists that a case was last screened against after its intake, and the hits';
      alter table rescreening enable row level security;
      alter table rescreening force row level security;
      create policy rescreening_scope on rescreening to article5_app
        using (authority_id = app_authority() and app_organisation() is null);
      grant select, insert, update on rescreening to article5_app;

      grant delete on indicator to article5_app;

      create policy outbox_matcher on outbox for insert to article5_matcher
        with check (job = 'open-denial-review');
      grant insert on outbox to article5_matcher;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke insert on outbox from article5_matcher;
      drop policy outbox_matcher on outbox;
      revoke delete on indicator from article5_app;
      drop table rescreening;
      drop table review_task;
    `);
  }
}
