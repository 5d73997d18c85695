import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may enter: invitations to a body, and tokens of the machine door. */
export class InvitationsAndApiTokens1795500100100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table invitation (
        invitation_id uuid constraint invitation_pkey primary key,
        email text not null constraint invitation_email_lower check (email = lower(email)),
        display_name text not null,
        roles text[] not null constraint invitation_roles_some check (cardinality(roles) > 0),
        authority_id text constraint invitation_authority_fkey references authority,
        organisation_id uuid constraint invitation_organisation_fkey references organisation,
        secret_sha256 text not null constraint invitation_secret_key unique,
        invited_by uuid constraint invitation_invited_by_fkey references person,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        accepted_at timestamptz,
        accepted_by uuid constraint invitation_accepted_by_fkey references person,
        withdrawn_at timestamptz,
        constraint invitation_one_end check (accepted_at is null or withdrawn_at is null),
        constraint invitation_one_body check (authority_id is null or organisation_id is null)
      );
      comment on table invitation is 'One-time links to join a body with roles; only the hash of the secret is kept';
      comment on column invitation.invited_by is 'Null for the first platform administrator, invited from the terminal';
      create index invitation_by_authority on invitation (authority_id) where accepted_at is null and withdrawn_at is null;
      create index invitation_by_organisation on invitation (organisation_id) where accepted_at is null and withdrawn_at is null;

      create table api_token (
        api_token_id uuid constraint api_token_pkey primary key,
        organisation_id uuid not null constraint api_token_organisation_fkey references organisation,
        name text not null,
        hint text not null,
        token_sha256 text not null constraint api_token_sha256_key unique,
        created_by uuid not null constraint api_token_created_by_fkey references person,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        last_used_at timestamptz,
        revoked_at timestamptz,
        revoked_by uuid constraint api_token_revoked_by_fkey references person
      );
      comment on table api_token is 'Bearer tokens of the machine door; only the hash is kept, hint is the first characters';
      create index api_token_by_organisation on api_token (organisation_id, created_at);

      alter table invitation enable row level security;
      alter table invitation force row level security;
      create policy invitation_scope on invitation to article5_app
        using (case when app_organisation() is not null then organisation_id = app_organisation()
          when app_authority() is not null then authority_id = app_authority() else true end);
      alter table api_token enable row level security;
      alter table api_token force row level security;
      create policy api_token_scope on api_token to article5_app
        using (case when app_authority() is null then app_organisation() is null
          else organisation_id = app_organisation() end);

      grant select, insert, update on invitation, api_token to article5_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table api_token; drop table invitation`);
  }
}
