import type { MigrationInterface, QueryRunner } from 'typeorm';

const READ = [
  'ledger_head',
  'case_action',
  'case_text',
  'notification',
  'notification_version',
  'decision',
  'letter',
];

/**
 * Whoever verifies the ledger reads as the owner of the schema, across authorities. The owner gets the right to read,
 * not to write: row-level security still forbids it every change.
 */
export class LedgerVerification1795500500200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of READ) {
      await runner.query(
        `create policy ${table}_for_verification on ${table} for select to current_user using (true)`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of READ) await runner.query(`drop policy ${table}_for_verification on ${table}`);
  }
}
