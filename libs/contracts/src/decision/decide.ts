import { z } from 'zod';
import { DECISION_OUTCOMES, LEGAL_BASES, REASON_CODES, REASON_WEIGHTS } from '@article5/domain/decision';
import { authorityCode, defineRoute, instant, problemReason, uuid } from '../kernel';
import { secondFactorCode } from '../identity';
import { letterText } from './letter';

export const DECISION_STATES = ['PROPOSED', 'RETURNED', 'APPROVED', 'OBSOLETE'] as const;
const params = z.object({ reference: z.string() });

/** Criterion (by its code) × evidence × weight × conclusion. */
export const reason = z.object({
  code: z.enum(REASON_CODES),
  answerKeys: z.array(z.string().max(60)).max(100),
  evidence: z.string().max(4000),
  weight: z.enum(REASON_WEIGHTS),
  conclusion: z.string().max(4000),
});

/** The consistency record that every outcome leaves: shared by the profile's default unless said otherwise. */
export const consistencyChoice = z.object({
  shared: z.boolean(),
  /** Required where not shared. */
  withheldReason: z.string().max(2000).optional(),
});

export const decisionDraft = z.object({
  outcome: z.enum(DECISION_OUTCOMES),
  /** Left out: the usual one for the outcome. */
  legalBasis: z.enum(LEGAL_BASES).optional(),
  reasons: z.array(reason).max(50),
  /** Required when a shared decision on an essentially identical transaction differs. */
  whyWeDiffer: z.string().max(8000).optional(),
  /** REDIRECTED only. */
  targetAuthority: authorityCode.optional(),
  /** Words of the officer for the exporter, paragraphs of the letter. */
  remarks: z.string().max(8000).optional(),
  consistency: consistencyChoice.optional(),
});

/** A proposal and what became of it. */
export const decisionView = z.object({
  decisionId: uuid,
  state: z.enum(DECISION_STATES),
  version: z.number().int(),
  outcome: z.enum(DECISION_OUTCOMES),
  legalBasis: z.enum(LEGAL_BASES),
  reasons: z.array(reason),
  whyWeDiffer: z.string().nullable(),
  targetAuthority: authorityCode.nullable(),
  remarks: z.string().nullable(),
  consistency: z.object({ shared: z.boolean(), withheldReason: z.string().nullable() }),
  letter: letterText,
  proposedBy: z.object({ personId: uuid, displayName: z.string() }),
  proposedAt: instant,
  decidedBy: z.object({ personId: uuid, displayName: z.string() }).nullable(),
  decidedAt: instant.nullable(),
  returnComment: z.string().nullable(),
  /** The issued decision that this one corrects. */
  correctsDecisionId: uuid.nullable(),
  /** The decision that took the place of this one, and when; null while it is in force. */
  replacedBy: uuid.nullable(),
  replacedAt: instant.nullable(),
});

export const decisionPreview = z.object({
  letter: letterText,
  refusals: z.array(problemReason),
  /** ISO 639-1: what the exporter asked for; the letter is in English where the library has no such language. */
  wantedLanguage: z.string(),
  /** Does the letter name a remedy that the authority has confirmed? */
  remedyConfirmed: z.boolean(),
});
export type DecisionPreview = z.infer<typeof decisionPreview>;

/** The letter as it would be, and every reason why it cannot be proposed yet. Nothing is written. */
export const previewDecision = defineRoute({
  id: 'decision.preview',
  method: 'POST',
  path: '/api/cases/:reference/decision/preview',
  audience: 'officer',
  summary: 'Show the letter of a draft decision and what is missing',
  params,
  body: decisionDraft,
  response: decisionPreview,
});

export const proposeDecision = defineRoute({
  id: 'decision.propose',
  method: 'POST',
  path: '/api/cases/:reference/decision',
  audience: 'officer',
  summary: 'Send a decision for approval (R-012, R-013)',
  status: 201,
  params,
  body: decisionDraft,
  response: decisionView,
});

export const approveDecision = defineRoute({
  id: 'decision.approve',
  method: 'POST',
  path: '/api/cases/:reference/decision/approval',
  audience: 'officer',
  summary: 'Approve and issue; the approver signs the hash of the exact text (R-014)',
  params,
  body: z.object({
    decisionId: uuid,
    textSha256: z.string().regex(/^[0-9a-f]{64}$/),
    /** The approver's own choice; left out: as proposed. */
    consistency: consistencyChoice.optional(),
    /** Code of the approver's second factor; required where there is one, or where the profile asks for one. */
    code: secondFactorCode.optional(),
  }),
  response: decisionView,
});

export const returnDecision = defineRoute({
  id: 'decision.return',
  method: 'POST',
  path: '/api/cases/:reference/decision/return',
  audience: 'officer',
  summary: 'Give a proposal back to the case officer with a comment',
  params,
  body: z.object({ decisionId: uuid, comment: z.string().max(4000) }),
  response: decisionView,
});

export type DecisionView = z.infer<typeof decisionView>;
export type DecisionDraft = z.infer<typeof decisionDraft>;
