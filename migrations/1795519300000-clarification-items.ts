import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Several questions in one request, answered one by one; more time asked for and given; reminders sent. */
export class ClarificationItems1795519300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table clarification_item (
        authority_id text not null,
        clarification_id uuid not null,
        number integer not null,
        organisation_id uuid not null,
        question_text_id uuid not null,
        answer_keys text[] not null,
        answered_at timestamptz,
        answered_in_version integer,
        constraint clarification_item_pkey primary key (authority_id, clarification_id, number),
        constraint clarification_item_clarification_fkey foreign key (authority_id, clarification_id)
          references clarification,
        constraint clarification_item_question_fkey foreign key (authority_id, question_text_id) references case_text,
        constraint clarification_item_answered check ((answered_at is null) = (answered_in_version is null))
      );
      comment on table clarification_item is 'One question of a request: about which answers, and the version that answered it';
      insert into clarification_item (authority_id, clarification_id, number, organisation_id, question_text_id,
          answer_keys, answered_at, answered_in_version)
        select authority_id, clarification_id, 1, organisation_id, question_text_id, answer_keys,
          case when state = 'ANSWERED' then settled_at end, answered_in_version from clarification;
      alter table clarification drop column question_text_id, drop column answer_keys,
        add column late boolean not null default false;
      comment on column clarification.late is 'An answer came after the day that was set; it was accepted all the same';

      create table clarification_extension (
        authority_id text not null,
        clarification_id uuid not null,
        number integer not null,
        organisation_id uuid not null,
        wanted_on date not null,
        reason_text_id uuid not null,
        asked_by uuid not null constraint clarification_extension_asked_by_fkey references person,
        asked_at timestamptz not null,
        state text not null,
        decided_by uuid constraint clarification_extension_decided_by_fkey references person,
        decided_at timestamptz,
        answer_text_id uuid,
        constraint clarification_extension_pkey primary key (authority_id, clarification_id, number),
        constraint clarification_extension_clarification_fkey foreign key (authority_id, clarification_id)
          references clarification,
        constraint clarification_extension_reason_fkey foreign key (authority_id, reason_text_id) references case_text,
        constraint clarification_extension_answer_fkey foreign key (authority_id, answer_text_id) references case_text,
        constraint clarification_extension_state_known check (state in ('ASKED', 'GRANTED', 'REFUSED')),
        constraint clarification_extension_decided check
          ((state = 'ASKED') = (decided_at is null) and (decided_at is null) = (decided_by is null))
      );
      comment on table clarification_extension is 'More time that the exporter asked for, and what the authority said';
      create unique index clarification_extension_one_open on clarification_extension (authority_id, clarification_id)
        where state = 'ASKED';

      create table clarification_reminder (
        authority_id text not null,
        clarification_id uuid not null,
        due_on date not null,
        days integer not null,
        sent_at timestamptz not null,
        constraint clarification_reminder_pkey primary key (authority_id, clarification_id, due_on, days),
        constraint clarification_reminder_clarification_fkey foreign key (authority_id, clarification_id)
          references clarification
      );
      comment on table clarification_reminder is 'Reminders of open questions that were sent: so many working days before the day that was set, -1 after it';
      create index clarification_due on clarification (authority_id, due_on) where state = 'OPEN' and due_on is not null;
    `);
    for (const table of ['clarification_item', 'clarification_extension']) {
      await runner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy ${table}_scope on ${table} to article5_app
          using (authority_id = app_authority()
            and (app_organisation() is null or organisation_id = app_organisation()));
        grant select, insert on ${table} to article5_app;
      `);
    }
    await runner.query(`
      alter table clarification_reminder enable row level security;
      alter table clarification_reminder force row level security;
      create policy clarification_reminder_scope on clarification_reminder to article5_app
        using (authority_id = app_authority() and app_organisation() is null);
      grant select, insert on clarification_reminder to article5_app;
      grant update (answered_at, answered_in_version) on clarification_item to article5_app;
      grant update (state, decided_by, decided_at, answer_text_id) on clarification_extension to article5_app;
      drop policy case_text_of_exporter on case_text;
      create policy case_text_of_exporter on case_text for select to article5_app
        using (authority_id = app_authority() and organisation_id = app_organisation()
          and kind in ('clarification-question', 'clarification-reply', 'extension-reason', 'extension-answer'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy case_text_of_exporter on case_text;
      create policy case_text_of_exporter on case_text for select to article5_app
        using (authority_id = app_authority() and organisation_id = app_organisation()
          and kind in ('clarification-question', 'clarification-reply'));
      drop index clarification_due;
      drop table clarification_reminder;
      drop table clarification_extension;
      alter table clarification drop column late, add column question_text_id uuid, add column answer_keys text[];
      update clarification c set question_text_id = i.question_text_id, answer_keys = i.answer_keys
        from clarification_item i
        where i.authority_id = c.authority_id and i.clarification_id = c.clarification_id and i.number = 1;
      alter table clarification alter column question_text_id set not null, alter column answer_keys set not null,
        add constraint clarification_question_fkey foreign key (authority_id, question_text_id) references case_text;
      drop table clarification_item;
    `);
  }
}
