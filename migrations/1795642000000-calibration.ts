import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Calibration1795642000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table calibration_round (
        round_id uuid not null,
        title text not null,
        state text not null,
        features jsonb not null,
        due_on date not null,
        created_by uuid not null constraint calibration_round_created_by_fkey references person,
        created_at timestamptz not null,
        opened_at timestamptz,
        closed_at timestamptz,
        constraint calibration_round_pkey primary key (round_id),
        constraint calibration_round_state_known check (state in ('DRAFT', 'OPEN', 'CLOSED')),
        constraint calibration_round_opened check ((state = 'DRAFT') = (opened_at is null)),
        constraint calibration_round_closed check ((state = 'CLOSED') = (closed_at is not null))
      );
      comment on table calibration_round is 'Rounds in which authorities decide the same fictional notifications, blind; never part of any figure about real cases';

      create table calibration_vignette (
        round_id uuid not null constraint calibration_vignette_round_fkey references calibration_round,
        vignette_id uuid not null,
        ordinal integer not null,
        levels jsonb not null,
        answers jsonb not null,
        constraint calibration_vignette_pkey primary key (vignette_id),
        constraint calibration_vignette_ordinal_once unique (round_id, ordinal)
      );
      comment on table calibration_vignette is 'One fictional notification of a round; authorities cannot read which levels were varied';

      create table calibration_invitation (
        authority_id text not null constraint calibration_invitation_authority_fkey references authority,
        round_id uuid not null constraint calibration_invitation_round_fkey references calibration_round,
        constraint calibration_invitation_pkey primary key (authority_id, round_id)
      );
      comment on table calibration_invitation is 'Which authorities decide in a round';

      create table calibration_answer (
        authority_id text not null,
        round_id uuid not null,
        vignette_id uuid not null constraint calibration_answer_vignette_fkey references calibration_vignette,
        outcome text not null,
        reason_codes text[] not null,
        answered_by uuid not null constraint calibration_answer_answered_by_fkey references person,
        answered_at timestamptz not null,
        constraint calibration_answer_pkey primary key (authority_id, vignette_id),
        constraint calibration_answer_invited_fkey foreign key (authority_id, round_id) references calibration_invitation
      );
      comment on table calibration_answer is 'What an authority said of a vignette; changed only while the round is open, read by the Union once it is closed';
      create index calibration_answer_of_round on calibration_answer (round_id);
    `);
    await runner.query(POLICIES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view calibration_progress;
      drop policy calibration_round_of_invited on calibration_round;
      drop policy calibration_vignette_of_invited on calibration_vignette;
      drop table calibration_answer;
      drop table calibration_invitation;
      drop table calibration_vignette;
      drop table calibration_round;
    `);
  }
}

/** Authorities see the rounds they are invited to, and their own answers; the Union no answer before the end. */
const POLICIES = `
  alter table calibration_round enable row level security;
  alter table calibration_round force row level security;
  alter table calibration_vignette enable row level security;
  alter table calibration_vignette force row level security;
  alter table calibration_invitation enable row level security;
  alter table calibration_invitation force row level security;
  alter table calibration_answer enable row level security;
  alter table calibration_answer force row level security;

  create policy calibration_invitation_own on calibration_invitation for select to article5_app
    using (authority_id = app_authority() and app_organisation() is null);
  create policy calibration_round_of_invited on calibration_round for select to article5_app
    using (state <> 'DRAFT' and exists (select 1 from calibration_invitation i where i.round_id = calibration_round.round_id));
  create policy calibration_vignette_of_invited on calibration_vignette for select to article5_app
    using (exists (select 1 from calibration_round r where r.round_id = calibration_vignette.round_id));
  create policy calibration_answer_own on calibration_answer to article5_app
    using (authority_id = app_authority() and app_organisation() is null)
    with check (authority_id = app_authority() and app_organisation() is null
      and exists (select 1 from calibration_round r where r.round_id = calibration_answer.round_id and r.state = 'OPEN'));

  create policy calibration_round_union on calibration_round to article5_union using (true);
  create policy calibration_vignette_union on calibration_vignette to article5_union using (true);
  create policy calibration_invitation_union on calibration_invitation to article5_union using (true);
  create policy calibration_answer_union on calibration_answer for select to article5_union
    using (exists (select 1 from calibration_round r where r.round_id = calibration_answer.round_id and r.state = 'CLOSED'));

  create policy calibration_invitation_for_views on calibration_invitation for select to current_user using (true);
  create policy calibration_answer_for_views on calibration_answer for select to current_user using (true);
  create view calibration_progress with (security_barrier) as
    select i.round_id, i.authority_id, count(a.vignette_id)::integer as answered
      from calibration_invitation i left join calibration_answer a using (authority_id, round_id)
      group by i.round_id, i.authority_id;
  comment on view calibration_progress is 'How many vignettes each authority has answered, never how';

  grant select (round_id, title, state, due_on, opened_at, closed_at) on calibration_round to article5_app;
  grant select (round_id, vignette_id, ordinal, answers) on calibration_vignette to article5_app;
  grant select on calibration_invitation to article5_app;
  grant select, insert, update on calibration_answer to article5_app;
  grant select, insert on calibration_round, calibration_vignette, calibration_invitation to article5_union;
  grant update (state, opened_at, closed_at) on calibration_round to article5_union;
  grant select on calibration_answer, calibration_progress to article5_union;
`;
