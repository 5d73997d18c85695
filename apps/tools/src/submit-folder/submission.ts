import { createHash } from 'node:crypto';
import { canonicalText } from '@article5/domain/ledger';
import type { AnswerValue } from '@article5/domain/questions';

/** A transaction as it was found in a file. */
export interface Submission {
  /** File and row, for the report. */
  readonly source: string;
  readonly answers: Readonly<Record<string, AnswerValue>>;
  readonly reference?: string;
  readonly declaration?: Declaration;
}

export interface Declaration {
  readonly name: string;
  readonly role: string;
  readonly accepted: boolean;
}

/** What holds for every transaction of a folder: pages about the exporter, and who declares. */
export interface Defaults {
  readonly answers: Submission['answers'];
  readonly declaration?: Declaration;
}

/** The body for the machine door; a page of the transaction stands over one of the defaults, field by field. */
export interface Body {
  readonly answers: Submission['answers'];
  readonly declaration: Declaration;
  readonly reference?: string;
}

export function bodyOf(submission: Submission, defaults: Defaults): Body {
  const pages: Record<string, AnswerValue> = { ...defaults.answers };
  for (const [key, value] of Object.entries(submission.answers)) pages[key] = { ...pages[key], ...value };
  const declaration = submission.declaration ??
    defaults.declaration ?? { name: '', role: '', accepted: false };
  const { reference } = submission;
  return { answers: pages, declaration, ...(reference === undefined ? {} : { reference }) };
}

/** The idempotency key: made from what is sent, so that the same transaction is never sent twice as two. */
export function keyOf(body: Body): string {
  return `folder-${createHash('sha256').update(canonicalText(body)).digest('hex')}`;
}
