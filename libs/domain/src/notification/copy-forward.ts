import { canonicalAnswers, parseKey, type Answers, type AnswerValue } from '../questions';

/** Questions that each notification answers anew: they are about this export. Source: ux.md 4.6 "Size" (D). */
const ASKED_AGAIN = ['1.2', '2.1', '3.1', '3.3', '3.4', '4.2', '4.9'];

/** What a draft that is copied forward starts with, and what it only offers, prefilled, on the pages asked again. */
export interface CopiedForward {
  readonly answers: Answers;
  readonly offered: Answers;
}

/**
 * Copies an earlier notification's answers forward. Files stay with the notification they were sent with; answers
 * lose them and say so by being incomplete.
 */
export function copyForward(earlier: Answers): CopiedForward {
  const answers: Record<string, AnswerValue> = {};
  const offered: Record<string, AnswerValue> = {};
  for (const [key, value] of Object.entries(canonicalAnswers(earlier))) {
    const question = parseKey(key)?.question;
    if (question === undefined) continue;
    const files = question.fields.filter(({ type }) => type === 'ATTACHMENTS').map(({ name }) => name);
    const kept = Object.fromEntries(Object.entries(value).filter(([name]) => !files.includes(name)));
    if (Object.keys(kept).length === 0) continue;
    const again = ASKED_AGAIN.includes(question.id) || question.repeat?.per === 'SIGN';
    (again ? offered : answers)[key] = kept;
  }
  return { answers, offered };
}
