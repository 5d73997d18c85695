import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Opinions that an authority asks of bodies of its own Member State, hidden from each other until given. */
export class NationalConsultations1795650000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ROUND);
    await runner.query(OPINION);
    await runner.query(SCOPES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table national_settlement;
      drop table national_opinion;
      drop table national_consultation cascade;
      drop table national_participant;
    `);
  }
}

const ROUND = `
  create table national_consultation (
    authority_id text not null,
    consultation_id uuid not null,
    notification_id uuid not null,
    number integer not null,
    version integer not null,
    shared jsonb not null,
    attachment_ids uuid[] not null,
    request text not null,
    due_on date not null,
    asked_at timestamptz not null,
    asked_by uuid not null constraint national_consultation_asked_by_fkey references person,
    state text not null constraint national_consultation_state_known
      check (state in ('OPEN', 'CLOSED', 'WITHDRAWN')),
    ended_at timestamptz,
    end_reason text,
    constraint national_consultation_pkey primary key (authority_id, consultation_id),
    constraint national_consultation_number_key unique (authority_id, notification_id, number),
    constraint national_consultation_notification_fkey foreign key (authority_id, notification_id)
      references notification,
    constraint national_consultation_ended check ((state = 'OPEN') = (ended_at is null))
  );
  comment on table national_consultation is 'A round of opinions on a case; shared is the redacted file that the bodies read, frozen when it was sent';
  create index national_consultation_open on national_consultation (authority_id, due_on) where state = 'OPEN';

  create table national_participant (
    authority_id text not null,
    consultation_id uuid not null,
    participant_id uuid not null,
    body_id uuid,
    person_id uuid constraint national_participant_person_fkey references person,
    name text not null,
    opinions integer not null default 0,
    first_opinion_at timestamptz,
    reminded_on date,
    constraint national_participant_pkey primary key (authority_id, consultation_id, participant_id),
    constraint national_participant_body_fkey foreign key (authority_id, body_id) references reviewing_body,
    constraint national_participant_one check ((body_id is null) <> (person_id is null)),
    constraint national_participant_body_key unique (authority_id, consultation_id, body_id),
    constraint national_participant_officer_key unique (authority_id, consultation_id, person_id),
    constraint national_participant_counted check ((opinions = 0) = (first_opinion_at is null))
  );
  comment on table national_participant is 'Who is asked in a round: a reviewing body, or an officer of the authority who gives an opinion of their own';
  alter table national_participant add constraint national_participant_round_fkey
    foreign key (authority_id, consultation_id) references national_consultation;
  create index national_participant_of_body on national_participant (authority_id, body_id);`;

const OPINION = `
  create table national_opinion (
    authority_id text not null,
    consultation_id uuid not null,
    participant_id uuid not null,
    version integer not null,
    given_by uuid not null constraint national_opinion_given_by_fkey references person,
    given_at timestamptz not null,
    name text not null,
    position text not null constraint national_opinion_position_known
      check (position in ('NO_OBJECTION', 'CONDITIONS', 'OBJECTION', 'NO_COMPETENCE')),
    reasons jsonb not null,
    text text not null,
    late boolean not null,
    blind boolean not null,
    constraint national_opinion_pkey primary key (authority_id, consultation_id, participant_id, version),
    constraint national_opinion_participant_fkey foreign key (authority_id, consultation_id, participant_id)
      references national_participant
  );
  comment on table national_opinion is 'Opinions as given, append-only: the first stays beside every revision. Row-level security hides them from whoever has given none';
  comment on column national_opinion.blind is 'Given before any other opinion could be read';
  create trigger national_opinion_append_only before update or delete on national_opinion
    for each row execute function refuse_change();

  create table national_settlement (
    authority_id text not null,
    consultation_id uuid not null,
    number integer not null,
    settled_at timestamptz not null,
    settled_by uuid not null constraint national_settlement_settled_by_fkey references person,
    text text not null,
    constraint national_settlement_pkey primary key (authority_id, consultation_id, number),
    constraint national_settlement_round_fkey foreign key (authority_id, consultation_id)
      references national_consultation
  );
  comment on table national_settlement is 'How the case officer settled what the opinions differed on, append-only';
  create trigger national_settlement_append_only before update or delete on national_settlement
    for each row execute function refuse_change();`;

const SCOPES = `
  ${['national_consultation', 'national_participant', 'national_opinion', 'national_settlement']
    .map(
      (table) =>
        `alter table ${table} enable row level security; alter table ${table} force row level security;`,
    )
    .join('\n  ')}
  create policy national_participant_scope on national_participant to article5_app
    using (authority_id = app_authority() and (app_organisation() is null or body_id = app_organisation()));
  create policy national_consultation_own on national_consultation to article5_app
    using (authority_id = app_authority() and app_organisation() is null);
  create policy national_consultation_asked on national_consultation for select to article5_app
    using (authority_id = app_authority() and exists (select 1 from national_participant me
      where me.authority_id = national_consultation.authority_id
        and me.consultation_id = national_consultation.consultation_id and me.body_id = app_organisation()));
  create policy national_settlement_own on national_settlement to article5_app
    using (authority_id = app_authority() and app_organisation() is null);
  create policy national_opinion_given on national_opinion for insert to article5_app
    with check (authority_id = app_authority() and app_organisation() is null);
  create policy national_opinion_after_own on national_opinion for select to article5_app
    using (authority_id = app_authority() and exists (select 1 from national_participant me
      where me.authority_id = national_opinion.authority_id
        and me.consultation_id = national_opinion.consultation_id
        and (me.participant_id = national_opinion.participant_id or me.first_opinion_at is not null)
        and case when app_organisation() is null then me.person_id = app_person()
          else me.body_id = app_organisation() end));
  create policy national_opinion_after_round on national_opinion for select to article5_app
    using (authority_id = app_authority() and app_organisation() is null
      and exists (select 1 from national_consultation round
        where round.authority_id = national_opinion.authority_id
          and round.consultation_id = national_opinion.consultation_id and round.state <> 'OPEN'));
  grant select, insert on national_consultation, national_participant, national_opinion, national_settlement
    to article5_app;
  grant update (state, ended_at, end_reason) on national_consultation to article5_app;
  grant update (opinions, first_opinion_at, reminded_on) on national_participant to article5_app;`;
