import { z } from 'zod';
import { EXPORTER_STATUSES } from '@article5/domain/notification';
import { instant } from '../kernel';

/** Statuses as the exporter sees them: what the authority prepares inside stays inside. */
export const exporterStatus = z.enum(EXPORTER_STATUSES);

/** One page's answer: named fields. Render and check it with `@article5/contracts/questions`. */
export const answerValue = z.record(z.string(), z.json());
/** Answers by page key (`4.3`, `2.1.item-2`, `3.1.RF-ITEM-04`). */
export const answers = z.record(z.string(), answerValue);

/** Who says that it is true, and as what. */
export const declaration = z.object({
  name: z.string().max(200),
  /** Function in the company, in their own words. */
  role: z.string().max(200),
  /** The box is ticked: true to the best of my knowledge, and I will report changes. */
  accepted: z.boolean(),
});

/** What the exporter can do with a notification now. */
export const EXPORTER_ACTIONS = ['edit', 'delete', 'submit', 'answer-clarification', 'withdraw'] as const;
export const exporterAction = z.enum(EXPORTER_ACTIONS);

/** A version as sent. */
export const sentVersion = z.object({
  version: z.number().int(),
  submittedAt: instant,
  declaredBy: z.string(),
  declarantRole: z.string().nullable(),
  catalogueVersion: z.string(),
  /** SHA-256 (hex) of the canonical submission; see `downloadCanonicalSubmission`. */
  canonicalSha256: z.string(),
});

export type ExporterAction = z.infer<typeof exporterAction>;
export type Declaration = z.infer<typeof declaration>;
export type SentVersion = z.infer<typeof sentVersion>;
