import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The search for denials at notification (R-023, advisory there) and consultations between authorities (R-025 to
 * R-030, R-036 to R-038): one row that both see, and a book for each of the two.
 */
export class Consultations1795518537449 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SEARCH);
    await runner.query(CONSULTATION);
    await runner.query(BOOKS);
    await runner.query(SCOPES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table consultation_text;
      drop table consultation_event;
      drop table consultation;
      drop table denial_hit;
      drop table denial_search;
    `);
  }
}

const SEARCH = `
  create table denial_search (
    authority_id text not null,
    search_id uuid not null,
    notification_id uuid not null,
    version integer not null,
    stage text not null,
    keys_sha256 text not null,
    compared integer not null,
    hits integer not null,
    matcher_version text not null,
    searched_at timestamptz not null,
    constraint denial_search_pkey primary key (authority_id, search_id),
    constraint denial_search_version_fkey foreign key (authority_id, notification_id, version)
      references notification_version,
    constraint denial_search_stage_known check (stage in ('NOTIFICATION', 'LICENCE'))
  );
  comment on table denial_search is 'Each search of the valid denials: query, hits, time (R-023). Advice at notification, mandatory before a licence decision';
  create index denial_search_of_notification on denial_search (authority_id, notification_id, searched_at desc);
  create trigger denial_search_append_only before update or delete on denial_search
    for each row execute function refuse_change();

  create table denial_hit (
    authority_id text not null,
    notification_id uuid not null,
    denial_authority_id text not null,
    denial_id uuid not null,
    verdict text not null,
    score real not null,
    reasons jsonb not null,
    matcher_version text not null,
    found_at timestamptz not null,
    constraint denial_hit_pkey primary key (authority_id, notification_id, denial_authority_id, denial_id),
    constraint denial_hit_notification_fkey foreign key (authority_id, notification_id) references notification,
    constraint denial_hit_denial_fkey foreign key (denial_authority_id, denial_id) references denial,
    constraint denial_hit_verdict_known check (verdict in ('SAME', 'POSSIBLE'))
  );
  comment on table denial_hit is 'Denials in force that a notification may be essentially identical to, as of the last look';
  create index denial_hit_of_denial on denial_hit (denial_authority_id, denial_id);`;

const CONSULTATION = `
  create table consultation (
    authority_id text not null constraint consultation_authority_fkey references authority,
    consultation_id uuid not null,
    notification_id uuid not null,
    number integer not null,
    consulted_authority_id text not null constraint consultation_consulted_fkey references authority,
    kind text not null,
    denial_id uuid,
    shared jsonb not null,
    asked_at timestamptz not null,
    received_on date not null,
    calendar text not null,
    time_zone text not null,
    state text not null,
    initial_due_on date not null,
    due_on date not null,
    extended_by integer not null default 0,
    proposal_by text,
    proposal_working_days integer,
    answer text,
    settled_at timestamptz,
    explained_at timestamptz,
    constraint consultation_pkey primary key (authority_id, consultation_id),
    constraint consultation_number_key unique (authority_id, notification_id, number),
    constraint consultation_notification_fkey foreign key (authority_id, notification_id) references notification,
    constraint consultation_denial_fkey foreign key (consulted_authority_id, denial_id) references denial,
    constraint consultation_of_another check (consulted_authority_id <> authority_id),
    constraint consultation_kind_known check (kind in ('ART_16_5', 'ART_14_1', 'ART_14_2')),
    constraint consultation_denial_named check ((kind = 'ART_16_5') = (denial_id is not null)),
    constraint consultation_state_known check (state in ('OPEN', 'ANSWERED', 'DEEMED', 'TAKEN_BACK')),
    constraint consultation_extension_limit check (extended_by between 0 and 30),
    constraint consultation_proposal_whole check ((proposal_by is null) = (proposal_working_days is null)),
    constraint consultation_answered check ((state in ('ANSWERED', 'DEEMED')) = (answer is not null)),
    constraint consultation_silence_of_its_kind check (state <> 'DEEMED' or answer = case kind
      when 'ART_16_5' then 'NOT_IDENTICAL' when 'ART_14_1' then 'NO_OBJECTION' else 'CLOSED' end)
  );
  comment on table consultation is 'One authority (authority_id) asks another; both see this row, which follows from consultation_event';
  comment on column consultation.shared is 'What of the transaction the consulted authority reads, frozen when it was asked: nothing of the exporter, no free text';
  comment on column consultation.calendar is 'Whose holidays count: the consulted authority''s Member State';
  create index consultation_incoming on consultation (consulted_authority_id, due_on);
  create index consultation_running on consultation (due_on) where state = 'OPEN';`;

const BOOKS = `
  create table consultation_event (
    authority_id text not null constraint consultation_event_authority_fkey references authority,
    consultation_id uuid not null,
    number integer not null,
    asking_authority_id text not null,
    kind text not null,
    by_authority_id text,
    actor_id uuid constraint consultation_event_actor_fkey references person,
    at timestamptz not null,
    event jsonb not null,
    constraint consultation_event_pkey primary key (authority_id, consultation_id, number),
    constraint consultation_event_consultation_fkey foreign key (asking_authority_id, consultation_id)
      references consultation,
    constraint consultation_event_kind_known check (kind in ('ASKED', 'EXTENSION_PROPOSED', 'EXTENSION_AGREED',
      'EXTENSION_DECLINED', 'ANSWERED', 'DEEMED', 'TAKEN_BACK', 'EXPLAINED')),
    constraint consultation_event_own_people check (actor_id is null or by_authority_id = authority_id)
  );
  comment on table consultation_event is 'What happened in a consultation, in the book of each of the two (authority_id keeps it): append-only; people only in their own authority''s book';
  create trigger consultation_event_append_only before update or delete on consultation_event
    for each row execute function refuse_change();

  create table consultation_text (
    authority_id text not null,
    consultation_id uuid not null,
    number integer not null,
    text text,
    erased_at timestamptz,
    constraint consultation_text_pkey primary key (authority_id, consultation_id, number),
    constraint consultation_text_event_fkey foreign key (authority_id, consultation_id, number)
      references consultation_event,
    constraint consultation_text_erased check ((erased_at is null) = (text is not null))
  );
  comment on table consultation_text is 'Words that one authority wrote for the other, in the book of each; can be erased without touching the events';`;

const SCOPES = `
  ${['denial_search', 'denial_hit', 'consultation', 'consultation_event', 'consultation_text']
    .map(
      (table) => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy ${table}_own on ${table} to article5_app
    using (authority_id = app_authority() and app_organisation() is null);`,
    )
    .join('\n')}
  create policy consultation_consulted on consultation for select to article5_app
    using (consulted_authority_id = app_authority() and app_organisation() is null);
  create policy consultation_relay on consultation for select to article5_relay using (state = 'OPEN');
  create policy denial_search_matcher on denial_search to article5_matcher using (true);
  create policy denial_hit_matcher on denial_hit to article5_matcher using (true);
  grant select on denial_search, denial_hit to article5_app;
  grant select, insert on consultation, consultation_event, consultation_text to article5_app;
  grant update (state, due_on, extended_by, proposal_by, proposal_working_days, answer, settled_at, explained_at)
    on consultation to article5_app;
  grant select (authority_id, consultation_id, consulted_authority_id, state, due_on, time_zone)
    on consultation to article5_relay;
  grant select, insert on denial_search to article5_matcher;
  grant select, insert, update, delete on denial_hit to article5_matcher;`;
