import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Administrators see the work of the outbox that waits or was given up, and have it tried again. */
export class UpkeepOfWork1795700600200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index outbox_open_of_authority on outbox (authority_id, created_at)
        where done_at is null and failed_at is null;
      create index outbox_dead_of_authority on outbox (authority_id, failed_at desc, outbox_id desc)
        where failed_at is not null;
      create index outbox_dead on outbox (failed_at desc, outbox_id desc) where failed_at is not null;
      create index outbox_done_lately on outbox (authority_id, done_at desc) where done_at is not null;

      create policy outbox_own on outbox for select to article5_app
        using (authority_id = (select app_authority()) and (select app_organisation()) is null);
      create policy outbox_try_again on outbox for update to article5_app
        using (authority_id = (select app_authority()) and (select app_organisation()) is null
          and failed_at is not null)
        with check (failed_at is null and relayed_at is null);
      grant select, update (relayed_at, failed_at) on outbox to article5_app;

      create table work_event (
        authority_id text not null constraint work_event_authority_fkey references authority,
        event_id uuid not null,
        act text not null,
        outbox_id uuid not null,
        job text not null,
        person_id uuid not null constraint work_event_person_fkey references person,
        at timestamptz not null,
        why text not null,
        constraint work_event_pkey primary key (authority_id, event_id),
        constraint work_event_act_known check (act in ('TRIED_AGAIN')),
        constraint work_event_says_why check (btrim(why) <> '')
      );
      comment on table work_event is 'Who had work that was given up tried again, and why; never changed';
      create index work_event_by_time on work_event (authority_id, at desc, event_id desc);
      create trigger work_event_append_only before update or delete on work_event
        for each row execute function refuse_change();
      create trigger work_event_no_truncate before truncate on work_event
        for each statement execute function refuse_change();
      alter table work_event enable row level security;
      alter table work_event force row level security;
      create policy work_event_read on work_event for select to article5_app
        using (authority_id = (select app_authority()) and (select app_organisation()) is null);
      create policy work_event_append on work_event for insert to article5_app
        with check (authority_id = (select app_authority()) and (select app_organisation()) is null
          and person_id = (select app_person()));
      create policy work_event_of_platform on work_event for insert to article5_relay with check (true);
      grant select, insert on work_event to article5_app;
      grant insert on work_event to article5_relay;
      grant select on restricted_party_import to article5_relay;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke select on restricted_party_import from article5_relay;
      drop table work_event;
      revoke select, update (relayed_at, failed_at) on outbox from article5_app;
      drop policy outbox_try_again on outbox;
      drop policy outbox_own on outbox;
      drop index outbox_done_lately;
      drop index outbox_dead;
      drop index outbox_dead_of_authority;
      drop index outbox_open_of_authority;
    `);
  }
}
