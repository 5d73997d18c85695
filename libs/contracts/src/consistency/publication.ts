import { z } from 'zod';
import { REVIEW_RESULTS } from '@article5/domain/consistency';
import { date, defineRoute, uuid } from '../kernel';

const count = z.number().int();

/** Essentially identical transactions for which Member States notified a requirement: how many of all. R-020. */
export const publicationCandidate = z.object({
  clusterId: uuid,
  itemFamily: z.string(),
  destinations: z.array(z.string()),
  notifiedBy: z.array(z.string()),
  missing: z.array(z.string()),
  isUnanimous: z.boolean(),
});
export type PublicationCandidate = z.infer<typeof publicationCandidate>;

export const publishedEntry = z.object({
  entryId: uuid,
  clusterId: uuid,
  title: z.string(),
  itemFamily: z.string(),
  destinations: z.array(z.string()),
  notifiedBy: z.array(z.string()),
  draftedAt: z.string(),
  ojReference: z.string().nullable(),
  publishedOn: date.nullable(),
  reviewDueOn: date.nullable(),
  endedOn: date.nullable(),
  reviews: z.array(z.object({ reviewedOn: date, result: z.enum(REVIEW_RESULTS), note: z.string() })),
});
export type PublishedEntry = z.infer<typeof publishedEntry>;

export const listPublications = defineRoute({
  id: 'consistency.list-publications',
  method: 'GET',
  path: '/api/union/publications',
  audience: 'union',
  summary:
    'Who has notified for essentially identical transactions, drafts and publications under Article 5(6)',
  response: z.object({
    memberStates: count,
    candidates: z.array(publicationCandidate),
    entries: z.array(publishedEntry),
  }),
});

export const draftPublication = defineRoute({
  id: 'consistency.draft-publication',
  method: 'POST',
  path: '/api/union/publications',
  audience: 'union',
  summary: 'Draft a notice for a cluster that every Member State has notified',
  body: z.object({ clusterId: uuid, title: z.string().trim().max(300) }),
  response: publishedEntry,
  status: 201,
});

const params = z.object({ entryId: uuid });

export const recordPublicationInOj = defineRoute({
  id: 'consistency.record-publication',
  method: 'PUT',
  path: '/api/union/publications/:entryId/publication',
  audience: 'union',
  summary: 'Record where and when the Official Journal published it',
  params,
  body: z.object({ ojReference: z.string().trim().max(40), publishedOn: date }),
  response: publishedEntry,
});

export const reviewPublication = defineRoute({
  id: 'consistency.review-publication',
  method: 'POST',
  path: '/api/union/publications/:entryId/reviews',
  audience: 'union',
  summary: 'Record the annual review of a publication',
  params,
  body: z.object({ result: z.enum(REVIEW_RESULTS), note: z.string().trim().max(2000) }),
  response: publishedEntry,
});

/** What an officer sees of a publication that a case falls under. R-022. */
export const matchingEntry = z.object({
  entryId: uuid,
  title: z.string(),
  itemFamily: z.string(),
  destinations: z.array(z.string()),
  ojReference: z.string(),
  publishedOn: date,
});
export type MatchingEntry = z.infer<typeof matchingEntry>;

export const listMatchingPublications = defineRoute({
  id: 'consistency.list-matching-publications',
  method: 'GET',
  path: '/api/cases/:reference/publications',
  audience: 'officer',
  summary: 'Publications under Article 5(6) that the item and destination of a case fall under',
  params: z.object({ reference: z.string() }),
  response: z.object({ items: z.array(matchingEntry) }),
});
