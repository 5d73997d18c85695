import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = { case_labelling: 'label_id', case_reading: 'person_id' } as const;

/**
 * Labels and readings keep what the inbox sorts by, each with an index in each order, so that a list of one label or of
 * what was read is a walk that ends with its page. The columns are filled and followed by triggers.
 */
export class SetsInTheOrderOfTheInbox1795660000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FUNCTIONS);
    for (const [table, of] of Object.entries(TABLES)) await runner.query(ordered(table, of));
    await runner.query(`
      create trigger notification_order_is_followed after update of due_on, priority on notification
        for each row when (old.due_on is distinct from new.due_on or old.priority <> new.priority)
        execute function follow_order_of_case();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger notification_order_is_followed on notification');
    for (const table of Object.keys(TABLES)) {
      await runner.query(`
        drop trigger ${table}_has_order on ${table};
        drop policy ${table}_of_owner on ${table};
        alter table ${table} drop column received_at, drop column due_on, drop column priority, drop column reference;
      `);
    }
    await runner.query('drop function follow_order_of_case(); drop function take_order_of_case();');
  }
}

const FUNCTIONS = `
  create function take_order_of_case() returns trigger language plpgsql as $$
    begin
      select n.received_at, n.due_on, n.priority, n.reference
        into new.received_at, new.due_on, new.priority, new.reference from notification n
        where n.authority_id = new.authority_id and n.notification_id = new.notification_id;
      return new;
    end $$;
  create function follow_order_of_case() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public as $$
    begin
      update case_labelling set due_on = new.due_on, priority = new.priority
        where authority_id = new.authority_id and notification_id = new.notification_id;
      update case_reading set due_on = new.due_on, priority = new.priority
        where authority_id = new.authority_id and notification_id = new.notification_id;
      return null;
    end $$;`;

const ordered = (table: string, of: string) => `
  alter table ${table} add column received_at timestamptz, add column due_on date,
    add column priority integer, add column reference text;
  create policy ${table}_of_owner on ${table} to current_user using (true);
  alter table notification no force row level security;
  update ${table} s set received_at = n.received_at, due_on = n.due_on, priority = n.priority, reference = n.reference
    from notification n where n.authority_id = s.authority_id and n.notification_id = s.notification_id;
  alter table notification force row level security;
  create trigger ${table}_has_order before insert on ${table} for each row execute function take_order_of_case();
  create index ${table}_by_received on ${table} (authority_id, ${of}, received_at desc, notification_id desc);
  create index ${table}_by_due on ${table}
    (authority_id, ${of}, coalesce(due_on, 'infinity'::date), notification_id);
  create index ${table}_by_priority on ${table} (authority_id, ${of}, priority desc, notification_id desc);
  create index ${table}_by_reference on ${table} (authority_id, ${of}, reference desc);`;
