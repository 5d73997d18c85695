import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a case rests on: awareness (Art 5(2)), a suspicion (Art 5(3)), or the authority's own initiative (Art 5(1)). Of
 * the last the exporter sees nothing until the authority asks or informs it, and no figure of notifications counts it.
 */
export class OwnInitiative1795700800200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notification add column basis text not null default 'AWARE',
        add column exporter_sees boolean not null default true,
        add constraint notification_basis_known check (basis in ('AWARE', 'SUSPECTING', 'INFORMED')),
        add constraint notification_hidden_is_own_initiative check (exporter_sees or basis = 'INFORMED');
      comment on column notification.basis is 'AWARE: Art 5(2); SUSPECTING: national law by Art 5(3); INFORMED: opened by the authority itself, Art 5(1)';
      comment on column notification.exporter_sees is 'False until the authority asks or informs the exporter of a case that it opened itself';
      update notification n set basis = 'SUSPECTING' from notification_version v
        where v.authority_id = n.authority_id and v.notification_id = n.notification_id and v.version = n.version
          and v.answers -> 'R3' ->> 'reason' = 'SUSPECT';
      alter policy notification_scope on notification
        using (case when (select app_organisation()) is null
          then authority_id = (select app_authority()) and status not in ('DRAFT', 'IMPORTED')
          else organisation_id = (select app_organisation()) and authority_id = (select app_authority())
            and exporter_sees end);
      ${events(`case when new.exporter_visible and exists (select 1 from notification n
        where n.authority_id = new.authority_id and n.notification_id = new.notification_id and n.exporter_sees)
        then new.organisation_id end`)}
      create table own_initiative (
        authority_id text not null,
        notification_id uuid not null,
        source text not null,
        knowledge_text_id uuid not null,
        opened_by uuid not null constraint own_initiative_opened_by_fkey references person,
        opened_at timestamptz not null,
        not_known integer not null,
        constraint own_initiative_pkey primary key (authority_id, notification_id),
        constraint own_initiative_notification_fkey foreign key (authority_id, notification_id) references notification,
        constraint own_initiative_text_fkey foreign key (authority_id, knowledge_text_id) references case_text,
        constraint own_initiative_source_known check (source in ('OTHER_AUTHORITY', 'CUSTOMS', 'NATIONAL_SERVICE',
          'OPEN_SOURCE', 'OTHER'))
      );
      comment on table own_initiative is 'Cases that an authority opened itself (Art 5(1)): where its knowledge comes from, never shown to exporters';
      comment on column own_initiative.not_known is 'Answers of the form that the authority does not know';
      alter table own_initiative enable row level security;
      alter table own_initiative force row level security;
      create policy own_initiative_scope on own_initiative to article5_app
        using (authority_id = (select app_authority()) and (select app_organisation()) is null);
      grant select, insert on own_initiative to article5_app;
    `);
    await runner.query(receivedWhere(`and n.basis <> 'INFORMED'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(receivedWhere(''));
    await runner.query(`
      drop table own_initiative;
      ${events('case when new.exporter_visible then new.organisation_id end')}
      alter policy notification_scope on notification
        using (case when (select app_organisation()) is null
          then authority_id = (select app_authority()) and status not in ('DRAFT', 'IMPORTED')
          else organisation_id = (select app_organisation()) and authority_id = (select app_authority()) end);
      alter table notification drop constraint notification_hidden_is_own_initiative,
        drop constraint notification_basis_known, drop column exporter_sees, drop column basis;
    `);
  }
}

/** Who hears of an act at once: the exporter only of what it may see, on a case that it knows of. */
function events(organisation: string): string {
  return `create or replace function tell_case_action() returns trigger language plpgsql as $$
    begin
      perform pg_notify('case_event', json_build_object('kind', 'case', 'authorityId', new.authority_id,
        'notificationId', new.notification_id, 'organisationId', ${organisation})::text);
      return null;
    end $$;`;
}

/** What authorities received: without what they sent on, and without what nobody notified. */
function receivedWhere(more: string): string {
  return `create or replace view union_received with (security_barrier) as
    select extract(year from n.received_at at time zone a.time_zone)::integer as year, a.member_state,
        coalesce(n.item_family, 'OTHER') as item_family,
        case when not r.shared then 'ZZ' else coalesce(n.destination::text, 'ZZ') end as destination,
        case when n.status = 'WITHDRAWN' then 'WITHDRAWN' when r.notification_id is null then 'PENDING'
          when not r.shared then 'WITHHELD' else r.outcome end as outcome,
        count(*)::integer as received
      from notification n
      join authority a using (authority_id)
      left join consistency_record r using (authority_id, notification_id)
      where n.status not in ('DRAFT', 'IMPORTED', 'REDIRECTED') ${more} and n.received_at is not null
      group by 1, 2, 3, 4, 5`;
}
