import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DecisionAndConsistency1795478400800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table decision (
        authority_id text not null,
        decision_id uuid not null,
        notification_id uuid not null,
        version integer not null,
        state text not null,
        outcome text not null,
        legal_basis text not null,
        reasons jsonb not null,
        why_we_differ text,
        letter_text jsonb not null,
        text_sha256 text not null,
        versions jsonb not null,
        shown_results jsonb not null,
        proposed_by uuid not null constraint decision_proposed_by_fkey references person,
        proposed_at timestamptz not null,
        decided_by uuid constraint decision_decided_by_fkey references person,
        decided_at timestamptz,
        return_comment text,
        constraint decision_pkey primary key (authority_id, decision_id),
        constraint decision_version_fkey foreign key (authority_id, notification_id, version) references notification_version,
        constraint decision_state_known check (state in ('PROPOSED', 'RETURNED', 'APPROVED', 'OBSOLETE')),
        constraint decision_outcome_known check (outcome in ('AUTHORISATION_REQUIRED', 'NO_AUTHORISATION_REQUIRED',
          'NOT_CYBER_SURVEILLANCE', 'LISTED_ITEM', 'REDIRECTED')),
        constraint decision_four_eyes check (decided_by is null or decided_by <> proposed_by),
        constraint decision_approved_by_someone check (state <> 'APPROVED' or (decided_by is not null and decided_at is not null)),
        constraint decision_return_says_why check (state <> 'RETURNED' or return_comment is not null)
      );
      comment on table decision is 'Proposals and what became of them; versions and shown_results allow replay: catalogue, lists, tables, matcher, and the results then shown';
      create unique index decision_one_open on decision (authority_id, notification_id) where state = 'PROPOSED';
      create unique index decision_one_approved on decision (authority_id, notification_id) where state = 'APPROVED';

      create table consistency_record (
        authority_id text not null,
        notification_id uuid not null,
        decision_id uuid not null,
        reference text not null,
        item_family text not null,
        features jsonb not null,
        destination char(2) not null,
        end_user_key text not null,
        end_user_kind text not null,
        exporter_pseudonym text not null,
        outcome text not null,
        reason_codes text[] not null,
        received_on date not null,
        decided_on date not null,
        shared boolean not null,
        withheld_reason text,
        recorded_at timestamptz not null default now(),
        constraint consistency_record_pkey primary key (authority_id, notification_id),
        constraint consistency_record_decision_fkey foreign key (authority_id, decision_id) references decision,
        constraint consistency_record_notification_fkey foreign key (authority_id, notification_id) references notification,
        constraint consistency_record_withheld_with_reason check (shared or withheld_reason is not null)
      );
      comment on table consistency_record is 'What every final outcome leaves for consistency (our design): no names; shared by the profile''s default, withheld only with a reason';
      create index consistency_record_by_cell on consistency_record (item_family, authority_id, outcome) where shared;
      create index consistency_record_by_decision on consistency_record (decided_on desc, notification_id) where shared;

      create table access_log (
        authority_id text not null constraint access_log_authority_fkey references authority,
        entry_id uuid not null,
        reader_id uuid not null,
        reader_body text not null,
        notification_id uuid not null,
        what text not null,
        read_at timestamptz not null default now(),
        constraint access_log_pkey primary key (authority_id, entry_id)
      );
      comment on table access_log is 'Reads of an authority''s case content by others (R-048); authority_id is the authority whose case was read';
      create index access_log_of_authority on access_log (authority_id, read_at desc, entry_id);

      alter table decision enable row level security;
      alter table decision force row level security;
      create policy decision_scope on decision to article5_app
        using (authority_id = app_authority() and app_organisation() is null);
      alter table consistency_record enable row level security;
      alter table consistency_record force row level security;
      create policy consistency_record_own on consistency_record to article5_app
        using (authority_id = app_authority() and app_organisation() is null);
      create policy consistency_record_of_peers on consistency_record for select to article5_app
        using (shared and app_authority() is not null and app_organisation() is null);
      create policy consistency_record_shared on consistency_record for select to current_user using (shared);
      create policy consistency_record_matcher on consistency_record for select to article5_matcher using (true);
      alter table access_log enable row level security;
      alter table access_log force row level security;
      create policy access_log_read on access_log for select to article5_app
        using (authority_id = app_authority() and app_organisation() is null);
      create policy access_log_write on access_log for insert to article5_app with check (reader_id = app_person());
      create policy access_log_union on access_log for insert to article5_union with check (reader_id = app_person());

      grant select, insert, update on decision, consistency_record to article5_app;
      grant select, insert on access_log to article5_app;
      grant insert on access_log to article5_union;
      grant select (authority_id, notification_id, outcome, shared, decided_on) on consistency_record to article5_matcher;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table access_log; drop table consistency_record; drop table decision`);
  }
}
