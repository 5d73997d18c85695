import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bodies of the own Member State that an authority asks for opinions, and their people: guests, never officers. */
export class ReviewingBodies1795650000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(BODY);
    await runner.query(GUESTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table authority_profile drop column clock_stops_for_consultation;
      alter table invitation drop constraint invitation_reviewing_body_fkey, drop column reviewing_body_id;
      alter table role_assignment drop constraint role_assignment_body,
        drop constraint role_assignment_reviewing_body_fkey, drop column reviewing_body_id,
        add constraint role_assignment_body check (case
          when role in ('EXPORTER_SUBMITTER', 'EXPORTER_ADMINISTRATOR')
            then organisation_id is not null and authority_id is null
          when role in ('INTAKE_OFFICER', 'CASE_OFFICER', 'APPROVER', 'AUTHORITY_ADMINISTRATOR', 'AUDITOR')
            then authority_id is not null and organisation_id is null
          when role in ('UNION_ANALYST', 'PLATFORM_ADMINISTRATOR')
            then authority_id is null and organisation_id is null
          else false end);
      drop table reviewing_body;
    `);
  }
}

const BODY = `
  create table reviewing_body (
    authority_id text not null constraint reviewing_body_authority_fkey references authority,
    body_id uuid not null constraint reviewing_body_id_key unique,
    name text not null constraint reviewing_body_name_some check (name <> ''),
    kind text not null constraint reviewing_body_kind_known
      check (kind in ('MINISTRY', 'SERVICE', 'CUSTOMS', 'OTHER')),
    cleared boolean not null,
    contact text not null,
    created_at timestamptz not null,
    ended_at timestamptz,
    constraint reviewing_body_pkey primary key (authority_id, body_id),
    constraint reviewing_body_name_key unique (authority_id, name)
  );
  comment on table reviewing_body is 'Ministries, services and customs of a Member State that its authority asks for opinions; kept by its administrator';
  comment on column reviewing_body.cleared is 'May it read who the exporter is, personal data, prices and documents?';
  alter table reviewing_body enable row level security;
  alter table reviewing_body force row level security;
  create policy reviewing_body_scope on reviewing_body to article5_app
    using (case when app_authority() is null then app_organisation() is null
      else authority_id = app_authority() and (app_organisation() is null or body_id = app_organisation()) end);
  grant select, insert on reviewing_body to article5_app;
  grant update (name, kind, cleared, contact, ended_at) on reviewing_body to article5_app;`;

const GUESTS = `
  alter table role_assignment add column reviewing_body_id uuid,
    add constraint role_assignment_reviewing_body_fkey foreign key (authority_id, reviewing_body_id)
      references reviewing_body,
    drop constraint role_assignment_body,
    add constraint role_assignment_body check (case
      when role in ('EXPORTER_SUBMITTER', 'EXPORTER_ADMINISTRATOR')
        then organisation_id is not null and authority_id is null and reviewing_body_id is null
      when role in ('INTAKE_OFFICER', 'CASE_OFFICER', 'APPROVER', 'AUTHORITY_ADMINISTRATOR', 'AUDITOR')
        then authority_id is not null and organisation_id is null and reviewing_body_id is null
      when role = 'REVIEWER'
        then authority_id is not null and organisation_id is null and reviewing_body_id is not null
      when role in ('UNION_ANALYST', 'PLATFORM_ADMINISTRATOR')
        then authority_id is null and organisation_id is null and reviewing_body_id is null
      else false end);
  comment on column role_assignment.reviewing_body_id is 'Guests of the authority: the body they are of';
  alter table invitation add column reviewing_body_id uuid,
    add constraint invitation_reviewing_body_fkey foreign key (authority_id, reviewing_body_id)
      references reviewing_body;
  alter table authority_profile add column clock_stops_for_consultation boolean not null default false;
  comment on column authority_profile.clock_stops_for_consultation is 'Does national law stop the clock while other bodies of the Member State are asked (R-011)?';`;
