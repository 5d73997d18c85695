import type { EntityManager } from 'typeorm';
import type { ReviewOutcome } from '@article5/domain/consistency';

export interface ReviewPartRow {
  readonly authorityId: string;
  readonly notificationIds: readonly string[];
  readonly references: readonly string[];
  readonly dueOn: string;
  readonly calendar: string;
  readonly outcome: ReviewOutcome | null;
  readonly reasons: string | null;
  readonly answeredAt: Date | null;
  readonly late: boolean | null;
}

export interface ReviewRow {
  readonly reviewId: string;
  readonly clusterId: string;
  readonly question: string;
  readonly workingDays: number;
  readonly askedAt: Date;
  readonly askedBy: string;
  readonly closedAt: Date | null;
  readonly conclusion: string | null;
}

const REVIEW = `r.review_id as "reviewId", r.cluster_id as "clusterId", r.question, r.working_days as "workingDays",
  r.asked_at as "askedAt", p.display_name as "askedBy", r.closed_at as "closedAt", r.conclusion`;
const PART = `part.authority_id as "authorityId", part.notification_ids as "notificationIds",
  part."references", part.due_on as "dueOn", part.calendar, part.outcome, part.reasons,
  part.answered_at as "answeredAt", part.late`;

/** Reviews, open ones first, newest first; as the Union. */
export function listReviews(
  tx: EntityManager,
  only: { readonly clusterId?: string | undefined; readonly reviewId?: string | undefined },
): Promise<readonly ReviewRow[]> {
  return tx.query(
    `select ${REVIEW} from cluster_review r join person p on p.person_id = r.asked_by
     where ($1::uuid is null or r.cluster_id = $1) and ($2::uuid is null or r.review_id = $2)
     order by r.closed_at is not null, r.asked_at desc limit 200`,
    [only.clusterId ?? null, only.reviewId ?? null],
  );
}

export function listReviewParts(tx: EntityManager, reviewId: string): Promise<readonly ReviewPartRow[]> {
  return tx.query(
    `select ${PART} from cluster_review_part part where part.review_id = $1 order by part.authority_id`,
    [reviewId],
  );
}

/** Writes a review; acting for no authority. A second open one of a cluster is refused by the index. */
export async function insertReview(
  tx: EntityManager,
  review: Pick<ReviewRow, 'reviewId' | 'clusterId' | 'question' | 'workingDays' | 'askedAt'> & {
    readonly personId: string;
  },
): Promise<void> {
  await tx.query(
    `insert into cluster_review (review_id, cluster_id, question, working_days, asked_at, asked_by)
     values ($1, $2, $3, $4, $5, $6)`,
    [
      ...[review.reviewId, review.clusterId, review.question, review.workingDays],
      ...[review.askedAt, review.personId],
    ],
  );
}

/** Writes what one authority is asked; in its scope. */
export async function insertReviewPart(
  tx: EntityManager,
  reviewId: string,
  part: Pick<ReviewPartRow, 'authorityId' | 'notificationIds' | 'references' | 'dueOn' | 'calendar'>,
): Promise<void> {
  await tx.query(
    `insert into cluster_review_part (authority_id, review_id, notification_ids, "references", due_on, calendar)
     values ($1, $2, $3, $4, $5, $6)`,
    [part.authorityId, reviewId, part.notificationIds, part.references, part.dueOn, part.calendar],
  );
}

/** Locks a review to end it; acting for no authority. */
export async function lockReview(tx: EntityManager, reviewId: string): Promise<ReviewRow | undefined> {
  const [row] = await tx.query<ReviewRow[]>(
    `select ${REVIEW} from cluster_review r join person p on p.person_id = r.asked_by
     where r.review_id = $1 for update of r`,
    [reviewId],
  );
  return row;
}

export async function closeReviewRow(
  tx: EntityManager,
  reviewId: string,
  closed: { readonly at: Date; readonly conclusion: string },
): Promise<void> {
  await tx.query(`update cluster_review set closed_at = $2, conclusion = $3 where review_id = $1`, [
    reviewId,
    closed.at,
    closed.conclusion,
  ]);
}

export type OwnReviewRow = ReviewPartRow & Pick<ReviewRow, 'reviewId' | 'question' | 'askedAt' | 'closedAt'>;

const OWN = `select ${PART}, r.review_id as "reviewId", r.question, r.asked_at as "askedAt", r.closed_at as "closedAt"
  from cluster_review_part part join cluster_review r using (review_id)`;

/** What the Union asks an authority, unanswered ones first. */
export function listOwnReviews(tx: EntityManager, authorityId: string): Promise<readonly OwnReviewRow[]> {
  return tx.query(
    `${OWN} where part.authority_id = $1
     order by part.answered_at is not null or r.closed_at is not null, part.due_on, part.review_id limit 200`,
    [authorityId],
  );
}

/** The own part, locked. */
export async function lockOwnReview(
  tx: EntityManager,
  authorityId: string,
  reviewId: string,
): Promise<OwnReviewRow | undefined> {
  const [row] = await tx.query<OwnReviewRow[]>(
    `${OWN} where part.authority_id = $1 and part.review_id = $2 for update of part`,
    [authorityId, reviewId],
  );
  return row;
}

export async function keepReviewAnswer(
  tx: EntityManager,
  of: { readonly authorityId: string; readonly reviewId: string },
  answer: {
    readonly outcome: ReviewOutcome;
    readonly reasons: string;
    readonly late: boolean;
    readonly at: Date;
    readonly by: string;
  },
): Promise<void> {
  await tx.query(
    `update cluster_review_part set outcome = $3, reasons = $4, late = $5, answered_at = $6, answered_by = $7
     where authority_id = $1 and review_id = $2`,
    [of.authorityId, of.reviewId, answer.outcome, answer.reasons, answer.late, answer.at, answer.by],
  );
}
