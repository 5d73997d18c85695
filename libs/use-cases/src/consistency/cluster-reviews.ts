import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { ClusterReviewView } from '@article5/contracts/consistency';
import { endOfPeriod } from '@article5/domain/calendar';
import { askForReview, closeReview, divergenceOf } from '@article5/domain/consistency';
import type { DecisionOutcome } from '@article5/domain/decision';
import { Refused, valueOf, type Actor, type UnionActor } from '@article5/domain/kernel';
import { statusAfter, type ActionKind } from '@article5/domain/notification';
import { findAuthorityTime, findHolidays } from '@article5/persistence/calendar';
import {
  closeReviewRow,
  findCluster,
  insertReview,
  insertReviewPart,
  listReviewParts,
  listReviews,
  lockReview,
  type ReviewPartRow,
  type ReviewRow,
} from '@article5/persistence/consistency';
import { inScopeOf, scopeOf, Transactions } from '@article5/persistence/kernel';
import { recordAction } from '@article5/persistence/ledger';
import { lockCaseById } from '@article5/persistence/notification';
import { assertMay, Clock, notFound } from '../kernel';
import { askToTell } from '../message';

type Part = Pick<ReviewPartRow, 'authorityId' | 'notificationIds' | 'references'>;

/**
 * Union staff ask the authorities of a divergent cluster to look again, see the answers side by side, and end the
 * review. Each authority's period runs in its own calendar. Nothing here changes a decision. Source: R-052.
 */
@Injectable()
export class ClusterReviews {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  list(
    actor: Actor,
    only: { readonly clusterId?: string | undefined },
  ): Promise<{ items: ClusterReviewView[] }> {
    assertMay(actor, 'union.read', {});
    return this.transactions.asUnion(scopeOf(actor), async (tx) => {
      const items: ClusterReviewView[] = [];
      for (const row of await listReviews(tx, only)) {
        items.push(reviewView(row, await listReviewParts(tx, row.reviewId)));
      }
      return { items };
    });
  }

  /** Refuses `cluster.not-found` and what the domain refuses; `review.open-already` also when two ask at once. */
  async ask(
    actor: Actor,
    command: { readonly clusterId: string; readonly question: string; readonly workingDays: number },
  ): Promise<ClusterReviewView> {
    const union = assertUnion(actor);
    const { clusterId } = command;
    const { members, isOpen } = await this.transactions.asUnion(scopeOf(union), async (tx) => ({
      members: await findCluster(tx, clusterId),
      isOpen: (await listReviews(tx, { clusterId })).some(({ closedAt }) => closedAt === null),
    }));
    if (members.length === 0) throw notFound('cluster');
    const decided = members.map((one) => ({ ...one, outcome: one.outcome as DecisionOutcome }));
    const { divergent } = divergenceOf(decided);
    const asked = valueOf(askForReview({ ...command, divergent, isOpen }));
    const reviewId = newId();
    const at = this.clock.now();
    const byAuthority = Map.groupBy(members, ({ authorityId }) => authorityId);
    await this.transactions.run(scopeOf(union), async (tx) => {
      await insertReview(tx, { reviewId, clusterId, ...asked, askedAt: at, personId: union.personId });
      for (const [authorityId, cases] of byAuthority) {
        const notificationIds = cases.map(({ notificationId }) => notificationId);
        const part = { authorityId, notificationIds, references: cases.map(({ reference }) => reference) };
        await inAuthority(tx, union, authorityId, () =>
          askAuthority(tx, union, { reviewId, part, at, ...asked }),
        );
      }
    });
    return this.read(union, reviewId);
  }

