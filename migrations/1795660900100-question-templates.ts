import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ready questions in an authority's own words, as versions: in force from a day on, retired from a day on. */
export class QuestionTemplates1795660900100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table question_template (
        authority_id text not null constraint question_template_authority_fkey references authority,
        code text not null,
        version integer not null,
        about text not null,
        texts jsonb not null,
        is_retired boolean not null,
        valid_from date not null,
        made_by uuid not null constraint question_template_made_by_fkey references person,
        made_at timestamptz not null,
        withdrawn_by uuid constraint question_template_withdrawn_by_fkey references person,
        withdrawn_at timestamptz,
        constraint question_template_pkey primary key (authority_id, code, version),
        constraint question_template_withdrawn check ((withdrawn_by is null) = (withdrawn_at is null))
      );
      comment on table question_template is 'Versions of ready questions that an authority words itself; a code of the portal replaces the portal''s words, another code is a question of its own';
      comment on column question_template.is_retired is 'From valid_from on officers are no longer offered the question';
      comment on column question_template.withdrawn_at is 'Before its first day only: the version never applies';

      create function refuse_template_change() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and old.withdrawn_at is null and new.withdrawn_at is not null
          and to_jsonb(new) - '{withdrawn_at,withdrawn_by}'::text[]
            = to_jsonb(old) - '{withdrawn_at,withdrawn_by}'::text[]
          and new.valid_from > (select (new.withdrawn_at at time zone a.time_zone)::date from authority a
            where a.authority_id = new.authority_id) then
          return new;
        end if;
        raise exception 'a version of a ready question never changes' using errcode = 'restrict_violation';
      end $$;
      create trigger question_template_fixed before update or delete on question_template
        for each row execute function refuse_template_change();

      alter table question_template enable row level security;
      alter table question_template force row level security;
      create policy question_template_scope on question_template to article5_app
        using (authority_id = (select app_authority()) and (select app_organisation()) is null);
      grant select, insert on question_template to article5_app;
      grant update (withdrawn_by, withdrawn_at) on question_template to article5_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table question_template; drop function refuse_template_change()`);
  }
}
