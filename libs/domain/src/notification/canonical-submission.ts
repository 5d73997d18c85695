import { canonicalText } from '../ledger';

/** A file as the canonical submission names it: what it is, not what it is called. */
export interface SubmittedAttachment {
  readonly id: string;
  readonly sha256: string;
  readonly sizeInBytes: number;
}

/**
 * What was sent, in the exact form whose SHA-256 the receipt names. Field names are frozen. `salt` (64 hex digits)
 * makes the hash a commitment: once answers and salt are erased it tells nothing. `declaration` is
 * SHA-256(salt ‖ canonical text of the declaration). Source: R-004; design 4.2.
 */
export interface CanonicalSubmission {
  readonly form: 'article5-submission-1';
  readonly authority: string;
  readonly notification: string;
  readonly version: number;
  readonly catalogue: string;
  /** UTC instant, ISO 8601 with milliseconds. */
  readonly submittedAt: string;
  readonly answers: Readonly<Record<string, unknown>>;
  /** Sorted by id. */
  readonly attachments: readonly SubmittedAttachment[];
  readonly declaration: string;
  readonly salt: string;
}

/** The text to hash (RFC 8785). Attachments are put in order, so that the order of upload changes nothing. */
export function canonicalSubmission(submission: Omit<CanonicalSubmission, 'form'>): string {
  const attachments = submission.attachments
    .map(({ id, sha256, sizeInBytes }) => ({ id, sha256, sizeInBytes }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  return canonicalText({ ...submission, form: 'article5-submission-1', attachments });
}

/** The declaration as it is committed to. */
export function canonicalDeclaration(declaration: { readonly name: string; readonly role: string }): string {
  return canonicalText({ name: declaration.name, role: declaration.role });
}
