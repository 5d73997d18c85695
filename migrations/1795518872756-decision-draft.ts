import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What officers have written of a decision before they propose it. */
export class DecisionDraft1795518872756 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table decision_draft (
        authority_id text not null,
        notification_id uuid not null,
        revision integer not null constraint decision_draft_revision check (revision > 0),
        content jsonb not null,
        saved_by uuid not null constraint decision_draft_saved_by_fkey references person,
        saved_at timestamptz not null,
        constraint decision_draft_pkey primary key (authority_id, notification_id),
        constraint decision_draft_notification_fkey foreign key (authority_id, notification_id) references notification
      );
      comment on table decision_draft is 'One draft decision a case, saved while it is written; no act, and gone when it is proposed or discarded';
      alter table decision_draft enable row level security;
      alter table decision_draft force row level security;
      create policy decision_draft_scope on decision_draft to article5_app
        using (authority_id = app_authority() and app_organisation() is null);
      grant select, insert, update, delete on decision_draft to article5_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table decision_draft`);
  }
}
