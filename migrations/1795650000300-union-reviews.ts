import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The Union asks authorities to look again at a divergent cluster, and follows consultations under Art 16(5). */
export class UnionReviews1795650000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REVIEWS);
    await runner.query(CONSULTATIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table union_reminder;
      drop view union_consultation;
      drop policy consultation_text_for_views on consultation_text;
      drop policy consultation_event_for_views on consultation_event;
      drop policy consultation_for_views on consultation;
      revoke select (person_id, display_name) on person from article5_union;
      drop policy cluster_review_asked on cluster_review;
      drop table cluster_review_part;
      drop table cluster_review;
    `);
  }
}

const REVIEWS = `
  create table cluster_review (
    review_id uuid not null constraint cluster_review_pkey primary key,
    cluster_id uuid not null,
    question text not null,
    working_days integer not null constraint cluster_review_period check (working_days between 1 and 60),
    asked_at timestamptz not null,
    asked_by uuid not null constraint cluster_review_asked_by_fkey references person,
    closed_at timestamptz,
    conclusion text,
    constraint cluster_review_closed check ((closed_at is null) = (conclusion is null))
  );
  comment on table cluster_review is 'Union staff ask the authorities of a divergent cluster to look again (R-052); nothing here changes a decision';
  create unique index cluster_review_one_open on cluster_review (cluster_id) where closed_at is null;

  create table cluster_review_part (
    authority_id text not null constraint cluster_review_part_authority_fkey references authority,
    review_id uuid not null constraint cluster_review_part_review_fkey references cluster_review,
    notification_ids uuid[] not null,
    "references" text[] not null,
    due_on date not null,
    calendar text not null,
    outcome text constraint cluster_review_part_outcome_known check (outcome in ('EXPLAINED', 'CHANGED', 'STANDS')),
    reasons text,
    answered_at timestamptz,
    answered_by uuid constraint cluster_review_part_answered_by_fkey references person,
    late boolean,
    constraint cluster_review_part_pkey primary key (authority_id, review_id),
    constraint cluster_review_part_answered check ((outcome is null) = (answered_at is null)
      and (outcome is null) = (reasons is null) and (outcome is null) = (late is null))
  );
  comment on table cluster_review_part is 'What one authority is asked in a review, until when in its own calendar, and what it answered';

  alter table cluster_review enable row level security;
  alter table cluster_review force row level security;
  alter table cluster_review_part enable row level security;
  alter table cluster_review_part force row level security;
  create policy cluster_review_part_own on cluster_review_part to article5_app
    using (authority_id = app_authority() and app_organisation() is null);
  create policy cluster_review_asked on cluster_review to article5_app
    using (app_organisation() is null and (app_authority() is null or exists (
      select 1 from cluster_review_part part where part.review_id = cluster_review.review_id
        and part.authority_id = app_authority())));
  create policy cluster_review_union on cluster_review for select to article5_union using (true);
  create policy cluster_review_part_union on cluster_review_part for select to article5_union using (true);
  grant select, insert on cluster_review, cluster_review_part to article5_app;
  grant update (closed_at, conclusion) on cluster_review to article5_app;
  grant update (outcome, reasons, answered_at, answered_by, late) on cluster_review_part to article5_app;
  grant select on cluster_review to article5_union;
  grant select (authority_id, review_id, notification_ids, "references", due_on, calendar, outcome, reasons, answered_at, late)
    on cluster_review_part to article5_union;
  grant select (person_id, display_name) on person to article5_union;`;

const CONSULTATIONS = `
  create policy consultation_for_views on consultation for select to current_user using (true);
  create policy consultation_event_for_views on consultation_event for select to current_user using (true);
  create policy consultation_text_for_views on consultation_text for select to current_user using (true);
  create view union_consultation with (security_barrier) as
    select c.authority_id, own.name as authority_name, c.consultation_id, c.consulted_authority_id,
        other.name as consulted_name, c.kind, c.asked_at, c.received_on, c.initial_due_on, c.due_on, c.extended_by,
        c.calendar, c.time_zone, c.state, c.answer, c.settled_at, c.explained_at,
        (select t.text from consultation_event e join consultation_text t
           on t.authority_id = e.authority_id and t.consultation_id = e.consultation_id and t.number = e.number
         where e.authority_id = c.authority_id and e.consultation_id = c.consultation_id and e.kind = 'EXPLAINED'
         order by e.number limit 1) as explanation,
        count(*) over (partition by c.authority_id, c.notification_id)::integer as asked_of,
        count(*) filter (where c.state in ('ANSWERED', 'DEEMED'))
          over (partition by c.authority_id, c.notification_id)::integer as settled
      from consultation c
      join authority own on own.authority_id = c.authority_id
      join authority other on other.authority_id = c.consulted_authority_id
      where c.kind = 'ART_16_5';
  comment on view union_consultation is 'Consultations under Art 16(5) as the Union follows them: who asked whom, clocks and answers, and the explanation owed to the Commission (R-030); nothing of the transaction';

  create table union_reminder (
    authority_id text not null constraint union_reminder_authority_fkey references authority,
    consultation_id uuid not null,
    reminded_on date not null,
    reminded_at timestamptz not null,
    reminded_by uuid not null constraint union_reminder_by_fkey references person,
    constraint union_reminder_pkey primary key (authority_id, consultation_id, reminded_on)
  );
  comment on table union_reminder is 'The Union reminded a consulted authority (authority_id), once a day at most; append-only';
  create trigger union_reminder_append_only before update or delete on union_reminder
    for each row execute function refuse_change();
  alter table union_reminder enable row level security;
  alter table union_reminder force row level security;
  create policy union_reminder_own on union_reminder to article5_app
    using (authority_id = app_authority() and app_organisation() is null);
  create policy union_reminder_union on union_reminder for select to article5_union using (true);
  grant select, insert on union_reminder to article5_app;
  grant select on union_reminder to article5_union;
  grant select on union_consultation to article5_union;`;
