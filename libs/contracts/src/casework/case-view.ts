import { z } from 'zod';
import { DECISION_OUTCOMES } from '@article5/domain/decision';
import { CASE_BASES } from '@article5/domain/notification';
import { assessmentView } from '../assessment';
import { officerClarificationView } from '../clarification';
import {
  correctionView,
  decisionView,
  hearingRule,
  officerHearingView,
  similarTransaction,
} from '../decision';
import { date, defineRoute, instant, pageOf, cursor, uuid } from '../kernel';
import { sharingView } from '../sharing';
import { conflictView, handoverView } from './hand-over';
import { availableAction, caseStatus, indicatorView, person } from './words';

/** Answers by page of the form: render them with the question catalogue (`@article5/contracts/questions`). */
export const answersByPage = z.record(z.string(), z.record(z.string(), z.unknown()));

export const versionInfo = z.object({
  version: z.number().int(),
  submittedAt: instant,
  declaredBy: z.string(),
  catalogueVersion: z.string(),
  canonicalSha256: z.string(),
});

/** One line of the timeline. `details` holds codes and numbers for the sentence; `text` words kept with the act. */
export const timelineEntry = z.object({
  actionId: uuid,
  kind: z.string(),
  at: instant,
  /** Null: the portal itself. */
  actor: z.string().nullable(),
  actorRole: z.string().nullable(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  text: z.string().nullable(),
  /** Does the exporter see it too? */
  exporterVisible: z.boolean(),
});

export const caseView = z.object({
  notificationId: uuid,
  reference: z.string(),
  authorityId: z.string(),
  status: caseStatus,
  basis: z.enum(CASE_BASES),
  exporter: z.object({ organisationId: uuid, name: z.string() }),
  itemName: z.string().nullable(),
  itemFamily: z.string().nullable(),
  destination: z.string().nullable(),
  endUserName: z.string().nullable(),
  assignee: person.nullable(),
  team: z.object({ code: z.string(), name: z.string() }).nullable(),
  receivedAt: instant,
  dueOn: date.nullable(),
  priority: z.number().int(),
  outcome: z.enum(DECISION_OUTCOMES).nullable(),
  decidedAt: instant.nullable(),
  /** The newest version as sent. */
  notified: versionInfo.extend({ answers: answersByPage }),
  versions: z.array(versionInfo),
  indicators: z.array(indicatorView),
  similar: z.array(similarTransaction),
  /** When matching last compared this version; null before it has run. */
  comparedAt: instant.nullable(),
  clarifications: z.array(officerClarificationView),
  assessment: assessmentView,
  /** The open proposal. */
  proposal: decisionView.nullable(),
  /** Earlier proposals and the decision, newest first. */
  decisions: z.array(decisionView),
  /** Intended decisions that the exporter was told of, newest first, and what the profile says of hearing it. */
  hearings: z.array(officerHearingView),
  hearingRule: hearingRule.nullable(),
  letters: z.array(
    z.object({
      letterId: uuid,
      title: z.string(),
      issuedAt: instant,
      pdfReady: z.boolean(),
      readAt: instant.nullable(),
      /** When the letter of a corrected decision took its place. */
      replacedAt: instant.nullable(),
    }),
  ),
  sharing: sharingView,
  /** A correction of the decision that has begun. */
  correction: correctionView.nullable(),
  /** What the last officer told the next one, until it is acknowledged. */
  handover: handoverView.nullable(),
  /** Officers who declared a conflict of interest with the case. */
  conflicts: z.array(conflictView),
  /** Default for the consistency record, from the authority's profile. */
  consistencySharedByDefault: z.boolean(),
  timeline: z.array(timelineEntry),
  availableActions: z.array(availableAction),
});

const params = z.object({ reference: z.string() });

export const readCase = defineRoute({
  id: 'case.read',
  method: 'GET',
  path: '/api/cases/:reference',
  audience: 'officer',
  summary: 'A case with everything its officers work with',
  params,
  response: caseView,
});

export const startAssessment = defineRoute({
  id: 'case.start-assessment',
  method: 'POST',
  path: '/api/cases/:reference/assessment',
  audience: 'officer',
  summary: 'Take a received case into assessment',
  params,
  response: z.object({ status: caseStatus }),
});

export const readVersion = defineRoute({
  id: 'case.read-version',
  method: 'GET',
  path: '/api/cases/:reference/versions/:version',
  audience: 'officer',
  summary: 'Answers as sent in one version',
  params: params.extend({ version: z.coerce.number().int().min(1) }),
  response: versionInfo.extend({ answers: answersByPage }),
});

/** `fields`: names inside the answer that differ. Show the values from the answers of the two versions. */
const changedAnswer = z.object({
  answerKey: z.string(),
  change: z.enum(['ADDED', 'CHANGED', 'REMOVED']),
  fields: z.array(z.string()),
});

export const compareVersions = defineRoute({
  id: 'case.compare-versions',
  method: 'GET',
  path: '/api/cases/:reference/versions/:from/changes/:to',
  audience: 'officer',
  summary: 'What changed between two versions: only the answers that differ',
  params: params.extend({ from: z.coerce.number().int().min(1), to: z.coerce.number().int().min(1) }),
  response: z.object({
    from: versionInfo.extend({ answers: answersByPage }),
    to: versionInfo.extend({ answers: answersByPage }),
    changes: z.array(changedAnswer),
  }),
});

export const readAccessLog = defineRoute({
  id: 'case.read-access-log',
  method: 'GET',
  path: '/api/access-log',
  audience: 'officer',
  summary: 'Who outside the authority read something of its cases (R-048), newest first',
  query: z.object({
    reference: z.string().optional(),
    cursor: cursor.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  response: pageOf(
    z.object({
      entryId: uuid,
      reference: z.string().nullable(),
      readerBody: z.string(),
      what: z.string(),
      readAt: instant,
    }),
  ),
});

export type CaseView = z.infer<typeof caseView>;
export type TimelineEntry = z.infer<typeof timelineEntry>;
export type VersionInfo = z.infer<typeof versionInfo>;
export type ChangedAnswer = z.infer<typeof changedAnswer>;
