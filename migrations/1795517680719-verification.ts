import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What anyone may learn of an issued document by its code, and the receipts that were made as documents. */
export class Verification1795517680719 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table verification (
        code text constraint verification_pkey primary key
          constraint verification_code_form check (code ~ '^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$'),
        authority_id text not null constraint verification_authority_fkey references authority,
        kind text not null constraint verification_kind check (kind in ('LETTER', 'RECEIPT')),
        issued_at timestamptz not null,
        pdf_sha256 text constraint verification_sha256 check (pdf_sha256 ~ '^[0-9a-f]{64}$')
      );
      comment on table verification is 'All that the public may learn of an issued letter or receipt by the code printed on it; nothing here says what it is about';
      comment on column verification.pdf_sha256 is 'Null until the document is made';

      create table receipt_document (
        authority_id text not null,
        notification_id uuid not null,
        version integer not null,
        organisation_id uuid not null,
        document_id uuid not null constraint receipt_document_key unique,
        verification_code text not null constraint receipt_document_verification_fkey references verification,
        pdf_sha256 text not null,
        made_at timestamptz not null,
        constraint receipt_document_pkey primary key (authority_id, notification_id, version),
        constraint receipt_document_version_fkey foreign key (authority_id, notification_id, version)
          references notification_version
      );
      comment on table receipt_document is 'Receipts that were printed: sealed once, the PDF by SHA-256 in the evidence store';

      alter table letter add column verification_code text
        constraint letter_verification_fkey references verification;
      comment on column letter.verification_code is 'Printed on it; null for letters that were issued before there were codes';

      alter table verification enable row level security;
      alter table verification force row level security;
      create policy verification_read on verification for select to article5_app using (true);
      create policy verification_issue on verification for insert to article5_app
        with check (authority_id = app_authority());
      create policy verification_complete on verification for update to article5_app
        using (authority_id = app_authority() and pdf_sha256 is null)
        with check (authority_id = app_authority());
      alter table receipt_document enable row level security;
      alter table receipt_document force row level security;
      create policy receipt_document_scope on receipt_document to article5_app
        using (authority_id = app_authority()
          and (app_organisation() is null or organisation_id = app_organisation()));

      grant select, insert on verification, receipt_document to article5_app;
      grant update (pdf_sha256) on verification to article5_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table letter drop column verification_code;
      drop table receipt_document;
      drop table verification;
    `);
  }
}
