import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What figures count of shared outcomes, and no more, so that the days around whole months are read from an index alone. */
export class UnionOutcome1795600600200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create view union_outcome with (security_barrier) as
        select a.member_state, r.item_family, r.outcome, r.decided_on
          from consistency_record r join authority a using (authority_id) where r.shared;
      comment on view union_outcome is 'Shared outcomes as figures count them: as union_record, without the case';
      grant select on union_outcome to article5_union;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop view union_outcome`);
  }
}
