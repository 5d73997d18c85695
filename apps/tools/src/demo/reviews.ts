import type { OfficerActor, UnionActor } from '@article5/domain/kernel';
import type { Transactions } from '@article5/persistence/kernel';
import { ClusterReviews, OwnReviews, ReadUnionFigures } from '@article5/use-cases/consistency';
import type { StoryClock } from './clock';

/** One review in progress: of the most divergent cluster that France has a decision in; one other has answered. */
export async function seedReview(
  transactions: Transactions,
  clock: StoryClock,
  of: {
    readonly analyst: UnionActor;
    readonly officers: ReadonlyMap<string, { readonly officer: OfficerActor }>;
  },
): Promise<void> {
  const { analyst, officers } = of;
  clock.goTo(4);
  const { items } = await new ReadUnionFigures(transactions, clock).clusters(analyst, { only: 'divergent' });
  const cluster =
    items.find(({ outcomes }) => outcomes.some(({ authorityId }) => authorityId === 'FR')) ?? items[0];
  if (!cluster) return;
  const reviews = new ClusterReviews(transactions, clock);
  const review = await reviews.ask(analyst, {
    clusterId: cluster.clusterId,
    question:
      'The same end user and essentially identical items, decided differently. Which facts explain the difference?',
    workingDays: 20,
  });
  const [other] = review.parts.filter(({ authorityId }) => authorityId !== 'FR');
  const officer = other && officers.get(other.authorityId)?.officer;
  if (!officer) return;
  clock.goTo(2);
  const own = new OwnReviews(transactions, clock);
  const { items: asked } = await own.list(officer);
  if (!asked.some(({ reviewId, mayAnswer }) => reviewId === review.reviewId && mayAnswer)) return;
  await own.answer(officer, {
    reviewId: review.reviewId,
    outcome: 'EXPLAINED',
    reasons: 'Our exporter delivers without the remote module and trains the end user under supervision.',
  });
}
