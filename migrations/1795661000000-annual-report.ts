import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What authorities received, as far as an annual report may count it, and the reports that were frozen from it. */
export class AnnualReport1795661000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create policy notification_for_views on notification for select to current_user
        using (status not in ('DRAFT', 'IMPORTED'));
      create view union_received with (security_barrier) as
        select extract(year from n.received_at at time zone a.time_zone)::integer as year, a.member_state,
            coalesce(n.item_family, 'OTHER') as item_family,
            case when not r.shared then 'ZZ' else coalesce(n.destination::text, 'ZZ') end as destination,
            case when n.status = 'WITHDRAWN' then 'WITHDRAWN' when r.notification_id is null then 'PENDING'
              when not r.shared then 'WITHHELD' else r.outcome end as outcome,
            count(*)::integer as received
          from notification n
          join authority a using (authority_id)
          left join consistency_record r using (authority_id, notification_id)
          where n.status not in ('DRAFT', 'IMPORTED') and n.received_at is not null
          group by 1, 2, 3, 4, 5;
      comment on view union_received is 'Notifications received, counted by year, item, Member State, destination and result (Art 26(2)); destination and outcome of withheld ones stay untold';

      create table annual_report (
        report_id uuid not null,
        year integer not null,
        number integer not null,
        query_version text not null,
        suppress_below integer not null,
        data_as_of timestamptz not null,
        content text not null,
        content_sha256 text not null,
        public_content text not null,
        public_sha256 text not null,
        frozen_by uuid not null constraint annual_report_frozen_by_fkey references person,
        published_by uuid constraint annual_report_published_by_fkey references person,
        published_at timestamptz,
        constraint annual_report_pkey primary key (report_id),
        constraint annual_report_number unique (year, number),
        constraint annual_report_year check (year between 2021 and 2200),
        constraint annual_report_published_by_someone check ((published_at is null) = (published_by is null))
      );
      comment on table annual_report is 'Frozen annual reports (R-046): never changed; content for the restricted circle, public_content suppressed (R-047); each with its SHA-256';
      create unique index annual_report_one_public on annual_report (year) where published_at is not null;

      create function annual_report_frozen() returns trigger language plpgsql as $$
        begin
          if tg_op = 'UPDATE' and old.published_at is null and new.published_at is not null
            and (to_jsonb(new) - 'published_at' - 'published_by') = (to_jsonb(old) - 'published_at' - 'published_by') then
            return new;
          end if;
          raise exception 'a frozen report never changes';
        end $$;
      create trigger annual_report_never_changes before update or delete on annual_report
        for each row execute function annual_report_frozen();
      create trigger annual_report_no_truncate before truncate on annual_report
        for each statement execute function refuse_change();

      grant select on union_received to article5_union;
      grant select, insert on annual_report to article5_union;
      grant update (published_by, published_at) on annual_report to article5_union;
      grant select (report_id, year, number, query_version, suppress_below, data_as_of, public_content, public_sha256,
        published_at) on annual_report to article5_app;
      alter table annual_report enable row level security;
      alter table annual_report force row level security;
      create policy annual_report_union on annual_report to article5_union using (true)
        with check (frozen_by = (select app_person()) or published_by = (select app_person()));
      create policy annual_report_public on annual_report for select to article5_app
        using (published_at is not null);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table annual_report;
      drop function annual_report_frozen();
      drop view union_received;
      drop policy notification_for_views on notification;
    `);
  }
}
