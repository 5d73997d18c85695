import { z } from 'zod';
import { authorityCode, defineRoute, instant, uuid } from '../kernel';
import { declaration } from './words';

/** Proof that the notification arrived. Never changes. Source: R-004. */
export const receipt = z.object({
  form: z.literal('article5-receipt-1'),
  notificationId: uuid,
  reference: z.string(),
  authorityId: authorityCode,
  authorityName: z.string(),
  exporterName: z.string(),
  version: z.number().int(),
  receivedAt: instant,
  /** IANA zone of the authority; `receivedLocal` is the instant in it, ISO 8601 with offset. */
  timeZone: z.string(),
  receivedLocal: z.string(),
  declaredBy: z.string(),
  catalogueVersion: z.string(),
  /** SHA-256 (hex) of the canonical submission, RFC 8785. */
  canonicalSha256: z.string(),
  /** The ledger entry that holds the hash. */
  ledgerSequence: z.number().int(),
  ledgerHash: z.string(),
});

/**
 * Sends the draft. All refusals at once: each points into the answers (`/4.3/answer`) and names its page, or into
 * `/declaration`. The same key with the same body gives the same receipt again; with another body 422
 * `submission.key-reused`.
 */
export const submitDraft = defineRoute({
  id: 'notification.submit',
  method: 'POST',
  path: '/api/drafts/:notificationId/submission',
  audience: 'exporter',
  summary: 'Submit a draft (R-001 to R-004)',
  status: 201,
  params: z.object({ notificationId: uuid }),
  headers: ['Idempotency-Key'],
  body: z.object({ declaration }),
  response: receipt,
});

/** The machine door: the same catalogue, the same validation. Pointers go into this body. */
export const submitByMachine = defineRoute({
  id: 'notification.submit-by-machine',
  method: 'POST',
  path: '/api/v1/submissions',
  audience: 'machine',
  summary: 'Submit a whole notification; with validate=only it is checked and nothing is kept',
  status: 201,
  headers: ['Idempotency-Key'],
  query: z.object({ validate: z.literal('only').optional() }),
  body: z.object({
    /** The exporter's own reference; fills the field of page 1.2 when that is empty. */
    reference: z.string().max(60).optional(),
    answers: z.record(z.string(), z.unknown()),
    declaration,
  }),
  response: z.union([receipt, z.object({ valid: z.literal(true) })]),
});

export const submissionSchema = defineRoute({
  id: 'notification.submission-schema',
  method: 'GET',
  path: '/api/v1/submission-schema.json',
  audience: 'public',
  summary: 'JSON Schema (2020-12) of the answers of a submission',
  response: z.record(z.string(), z.unknown()),
});

const ofVersion = {
  params: z.object({ notificationId: uuid }),
  /** Default: the first, which is the receipt of the notification. */
  query: z.object({ version: z.coerce.number().int().min(1).default(1) }),
};

export const readReceipt = defineRoute({
  id: 'notification.read-receipt',
  method: 'GET',
  path: '/api/notifications/:notificationId/receipt',
  audience: 'exporter',
  summary: 'The receipt as JSON',
  ...ofVersion,
  response: receipt,
});

export const downloadReceipt = defineRoute({
  id: 'notification.download-receipt',
  method: 'GET',
  path: '/api/notifications/:notificationId/receipt/file',
  audience: 'exporter',
  summary: 'The receipt as tagged PDF',
  ...ofVersion,
  produces: 'application/pdf',
});

/** Its bytes have the SHA-256 that the receipt names. */
export const downloadCanonicalSubmission = defineRoute({
  id: 'notification.download-canonical',
  method: 'GET',
  path: '/api/notifications/:notificationId/canonical-submission',
  audience: 'exporter',
  summary: 'The canonical submission (RFC 8785), byte for byte as hashed',
  ...ofVersion,
  produces: 'application/json',
});

export type Receipt = z.infer<typeof receipt>;
