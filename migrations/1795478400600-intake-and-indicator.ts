import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IntakeAndIndicator1795478400600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table intake_step (
        authority_id text not null,
        notification_id uuid not null,
        version integer not null,
        step text not null,
        state text not null,
        attempts integer not null default 0,
        queued_at timestamptz not null default now(),
        started_at timestamptz,
        finished_at timestamptz,
        duration_in_ms integer,
        error text,
        result jsonb,
        constraint intake_step_pkey primary key (authority_id, notification_id, version, step),
        constraint intake_step_version_fkey foreign key (authority_id, notification_id, version)
          references notification_version,
        constraint intake_step_known check (step in ('scan-attachments', 'check-completeness', 'screen-parties',
          'match-transactions', 'assess-risk', 'route-case')),
        constraint intake_step_state_known check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED'))
      );
      comment on table intake_step is 'The queued checks of each submitted version; what is unfinished here is queued again by the sweeper';
      create index intake_step_unfinished on intake_step (queued_at) where state in ('WAITING', 'RUNNING');

      create table alert (
        authority_id text not null constraint alert_authority_fkey references authority,
        alert_id uuid not null,
        kind text not null,
        notification_id uuid,
        version integer,
        step text,
        error text not null,
        raised_at timestamptz not null default now(),
        resolved_at timestamptz,
        resolved_by uuid constraint alert_resolved_by_fkey references person,
        constraint alert_pkey primary key (authority_id, alert_id)
      );
      comment on table alert is 'Work that failed for good and waits for a person';
      create index alert_open on alert (authority_id, notification_id) where resolved_at is null;

      create table indicator (
        authority_id text not null,
        indicator_id uuid not null,
        notification_id uuid not null,
        version integer not null,
        code text not null,
        level text not null,
        reason_code text not null,
        parameters jsonb not null,
        answer_key text,
        guideline_step integer,
        rule_id text not null,
        table_version text not null,
        raised_at timestamptz not null default now(),
        finding text,
        finding_by uuid constraint indicator_finding_by_fkey references person,
        finding_at timestamptz,
        finding_text_id uuid,
        constraint indicator_pkey primary key (authority_id, indicator_id),
        constraint indicator_once unique (authority_id, notification_id, version, code),
        constraint indicator_level_known check (level in ('ATTENTION', 'STRONG')),
        constraint indicator_finding_known check (finding in ('CONFIRMED', 'DISMISSED')),
        constraint indicator_version_fkey foreign key (authority_id, notification_id, version)
          references notification_version
      );
      comment on table indicator is 'What triage computed, each with its reason, the answer it rests on, the rule and the table version; the officer''s finding stands beside it';
    `);
    for (const table of ['intake_step', 'alert', 'indicator']) {
      await runner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy ${table}_scope on ${table} to article5_app
          using (authority_id = app_authority() and app_organisation() is null);
        grant select, insert, update on ${table} to article5_app;
      `);
    }
    await runner.query(`
      create policy intake_step_queue on intake_step for insert to article5_app
        with check (authority_id = app_authority());
      create policy intake_step_sweep on intake_step for select to article5_relay using (true);
      grant select (authority_id, notification_id, version, step, state, attempts, queued_at, started_at)
        on intake_step to article5_relay;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table indicator; drop table alert; drop table intake_step`);
  }
}
