import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Notification1795478400400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table notification (
        authority_id text not null constraint notification_authority_fkey references authority,
        notification_id uuid not null,
        organisation_id uuid not null constraint notification_organisation_fkey references organisation,
        status text not null,
        reference text,
        version integer not null default 0,
        exporter_name text not null,
        item_name text,
        item_family text,
        destination char(2),
        end_user_name text,
        team_code text,
        assignee_id uuid constraint notification_assignee_fkey references person,
        priority integer not null default 0,
        indicator_count integer not null default 0,
        similar_count integer not null default 0,
        outcome text,
        due_on date,
        received_at timestamptz,
        decided_at timestamptz,
        created_by uuid not null constraint notification_created_by_fkey references person,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint notification_pkey primary key (authority_id, notification_id),
        constraint notification_reference_key unique (authority_id, reference),
        constraint notification_team_fkey foreign key (authority_id, team_code) references team,
        constraint notification_status_known check (status in ('DRAFT', 'RECEIVED', 'UNDER_ASSESSMENT',
          'AWAITING_EXPORTER', 'DECISION_PROPOSED', 'DECIDED', 'CLOSED', 'WITHDRAWN')),
        constraint notification_reference_when_sent check ((status = 'DRAFT') = (reference is null))
      );
      comment on table notification is 'A notification under Article 5(2): where it stands and what lists show of it; the record of what happened is case_action';
      comment on column notification.due_on is 'Set by the authority profile only; Article 5 sets no deadline';
      create index notification_of_organisation on notification (organisation_id, updated_at desc, notification_id);
      create index notification_inbox on notification (authority_id, status, received_at desc, notification_id);
      create index notification_of_assignee on notification (authority_id, assignee_id, status, received_at desc, notification_id);

      create table draft_answer (
        authority_id text not null,
        notification_id uuid not null,
        organisation_id uuid not null,
        answer_key text not null,
        value jsonb not null,
        revision integer not null,
        saved_by uuid not null constraint draft_answer_saved_by_fkey references person,
        saved_at timestamptz not null,
        constraint draft_answer_pkey primary key (authority_id, notification_id, answer_key),
        constraint draft_answer_notification_fkey foreign key (authority_id, notification_id) references notification
      );
      comment on table draft_answer is 'Answers being written: a draft, or the pages a clarification asks for again; one row a page';

      create table notification_version (
        authority_id text not null,
        notification_id uuid not null,
        organisation_id uuid not null,
        version integer not null,
        catalogue_version text not null,
        answers jsonb not null,
        canonical_sha256 text not null,
        declared_by text not null,
        submitted_by uuid not null constraint notification_version_submitted_by_fkey references person,
        submitted_at timestamptz not null,
        constraint notification_version_pkey primary key (authority_id, notification_id, version),
        constraint notification_version_notification_fkey foreign key (authority_id, notification_id) references notification
      );
      comment on table notification_version is 'Answers as sent, with the version of the question catalogue they answer; never changed';
      create trigger notification_version_append_only before update or delete on notification_version
        for each row execute function refuse_change();

      create table reference_counter (
        authority_id text not null constraint reference_counter_authority_fkey references authority,
        year integer not null,
        last_number integer not null,
        constraint reference_counter_pkey primary key (authority_id, year)
      );
      comment on table reference_counter is 'Last reference number given, per authority and year; moved in the submitting transaction, so no gaps';

      create table idempotent_request (
        organisation_id uuid not null constraint idempotent_request_organisation_fkey references organisation,
        idempotency_key text not null,
        body_sha256 text not null,
        answer jsonb not null,
        created_at timestamptz not null default now(),
        constraint idempotent_request_pkey primary key (organisation_id, idempotency_key)
      );
      comment on table idempotent_request is 'The answer given to a submission, so that a repeat gets the same';

      alter table notification enable row level security;
      alter table notification force row level security;
      create policy notification_scope on notification to article5_app
        using (case when app_organisation() is null
          then authority_id = app_authority() and status <> 'DRAFT'
          else organisation_id = app_organisation() and authority_id = app_authority() end);
    `);
    for (const table of ['draft_answer', 'notification_version']) {
      await runner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy ${table}_scope on ${table} to article5_app
          using (authority_id = app_authority()
            and (app_organisation() is null or organisation_id = app_organisation()));
      `);
    }
    await runner.query(`
      alter table reference_counter enable row level security;
      alter table reference_counter force row level security;
      create policy reference_counter_scope on reference_counter to article5_app using (authority_id = app_authority());
      alter table idempotent_request enable row level security;
      alter table idempotent_request force row level security;
      create policy idempotent_request_scope on idempotent_request to article5_app
        using (organisation_id = app_organisation());
      grant select, insert, update on notification, reference_counter to article5_app;
      grant delete on notification to article5_app;
      grant select, insert, update, delete on draft_answer to article5_app;
      grant select, insert on notification_version, idempotent_request to article5_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table idempotent_request;
      drop table reference_counter;
      drop table notification_version;
      drop table draft_answer;
      drop table notification;
    `);
  }
}
