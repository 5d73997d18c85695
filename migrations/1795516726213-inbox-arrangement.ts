import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How officers arrange their inbox: labels of the authority, what each officer has read and put off, saved views and
 * who subscribes to them, acts on many cases at once. What is one person's own is in nobody else's reach.
 */
export class InboxArrangement1795516726213 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LABELS);
    await runner.query(PERSONAL);
    await runner.query(VIEWS);
    await runner.query(BULK);
    await runner.query(INDEXES);
    for (const table of ['case_label', 'case_labelling', 'saved_view', 'bulk_item', 'case_viewing']) {
      await runner.query(withScope(table, 'true'));
    }
    for (const table of ['case_reading', 'case_snooze', 'view_subscription', 'bulk_act']) {
      await runner.query(withScope(table, 'person_id = (select app_person())'));
    }
    await runner.query(`
      grant select, insert, update on case_label to article5_app;
      grant select, insert, delete on case_labelling, view_subscription to article5_app;
      grant select, insert, update, delete on case_reading, case_snooze, saved_view, case_viewing to article5_app;
      grant select, insert, update, delete on bulk_act, bulk_item to article5_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index notification_open_by_due;
      drop index notification_mine_by_received;
      drop index notification_mine_by_due;
      drop index notification_mine_by_priority;
      drop table case_viewing;
      drop table bulk_item;
      drop table bulk_act;
      drop table view_subscription;
      drop table saved_view;
      drop table case_snooze;
      drop table case_reading;
      drop table case_labelling;
      drop table case_label;
    `);
  }
}

