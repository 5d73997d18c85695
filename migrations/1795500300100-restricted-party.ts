import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RestrictedParty1795500300100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table restricted_party_import (
        version integer constraint restricted_party_import_pkey primary key,
        content_sha256 text not null,
        file_name text not null,
        entry_count integer not null,
        imported_at timestamptz not null default now(),
        constraint restricted_party_import_version_positive check (version > 0)
      );
      comment on table restricted_party_import is 'Versions of the restricted-party lists: each import is a whole new version; screening uses the newest and names it';

      create table restricted_party (
        version integer not null constraint restricted_party_import_fkey references restricted_party_import,
        entry_number integer not null,
        list_name text not null,
        name text not null,
        aliases text[] not null,
        country char(2),
        reason text not null,
        constraint restricted_party_pkey primary key (version, entry_number)
      );
      comment on table restricted_party is 'Entries of the lists; entry_number is the line of the imported file';

      create table restricted_party_key (
        version integer not null,
        blocking_key text not null,
        entry_number integer not null,
        constraint restricted_party_key_pkey primary key (version, blocking_key, entry_number),
        constraint restricted_party_key_fkey foreign key (version, entry_number) references restricted_party
      );
      comment on table restricted_party_key is 'Keys under which an entry is filed: a party is compared only with entries that share one';

      grant select on restricted_party_import, restricted_party, restricted_party_key to article5_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table restricted_party_key; drop table restricted_party; drop table restricted_party_import`,
    );
  }
}
