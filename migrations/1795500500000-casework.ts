import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Casework1795500500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table clarification (
        authority_id text not null,
        clarification_id uuid not null,
        notification_id uuid not null,
        organisation_id uuid not null,
        number integer not null,
        state text not null,
        version integer not null,
        answer_keys text[] not null,
        due_on date,
        question_text_id uuid not null,
        asked_by uuid not null constraint clarification_asked_by_fkey references person,
        asked_at timestamptz not null,
        settled_at timestamptz,
        answered_in_version integer,
        reply_text_id uuid,
        constraint clarification_pkey primary key (authority_id, clarification_id),
        constraint clarification_number_key unique (authority_id, notification_id, number),
        constraint clarification_version_fkey foreign key (authority_id, notification_id, version)
          references notification_version,
        constraint clarification_question_fkey foreign key (authority_id, question_text_id) references case_text,
        constraint clarification_reply_fkey foreign key (authority_id, reply_text_id) references case_text,
        constraint clarification_state_known check (state in ('OPEN', 'ANSWERED', 'CANCELLED')),
        constraint clarification_settled check ((state = 'OPEN') = (settled_at is null)),
        constraint clarification_answered check ((state = 'ANSWERED') = (answered_in_version is not null))
      );
      comment on table clarification is 'What the authority asked the exporter (R-010): about which answers, until when, and the version that answered';
      create unique index clarification_one_open on clarification (authority_id, notification_id) where state = 'OPEN';

      create table assessment (
        authority_id text not null,
        notification_id uuid not null,
        revision integer not null,
        content jsonb not null,
        saved_by uuid not null constraint assessment_saved_by_fkey references person,
        saved_at timestamptz not null,
        constraint assessment_pkey primary key (authority_id, notification_id, revision),
        constraint assessment_notification_fkey foreign key (authority_id, notification_id) references notification
      );
      comment on table assessment is 'What the authority found (Art 15(1), Art 2(20), guideline steps, Annex I), one row a saved revision; the newest counts';

      alter table decision
        add column target_authority_id text constraint decision_target_fkey references authority,
        add column remarks text,
        add column consistency_shared boolean not null default true,
        add column consistency_withheld_reason text,
        add column assessment_revision integer,
        add constraint decision_target_when_redirected check ((outcome = 'REDIRECTED') = (target_authority_id is not null)),
        add constraint decision_withheld_with_reason check (consistency_shared or consistency_withheld_reason is not null);
      alter table decision alter column consistency_shared drop default;
      create index decision_of_notification on decision (authority_id, notification_id, proposed_at desc);

      create table letter (
        authority_id text not null,
        letter_id uuid not null,
        notification_id uuid not null,
        organisation_id uuid not null,
        decision_id uuid not null,
        title text not null,
        text jsonb not null,
        text_sha256 text not null,
        issued_at timestamptz not null,
        html text,
        pdf_sha256 text,
        rendered_at timestamptz,
        read_at timestamptz,
        read_by uuid constraint letter_read_by_fkey references person,
        constraint letter_pkey primary key (authority_id, letter_id),
        constraint letter_one_per_decision unique (authority_id, decision_id),
        constraint letter_decision_fkey foreign key (authority_id, decision_id) references decision,
        constraint letter_notification_fkey foreign key (authority_id, notification_id) references notification,
        constraint letter_rendered check ((rendered_at is null) = (pdf_sha256 is null and html is null)),
        constraint letter_read check ((read_at is null) = (read_by is null))
      );
      comment on table letter is 'Issued letters: the signed text, its HTML, the PDF by SHA-256 in the evidence store, and when the exporter first read it (R-015)';
      create index letter_of_notification on letter (authority_id, notification_id, issued_at desc);

      create table customs_information (
        authority_id text not null,
        information_id uuid not null,
        notification_id uuid not null,
        recipient text not null,
        informed_on date not null,
        recorded_by uuid not null constraint customs_information_recorded_by_fkey references person,
        recorded_at timestamptz not null,
        constraint customs_information_pkey primary key (authority_id, information_id),
        constraint customs_information_notification_fkey foreign key (authority_id, notification_id) references notification
      );
      comment on table customs_information is 'Customs and other national authorities that were told of a requirement (Art 5(4), R-017)';
      create index customs_information_of_notification on customs_information (authority_id, notification_id);

      create table requirement_sharing (
        authority_id text not null,
        notification_id uuid not null,
        state text not null,
        withheld_because text,
        reason_text_id uuid,
        recorded_by uuid not null constraint requirement_sharing_recorded_by_fkey references person,
        recorded_at timestamptz not null,
        constraint requirement_sharing_pkey primary key (authority_id, notification_id),
        constraint requirement_sharing_notification_fkey foreign key (authority_id, notification_id) references notification,
        constraint requirement_sharing_reason_fkey foreign key (authority_id, reason_text_id) references case_text,
        constraint requirement_sharing_state_known check (state in ('SHARED', 'WITHHELD')),
        constraint requirement_sharing_because_known check (withheld_because in ('NATURE_OF_TRANSACTION', 'SENSITIVITY')),
        constraint requirement_sharing_withheld_says_why check ((state = 'WITHHELD')
          = (withheld_because is not null and reason_text_id is not null))
      );
      comment on table requirement_sharing is 'A requirement is shared with the other Member States and the Commission, or withheld with a reason; no third state (Art 5(4), R-018)';
    `);
    for (const table of ['assessment', 'customs_information', 'requirement_sharing']) {
      await runner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy ${table}_scope on ${table} to article5_app
          using (authority_id = app_authority() and app_organisation() is null);
      `);
    }
    for (const table of ['clarification', 'letter']) {
      await runner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy ${table}_scope on ${table} to article5_app
          using (authority_id = app_authority()
            and (app_organisation() is null or organisation_id = app_organisation()));
      `);
    }
    await runner.query(`
      create policy case_text_of_exporter on case_text for select to article5_app
        using (authority_id = app_authority() and organisation_id = app_organisation()
          and kind in ('clarification-question', 'clarification-reply'));
      grant select, insert on assessment, customs_information to article5_app;
      grant select, insert, update on clarification, requirement_sharing to article5_app;
      grant select, insert, update (html, pdf_sha256, rendered_at, read_at, read_by) on letter to article5_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy case_text_of_exporter on case_text;
      drop table requirement_sharing;
      drop table customs_information;
      drop table letter;
      drop index decision_of_notification;
      alter table decision
        drop constraint decision_target_when_redirected,
        drop constraint decision_withheld_with_reason,
        drop column target_authority_id,
        drop column remarks,
        drop column consistency_shared,
        drop column consistency_withheld_reason,
        drop column assessment_revision;
      drop table assessment;
      drop table clarification;
    `);
  }
}
