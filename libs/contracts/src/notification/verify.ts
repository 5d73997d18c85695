import { z } from 'zod';
import { VERIFIABLE_KINDS } from '@article5/domain/notification';
import { authorityCode, date, defineRoute, instant } from '../kernel';

/** What anyone may learn of a letter or receipt by its code: who issued what kind of document, and when. */
export const verificationView = z.object({
  kind: z.enum(VERIFIABLE_KINDS),
  authority: z.object({ code: authorityCode, name: z.string() }),
  issuedAt: instant,
  /** The day in the authority's zone, as the document says it. */
  issuedOn: date,
  /** SHA-256 (hex) of the PDF, to compare a copy with; null while it is being made. */
  pdfSha256: z.string().nullable(),
  /** The day on which a corrected decision took the place of this letter's; null while it applies. */
  replacedOn: date.nullable(),
});
export type VerificationView = z.infer<typeof verificationView>;

/** The code travels in the body: addresses are kept in logs. */
export const verifyDocument = defineRoute({
  id: 'document.verify',
  method: 'POST',
  path: '/api/verifications',
  audience: 'public',
  summary: 'Check a letter or receipt by the code printed on it; tells nothing of its content',
  body: z.object({ code: z.string().min(1).max(60) }),
  response: verificationView,
});
