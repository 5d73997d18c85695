import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which publications under Art 5(6) a case was last held against, so that a new one is looked for in every open case. */
export class ListLooks1795700500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table list_look (
        authority_id text not null,
        notification_id uuid not null,
        version integer not null,
        entries uuid[] not null,
        looked_at timestamptz not null,
        constraint list_look_pkey primary key (authority_id, notification_id, version),
        constraint list_look_version_fkey foreign key (authority_id, notification_id, version)
          references notification_version
      );
      comment on table list_look is 'Entries of the list under Art 5(6) that a version of a case was last held against, in the order of ids (R-022)';
      alter table list_look enable row level security;
      alter table list_look force row level security;
      create policy list_look_scope on list_look to article5_app
        using (authority_id = app_authority() and app_organisation() is null);
      grant select, insert, update on list_look to article5_app;

      alter table review_task drop constraint review_task_cause_known;
      alter table review_task add constraint review_task_cause_known
        check (cause in ('LIST', 'DENIAL', 'PUBLICATION'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table review_task drop constraint review_task_cause_known;
      alter table review_task add constraint review_task_cause_known check (cause in ('LIST', 'DENIAL')) not valid;
      drop table list_look;
    `);
  }
}
