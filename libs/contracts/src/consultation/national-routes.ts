import { z } from 'zod';
import { REVIEWING_BODY_KINDS } from '@article5/domain/consultation';
import { date, defineRoute, uuid } from '../kernel';
import { invitationTo, invited, peopleOf, reviewerRole } from '../identity';
import {
  nationalPreview,
  nationalRoundView,
  opinionBody,
  reviewingBodyView,
  reviewRow,
  reviewView,
} from './national-views';

const ofCase = z.object({ reference: z.string() });
const ofRound = ofCase.extend({ consultationId: uuid });
const review = z.object({ consultationId: uuid });
const reason = z.object({ reason: z.string().max(2000) });

export const listRounds = defineRoute({
  id: 'consultation.list-rounds',
  method: 'GET',
  path: '/api/cases/:reference/opinions',
  audience: 'officer',
  summary:
    'Rounds of opinions on a case; others’ opinions stay hidden until the own one, or the end of the round',
  params: ofCase,
  response: z.object({ items: z.array(nationalRoundView), mayAsk: z.boolean() }),
});

export const previewRound = defineRoute({
  id: 'consultation.preview-round',
  method: 'GET',
  path: '/api/cases/:reference/opinions/preview',
  audience: 'officer',
  summary: 'Before asking: what would be sent, to whom, until when, and what it does to the clock',
  params: ofCase,
  query: z.object({ dueOn: date.optional() }),
  response: nationalPreview,
});

export const askForOpinions = defineRoute({
  id: 'consultation.ask-opinions',
  method: 'POST',
  path: '/api/cases/:reference/opinions',
  audience: 'officer',
  summary: 'Ask other bodies of the Member State for an opinion, with a redacted file',
  status: 201,
  params: ofCase,
  body: z.object({
    bodyIds: z.array(uuid).max(50),
    request: z.string().max(4000),
    dueOn: date,
    answerKeys: z.array(z.string().max(60)).max(500),
    attachmentIds: z.array(uuid).max(200),
  }),
  response: nationalRoundView,
});

export const giveOwnOpinion = defineRoute({
  id: 'consultation.give-own-opinion',
  method: 'POST',
  path: '/api/cases/:reference/opinions/:consultationId/own',
  audience: 'officer',
  summary: 'Give an opinion of one’s own as an officer; the first version stays',
  params: ofRound,
  body: opinionBody,
  response: nationalRoundView,
});

export const endOpinions = defineRoute({
  id: 'consultation.end-opinions',
  method: 'POST',
  path: '/api/cases/:reference/opinions/:consultationId/end',
  audience: 'officer',
  summary: 'End a round although opinions are missing; late ones are still accepted',
  params: ofRound,
  body: reason,
  response: nationalRoundView,
});

export const withdrawOpinions = defineRoute({
  id: 'consultation.withdraw-opinions',
  method: 'POST',
  path: '/api/cases/:reference/opinions/:consultationId/withdrawal',
  audience: 'officer',
  summary: 'Withdraw the request: the bodies see the file no more',
  params: ofRound,
  body: reason,
  response: nationalRoundView,
});

export const settleOpinions = defineRoute({
  id: 'consultation.settle-opinions',
  method: 'POST',
  path: '/api/cases/:reference/opinions/:consultationId/settlement',
  audience: 'officer',
  summary: 'Record how differences and objections were settled; needed before a decision is proposed',
  params: ofRound,
  body: z.object({ settlement: z.string().max(8000) }),
  response: nationalRoundView,
});

export const listReviews = defineRoute({
  id: 'consultation.list-reviews',
  method: 'GET',
  path: '/api/reviews',
  audience: 'reviewer',
  summary: 'Requests to your body: those that wait for an opinion first',
  response: z.object({ bodyName: z.string(), items: z.array(reviewRow) }),
});

export const readReview = defineRoute({
  id: 'consultation.read-review',
  method: 'GET',
  path: '/api/reviews/:consultationId',
  audience: 'reviewer',
  summary: 'A request with the part of the file that was sent',
  params: review,
  response: reviewView,
});

export const giveOpinion = defineRoute({
  id: 'consultation.give-opinion',
  method: 'POST',
  path: '/api/reviews/:consultationId/opinion',
  audience: 'reviewer',
  summary: 'Give the opinion of your body, or a new version of it; late ones are accepted and marked',
  params: review,
  body: opinionBody,
  response: reviewView,
});

export const downloadReviewFile = defineRoute({
  id: 'consultation.download-review-file',
  method: 'GET',
  path: '/api/reviews/:consultationId/files/:attachmentId',
  audience: 'reviewer',
  summary: 'A document that was sent with the request',
  params: review.extend({ attachmentId: uuid }),
  produces: 'application/octet-stream',
});

const bodyFields = z.object({
  name: z.string().max(200),
  kind: z.enum(REVIEWING_BODY_KINDS),
  cleared: z.boolean(),
  contact: z.string().max(500),
});
const ofBody = z.object({ bodyId: uuid });

export const listReviewingBodies = defineRoute({
  id: 'consultation.list-bodies',
  method: 'GET',
  path: '/api/authority/reviewing-bodies',
  audience: 'officer',
  summary: 'Bodies of the Member State that the authority asks for opinions',
  response: z.object({ items: z.array(reviewingBodyView) }),
});

export const addReviewingBody = defineRoute({
  id: 'consultation.add-body',
  method: 'POST',
  path: '/api/authority/reviewing-bodies',
  audience: 'officer',
  summary: 'Add a body that can be asked for opinions',
  status: 201,
  body: bodyFields,
  response: z.object({ bodyId: uuid }),
});

export const changeReviewingBody = defineRoute({
  id: 'consultation.change-body',
  method: 'PATCH',
  path: '/api/authority/reviewing-bodies/:bodyId',
  audience: 'officer',
  summary: 'Change a body, or take it out of use: its people can no longer sign in for it',
  params: ofBody,
  body: bodyFields.extend({ inUse: z.boolean() }),
});

export const listReviewers = defineRoute({
  id: 'consultation.list-reviewers',
  method: 'GET',
  path: '/api/authority/reviewing-bodies/:bodyId/people',
  audience: 'officer',
  summary: 'People who answer for a body, and open invitations',
  params: ofBody,
  response: peopleOf(reviewerRole),
});

export const inviteReviewer = defineRoute({
  id: 'consultation.invite-reviewer',
  method: 'POST',
  path: '/api/authority/reviewing-bodies/:bodyId/invitations',
  audience: 'officer',
  summary: 'Invite someone to answer for a body',
  status: 201,
  params: ofBody,
  body: invitationTo(reviewerRole).omit({ roles: true }),
  response: invited,
});

export const endReviewer = defineRoute({
  id: 'consultation.end-reviewer',
  method: 'POST',
  path: '/api/authority/reviewing-bodies/:bodyId/roles/:roleAssignmentId/end',
  audience: 'officer',
  summary: 'Someone no longer answers for a body, from now on',
  params: ofBody.extend({ roleAssignmentId: uuid }),
});
