import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who is away and who stands in, who may not act on a case because of a conflict of interest, and what one officer tells
 * the next when a case changes hands.
 */
export class AbsencesConflictsHandovers1795660000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ABSENCE);
    await runner.query(CONFLICT);
    await runner.query(HANDOVER);
    for (const table of ['absence', 'case_conflict', 'handover']) {
      await runner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy ${table}_scope on ${table} to article5_app
          using (authority_id = (select app_authority()) and (select app_organisation()) is null);
      `);
    }
    await runner.query(`
      grant select, insert, update (ended_at, ended_by) on absence to article5_app;
      grant select, insert, update (lifted_at, lifted_by, lift_text_id) on case_conflict to article5_app;
      grant select, insert, update (settled_at, settled_as) on handover to article5_app;
      alter table person add column single_letter_keys boolean not null default true;
      comment on column person.single_letter_keys is 'Keys of one letter on or off (WCAG 2.1.4), wherever the person signs in';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table person drop column single_letter_keys;
      drop table handover;
      drop table case_conflict;
      drop table absence;
    `);
  }
}

const ABSENCE = `
  create table absence (
    authority_id text not null constraint absence_authority_fkey references authority,
    absence_id uuid not null,
    person_id uuid not null constraint absence_person_fkey references person,
    from_day date not null,
    to_day date not null,
    stand_in_id uuid not null constraint absence_stand_in_fkey references person,
    recorded_by uuid not null constraint absence_recorded_by_fkey references person,
    recorded_at timestamptz not null,
    ended_at timestamptz,
    ended_by uuid constraint absence_ended_by_fkey references person,
    constraint absence_pkey primary key (authority_id, absence_id),
    constraint absence_days_in_order check (from_day <= to_day),
    constraint absence_stand_in_is_another check (stand_in_id <> person_id),
    constraint absence_ended_by_somebody check ((ended_at is null) = (ended_by is null))
  );
  comment on table absence is 'Days on which an officer is away, the last one included, and who gets new cases meanwhile; ended_at: taken back or come back early';
  create index absence_in_force on absence (authority_id, to_day) where ended_at is null;`;

const CONFLICT = `
  create table case_conflict (
    authority_id text not null,
    conflict_id uuid not null,
    notification_id uuid not null,
    person_id uuid not null constraint case_conflict_person_fkey references person,
    reason_text_id uuid not null,
    declared_at timestamptz not null,
    lifted_at timestamptz,
    lifted_by uuid constraint case_conflict_lifted_by_fkey references person,
    lift_text_id uuid,
    constraint case_conflict_pkey primary key (authority_id, conflict_id),
    constraint case_conflict_notification_fkey foreign key (authority_id, notification_id) references notification,
    constraint case_conflict_reason_fkey foreign key (authority_id, reason_text_id) references case_text,
    constraint case_conflict_lift_fkey foreign key (authority_id, lift_text_id) references case_text,
    constraint case_conflict_lifted_with_reason check (num_nulls(lifted_at, lifted_by, lift_text_id) in (0, 3))
  );
  comment on table case_conflict is 'Officers who declared a conflict of interest with a case: until it is lifted they may not act on it';
  create unique index case_conflict_once on case_conflict (authority_id, notification_id, person_id)
    where lifted_at is null;
  create index case_conflict_open on case_conflict (authority_id, declared_at) where lifted_at is null;`;

const HANDOVER = `
  create table handover (
    authority_id text not null,
    handover_id uuid not null,
    notification_id uuid not null,
    from_id uuid not null constraint handover_from_fkey references person,
    to_id uuid not null constraint handover_to_fkey references person,
    done_text_id uuid,
    waits_text_id uuid,
    next_text_id uuid not null,
    handed_at timestamptz not null,
    settled_at timestamptz,
    settled_as text,
    constraint handover_pkey primary key (authority_id, handover_id),
    constraint handover_notification_fkey foreign key (authority_id, notification_id) references notification,
    constraint handover_done_fkey foreign key (authority_id, done_text_id) references case_text,
    constraint handover_waits_fkey foreign key (authority_id, waits_text_id) references case_text,
    constraint handover_next_fkey foreign key (authority_id, next_text_id) references case_text,
    constraint handover_settled_how check ((settled_at is null) = (settled_as is null)
      and settled_as in ('ACKNOWLEDGED', 'SUPERSEDED'))
  );
  comment on table handover is 'What an officer told the next one: done, waiting, next step; at the top of the case until it is acknowledged or the case moves on';
  create unique index handover_one_open on handover (authority_id, notification_id) where settled_at is null;`;
