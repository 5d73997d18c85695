import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AuthorityAndOrganisation1795478400100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table authority (
        authority_id text constraint authority_pkey primary key
          constraint authority_code_form check (authority_id ~ '^[A-Z]{2}(-[A-Z]{3})?$'),
        member_state char(2) not null,
        name text not null,
        languages text[] not null,
        time_zone text not null,
        name_confirmed boolean not null
      );
      comment on table authority is 'Competent authorities of the Member States (domain.md 5.4); several per Member State are possible';
      comment on column authority.name_confirmed is 'False where our source does not confirm the name';

      create table authority_profile (
        authority_id text not null constraint authority_profile_authority_fkey references authority,
        valid_from date not null,
        valid_to date,
        decision_limit_in_days integer,
        suspicion_notified boolean not null,
        consistency_shared_by_default boolean not null,
        unshared_hit_shown boolean not null,
        contact_point text,
        standstill_text text,
        confirmed boolean not null,
        constraint authority_profile_pkey primary key (authority_id, valid_from),
        constraint authority_profile_period check (valid_to is null or valid_to > valid_from)
      );
      comment on table authority_profile is 'What a Member State may set, as dated rows; decision_limit_in_days is null where there is none: Article 5 sets no deadline';
      comment on column authority_profile.suspicion_notified is 'National law under Article 5(3): grounds for suspecting may be notified (R-053)';
      comment on column authority_profile.unshared_hit_shown is 'May other authorities learn that an unshared essentially identical case exists here, with the contact point?';

      create table team (
        authority_id text not null constraint team_authority_fkey references authority,
        team_code text not null,
        name text not null,
        constraint team_pkey primary key (authority_id, team_code)
      );
      comment on table team is 'Where routing puts a case';

      create table organisation (
        organisation_id uuid constraint organisation_pkey primary key,
        authority_id text not null constraint organisation_authority_fkey references authority,
        legal_name text not null,
        eori text,
        vat_number text,
        street text,
        postcode text,
        town text,
        country char(2) not null,
        created_at timestamptz not null default now()
      );
      comment on table organisation is 'Exporters (Art 2(3)); authority_id is where the exporter is established (R-005)';
      create index organisation_by_authority on organisation (authority_id, legal_name);

      grant select on authority, authority_profile, team, organisation to article5_app;
      grant insert, update on organisation, authority_profile, team to article5_app;
      grant select on authority, authority_profile to article5_matcher, article5_relay, article5_union;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table organisation; drop table team; drop table authority_profile; drop table authority`,
    );
  }
}
