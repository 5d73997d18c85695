import { accepted, refused, type Outcome, type Refusal } from '../kernel';
import type { Answers, QuestionContext } from './answers';
import { canonicalAnswers, unknownKeys } from './canonical';
import { refuse } from './check-field';
import { asObject, isEmpty, ownValue, pointer } from './json';
import { pagesOf, type Page } from './pages';
import { validateAnswer } from './validate-answer';

/** The three uses of Article 5(1), one of which a notification names. */
export const USES = ['INTERNAL_REPRESSION', 'SERIOUS_HR', 'SERIOUS_IHL'] as const;

/**
 * Whether the notification can be submitted: every refusal of every page at once, each with the page in
 * `parameters.page` and a JSON pointer into the answers. Accepts the canonical answers. A missing page is one
 * refusal at the page (`/4.3`). Also: one of the three uses, item, destination, end user and end use
 * (R-003, they are required pages), each warning sign explained, suspicion only where national law
 * has it.
 */
export function validateNotification(answers: Answers, context: QuestionContext): Outcome<Answers> {
  if (asObject(answers) === undefined) return refused(refuse('questions.wrong-type', ''));
  const refusals = [
    ...unknownKeys(answers).map((key) => refuse('questions.unknown-question', pointer(key), { page: key })),
    ...pagesOf(answers).flatMap((page) => pageRefusals(page, answers, context)),
    ...useRefusals(answers),
    ...readinessRefusals(answers, context),
  ];
  return refusals.length > 0 ? refused(...refusals) : accepted(canonicalAnswers(answers));
}

function pageRefusals(page: Page, answers: Answers, context: QuestionContext): readonly Refusal[] {
  const value = ownValue(answers, page.key);
  if (isEmpty(value)) {
    if (page.question.optional) return [];
    const code = page.kind === 'FOLLOW_UP' ? 'questions.sign-not-explained' : 'questions.answer-missing';
    return [refuse(code, pointer(page.key), { page: page.key })];
  }
  const outcome = validateAnswer(page.key, value, answers, context);
  return outcome.ok ? [] : outcome.refusals;
}

function useRefusals(answers: Answers): readonly Refusal[] {
  const uses = ownValue(ownValue(answers, '3.2'), 'uses');
  if (!Array.isArray(uses) || isEmpty(uses) || uses.some((use) => USES.includes(use as never))) return [];
  return [
    {
      code: 'questions.use-missing',
      field: '/3.2/uses',
      article: 'Art 5(2)',
      parameters: { page: '3.2' },
    },
  ];
}

function readinessRefusals(answers: Answers, context: QuestionContext): readonly Refusal[] {
  const refusals = ['R1', 'R2', 'R3', 'R4'].flatMap((key) => {
    const value = ownValue(answers, key);
    if (isEmpty(value)) return [];
    const outcome = validateAnswer(key, value, answers, context);
    return outcome.ok ? [] : outcome.refusals;
  });
  const isSuspicion = ownValue(ownValue(answers, 'R3'), 'reason') === 'SUSPECT';
  if (!isSuspicion || context.profile.suspicionNotified) return refusals;
  return [
    ...refusals,
    {
      code: 'questions.suspicion-not-notifiable',
      field: '/R3/reason',
      article: 'Art 5(3)',
      parameters: { page: 'R3' },
    },
  ];
}
