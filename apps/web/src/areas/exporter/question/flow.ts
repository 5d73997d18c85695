import { isAnswered, pageAfter, pagesOf } from '@article5/contracts/questions';
import type { Answers, Page, QuestionContext } from '@article5/contracts/questions';

/** Where to go when a page is saved. */
export type Next =
  { readonly to: 'page'; readonly page: Page } | { readonly to: 'check' } | { readonly to: 'question-asked' };

export interface Step {
  readonly page: Page;
  readonly before: Answers;
  readonly after: Answers;
  readonly context: QuestionContext;
  /** Came to correct something from the check page, or to answer the authority's question. */
  readonly errand: 'check' | 'ask' | undefined;
}

/** Pages that this answer opened and that still need an answer, in order. */
function opened({ before, after, context }: Step): readonly Page[] {
  const known = new Set(pagesOf(before).map(({ key }) => key));
  return pagesOf(after).filter(
    (page) => !known.has(page.key) && page.question.optional !== true && !isAnswered(page, after, context),
  );
}

/**
 * Straight through: the following page. On an errand: first what the answer has opened, then back. A new item
 * begins with its own first page.
 */
export function nextStep(step: Step): Next {
  const { page, after, errand } = step;
  const [first] = opened(step);
  const addsItems = page.question.fields.some(({ type }) => type === 'ITEMS');
  if (first !== undefined && (errand !== undefined || addsItems)) return { to: 'page', page: first };
  if (errand === 'check') return { to: 'check' };
  if (errand === 'ask') return { to: 'question-asked' };
  const following = pageAfter(after, page.key);
  return following === undefined ? { to: 'check' } : { to: 'page', page: following };
}
