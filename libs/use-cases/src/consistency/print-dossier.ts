import { Injectable } from '@nestjs/common';
import type { ClusterReviewView, UnionClusterView } from '@article5/contracts/consistency';
import type { Actor } from '@article5/domain/kernel';
import { caseFilePdf, type CaseFileDocument } from '@article5/integrations/documents';
import { listReviews } from '@article5/persistence/consistency';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { Clock, notFound } from '../kernel';
import { assertUnion, ClusterReviews } from './cluster-reviews';
import { ReadUnionCluster } from './read-union-cluster';

type Section = CaseFileDocument['sections'][number];

const OUTCOME = {
  EXPLAINED: 'Explained: the facts differ',
  CHANGED: 'Changed: the authority corrects its decision',
  STANDS: 'Stands: the decision stays',
} as const;

/**
 * The dossier of a review as tagged PDF: the cluster as shared, the question and every answer. Reading the cluster for
 * it is logged for each authority, as on the screen. Source.
 */
@Injectable()
export class PrintDossier {
  constructor(
    private readonly transactions: Transactions,
    private readonly clusters: ReadUnionCluster,
    private readonly reviews: ClusterReviews,
    private readonly clock: Clock,
  ) {}

  async execute(
    actor: Actor,
    { reviewId }: { readonly reviewId: string },
  ): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const union = assertUnion(actor);
    const [row] = await this.transactions.asUnion(scopeOf(union), (tx) => listReviews(tx, { reviewId }));
    if (!row) throw notFound('review');
    const { items } = await this.reviews.list(union, { clusterId: row.clusterId });
    const review = items.find((one) => one.reviewId === reviewId);
    if (!review) throw notFound('review');
    const cluster = await this.clusters.execute(union, row.clusterId);
    const at = this.clock.now();
    const bytes = caseFilePdf({
      language: 'en',
      title: 'Dossier of a review',
      foot: `Cluster ${row.clusterId} · printed ${at.toISOString()}`,
      indexTitle: 'Index',
      sections: [asked(review), decisions(cluster), comparison(cluster), ...review.parts.map(answer)],
      printedAt: at,
    });
    return { name: `review-${reviewId}.pdf`, bytes };
  }
}

function asked(review: ClusterReviewView): Section {
  const rows = [
    { label: 'Asked', value: `${review.askedAt} by ${review.askedBy}` },
    { label: 'Period', value: `${review.workingDays} working days, in each authority's calendar` },
    { label: 'What was asked', value: review.question },
    { label: 'Ended', value: review.closedAt ?? 'Not yet' },
    ...(review.conclusion === null ? [] : [{ label: 'Conclusion', value: review.conclusion }]),
    { label: 'Effect', value: "None on any decision: no authority's decision can be overturned here." },
  ];
  return { title: 'The review', blocks: [{ kind: 'ROWS', rows }] };
}

function decisions({ members }: UnionClusterView): Section {
  const rows = members.map(({ reference, memberState, outcome, decidedOn, reasonCodes }) => ({
    label: `${reference} (${memberState})`,
    value: `${words(outcome)}, decided ${decidedOn}. Reasons: ${reasonCodes.join(', ') || 'none given'}`,
  }));
  return { title: 'The decisions as shared', blocks: [{ kind: 'ROWS', rows }] };
}

function comparison({ members, comparison: lines }: UnionClusterView): Section {
  const rows = lines.map(({ feature, same, values }) => ({
    label: `${words(feature)}: ${same ? 'same' : 'different'}`,
    value: values
      .map((value, index) => `${members[index]?.reference ?? ''}: ${value.join(', ') || '–'}`)
      .join('; '),
  }));
  return { title: 'Feature by feature', blocks: [{ kind: 'ROWS', rows }] };
}

function answer(part: ClusterReviewView['parts'][number]): Section {
  const rows = [
    { label: 'Cases', value: part.references.join(', ') },
    { label: 'Answer by', value: `${part.dueOn} (calendar ${part.calendar})` },
    { label: 'Outcome', value: part.outcome === null ? 'No answer yet' : OUTCOME[part.outcome] },
    ...(part.reasons === null ? [] : [{ label: 'Reasons', value: part.reasons }]),
    ...(part.answeredAt === null
      ? []
      : [{ label: 'Answered', value: `${part.answeredAt}${part.late === true ? ', late' : ''}` }]),
  ];
  return { title: `Answer of ${part.authorityId}`, blocks: [{ kind: 'ROWS', rows }] };
}

function words(code: string): string {
  return code.replaceAll('_', ' ').toLowerCase();
}
