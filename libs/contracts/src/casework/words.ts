import { z } from 'zod';
import { CASE_ACTIONS } from '@article5/domain/casework';
import { NOTIFICATION_STATUSES, type NotificationStatus } from '@article5/domain/notification';
import { uuid } from '../kernel';

/** Statuses that officers see; drafts are the exporter's alone. */
export const CASE_STATUSES = NOTIFICATION_STATUSES.filter((status) => status !== 'DRAFT') as [
  Exclude<NotificationStatus, 'DRAFT'>,
  ...Exclude<NotificationStatus, 'DRAFT'>[],
];
export type CaseStatus = (typeof CASE_STATUSES)[number];
export const caseStatus = z.enum(CASE_STATUSES);

export const person = z.object({ personId: uuid, displayName: z.string() });

/** An act that status and role allow now; `blocked` says why it would still be refused (for a greyed button). */
export const availableAction = z.object({
  action: z.enum(CASE_ACTIONS),
  blocked: z.object({ code: z.string(), article: z.string().optional() }).optional(),
});

/** What triage computed, with its reason, the answer it rests on, and the officer's finding beside it. */
export const indicatorView = z.object({
  indicatorId: uuid,
  code: z.string(),
  level: z.enum(['ATTENTION', 'STRONG']),
  reasonCode: z.string(),
  parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
  answerKey: z.string().nullable(),
  guidelineStep: z.number().int().nullable(),
  ruleId: z.string(),
  tableVersion: z.string(),
  finding: z
    .object({
      finding: z.enum(['CONFIRMED', 'DISMISSED']),
      reason: z.string().nullable(),
      by: z.string(),
      at: z.string(),
    })
    .nullable(),
});
export type IndicatorView = z.infer<typeof indicatorView>;
