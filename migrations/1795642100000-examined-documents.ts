import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which officer has examined which document of a case: once a document and officer, never taken back. */
export class ExaminedDocuments1795642100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table attachment_examination (
        authority_id text not null,
        attachment_id uuid not null,
        person_id uuid not null constraint attachment_examination_person_fkey references person,
        examined_at timestamptz not null,
        constraint attachment_examination_pkey primary key (authority_id, attachment_id, person_id),
        constraint attachment_examination_attachment_fkey foreign key (authority_id, attachment_id) references attachment
      );
      comment on table attachment_examination is 'Officers who say that they examined a document of a case; the act is in the ledger too';
      create trigger attachment_examination_append_only before update or delete on attachment_examination
        for each row execute function refuse_change();
      alter table attachment_examination enable row level security;
      alter table attachment_examination force row level security;
      create policy attachment_examination_scope on attachment_examination to article5_app
        using (authority_id = app_authority() and app_organisation() is null);
      grant select, insert on attachment_examination to article5_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table attachment_examination`);
  }
}
