import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MatcherReach1795500300300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create policy notification_matcher on notification to article5_matcher using (true);
      grant select (authority_id, notification_id, status, similar_count), update (similar_count)
        on notification to article5_matcher;
      create policy intake_step_matcher on intake_step to article5_matcher using (step = 'match-transactions');
      grant select (authority_id, notification_id, version, step, state),
        update (state, finished_at, duration_in_ms, error, result) on intake_step to article5_matcher;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke select (authority_id, notification_id, version, step, state),
        update (state, finished_at, duration_in_ms, error, result) on intake_step from article5_matcher;
      drop policy intake_step_matcher on intake_step;
      revoke select (authority_id, notification_id, status, similar_count), update (similar_count)
        on notification from article5_matcher;
      drop policy notification_matcher on notification;
    `);
  }
}
