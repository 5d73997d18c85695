import { z } from 'zod';
import { defineRoute, instant } from '../kernel';
import { decisionDraft } from './decide';

const params = z.object({ reference: z.string() });

/** A draft may lack everything. */
export const decisionDraftContent = decisionDraft.partial({ outcome: true });
export type DecisionDraftContent = z.infer<typeof decisionDraftContent>;

/** The draft decision of a case, one for all its officers. */
export const decisionDraftView = z.object({
  content: decisionDraftContent,
  /** Sent back as `If-Match`; 0 where nothing is saved. */
  revision: z.number().int(),
  savedAt: instant.nullable(),
  savedBy: z.string().nullable(),
  /** Where the content comes from: a saved draft, the proposal given back last, the decision to be corrected, nowhere. */
  from: z.enum(['DRAFT', 'RETURNED', 'IN_FORCE', 'NOTHING']),
});
export type DecisionDraftView = z.infer<typeof decisionDraftView>;

export const readDecisionDraft = defineRoute({
  id: 'decision.read-draft',
  method: 'GET',
  path: '/api/cases/:reference/decision/draft',
  audience: 'officer',
  summary: 'The draft decision of a case, or the proposal that was given back, to go on from',
  params,
  response: decisionDraftView,
});

/** `If-Match: "<revision>"`. 412 `decision.draft-changed-meanwhile` when another officer saved first. */
export const saveDecisionDraft = defineRoute({
  id: 'decision.save-draft',
  method: 'PUT',
  path: '/api/cases/:reference/decision/draft',
  audience: 'officer',
  summary: 'Save the draft decision as far as it is written',
  headers: ['If-Match'],
  params,
  body: decisionDraftContent,
  response: decisionDraftView,
});

export const discardDecisionDraft = defineRoute({
  id: 'decision.discard-draft',
  method: 'DELETE',
  path: '/api/cases/:reference/decision/draft',
  audience: 'officer',
  summary: 'Throw the draft decision away',
  params,
});
