import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Items and destinations under Art 5(6): drafts that rest on unanimous notification, publications, annual reviews. */
export class PublishedEntries1795661200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table published_entry (
        entry_id uuid not null,
        cluster_id uuid not null,
        title text not null,
        item_family text not null,
        destinations text[] not null,
        notified_by text[] not null,
        drafted_by uuid not null constraint published_entry_drafted_by_fkey references person,
        drafted_at timestamptz not null,
        oj_reference text,
        published_on date,
        review_due_on date,
        ended_on date,
        constraint published_entry_pkey primary key (entry_id),
        constraint published_entry_of_cluster unique (cluster_id),
        constraint published_entry_title_said check (btrim(title) <> ''),
        constraint published_entry_published_whole check ((oj_reference is null) = (published_on is null)
          and (published_on is null) = (review_due_on is null)),
        constraint published_entry_ended_after check (ended_on is null or ended_on >= published_on)
      );
      comment on table published_entry is 'Art 5(6): items and destinations that all Member States notified; notified_by is who had when it was drafted';
      create table published_entry_review (
        entry_id uuid not null constraint published_entry_review_entry_fkey references published_entry,
        number integer not null,
        reviewed_on date not null,
        result text not null,
        note text not null,
        reviewed_by uuid not null constraint published_entry_review_person_fkey references person,
        constraint published_entry_review_pkey primary key (entry_id, number),
        constraint published_entry_review_result_known check (result in ('KEPT', 'AMENDMENT_ASKED', 'ENDED'))
      );
      comment on table published_entry_review is 'Art 5(7): at least annual reviews of a publication, with result; append-only';
      create trigger published_entry_review_append_only before update or delete on published_entry_review
        for each row execute function refuse_change();

      create view union_requirement as
        select c.cluster_id, array_agg(distinct a.member_state::text order by a.member_state::text) as notified_by,
            min(r.item_family) as item_family,
            array_agg(distinct r.destination::text order by r.destination::text) as destinations
          from transaction_cluster_member c
          join consistency_record r using (authority_id, notification_id)
          join authority a using (authority_id)
          where r.shared and r.outcome = 'AUTHORISATION_REQUIRED'
          group by c.cluster_id;
      comment on view union_requirement is 'Which Member States notified a requirement for essentially identical transactions, as shared (Art 5(6))';

      grant select on union_requirement, published_entry, published_entry_review to article5_union;
      grant insert on published_entry, published_entry_review to article5_union;
      grant update (oj_reference, published_on, review_due_on, ended_on) on published_entry to article5_union;
      grant select (entry_id, title, item_family, destinations, oj_reference, published_on, ended_on)
        on published_entry to article5_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view union_requirement;
      drop table published_entry_review;
      drop table published_entry;
    `);
  }
}