const withScope = (table: string, own: string) => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy ${table}_scope on ${table} to article5_app
    using (authority_id = (select app_authority()) and (select app_organisation()) is null and ${own});`;

const LABELS = `
  create table case_label (
    authority_id text not null constraint case_label_authority_fkey references authority,
    label_id uuid not null,
    name text not null,
    created_by uuid not null constraint case_label_created_by_fkey references person,
    created_at timestamptz not null,
    retired_at timestamptz,
    constraint case_label_pkey primary key (authority_id, label_id),
    constraint case_label_name_given check (length(btrim(name)) between 1 and 40)
  );
  comment on table case_label is 'Words that the officers of an authority put on cases to find them again';
  create unique index case_label_one_name on case_label (authority_id, lower(name)) where retired_at is null;

  create table case_labelling (
    authority_id text not null,
    label_id uuid not null,
    notification_id uuid not null,
    put_by uuid not null constraint case_labelling_put_by_fkey references person,
    put_at timestamptz not null,
    constraint case_labelling_pkey primary key (authority_id, label_id, notification_id),
    constraint case_labelling_label_fkey foreign key (authority_id, label_id) references case_label,
    constraint case_labelling_notification_fkey foreign key (authority_id, notification_id) references notification
  );
  comment on table case_labelling is 'Which case has which label; putting on and taking off are in the ledger';
  create index case_labelling_of_case on case_labelling (authority_id, notification_id);`;

const PERSONAL = `
  create table case_reading (
    authority_id text not null,
    person_id uuid not null constraint case_reading_person_fkey references person,
    notification_id uuid not null,
    version integer not null,
    read_at timestamptz not null,
    constraint case_reading_pkey primary key (authority_id, person_id, notification_id),
    constraint case_reading_notification_fkey foreign key (authority_id, notification_id) references notification
  );
  comment on table case_reading is 'Version of a case that an officer has read last; unread: no row, or an older version';

  create table case_snooze (
    authority_id text not null,
    person_id uuid not null constraint case_snooze_person_fkey references person,
    notification_id uuid not null,
    until date not null,
    version integer not null,
    snoozed_at timestamptz not null,
    constraint case_snooze_pkey primary key (authority_id, person_id, notification_id),
    constraint case_snooze_notification_fkey foreign key (authority_id, notification_id) references notification
  );
  comment on table case_snooze is 'Cases that an officer has put off until a day; a new version of the case ends it';

  create table case_viewing (
    authority_id text not null,
    notification_id uuid not null,
    person_id uuid not null constraint case_viewing_person_fkey references person,
    seen_at timestamptz not null,
    constraint case_viewing_pkey primary key (authority_id, notification_id, person_id),
    constraint case_viewing_notification_fkey foreign key (authority_id, notification_id) references notification
  );
  comment on table case_viewing is 'Officers who have a case open now, by their last sign of life; rows older than a minute mean nothing';`;

const VIEWS = `
  create table saved_view (
    authority_id text not null constraint saved_view_authority_fkey references authority,
    view_id uuid not null,
    owner_id uuid not null constraint saved_view_owner_fkey references person,
    name text not null,
    is_shared boolean not null,
    page text not null,
    search jsonb not null,
    columns text[] not null,
    density text not null,
    saved_at timestamptz not null,
    constraint saved_view_pkey primary key (authority_id, view_id),
    constraint saved_view_name_given check (length(btrim(name)) between 1 and 60),
    constraint saved_view_page_known check (page in ('inbox', 'search')),
    constraint saved_view_density_known check (density in ('comfortable', 'compact'))
  );
  comment on table saved_view is 'Named views of the inbox and of the search: filters, order, columns and density, for one officer or for all';
  create unique index saved_view_one_shared_name on saved_view (authority_id, lower(name)) where is_shared;
  create unique index saved_view_one_own_name on saved_view (authority_id, owner_id, lower(name)) where not is_shared;

  create table view_subscription (
    authority_id text not null,
    view_id uuid not null,
    person_id uuid not null constraint view_subscription_person_fkey references person,
    subscribed_at timestamptz not null,
    constraint view_subscription_pkey primary key (authority_id, person_id, view_id),
    constraint view_subscription_view_fkey foreign key (authority_id, view_id) references saved_view on delete cascade
  );
  comment on table view_subscription is 'Shared views that an officer wants beside the inbox, with their counts';`;

const BULK = `
  create table bulk_act (
    authority_id text not null constraint bulk_act_authority_fkey references authority,
    bulk_id uuid not null,
    person_id uuid not null constraint bulk_act_person_fkey references person,
    act jsonb not null,
    state text not null,
    matching integer not null,
    undoes uuid,
    prepared_at timestamptz not null,
    started_at timestamptz,
    ended_at timestamptz,
    constraint bulk_act_pkey primary key (authority_id, bulk_id),
    constraint bulk_act_undoes_fkey foreign key (authority_id, undoes) references bulk_act on delete cascade,
    constraint bulk_act_state_known check (state in ('PREVIEWED', 'RUNNING', 'DONE'))
  );
  comment on table bulk_act is 'One act on many cases: previewed, then run case by case; the cases are bulk_item';
  create index bulk_act_of_person on bulk_act (authority_id, person_id, prepared_at desc);
  create unique index bulk_act_undone_once on bulk_act (authority_id, undoes) where state <> 'PREVIEWED';

  create table bulk_item (
    authority_id text not null,
    bulk_id uuid not null,
    position integer not null,
    notification_id uuid not null,
    reference text not null,
    act jsonb not null,
    before jsonb not null,
    state text not null,
    code text,
    constraint bulk_item_pkey primary key (authority_id, bulk_id, position),
    constraint bulk_item_act_fkey foreign key (authority_id, bulk_id) references bulk_act on delete cascade,
    constraint bulk_item_state_known check (state in ('PENDING', 'DONE', 'UNCHANGED', 'REFUSED')),
    constraint bulk_item_refused_with_code check ((state = 'REFUSED') = (code is not null))
  );
  comment on table bulk_item is 'What an act on many cases does or did to one of them, and why it did not';
  create index bulk_item_pending on bulk_item (authority_id, bulk_id, position) where state = 'PENDING';`;

const UNFINISHED = `status in ('RECEIVED', 'UNDER_ASSESSMENT', 'AWAITING_EXPORTER', 'DECISION_PROPOSED', 'DECIDED')`;

const INDEXES = `
  create index notification_open_by_due on notification
    (authority_id, coalesce(due_on, 'infinity'::date), notification_id)
    where status in ('RECEIVED', 'UNDER_ASSESSMENT', 'AWAITING_EXPORTER', 'DECISION_PROPOSED');
  create index notification_mine_by_received on notification
    (authority_id, assignee_id, received_at desc, notification_id desc) where ${UNFINISHED};
  create index notification_mine_by_due on notification
    (authority_id, assignee_id, coalesce(due_on, 'infinity'::date), notification_id) where ${UNFINISHED};
  create index notification_mine_by_priority on notification
    (authority_id, assignee_id, priority desc, notification_id desc) where ${UNFINISHED};`;
