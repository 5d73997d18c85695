import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is wrong with the records that authorities shared: late, missing, inconsistent. */
export class DataQuality1795661100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create view union_record_fault with (security_barrier) as
        select a.member_state, r.authority_id, r.notification_id, r.reference, r.item_family, r.destination, r.outcome,
            r.received_on, r.decided_on,
            r.outcome = 'AUTHORISATION_REQUIRED' and not r.imported and s.state is null as not_told,
            case when s.state = 'SHARED' then (s.recorded_at at time zone 'UTC')::date - r.decided_on end as told_after,
            r.reason_codes = '{}' and r.outcome in ('AUTHORISATION_REQUIRED', 'NO_AUTHORISATION_REQUIRED')
              as no_reasons,
            r.destination = 'ZZ' as no_destination,
            r.end_user_kind = 'UNKNOWN' as no_end_user,
            r.decided_on < r.received_on or r.decided_on > current_date as dates_wrong
          from consistency_record r
          join authority a using (authority_id)
          left join requirement_sharing s using (authority_id, notification_id)
          where r.shared;
      comment on view union_record_fault is 'Shared outcomes with what is wrong with their data; of withheld ones nothing';
      grant select on union_record_fault to article5_union;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop view union_record_fault`);
  }
}
