import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notifications that came by post or e-mail and were entered by an officer, and letters that went by post. */
export class PaperEntry1795660000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table paper_entry (
        authority_id text not null,
        notification_id uuid not null,
        organisation_id uuid not null constraint paper_entry_organisation_fkey references organisation,
        channel text not null,
        arrived_on date not null,
        entered_by uuid not null constraint paper_entry_entered_by_fkey references person,
        entered_at timestamptz not null,
        originals uuid[] not null,
        not_on_paper integer not null,
        constraint paper_entry_pkey primary key (authority_id, notification_id),
        constraint paper_entry_notification_fkey foreign key (authority_id, notification_id) references notification,
        constraint paper_entry_channel_known check (channel in ('POST', 'E_MAIL', 'BY_HAND')),
        constraint paper_entry_has_original check (cardinality(originals) > 0)
      );
      comment on table paper_entry is 'Notifications that did not come through the portal: who entered them, when they arrived, and the originals (attachments)';
      comment on column paper_entry.not_on_paper is 'Required answers that the paper does not give';
      alter table paper_entry enable row level security;
      alter table paper_entry force row level security;
      create policy paper_entry_scope on paper_entry to article5_app
        using (authority_id = app_authority() and (app_organisation() is null or organisation_id = app_organisation()));
      grant select, insert on paper_entry to article5_app;

      create table letter_posting (
        authority_id text not null,
        posting_id uuid not null,
        notification_id uuid not null,
        posted_on date not null,
        recorded_by uuid not null constraint letter_posting_recorded_by_fkey references person,
        recorded_at timestamptz not null,
        constraint letter_posting_pkey primary key (authority_id, posting_id),
        constraint letter_posting_notification_fkey foreign key (authority_id, notification_id) references notification
      );
      comment on table letter_posting is 'Decisions that were sent to the exporter by post: with that it is told (R-015, R-016)';
      create index letter_posting_of_notification on letter_posting (authority_id, notification_id);
      alter table letter_posting enable row level security;
      alter table letter_posting force row level security;
      create policy letter_posting_scope on letter_posting to article5_app
        using (authority_id = app_authority() and app_organisation() is null);
      grant select, insert on letter_posting to article5_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table letter_posting; drop table paper_entry`);
  }
}
