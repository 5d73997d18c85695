import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sign-in: sessions, counters of failed attempts, one-time links to a new password, messages kept while developing. */
export class SessionsAndThrottle1795500100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table person drop column failed_sign_ins, drop column locked_until;

      create table session (
        sid text constraint session_pkey primary key,
        sess json not null,
        expire timestamptz not null
      );
      comment on table session is 'Signed-in browsers (connect-pg-simple); expire moves with use, sess.startedAt bounds it';
      create index session_expired on session (expire);
      create index session_of_person on session ((sess ->> 'personId'));

      create table throttle (
        key text constraint throttle_pkey primary key,
        points integer not null default 0,
        expire bigint
      );
      comment on table throttle is 'Counters of attempts per address and per account (rate-limiter-flexible); keys are hashes';

      create table password_reset (
        password_reset_id uuid constraint password_reset_pkey primary key,
        person_id uuid not null constraint password_reset_person_fkey references person,
        secret_sha256 text not null constraint password_reset_secret_key unique,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz
      );
      comment on table password_reset is 'One-time links to set a new password; only the hash of the secret is kept';
      create index password_reset_open on password_reset (person_id) where used_at is null;

      create table captured_mail (
        message_id uuid constraint captured_mail_pkey primary key,
        recipient text not null,
        subject text not null,
        body text not null,
        created_at timestamptz not null default now()
      );
      comment on table captured_mail is 'Messages of an installation without SMTP_URL (demo, tests): kept instead of sent, one row per message id';

      grant select, insert, update, delete on session, throttle to article5_app;
      grant select, insert, update on password_reset to article5_app;
      grant select, insert on captured_mail to article5_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table captured_mail;
      drop table password_reset;
      drop table throttle;
      drop table session;
      alter table person add column failed_sign_ins integer not null default 0, add column locked_until timestamptz;
    `);
  }
}
