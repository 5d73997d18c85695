import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LedgerAndOutbox1795478400500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table ledger_head (
        authority_id text constraint ledger_head_pkey primary key
          constraint ledger_head_authority_fkey references authority,
        sequence bigint not null,
        hash text not null
      );
      comment on table ledger_head is 'Last entry of each authority''s ledger';
      insert into ledger_head select authority_id, 0, repeat('0', 64) from authority;

      create table case_action (
        authority_id text not null constraint case_action_authority_fkey references authority,
        sequence bigint not null,
        action_id uuid not null,
        notification_id uuid not null,
        organisation_id uuid not null,
        kind text not null,
        actor_id uuid,
        actor_role text,
        at timestamptz(3) not null,
        legal_basis text,
        payload jsonb not null,
        transaction_id uuid not null,
        exporter_visible boolean not null,
        previous_hash text not null,
        hash text not null,
        constraint case_action_pkey primary key (authority_id, sequence),
        constraint case_action_transaction_key unique (authority_id, transaction_id),
        constraint case_action_notification_fkey foreign key (authority_id, notification_id) references notification
      );
      comment on table case_action is 'The legal record: append-only, chained by hash per authority (RFC 8785 text, SHA-256)';
      create index case_action_of_notification on case_action (authority_id, notification_id, sequence);
      create trigger case_action_append_only before update or delete on case_action
        for each row execute function refuse_change();
      create trigger case_action_no_truncate before truncate on case_action
        for each statement execute function refuse_change();

      create table case_text (
        authority_id text not null,
        text_id uuid not null,
        notification_id uuid not null,
        organisation_id uuid not null,
        kind text not null,
        text text,
        salt text,
        erased_at timestamptz,
        constraint case_text_pkey primary key (authority_id, text_id),
        constraint case_text_notification_fkey foreign key (authority_id, notification_id) references notification,
        constraint case_text_erased check ((erased_at is null) = (text is not null and salt is not null))
      );
      comment on table case_text is 'Free text and personal data of acts; the ledger holds SHA-256(salt || text), so erasure keeps every proof valid';
      create index case_text_of_notification on case_text (authority_id, notification_id);

      create table outbox (
        outbox_id uuid constraint outbox_pkey primary key,
        authority_id text not null constraint outbox_authority_fkey references authority,
        job text not null,
        payload jsonb not null,
        created_at timestamptz not null default now(),
        relayed_at timestamptz
      );
      comment on table outbox is 'Work that must follow a committed act; ids only';
      create index outbox_waiting on outbox (created_at, outbox_id) where relayed_at is null;

      alter table ledger_head enable row level security;
      alter table ledger_head force row level security;
      create policy ledger_head_scope on ledger_head to article5_app using (authority_id = app_authority());
      alter table case_action enable row level security;
      alter table case_action force row level security;
      create policy case_action_read on case_action for select to article5_app
        using (authority_id = app_authority() and (app_organisation() is null
          or (organisation_id = app_organisation() and exporter_visible)));
      create policy case_action_append on case_action for insert to article5_app
        with check (authority_id = app_authority());
      alter table case_text enable row level security;
      alter table case_text force row level security;
      create policy case_text_read on case_text for select to article5_app
        using (authority_id = app_authority() and app_organisation() is null);
      create policy case_text_keep on case_text for insert to article5_app
        with check (authority_id = app_authority());
      alter table outbox enable row level security;
      alter table outbox force row level security;
      create policy outbox_add on outbox for insert to article5_app with check (authority_id = app_authority());
      create policy outbox_relay on outbox to article5_relay using (true);

      grant select, update on ledger_head to article5_app;
      grant select, insert on case_action, case_text to article5_app;
      grant insert on outbox to article5_app;
      grant select, update (relayed_at), delete on outbox to article5_relay;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table outbox; drop table case_text; drop table case_action; drop table ledger_head`,
    );
  }
}