  async close(
    actor: Actor,
    command: { readonly reviewId: string; readonly conclusion: string },
  ): Promise<ClusterReviewView> {
    const union = assertUnion(actor);
    const { reviewId } = command;
    const { parts } = await this.read(union, reviewId);
    const asked = await this.transactions.asUnion(scopeOf(union), (tx) => listReviewParts(tx, reviewId));
    await this.transactions.run(scopeOf(union), async (tx) => {
      const row = await lockReview(tx, reviewId);
      if (!row) throw notFound('review');
      const conclusion = valueOf(closeReview({ isOver: row.closedAt !== null }, command.conclusion));
      const at = this.clock.now();
      await closeReviewRow(tx, reviewId, { at, conclusion });
      for (const part of asked) {
        const payload = { review: reviewId, answered: parts.length };
        await inAuthority(tx, union, part.authorityId, () =>
          recordInCases(tx, union, { part, kind: 'UNION_REVIEW_ENDED', at, payload }),
        );
      }
    });
    return this.read(union, reviewId);
  }

  private read(union: UnionActor, reviewId: string): Promise<ClusterReviewView> {
    return this.transactions.asUnion(scopeOf(union), async (tx) => {
      const [row] = await listReviews(tx, { reviewId });
      if (!row) throw notFound('review');
      return reviewView(row, await listReviewParts(tx, reviewId));
    });
  }
}

/** Writes the authority's part with its own last day, notes it in its cases and tells its officers. */
async function askAuthority(
  tx: EntityManager,
  union: UnionActor,
  of: { readonly reviewId: string; readonly part: Part; readonly at: Date; readonly workingDays: number },
): Promise<void> {
  const { reviewId, part, at } = of;
  const { authorityId } = part;
  const { today, calendar } = await findAuthorityTime(tx, authorityId, at);
  const period = { count: of.workingDays, unit: 'WORKING_DAYS' } as const;
  const end = valueOf(endOfPeriod(today, period, await findHolidays(tx, calendar)));
  await insertReviewPart(tx, reviewId, { ...part, dueOn: end.dueOn, calendar });
  const payload = { review: reviewId, dueOn: end.dueOn };
  await recordInCases(tx, union, { part, kind: 'UNION_REVIEW_ASKED', at, payload });
  await askToTell(tx, { authorityId, kind: 'union-review-asked', to: { permission: 'union-review.answer' } });
}

/** The act in each of the authority's cases; decisions imported from before the portal have no case to note it in. */
async function recordInCases(
  tx: EntityManager,
  { personId }: UnionActor,
  of: {
    readonly part: Part;
    readonly kind: ActionKind;
    readonly at: Date;
    readonly payload: Readonly<Record<string, unknown>>;
  },
): Promise<void> {
  const { part, kind, at, payload } = of;
  for (const notificationId of part.notificationIds) {
    const found = await lockCaseById(tx, part.authorityId, notificationId);
    if (!found || !statusAfter(found.status, kind).ok) continue;
    const { authorityId, organisationId } = found;
    await recordAction(tx, {
      ...{ authorityId, notificationId, organisationId, kind, at, payload },
      ...{ actorId: personId, actorRole: 'UNION_ANALYST', exporterVisible: false, transactionId: newId() },
    });
  }
}

function inAuthority<T>(
  tx: EntityManager,
  union: UnionActor,
  authorityId: string,
  work: () => Promise<T>,
): Promise<T> {
  const own = scopeOf(union);
  return inScopeOf(tx, { own, other: { ...own, authorityId } }, work);
}

export function assertUnion(actor: Actor): UnionActor {
  assertMay(actor, 'union.review', {});
  if (actor.kind !== 'union') throw new Refused([{ code: 'access.other-audience' }], 'NOT_PERMITTED');
  return actor;
}

export function reviewView(row: ReviewRow, parts: readonly ReviewPartRow[]): ClusterReviewView {
  const { reviewId, clusterId, question, workingDays, askedBy, conclusion } = row;
  return {
    ...{ reviewId, clusterId, question, workingDays, askedBy, conclusion },
    askedAt: row.askedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
    parts: parts.map(({ authorityId, references, dueOn, calendar, outcome, reasons, late, answeredAt }) => ({
      ...{ authorityId, references: [...references], dueOn, calendar, outcome, reasons, late },
      answeredAt: answeredAt?.toISOString() ?? null,
    })),
  };
}
