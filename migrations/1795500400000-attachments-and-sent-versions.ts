import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of a notification, and what a version needs so that its canonical submission can be written again. */
export class AttachmentsAndSentVersions1795500400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table attachment (
        authority_id text not null constraint attachment_authority_fkey references authority,
        attachment_id uuid not null,
        organisation_id uuid not null constraint attachment_organisation_fkey references organisation,
        notification_id uuid,
        given_name text not null,
        media_type text not null,
        size_in_bytes bigint not null constraint attachment_size_positive check (size_in_bytes > 0),
        sha256 text not null constraint attachment_sha256_form check (sha256 ~ '^[0-9a-f]{64}$'),
        state text not null constraint attachment_state_known check (state in ('QUARANTINED', 'CLEAN', 'INFECTED')),
        scanner text,
        scan_finding text,
        scanned_at timestamptz,
        first_version integer,
        uploaded_by uuid not null constraint attachment_uploaded_by_fkey references person,
        uploaded_at timestamptz not null,
        constraint attachment_pkey primary key (authority_id, attachment_id),
        constraint attachment_notification_fkey foreign key (authority_id, notification_id) references notification,
        constraint attachment_sent_with_notification check (first_version is null or notification_id is not null)
      );
      comment on table attachment is 'Files that exporters uploaded; the bytes lie in the evidence store, one file a row, never shared between authorities';
      comment on column attachment.notification_id is 'Null between upload and submission through the machine door';
      comment on column attachment.first_version is 'First version that was sent with the file; null: not sent, can be removed, no officer sees it';
      create index attachment_of_notification on attachment (authority_id, notification_id, uploaded_at);
      create index attachment_of_organisation on attachment (organisation_id, uploaded_at) where notification_id is null;
      alter table attachment enable row level security;
      alter table attachment force row level security;
      create policy attachment_scope on attachment to article5_app
        using (authority_id = app_authority() and case when app_organisation() is null
          then first_version is not null else organisation_id = app_organisation() end);
      grant select, insert, delete on attachment to article5_app;
      grant update (state, scanner, scan_finding, scanned_at, notification_id, first_version) on attachment to article5_app;

      alter table notification add copied_from uuid, add open_answer_keys text[];
      comment on column notification.copied_from is 'Earlier notification that a draft was copied forward from';
      comment on column notification.open_answer_keys is 'Pages that an open clarification asks for again; null when none is open';

      alter table notification_version add declarant_role text, add salt text, add attachments jsonb not null default '[]';
      comment on column notification_version.salt is 'Part of the canonical submission: makes its SHA-256 and the commitment to the declaration salted';
      comment on column notification_version.attachments is 'Files named in the answers: id, sha256, sizeInBytes';

      alter table authority_profile add going_on_allowed boolean not null default false;
      comment on column authority_profile.going_on_allowed is 'National law lets the exporter go on until told otherwise (unconfirmed; false where not known)';

      alter policy draft_answer_scope on draft_answer
        using (authority_id = app_authority() and organisation_id = app_organisation());
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter policy draft_answer_scope on draft_answer using (authority_id = app_authority()
        and (app_organisation() is null or organisation_id = app_organisation()));
      alter table authority_profile drop going_on_allowed;
      alter table notification_version drop attachments, drop salt, drop declarant_role;
      alter table notification drop open_answer_keys, drop copied_from;
      drop table attachment;
    `);
  }
}
