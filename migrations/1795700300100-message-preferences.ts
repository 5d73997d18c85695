import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages as people read them in the portal, how each person wants to be told, and digests. */
export class MessagePreferences1795700300100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(POLICIES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function exporter_was_told(text, uuid);
      drop policy message_of_owner on message;
      drop policy message_relay on message;
      drop policy message_own_update on message;
      drop policy message_own on message;
      drop policy message_system on message;
      create policy message_scope on message to article5_app
        using (authority_id = app_authority() and app_organisation() is null);
      revoke select (authority_id, message_id, person_id, way, digest_id, read_at, created_at) on message
        from article5_relay;
      revoke select (deactivated_at, digest_rhythm) on person from article5_relay;
      revoke update (read_at, digest_id) on message from article5_app;
      drop index message_of_person;
      drop index message_unread;
      drop index message_kept;
      alter table message drop column level, drop column way, drop column reference, drop column read_at,
        drop column digest_id;
      create index message_unsent on message (created_at) where sent_at is null;
      drop table message_digest;
      drop table message_preference;
      alter table person drop column digest_rhythm;
    `);
  }
}

const TABLES = `
  alter table person add column digest_rhythm text not null default 'DAILY'
    constraint person_digest_rhythm check (digest_rhythm in ('DAILY', 'WEEKLY'));

  create table message_preference (
    person_id uuid not null constraint message_preference_person_fkey references person,
    kind text not null,
    level text not null constraint message_preference_level check (level in ('NEEDS_ME', 'INFORMATION', 'OFF')),
    way text not null constraint message_preference_way check (way in ('AT_ONCE', 'DIGEST', 'PRODUCT')),
    changed_at timestamptz not null,
    constraint message_preference_pkey primary key (person_id, kind),
    constraint message_preference_obliging check (kind not in
      ('clarification-asked', 'extension-decided', 'decision-issued', 'consultation-received', 'opinion-asked'))
  );
  comment on table message_preference is 'How a person wants to be told of a kind of message; without a row the kind''s own way holds. What obliges somebody has no row';

  create table message_digest (
    digest_id uuid constraint message_digest_pkey primary key,
    person_id uuid not null constraint message_digest_person_fkey references person,
    period date not null,
    made_at timestamptz not null,
    claimed_at timestamptz,
    sent_at timestamptz,
    constraint message_digest_once unique (person_id, period)
  );
  comment on table message_digest is 'One digest a person and period, made once; its messages point to it. Its id is the id of the mail, however often sending is tried';
  create index message_digest_unsent on message_digest (made_at) where sent_at is null;

  alter table message
    add column level text not null default 'NEEDS_ME'
      constraint message_level check (level in ('NEEDS_ME', 'INFORMATION')),
    add column way text not null default 'AT_ONCE'
      constraint message_way check (way in ('AT_ONCE', 'DIGEST', 'PRODUCT')),
    add column reference text,
    add column read_at timestamptz,
    add column digest_id uuid constraint message_digest_fkey references message_digest;
  comment on column message.way is 'Fixed when the message is made: a mail at once, kept for the digest (then sent_at is empty until that has left), or shown in the portal only';
  drop index message_unsent;
  create index message_of_person on message (person_id, message_id desc);
  create index message_unread on message (person_id) where read_at is null;
  create index message_kept on message (person_id, created_at)
    where way = 'DIGEST' and digest_id is null and read_at is null;`;

const POLICIES = `
  drop policy message_scope on message;
  create policy message_system on message to article5_app
    using (authority_id = app_authority() and app_organisation() is null and app_person() is null);
  create policy message_own on message for select to article5_app
    using (person_id = app_person() and (app_authority() is null or authority_id = app_authority()));
  create policy message_own_update on message for update to article5_app
    using (person_id = app_person() and (app_authority() is null or authority_id = app_authority()));
  create policy message_of_owner on message for select to current_user using (kind = 'decision-issued');
  create policy message_relay on message for select to article5_relay using (true);
  grant update (read_at, digest_id) on message to article5_app;
  grant select (authority_id, message_id, person_id, way, digest_id, read_at, created_at) on message to article5_relay;
  grant select (deactivated_at, digest_rhythm) on person to article5_relay;

  alter table message_preference enable row level security;
  alter table message_preference force row level security;
  create policy message_preference_own on message_preference to article5_app using (person_id = app_person());
  create policy message_preference_heeded on message_preference for select to article5_app
    using (app_person() is null and app_authority() is not null);
  grant select, insert, update, delete on message_preference to article5_app;

  alter table message_digest enable row level security;
  alter table message_digest force row level security;
  create policy message_digest_own on message_digest to article5_app using (person_id = app_person());
  create policy message_digest_relay on message_digest for select to article5_relay using (true);
  grant select, insert, update (claimed_at, sent_at) on message_digest to article5_app;
  grant select on message_digest to article5_relay;

  create function exporter_was_told(of_authority text, of_notification uuid) returns boolean
    language sql stable security definer set search_path = public
    begin atomic
      select of_authority = app_authority() and exists (select 1 from message m
        where m.authority_id = of_authority and m.notification_id = of_notification
          and m.kind = 'decision-issued' and m.sent_at is not null);
    end;
  comment on function exporter_was_told is 'Has a message about the decision left? Officers of the authority may know this much of messages to others';
  revoke execute on function exporter_was_told from public;
  grant execute on function exporter_was_told to article5_app;`;
