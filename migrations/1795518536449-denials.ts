import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Denials (Art 16(1), (2)) with their history, and what of them the other Member States read. */
export class Denials1795518536449 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DENIAL);
    await runner.query(HISTORY);
    await runner.query(SCOPES);
    await runner.query(SHARED);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view shared_denial_entity;
      drop view shared_denial;
      delete from access_log where denial_id is not null;
      alter table access_log drop constraint access_log_about_one_thing;
      alter table access_log drop column denial_id;
      alter table access_log alter column notification_id set not null;
      drop table denial_event;
      drop table denial_key;
      drop table denial_entity;
      drop table denial;
      drop table denial_import;
    `);
  }
}

const DENIAL = `
  create table denial_import (
    authority_id text not null constraint denial_import_authority_fkey references authority,
    import_id uuid not null,
    file_name text not null,
    content_sha256 text not null,
    denials integer not null,
    imported_by uuid constraint denial_import_imported_by_fkey references person,
    imported_at timestamptz not null,
    constraint denial_import_pkey primary key (authority_id, import_id),
    constraint denial_import_once unique (authority_id, content_sha256)
  );
  comment on table denial_import is 'Files of denials taken over, whole or not at all; the same content is taken over once';

  create table denial (
    authority_id text not null constraint denial_authority_fkey references authority,
    denial_id uuid not null,
    number text not null,
    denial_type text not null,
    legal_basis text not null,
    decided_on date,
    notified_on date,
    item_name text not null,
    item_description text not null,
    item_family text,
    parameters jsonb not null,
    control_entry text,
    quantity text,
    value text,
    destination char(2),
    end_use text not null,
    grounds text[] not null,
    reason text not null,
    internal_note text,
    status text not null,
    reviews integer not null default 0,
    review_due_on date,
    suspension_ended_on date,
    profile jsonb not null,
    import_id uuid,
    file_reference text,
    notifying_government text,
    recorded_by uuid constraint denial_recorded_by_fkey references person,
    recorded_at timestamptz not null,
    changed_at timestamptz not null,
    constraint denial_pkey primary key (authority_id, denial_id),
    constraint denial_number_key unique (authority_id, number),
    constraint denial_import_fkey foreign key (authority_id, import_id) references denial_import,
    constraint denial_type_known check (denial_type in ('REFUSAL', 'ANNULMENT', 'SUSPENSION', 'SUBSTANTIAL_LIMITATION',
      'REVOCATION', 'EXPORT_NOT_TO_BE_AUTHORISED', 'TRANSIT_PROHIBITION')),
    constraint denial_status_known check (status in ('VALID', 'AMENDED', 'RENEWED', 'REVOKED')),
    constraint denial_days_known check (import_id is not null or (decided_on is not null and notified_on is not null)),
    constraint denial_revoked_is_not_reviewed check (status <> 'REVOKED' or review_due_on is null),
    constraint denial_only_suspension_ends check (suspension_ended_on is null or denial_type = 'SUSPENSION')
  );
  comment on table denial is 'Denials of an authority (Art 16(1)); status, reviews and review_due_on follow from denial_event';
  comment on column denial.profile is 'What matching compares (Art 2(22))';
  comment on column denial.internal_note is 'For the own authority only: no view shows it to others';
  create index denial_by_review on denial (review_due_on) where status <> 'REVOKED';

  create table denial_entity (
    authority_id text not null,
    denial_id uuid not null,
    position integer not null,
    role text not null,
    name text not null,
    address text not null,
    country char(2),
    country_text text not null,
    constraint denial_entity_pkey primary key (authority_id, denial_id, position),
    constraint denial_entity_denial_fkey foreign key (authority_id, denial_id) references denial,
    constraint denial_entity_role_known check (role in ('END_USER', 'CONSIGNEE', 'THIRD_PARTY'))
  );
  comment on table denial_entity is 'Who stands in a denied transaction, in which role';

  create table denial_key (
    blocking_key text not null,
    authority_id text not null,
    denial_id uuid not null,
    constraint denial_key_pkey primary key (blocking_key, authority_id, denial_id),
    constraint denial_key_denial_fkey foreign key (authority_id, denial_id) references denial
  );
  comment on table denial_key is 'Blocking keys of end users and consignees: a notification is compared with a denial only when they share one';`;

const HISTORY = `
  create table denial_event (
    authority_id text not null,
    denial_id uuid not null,
    number integer not null,
    kind text not null,
    at timestamptz not null,
    actor_id uuid constraint denial_event_actor_fkey references person,
    details jsonb not null,
    reason text,
    explanation text,
    constraint denial_event_pkey primary key (authority_id, denial_id, number),
    constraint denial_event_denial_fkey foreign key (authority_id, denial_id) references denial,
    constraint denial_event_kind_known check (kind in ('RECORDED', 'REVIEWED', 'SUSPENSION_ENDED', 'REMINDED'))
  );
  comment on table denial_event is 'History of a denial: append-only; no actor where the portal reminded or a file was imported';
  create trigger denial_event_append_only before update or delete on denial_event
    for each row execute function refuse_change();

  alter table access_log alter column notification_id drop not null;
  alter table access_log add column denial_id uuid;
  alter table access_log add constraint access_log_about_one_thing
    check (num_nonnulls(notification_id, denial_id) = 1);
  comment on column access_log.denial_id is 'Denial that was read, where it was no case';`;

const own = (table: string) => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy ${table}_own on ${table} to article5_app
    using (authority_id = app_authority() and app_organisation() is null);
  create policy ${table}_shared on ${table} for select to current_user using (true);`;

const SCOPES = `
  ${['denial_import', 'denial', 'denial_entity', 'denial_key', 'denial_event'].map(own).join('\n')}
  create policy denial_matcher on denial for select to article5_matcher using (true);
  create policy denial_key_matcher on denial_key for select to article5_matcher using (true);
  create policy denial_relay on denial for select to article5_relay using (status <> 'REVOKED');
  grant select, insert on denial_import, denial, denial_entity, denial_key, denial_event to article5_app;
  grant update (status, reviews, review_due_on, suspension_ended_on, changed_at) on denial to article5_app;
  grant select (authority_id, denial_id, status, profile) on denial to article5_matcher;
  grant select on denial_key to article5_matcher;
  grant select (authority_id, denial_id, status, review_due_on) on denial to article5_relay;`;

const SHARED = `
  create view shared_denial with (security_barrier) as
    select authority_id, denial_id, number, denial_type, legal_basis, decided_on, notified_on, item_name,
      item_description, item_family, parameters, control_entry, destination, end_use, grounds, reason, status, reviews,
      review_due_on, suspension_ended_on, recorded_at
    from denial where app_authority() is not null and app_organisation() is null;
  comment on view shared_denial is 'Denials as officers of every authority read them (Art 16(1), R-048): no quantity, value, internal note, people or import';
  create view shared_denial_entity with (security_barrier) as
    select authority_id, denial_id, position, role, name, address, country, country_text
    from denial_entity where app_authority() is not null and app_organisation() is null;
  comment on view shared_denial_entity is 'Entities of denials, for officers of every authority';
  grant select on shared_denial, shared_denial_entity to article5_app;`;
