import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PersonAndRole1795478400300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table person (
        person_id uuid constraint person_pkey primary key,
        email text not null constraint person_email_lower check (email = lower(email)),
        display_name text not null,
        language text not null default 'en',
        password_hash text,
        failed_sign_ins integer not null default 0,
        locked_until timestamptz,
        created_at timestamptz not null default now(),
        deactivated_at timestamptz,
        constraint person_email_key unique (email)
      );
      comment on table person is 'People with an account; names and addresses live here and nowhere in the ledger';

      create table role_assignment (
        role_assignment_id uuid constraint role_assignment_pkey primary key,
        person_id uuid not null constraint role_assignment_person_fkey references person,
        role text not null,
        authority_id text constraint role_assignment_authority_fkey references authority,
        organisation_id uuid constraint role_assignment_organisation_fkey references organisation,
        valid_from timestamptz not null default now(),
        valid_to timestamptz,
        assigned_by uuid constraint role_assignment_assigned_by_fkey references person,
        constraint role_assignment_body check (case
          when role in ('EXPORTER_SUBMITTER', 'EXPORTER_ADMINISTRATOR')
            then organisation_id is not null and authority_id is null
          when role in ('INTAKE_OFFICER', 'CASE_OFFICER', 'APPROVER', 'AUTHORITY_ADMINISTRATOR', 'AUDITOR')
            then authority_id is not null and organisation_id is null
          when role in ('UNION_ANALYST', 'PLATFORM_ADMINISTRATOR')
            then authority_id is null and organisation_id is null
          else false end)
      );
      comment on table role_assignment is 'Roles as dated rows: person, role, body; ended by valid_to, never deleted';
      create index role_assignment_by_person on role_assignment (person_id) where valid_to is null;
      create index role_assignment_by_authority on role_assignment (authority_id, role) where valid_to is null;
      create index role_assignment_by_organisation on role_assignment (organisation_id) where valid_to is null;

      grant select, insert, update on person, role_assignment to article5_app;
      grant select (person_id, email, display_name, language) on person to article5_relay;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table role_assignment; drop table person`);
  }
}
