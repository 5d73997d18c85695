import { z } from 'zod';
import { authorityCode, date, defineRoute, instant, uuid } from '../kernel';
import { attachmentView } from './attachment';
import { answers, answerValue, exporterAction, exporterStatus } from './words';

const params = z.object({ notificationId: uuid });

/** An answer being written; send `revision` back as `If-Match`. */
export const savedAnswer = z.object({
  value: answerValue,
  revision: z.number().int(),
  savedAt: instant,
  savedBy: z.string(),
});

/** What the shared evaluator (`taskList`, `validateAnswer`) must be told: the national profile and today. */
export const questionContext = z.object({
  today: date,
  profile: z.object({ suspicionNotified: z.boolean(), goingOnAllowed: z.boolean() }),
  euMemberStates: z.array(z.string()),
});

/**
 * A draft with everything that its pages need. Also served while a clarification is open: then the answers are
 * those last sent with what was changed since, and only `writableKeys` (and pages that a change opens) can be saved.
 */
export const draftView = z.object({
  notificationId: uuid,
  authorityId: authorityCode,
  authorityName: z.string(),
  status: exporterStatus,
  reference: z.string().nullable(),
  catalogueVersion: z.string(),
  answers: z.record(z.string(), savedAnswer),
  /** Null: every page. */
  writableKeys: z.array(z.string()).nullable(),
  /** Answers of the notification it was copied from, for the pages that are asked again: offer them, prefilled. */
  earlierAnswers: answers,
  attachments: z.array(attachmentView),
  context: questionContext,
  /** National words on whether the exporter must wait; null where the profile has none. */
  standstillText: z.string().nullable(),
  createdAt: instant,
  updatedAt: instant,
  availableActions: z.array(exporterAction),
});

export const createDraft = defineRoute({
  id: 'draft.create',
  method: 'POST',
  path: '/api/drafts',
  audience: 'exporter',
  summary: 'Start a notification: blank, or copied forward from an earlier one',
  status: 201,
  body: z.object({
    copyFrom: uuid.optional(),
    /** Answers of the public readiness check (R1–R4), where there are any. */
    readiness: answers.optional(),
  }),
  response: z.object({ notificationId: uuid }),
});

export const readDraft = defineRoute({
  id: 'draft.read',
  method: 'GET',
  path: '/api/drafts/:notificationId',
  audience: 'exporter',
  summary: 'A draft: answers with their revisions, and what the evaluator needs',
  params,
  response: draftView,
});

const ofAnswer = params.extend({ answerKey: z.string().max(60) });

/** One page's answer as it stands: what a 412 page shows beside the reader's own words. */
export const readAnswer = defineRoute({
  id: 'draft.read-answer',
  method: 'GET',
  path: '/api/drafts/:notificationId/answers/:answerKey',
  audience: 'exporter',
  summary: 'One answer of a draft with its revision',
  params: ofAnswer,
  response: savedAnswer,
});

/**
 * Keeps one page's answer as typed, finished or not. `If-Match` carries the revision that was read, `0` for a page
 * without an answer. 412 `draft.answer-changed` has the current `revision` as parameter; read it with `readAnswer`.
 */
export const saveAnswer = defineRoute({
  id: 'draft.save-answer',
  method: 'PUT',
  path: '/api/drafts/:notificationId/answers/:answerKey',
  audience: 'exporter',
  summary: 'Save one answer',
  params: ofAnswer,
  headers: ['If-Match'],
  body: z.object({ value: answerValue }),
  response: z.object({ revision: z.number().int(), savedAt: instant }),
});

export const deleteDraft = defineRoute({
  id: 'draft.delete',
  method: 'DELETE',
  path: '/api/drafts/:notificationId',
  audience: 'exporter',
  summary: 'Delete a draft with its answers and files',
  params,
});

export type SavedAnswer = z.infer<typeof savedAnswer>;
export type DraftView = z.infer<typeof draftView>;
