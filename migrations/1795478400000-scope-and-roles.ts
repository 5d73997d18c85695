import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Functions that row-level security asks: who acts, and for which authority or organisation. */
export class ScopeAndRoles1795478400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app_authority() returns text language sql stable parallel safe
        return nullif(current_setting('app.authority_id', true), '');
      create function app_organisation() returns uuid language sql stable parallel safe
        return nullif(current_setting('app.organisation_id', true), '')::uuid;
      create function app_person() returns uuid language sql stable parallel safe
        return nullif(current_setting('app.person_id', true), '')::uuid;
      create function refuse_change() returns trigger language plpgsql as $$
        begin
          raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
        end $$;
      comment on function app_authority is 'Authority that the transaction acts for; null when none';
      comment on function app_organisation is 'Organisation that the transaction acts for; null for officers and jobs';
      grant usage on schema public to article5_app, article5_matcher, article5_relay, article5_union;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function refuse_change();
      drop function app_person();
      drop function app_organisation();
      drop function app_authority();
    `);
  }
}
