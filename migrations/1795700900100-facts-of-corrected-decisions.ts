import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A corrected decision is shared anew: its fact counts what was shared of the decision in force, and since then. */
export class FactsOfCorrectedDecisions1795700900100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      facts('coalesce(r.corrected_on, r.decided_on)', 'authority_id, notification_id, decision_id'),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(facts('r.decided_on', 'authority_id, notification_id'));
  }
}

function facts(since: string, by: string): string {
  return `create or replace view union_fact_computed as
    select r.authority_id, r.notification_id, r.decided_on, r.item_family, a.member_state, r.shared as is_shared,
        r.features ->> 'basis' is distinct from 'INFORMED' as notified, r.outcome, r.destination,
        r.end_user_kind, coalesce(r.features -> 'warningSigns', '[]') <> '[]' as warned,
        coalesce(r.features -> 'safeguards', '[]') <> '[]' as safeguarded,
        array(select distinct upper(replace(split_part(code, '.', 1), '-', '_')) from unnest(r.reason_codes) code
          order by 1) as criteria,
        r.decided_on - r.received_on as days,
        case when s.state = 'SHARED' then (s.recorded_at at time zone 'UTC')::date - ${since} end as told_after,
        concat_ws(',',
          case when r.outcome = 'AUTHORISATION_REQUIRED' and not r.imported and s.state is null then 'NOT_TOLD' end,
          case when r.reason_codes = '{}' and r.outcome in ('AUTHORISATION_REQUIRED', 'NO_AUTHORISATION_REQUIRED')
            then 'MISSING_REASONS' end,
          case when r.destination = 'ZZ' then 'MISSING_DESTINATION' end,
          case when r.end_user_kind = 'UNKNOWN' then 'MISSING_END_USER' end,
          case when r.decided_on < r.received_on then 'DATES_WRONG' end) as faults
      from consistency_record r
      join authority a using (authority_id)
      left join requirement_sharing s using (${by});`;
}
