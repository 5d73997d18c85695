import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * With which version of the matcher a transaction was filed under its keys, and with which it was compared: what an
 * older version did is done again in the background, and a broken-off computation goes on where it was.
 */
export class MatchingVersions1795600600300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table transaction_profile add column compared_with text not null default '';
      comment on column transaction_profile.matcher_version is 'Version of the matcher whose keys it is filed under';
      comment on column transaction_profile.compared_with is 'Version of the matcher that last compared it with its candidates; empty when none has';
      create index transaction_profile_by_keys on transaction_profile (matcher_version, authority_id, notification_id);
      create index transaction_profile_by_comparison on transaction_profile (compared_with, authority_id, notification_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index transaction_profile_by_comparison;
      drop index transaction_profile_by_keys;
      alter table transaction_profile drop column compared_with;
      comment on column transaction_profile.matcher_version is null;
    `);
  }
}
