import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Second factors of accounts, what happened to them, and when the approval of a decision asks for one. */
export class SecondFactor1795516587366 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table second_factor (
        person_id uuid constraint second_factor_pkey primary key
          constraint second_factor_person_fkey references person,
        sealed_secret bytea not null,
        made_at timestamptz not null,
        confirmed_at timestamptz,
        last_time_step bigint
      );
      comment on table second_factor is 'One authenticator (RFC 6238) a person; the secret is sealed (AES-256-GCM); without confirmed_at it is only being set up';
      comment on column second_factor.last_time_step is 'Step of the last code that was taken: none of it or before is taken again';

      create table recovery_code (
        person_id uuid not null constraint recovery_code_factor_fkey references second_factor on delete cascade,
        code_sha256 text not null,
        used_at timestamptz,
        constraint recovery_code_pkey primary key (person_id, code_sha256)
      );
      comment on table recovery_code is 'Codes for a lost authenticator, 80 bits each, as hashes; each works once';

      create table account_action (
        account_action_id uuid constraint account_action_pkey primary key,
        person_id uuid not null constraint account_action_person_fkey references person,
        kind text not null constraint account_action_kind check (kind in
          ('SECOND_FACTOR_SET_UP', 'SECOND_FACTOR_REMOVED', 'SECOND_FACTOR_RESET', 'RECOVERY_CODE_USED')),
        actor_id uuid not null constraint account_action_actor_fkey references person,
        authority_id text constraint account_action_authority_fkey references authority,
        at timestamptz(3) not null
      );
      comment on table account_action is 'Append-only record of what was done to accounts, by whom; authority_id is where an administrator acted for one';
      create index account_action_of_person on account_action (person_id, at);
      create trigger account_action_append_only before update or delete on account_action
        for each row execute function refuse_change();
      create trigger account_action_no_truncate before truncate on account_action
        for each statement execute function refuse_change();

      create function app_looks_after(someone uuid) returns boolean language sql stable
        return exists (select 1 from role_assignment r where r.person_id = someone
          and r.authority_id = app_authority() and app_organisation() is null and r.valid_from <= now()
          and (r.valid_to is null or r.valid_to > now()));
      comment on function app_looks_after is 'Does the person hold a role in the authority that the transaction acts for?';

      alter table second_factor enable row level security;
      alter table second_factor force row level security;
      create policy second_factor_own on second_factor to article5_app using (person_id = app_person());
      create policy second_factor_seen on second_factor for select to article5_app
        using (app_looks_after(person_id));
      create policy second_factor_reset on second_factor for delete to article5_app
        using (app_looks_after(person_id));
      alter table recovery_code enable row level security;
      alter table recovery_code force row level security;
      create policy recovery_code_own on recovery_code to article5_app using (person_id = app_person());
      alter table account_action enable row level security;
      alter table account_action force row level security;
      create policy account_action_read on account_action for select to article5_app
        using (person_id = app_person() or authority_id = app_authority());
      create policy account_action_append on account_action for insert to article5_app
        with check (actor_id = app_person());

      grant select, insert, update, delete on second_factor, recovery_code to article5_app;
      grant select, insert on account_action to article5_app;

      alter table authority_profile add column approval_second_factor text not null default 'WHEN_SET_UP'
        constraint authority_profile_second_factor check (approval_second_factor in ('WHEN_SET_UP', 'REQUIRED'));
      comment on column authority_profile.approval_second_factor is 'Approving a decision asks for a second factor where the approver has one, or always';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table authority_profile drop column approval_second_factor;
      drop table account_action;
      drop table recovery_code;
      drop table second_factor;
      drop function app_looks_after(uuid);
    `);
  }
}
