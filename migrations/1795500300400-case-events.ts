import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Live progress: ids on the channel `case_event`. Submitting sends none, because every transaction that notifies
 * commits one after the other; the first intake step tells officers soon enough.
 */
export class CaseEvents1795500300400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function tell_case_event() returns trigger language plpgsql as $$
        begin
          perform pg_notify('case_event', json_build_object('kind', tg_argv[0], 'authorityId', new.authority_id,
            'notificationId', new.notification_id)::text);
          return null;
        end $$;
      create function tell_case_action() returns trigger language plpgsql as $$
        begin
          perform pg_notify('case_event', json_build_object('kind', 'case', 'authorityId', new.authority_id,
            'notificationId', new.notification_id,
            'organisationId', case when new.exporter_visible then new.organisation_id end)::text);
          return null;
        end $$;
      create trigger intake_step_tells after update of state on intake_step
        for each row when (old.state is distinct from new.state) execute function tell_case_event('intake');
      create trigger alert_tells after insert or update on alert
        for each row when (new.notification_id is not null) execute function tell_case_event('alert');
      create trigger case_action_tells after insert on case_action
        for each row when (new.kind <> 'SUBMITTED') execute function tell_case_action();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger case_action_tells on case_action;
      drop trigger alert_tells on alert;
      drop trigger intake_step_tells on intake_step;
      drop function tell_case_action();
      drop function tell_case_event();
    `);
  }
}
