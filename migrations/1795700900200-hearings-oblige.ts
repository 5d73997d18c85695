import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Nobody can switch off being told that it is heard, or no longer. */
export class HearingsOblige1795700900200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(obliging([...BEFORE, 'hearing-opened', 'hearing-taken-back']));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(obliging(BEFORE));
  }
}

const BEFORE = [
  'clarification-asked',
  'extension-decided',
  'decision-issued',
  'consultation-received',
  'opinion-asked',
];

const obliging = (kinds: readonly string[]) => `
  alter table message_preference drop constraint message_preference_obliging;
  alter table message_preference add constraint message_preference_obliging
    check (kind not in (${kinds.map((kind) => `'${kind}'`).join(', ')}));`;
