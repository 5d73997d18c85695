import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Decisions of before the portal. Each has a row in `notification` with the status IMPORTED, so that matching, clusters
 * and consistency records can point to it; no query of the application sees that row, so no list, count, search or
 * case page ever takes it for a case.
 */
export class EarlierDecisions1795600013000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notification
        alter column organisation_id drop not null,
        alter column created_by drop not null,
        drop constraint notification_status_known,
        add constraint notification_status_known check (status in ('DRAFT', 'RECEIVED', 'UNDER_ASSESSMENT',
          'AWAITING_EXPORTER', 'DECISION_PROPOSED', 'DECIDED', 'CLOSED', 'WITHDRAWN', 'IMPORTED')),
        add constraint notification_of_somebody check (case when status = 'IMPORTED' then organisation_id is null
          else organisation_id is not null and created_by is not null end);
      alter table case_action alter column organisation_id drop not null;
      alter policy notification_scope on notification
        using (case when (select app_organisation()) is null
          then authority_id = (select app_authority()) and status not in ('DRAFT', 'IMPORTED')
          else organisation_id = (select app_organisation()) and authority_id = (select app_authority()) end)
        with check (case when (select app_organisation()) is null
          then authority_id = (select app_authority()) and status <> 'DRAFT'
          else organisation_id = (select app_organisation()) and authority_id = (select app_authority()) end);

      alter table consistency_record
        alter column decision_id drop not null,
        add column imported boolean not null default false,
        add constraint consistency_record_of_decision check (imported or decision_id is not null);
      comment on column consistency_record.imported is 'Of a decision of before the portal, taken over from a file';

      create or replace view union_record with (security_barrier) as
        select r.authority_id, a.member_state, r.notification_id, r.reference, c.cluster_id, r.item_family,
            r.features, r.destination, r.end_user_key, r.end_user_kind, r.exporter_pseudonym, r.outcome,
            r.reason_codes, r.received_on, r.decided_on, r.imported
          from consistency_record r
          join authority a using (authority_id)
          left join transaction_cluster_member c using (authority_id, notification_id)
          where r.shared;

      create table earlier_decision_import (
        authority_id text not null constraint earlier_decision_import_authority_fkey references authority,
        import_id uuid not null,
        file_name text not null,
        content_sha256 text not null,
        decisions integer not null,
        imported_by uuid constraint earlier_decision_import_person_fkey references person,
        imported_at timestamptz not null,
        constraint earlier_decision_import_pkey primary key (authority_id, import_id)
      );
      comment on table earlier_decision_import is 'Files of decisions of before the portal that were taken over; imported_by is null where the tool did it';

      create table earlier_decision (
        authority_id text not null,
        notification_id uuid not null,
        reference text not null,
        content jsonb not null,
        content_sha256 text not null,
        import_id uuid not null,
        constraint earlier_decision_pkey primary key (authority_id, notification_id),
        constraint earlier_decision_reference_key unique (authority_id, reference),
        constraint earlier_decision_notification_fkey foreign key (authority_id, notification_id) references notification,
        constraint earlier_decision_import_fkey foreign key (authority_id, import_id) references earlier_decision_import
      );
      comment on table earlier_decision is 'Decisions of before the portal as the file gave them; reference is the authority''s own';
    `);
    for (const table of ['earlier_decision_import', 'earlier_decision']) {
      await runner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy ${table}_scope on ${table} to article5_app
          using (authority_id = app_authority() and app_organisation() is null);
        grant select, insert on ${table} to article5_app;
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table earlier_decision;
      drop table earlier_decision_import;
      drop view union_record;
      create view union_record with (security_barrier) as
        select r.authority_id, a.member_state, r.notification_id, r.reference, c.cluster_id, r.item_family,
            r.features, r.destination, r.end_user_key, r.end_user_kind, r.exporter_pseudonym, r.outcome,
            r.reason_codes, r.received_on, r.decided_on
          from consistency_record r
          join authority a using (authority_id)
          left join transaction_cluster_member c using (authority_id, notification_id)
          where r.shared;
      comment on view union_record is 'What authorities shared of their final outcomes: all that Union staff see of a case';
      grant select on union_record to article5_union;
      alter table consistency_record
        drop constraint consistency_record_of_decision,
        drop column imported,
        alter column decision_id set not null;
      drop policy notification_scope on notification;
      create policy notification_scope on notification to article5_app
        using (case when (select app_organisation()) is null
          then authority_id = (select app_authority()) and status <> 'DRAFT'
          else organisation_id = (select app_organisation()) and authority_id = (select app_authority()) end);
      alter table case_action alter column organisation_id set not null;
      alter table notification
        drop constraint notification_of_somebody,
        drop constraint notification_status_known,
        add constraint notification_status_known check (status in ('DRAFT', 'RECEIVED', 'UNDER_ASSESSMENT',
          'AWAITING_EXPORTER', 'DECISION_PROPOSED', 'DECIDED', 'CLOSED', 'WITHDRAWN')),
        alter column created_by set not null,
        alter column organisation_id set not null;
    `);
  }
}
