import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StatisticsPolicy1795641000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table statistics_policy (
        valid_from date not null,
        minimum_for_claim integer not null,
        suppress_below integer not null,
        confidence double precision not null,
        why text not null,
        constraint statistics_policy_pkey primary key (valid_from),
        constraint statistics_policy_sensible check (minimum_for_claim >= suppress_below and suppress_below >= 1
          and confidence between 0.5 and 0.999)
      );
      comment on table statistics_policy is 'From which numbers on figures claim, rank or print something: policy of the installation, not law; a figure uses the row in force on its last day';
      insert into statistics_policy values ('2021-09-09', 10, 3, 0.95, 'Default of the portal');

      create table policy_version (
        policy_version_id uuid not null,
        valid_from date not null,
        title text not null,
        constraint policy_version_pkey primary key (policy_version_id),
        constraint policy_version_title_said check (btrim(title) <> '')
      );
      comment on table policy_version is 'Dated versions of common policy, marked in trends: guidelines, agreed readings';
      insert into policy_version values ('01928b00-0000-7000-8000-000000000001', '2024-10-11',
        'Recommendation (EU) 2024/2659: guidelines on cyber-surveillance items');

      create policy requirement_sharing_for_views on requirement_sharing for select to current_user using (true);
      create view union_time_to_share with (security_barrier) as
        select r.authority_id, a.member_state, r.item_family, r.decided_on,
            (s.recorded_at at time zone 'UTC')::date - r.decided_on as days
          from requirement_sharing s
          join consistency_record r using (authority_id, notification_id)
          join authority a using (authority_id)
          where r.shared and s.state = 'SHARED';
      comment on view union_time_to_share is 'How long after the decision a requirement was shared (Art 5(4)); of shared outcomes only';

      grant select on statistics_policy, policy_version, union_time_to_share to article5_union;
      grant select on statistics_policy, policy_version to article5_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view union_time_to_share;
      drop policy requirement_sharing_for_views on requirement_sharing;
      drop table policy_version;
      drop table statistics_policy;
    `);
  }
}
