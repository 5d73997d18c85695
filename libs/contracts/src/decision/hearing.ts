import { z } from 'zod';
import {
  DECISION_OUTCOMES,
  HEARING_STATES,
  LEGAL_BASES,
  REASON_CODES,
  REASON_WEIGHTS,
} from '@article5/domain/decision';
import { PERIOD_UNITS } from '@article5/domain/calendar';
import { ATTACHMENT_STATES } from '@article5/domain/notification';
import { date, defineRoute, instant, problemReason, uuid } from '../kernel';
import { decisionDraft } from './decide';
import { letterText } from './letter';

/** What the profile in force says of hearing the exporter; null: nothing. */
export const hearingRule = z.object({
  period: z.object({ count: z.number().int(), unit: z.enum(PERIOD_UNITS) }),
  source: z.string(),
  stopsClock: z.boolean(),
});

const document = z.object({ attachmentId: uuid, fileName: z.string(), state: z.enum(ATTACHMENT_STATES) });

const answer = z.object({
  nothingToSay: z.boolean(),
  statement: z.string().nullable(),
  documents: z.array(document),
  by: z.string(),
});

const common = z.object({
  hearingId: uuid,
  number: z.number().int(),
  state: z.enum(HEARING_STATES),
  /** What the exporter was told, word for word, in its language. */
  letter: letterText,
  dueOn: date,
  openedAt: instant,
  settledAt: instant.nullable(),
  /** The answer came after the last day; it was accepted all the same. */
  late: z.boolean(),
  answer: answer.nullable(),
});

/** A hearing in the eyes of the authority. */
export const officerHearingView = common.extend({
  version: z.number().int(),
  outcome: z.enum(DECISION_OUTCOMES),
  legalBasis: z.enum(LEGAL_BASES),
  reasons: z.array(z.object({ code: z.enum(REASON_CODES), weight: z.enum(REASON_WEIGHTS) })),
  /** Where the hearing is laid down. */
  basis: z.string(),
  openedBy: z.string(),
  /** How the answer was taken into account; for the file, never the exporter. */
  considered: z.object({ words: z.string(), by: z.string(), at: instant }).nullable(),
});
export type OfficerHearingView = z.infer<typeof officerHearingView>;

/** The same in the eyes of the exporter: no officer is named, nothing of the file is told. */
export const exporterHearingView = common.extend({ canAnswer: z.boolean() });
export type ExporterHearingView = z.infer<typeof exporterHearingView>;

const hearingPreview = z.object({
  letter: letterText.nullable(),
  refusals: z.array(problemReason),
  dueOn: date.nullable(),
  /** What sending does to the clock of the case. */
  clock: z.enum(['NO_CLOCK', 'STOPS', 'RUNS_ON']),
});
export type HearingPreview = z.infer<typeof hearingPreview>;

const ofCase = z.object({ reference: z.string() });
const ofHearing = ofCase.extend({ hearingId: uuid });

/** Nothing is written. */
export const previewHearing = defineRoute({
  id: 'hearing.preview',
  method: 'POST',
  path: '/api/cases/:reference/hearings/preview',
  audience: 'officer',
  summary: 'What the exporter would read, its last day, what sending does to the clock, and what is missing',
  params: ofCase,
  body: decisionDraft,
  response: hearingPreview,
});

/** Refusals: `hearing.not-in-profile`, `hearing.not-burdensome`, `hearing.open-already`, `calendar.missing`, those of reasons. */
export const openHearing = defineRoute({
  id: 'hearing.open',
  method: 'POST',
  path: '/api/cases/:reference/hearings',
  audience: 'officer',
  summary: 'Tell the exporter of an intended decision so that it can be heard',
  status: 201,
  params: ofCase,
  body: decisionDraft,
  response: officerHearingView,
});

/** 409 `hearing.settled` once it was answered or its last day has passed. */
export const takeHearingBack = defineRoute({
  id: 'hearing.take-back',
  method: 'POST',
  path: '/api/cases/:reference/hearings/:hearingId/withdrawal',
  audience: 'officer',
  summary: 'Take an intended decision back before the exporter has answered',
  params: ofHearing,
  response: officerHearingView,
});

/** Recorded anew at will until the decision is proposed; each time is an act of its own. */
export const weighHearing = defineRoute({
  id: 'hearing.weigh',
  method: 'PUT',
  path: '/api/cases/:reference/hearings/:hearingId/consideration',
  audience: 'officer',
  summary: 'Record how the answer of the exporter was taken into account',
  params: ofHearing,
  body: z.object({ words: z.string().max(8000) }),
  response: officerHearingView,
});

const ofNotification = z.object({ notificationId: uuid });

export const listOwnHearings = defineRoute({
  id: 'hearing.list-own',
  method: 'GET',
  path: '/api/notifications/:notificationId/hearings',
  audience: 'exporter',
  summary: 'Intended decisions that you were told of, with what you answered',
  params: ofNotification,
  response: z.object({ items: z.array(exporterHearingView) }),
});

/** Refusals: `hearing.answer-missing`, `hearing.answer-contradicts`, `hearing.document-unknown`; 409 `hearing.settled`. */
export const answerHearing = defineRoute({
  id: 'hearing.answer',
  method: 'POST',
  path: '/api/notifications/:notificationId/hearings/:hearingId/answer',
  audience: 'exporter',
  summary:
    'State your view on an intended decision, or that you have nothing to say; late answers are accepted',
  params: ofNotification.extend({ hearingId: uuid }),
  body: z.object({
    nothingToSay: z.boolean().default(false),
    statement: z.string().max(20_000).default(''),
    /** Files uploaded to the notification before. */
    documents: z.array(uuid).max(50).default([]),
  }),
  response: exporterHearingView,
});
