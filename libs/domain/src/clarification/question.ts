import { accepted, refused, type Outcome, type Refusal } from '../kernel';

/** What an officer asks of the exporter, attached to the answers it is about. */
export interface ClarificationQuestion {
  readonly question: string;
  /** Pages of the form that are to be answered again. */
  readonly answerKeys: readonly string[];
  /** Calendar date in the authority's zone; no rule of the Union sets one. */
  readonly dueOn?: string;
}

/**
 * Whether a question can be sent: it has words, asks about at least one page that this notification has, none
 * twice, and leaves time. `pages` are the answer keys of the version asked about; `today` the authority's date.
 * Refuses `clarification.question-missing`, `clarification.answer-missing`, `clarification.answer-unknown`,
 * `clarification.answer-repeated`, `clarification.due-not-ahead`. Source: Art 28 (information), R-010.
 */
export function checkQuestion(
  asked: ClarificationQuestion,
  pages: readonly string[],
  today: string,
): Outcome<ClarificationQuestion> {
  const refusals: Refusal[] = [];
  if (!asked.question.trim()) refusals.push({ code: 'clarification.question-missing', field: '/question' });
  if (!asked.answerKeys.length) refusals.push({ code: 'clarification.answer-missing', field: '/answerKeys' });
  asked.answerKeys.forEach((key, index) => {
    const field = `/answerKeys/${index}`;
    if (!pages.includes(key)) refusals.push({ code: 'clarification.answer-unknown', field });
    if (asked.answerKeys.indexOf(key) < index)
      refusals.push({ code: 'clarification.answer-repeated', field });
  });
  if (asked.dueOn !== undefined && asked.dueOn <= today) {
    refusals.push({ code: 'clarification.due-not-ahead', field: '/dueOn', parameters: { today } });
  }
  return refusals.length ? refused(...refusals) : accepted(asked);
}
