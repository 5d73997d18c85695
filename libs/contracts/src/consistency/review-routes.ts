import { z } from 'zod';
import { REVIEW_OUTCOMES } from '@article5/domain/consistency';
import { CONSULTATION_ANSWERS, CONSULTATION_STATES, DEEMED_ANSWERS } from '@article5/domain/consultation';
import { authorityCode, date, defineRoute, instant, uuid } from '../kernel';

const outcome = z.enum(REVIEW_OUTCOMES);

/** What one authority is asked, and what it answered. */
const reviewPart = z.object({
  authorityId: authorityCode,
  references: z.array(z.string()),
  /** In the authority's own calendar. */
  dueOn: date,
  calendar: z.string(),
  outcome: outcome.nullable(),
  reasons: z.string().nullable(),
  answeredAt: instant.nullable(),
  late: z.boolean().nullable(),
});

/** A review of a cluster, with every authority's answer beside the others'. R-052. */
export const clusterReviewView = z.object({
  reviewId: uuid,
  clusterId: uuid,
  question: z.string(),
  workingDays: z.number().int(),
  askedAt: instant,
  askedBy: z.string(),
  closedAt: instant.nullable(),
  conclusion: z.string().nullable(),
  parts: z.array(reviewPart),
});

/** The own authority's part of a review. */
export const ownReviewView = reviewPart.omit({ authorityId: true }).extend({
  reviewId: uuid,
  question: z.string(),
  askedAt: instant,
  isOver: z.boolean(),
  workingDaysLeft: z.number().int().nullable(),
  mayAnswer: z.boolean(),
});

/** A consultation under Art 16(5) as the Union follows it; nothing of the transaction. */
export const unionConsultationView = z.object({
  consultationId: uuid,
  authorityId: authorityCode,
  authorityName: z.string(),
  consultedAuthorityId: authorityCode,
  consultedName: z.string(),
  askedAt: instant,
  receivedOn: date,
  initialDueOn: date,
  dueOn: date,
  extendedBy: z.number().int(),
  calendar: z.string(),
  workingDaysLeft: z.number().int().nullable(),
  state: z.enum(CONSULTATION_STATES),
  answer: z.enum([...CONSULTATION_ANSWERS, ...DEEMED_ANSWERS]).nullable(),
  /** Authorities asked about the same case, and how many of them are settled. */
  askedOf: z.number().int(),
  settled: z.number().int(),
  /** Why the asking authority decided otherwise, as it owes the Commission. R-030. */
  explanation: z.string().nullable(),
  explainedAt: instant.nullable(),
  remindedOn: z.array(date),
  mayRemind: z.boolean(),
});

const review = z.object({ reviewId: uuid });
const cluster = z.object({ clusterId: uuid });

export const listClusterReviews = defineRoute({
  id: 'consistency.list-reviews',
  method: 'GET',
  path: '/api/union/reviews',
  audience: 'union',
  summary: 'Reviews of divergent clusters, open ones first; of one cluster where it is named',
  query: z.object({ clusterId: uuid.optional() }),
  response: z.object({ items: z.array(clusterReviewView) }),
});

export const askForClusterReview = defineRoute({
  id: 'consistency.ask-review',
  method: 'POST',
  path: '/api/union/clusters/:clusterId/reviews',
  audience: 'union',
  summary: 'Ask the authorities of a divergent cluster to look again; it overturns nothing (R-052)',
  status: 201,
  params: cluster,
  body: z.object({ question: z.string().max(4000), workingDays: z.number() }),
  response: clusterReviewView,
});

export const closeClusterReview = defineRoute({
  id: 'consistency.close-review',
  method: 'POST',
  path: '/api/union/reviews/:reviewId/close',
  audience: 'union',
  summary: 'End a review with what is concluded from it',
  params: review,
  body: z.object({ conclusion: z.string().max(8000) }),
  response: clusterReviewView,
});

export const printClusterDossier = defineRoute({
  id: 'consistency.print-dossier',
  method: 'GET',
  path: '/api/union/reviews/:reviewId/dossier.pdf',
  audience: 'union',
  summary: 'The dossier of a review: the comparison, the question, every answer; reads are logged',
  params: review,
  produces: 'application/pdf',
});

export const listUnionConsultations = defineRoute({
  id: 'consistency.list-consultations',
  method: 'GET',
  path: '/api/union/consultations',
  audience: 'union',
  summary: 'Consultations under Article 16(5) with their clocks, open ones by their last day',
  response: z.object({ items: z.array(unionConsultationView) }),
});

export const remindConsulted = defineRoute({
  id: 'consistency.remind',
  method: 'POST',
  path: '/api/union/consultations/:consultationId/reminders',
  audience: 'union',
  summary:
    'Remind the consulted authority: once a day, three times in all; again on the same day does nothing',
  params: z.object({ consultationId: uuid }),
  response: unionConsultationView,
});

export const listOwnReviews = defineRoute({
  id: 'consistency.list-own-reviews',
  method: 'GET',
  path: '/api/union-reviews',
  audience: 'officer',
  summary: 'What the Union asks your authority to look at again, open ones first',
  response: z.object({ items: z.array(ownReviewView) }),
});

export const answerClusterReview = defineRoute({
  id: 'consistency.answer-review',
  method: 'POST',
  path: '/api/union-reviews/:reviewId/answer',
  audience: 'officer',
  summary:
    'Answer after looking again: explained, changed or stands, with reasons; late is accepted and marked',
  params: review,
  body: z.object({ outcome, reasons: z.string().max(8000) }),
  response: ownReviewView,
});

export type ClusterReviewView = z.infer<typeof clusterReviewView>;
export type OwnReviewView = z.infer<typeof ownReviewView>;
export type UnionConsultationView = z.infer<typeof unionConsultationView>;
