import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an authority may word in its letters, and the remedy that they name; both dated and approved by a second person. */
export class LetterLibrary1795518400333 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table clause_wording (
        authority_id text not null constraint clause_wording_authority_fkey references authority,
        wording_id uuid not null,
        clause text not null,
        language text not null constraint clause_wording_language check (language in ('en', 'fr', 'de')),
        version integer not null,
        text text not null,
        valid_from date not null,
        proposed_by uuid not null constraint clause_wording_proposed_by_fkey references person,
        proposed_at timestamptz not null,
        approved_by uuid constraint clause_wording_approved_by_fkey references person,
        approved_at timestamptz,
        constraint clause_wording_pkey primary key (authority_id, wording_id),
        constraint clause_wording_version_key unique (authority_id, clause, language, version),
        constraint clause_wording_four_eyes check (approved_by <> proposed_by),
        constraint clause_wording_approved check ((approved_by is null) = (approved_at is null))
      );
      comment on table clause_wording is 'Clauses of letters in an authority''s own words, in force from valid_from once a second person approved them; never changed, superseded by a later one';

      create table remedy (
        authority_id text not null constraint remedy_authority_fkey references authority,
        remedy_id uuid not null default gen_random_uuid(),
        kind text not null constraint remedy_kind check (kind in ('OBJECTION', 'COURT')),
        body text,
        period_count integer not null constraint remedy_period check (period_count between 1 and 365),
        period_unit text not null constraint remedy_unit check (period_unit in ('day', 'week', 'month')),
        valid_from date not null,
        proposed_by uuid constraint remedy_proposed_by_fkey references person,
        proposed_at timestamptz not null default now(),
        approved_by uuid constraint remedy_approved_by_fkey references person,
        approved_at timestamptz,
        constraint remedy_pkey primary key (authority_id, remedy_id),
        constraint remedy_four_eyes check (approved_by <> proposed_by),
        constraint remedy_approved check ((approved_by is null) = (approved_at is null))
      );
      comment on table remedy is 'Remedy against decisions of the authority; rows without proposed_by came with the portal and are unconfirmed: letters name none until somebody of the authority approves one';

      insert into remedy (authority_id, kind, body, period_count, period_unit, valid_from)
      select a.authority_id, r.kind, r.body, r.period_count, r.period_unit, date '2021-09-09'
      from authority a join (values
        ('AT', 'COURT', 'Bundesverwaltungsgericht', 4, 'week'), ('BE', 'COURT', 'Raad van State / Conseil d''État', 60, 'day'),
        ('BG', 'COURT', 'Върховен административен съд', 14, 'day'), ('CY', 'COURT', 'Διοικητικό Δικαστήριο', 75, 'day'),
        ('CZ', 'OBJECTION', null, 15, 'day'), ('DE', 'OBJECTION', null, 1, 'month'),
        ('DK', 'OBJECTION', 'Erhvervsministeriet', 4, 'week'), ('EE', 'OBJECTION', null, 30, 'day'),
        ('ES', 'OBJECTION', null, 1, 'month'), ('FI', 'COURT', 'Helsingin hallinto-oikeus', 30, 'day'),
        ('FR', 'COURT', 'tribunal administratif', 2, 'month'), ('GR', 'COURT', 'Συμβούλιο της Επικρατείας', 60, 'day'),
        ('HR', 'COURT', 'Upravni sud', 30, 'day'), ('HU', 'COURT', 'Fővárosi Törvényszék', 30, 'day'),
        ('IE', 'COURT', 'High Court', 3, 'month'), ('IT', 'COURT', 'Tribunale amministrativo regionale', 60, 'day'),
        ('LT', 'COURT', 'Regionų administracinis teismas', 1, 'month'), ('LU', 'COURT', 'Tribunal administratif', 3, 'month'),
        ('LV', 'OBJECTION', null, 1, 'month'), ('MT', 'OBJECTION', 'Administrative Review Tribunal', 20, 'day'),
        ('NL', 'OBJECTION', null, 6, 'week'), ('PL', 'OBJECTION', null, 14, 'day'),
        ('PT', 'COURT', 'Tribunal administrativo', 3, 'month'), ('RO', 'OBJECTION', null, 30, 'day'),
        ('SE', 'COURT', 'Förvaltningsrätten', 3, 'week'), ('SI', 'COURT', 'Upravno sodišče', 30, 'day'),
        ('SK', 'OBJECTION', null, 15, 'day')
      ) as r (member_state, kind, body, period_count, period_unit) using (member_state);

      alter table clause_wording enable row level security;
      alter table clause_wording force row level security;
      create policy clause_wording_scope on clause_wording to article5_app using (authority_id = app_authority());
      alter table remedy enable row level security;
      alter table remedy force row level security;
      create policy remedy_scope on remedy to article5_app using (authority_id = app_authority());
      grant select, insert, update (approved_by, approved_at) on clause_wording, remedy to article5_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table remedy; drop table clause_wording`);
  }
}
