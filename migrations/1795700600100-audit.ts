import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who did what, read in the order of time: indexes of the audit view, its export, and who ended a role. */
export class Audit1795700600100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index case_action_by_time on case_action (authority_id, at desc, action_id desc);
      create index case_action_by_actor on case_action (authority_id, actor_id, at desc, action_id desc);
      create index case_action_by_kind on case_action (authority_id, kind, at desc, action_id desc);
      create index access_log_of_notification on access_log (authority_id, notification_id, read_at desc, entry_id desc);
      create index role_assignment_of_authority on role_assignment (authority_id) where authority_id is not null;
      create index invitation_of_authority on invitation (authority_id) where authority_id is not null;

      alter table role_assignment add ended_by uuid
        constraint role_assignment_ended_by_fkey references person;
      alter table role_assignment add constraint role_assignment_ended_by_someone
        check (ended_by is null or valid_to is not null);
      comment on column role_assignment.ended_by is 'Null for roles that run, and for those that ended before this was recorded';

      alter table export_record drop constraint export_record_what_known;
      alter table export_record add constraint export_record_what_known
        check (what in ('CASES', 'REPORT', 'AUDIT'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table export_record drop constraint export_record_what_known;
      alter table export_record add constraint export_record_what_known
        check (what in ('CASES', 'REPORT')) not valid;
      alter table role_assignment drop constraint role_assignment_ended_by_someone;
      alter table role_assignment drop column ended_by;
      drop index invitation_of_authority;
      drop index role_assignment_of_authority;
      drop index access_log_of_notification;
      drop index case_action_by_kind;
      drop index case_action_by_actor;
      drop index case_action_by_time;
    `);
  }
}
