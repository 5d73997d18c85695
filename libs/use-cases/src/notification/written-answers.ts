import type { EntityManager } from 'typeorm';
import { Refused } from '@article5/domain/kernel';
import { pagesOf, parseKey, type Answers } from '@article5/domain/questions';
import {
  findSentVersion,
  listDraftAnswers,
  type DraftAnswer,
  type OwnNotification,
} from '@article5/persistence/notification';
import { assertStatus } from './own-notification';

/** Answers as their exporter sees them while writing. */
export interface WrittenAnswers {
  /** Those last sent; none for a draft. */
  readonly sent: Answers;
  readonly sentAt: Date | null;
  /** Those saved since, by page. */
  readonly saved: readonly DraftAnswer[];
  /** What would be sent now. */
  readonly current: Answers;
}

/**
 * A draft's answers; or, while a clarification is open, the newest version with what was changed since on the pages
 * that may be changed.
 */
export async function readWritten(tx: EntityManager, own: OwnNotification): Promise<WrittenAnswers> {
  const saved = await listDraftAnswers(tx, own);
  const version = own.version === 0 ? undefined : await findSentVersion(tx, own, own.version);
  const sent = version?.answers ?? {};
  const current: Record<string, Answers[string]> = { ...sent };
  const kept = saved.filter(({ answerKey }) => own.status === 'DRAFT' || isOpen(own, answerKey, sent));
  for (const { answerKey, value } of kept) current[answerKey] = value;
  return { sent, sentAt: version?.submittedAt ?? null, saved: kept, current };
}

/** A page that the question is about, or one that was not asked before and that a changed answer may open. */
function isOpen(own: OwnNotification, answerKey: string, sent: Answers): boolean {
  if (own.openAnswerKeys === null) return false;
  return own.openAnswerKeys.includes(answerKey) || !Object.hasOwn(sent, answerKey);
}

/**
 * Refuses to write a page that is not the exporter's to write now: 409 when nothing is open, 422
 * `draft.page-not-open` for a page that an open question does not touch.
 */
export function assertWritable(own: OwnNotification, answerKey: string, written: WrittenAnswers): void {
  if (own.status === 'DRAFT') return;
  assertStatus(own, 'AWAITING_EXPORTER');
  const isAsked = pagesOf(written.current).some(({ key }) => key === answerKey);
  const isPage = isAsked || parseKey(answerKey)?.item !== undefined;
  if (isPage && isOpen(own, answerKey, written.sent)) return;
  throw new Refused([{ code: 'draft.page-not-open', parameters: { page: answerKey } }]);
}

/** Pages that can be saved now; null: all. */
export function writableKeys(own: OwnNotification, written: WrittenAnswers): string[] | null {
  if (own.status === 'DRAFT') return null;
  const asked = own.openAnswerKeys ?? [];
  const opened = pagesOf(written.current)
    .map(({ key }) => key)
    .filter((key) => isOpen(own, key, written.sent));
  return [...new Set([...asked, ...opened])];
}
