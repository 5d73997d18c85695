import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DataQuality1795661100000 } from './1795661100000-data-quality';

/**
 * The list of faulty records is read from the facts in the order of its pages, so that nothing is sorted: from the table
 * itself, whose policy shows Union staff what was shared, because the order of an index does not reach through a view
 * that is a barrier.
 */
export class FaultsFromFacts1795700400100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await new DataQuality1795661100000().down(runner);
    await runner.query(`
      drop index union_fact_by_day;
      create index union_fact_by_day on union_fact (decided_on, notification_id);
      create policy union_fact_shared on union_fact for select to article5_union using (is_shared);
      grant select (authority_id, notification_id, decided_on, item_family, member_state, is_shared, outcome, destination,
        days, told_after, faults) on union_fact to article5_union;
      comment on table union_fact is 'What Union figures count of a case, derived at each commit from consistency_record and requirement_sharing; Union staff read what was shared';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke select (authority_id, notification_id, decided_on, item_family, member_state, is_shared, outcome,
        destination, days, told_after, faults) on union_fact from article5_union;
      drop policy union_fact_shared on union_fact;
      drop index union_fact_by_day;
      create index union_fact_by_day on union_fact (decided_on);
    `);
    await new DataQuality1795661100000().up(runner);
  }
}
