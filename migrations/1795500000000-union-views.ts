import type { MigrationInterface, QueryRunner } from 'typeorm';

export class UnionViews1795500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy consistency_record_shared on consistency_record;
      create policy consistency_record_for_views on consistency_record for select to current_user using (true);
      create policy transaction_cluster_member_for_views on transaction_cluster_member
        for select to current_user using (true);

      create view union_record with (security_barrier) as
        select r.authority_id, a.member_state, r.notification_id, r.reference, c.cluster_id, r.item_family,
            r.features, r.destination, r.end_user_key, r.end_user_kind, r.exporter_pseudonym, r.outcome,
            r.reason_codes, r.received_on, r.decided_on
          from consistency_record r
          join authority a using (authority_id)
          left join transaction_cluster_member c using (authority_id, notification_id)
          where r.shared;
      comment on view union_record is 'What authorities shared of their final outcomes: all that Union staff see of a case';

      create view union_withheld with (security_barrier) as
        select r.authority_id, a.member_state, r.item_family, r.decided_on, count(*)::integer as withheld
          from consistency_record r join authority a using (authority_id)
          where not r.shared
          group by r.authority_id, a.member_state, r.item_family, r.decided_on;
      comment on view union_withheld is 'How many final outcomes were withheld, never which';

      create index consistency_record_withheld on consistency_record (authority_id, decided_on) where not shared;
      grant select on union_record, union_withheld to article5_union;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index consistency_record_withheld;
      drop view union_withheld;
      drop view union_record;
      drop policy transaction_cluster_member_for_views on transaction_cluster_member;
      drop policy consistency_record_for_views on consistency_record;
      create policy consistency_record_shared on consistency_record for select to current_user using (shared);
    `);
  }
}
