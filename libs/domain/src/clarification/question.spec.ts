import { describe, expect, it } from 'vitest';
import { checkQuestion, type ClarificationQuestion } from '.';

const PAGES = ['2.1.item-1', '4.3', '4.4'];
const TODAY = '2026-11-24';

describe('R-010: a question to the exporter', () => {
  it('has words, pages of this notification, and time to answer', () => {
    const asked = { question: 'Who is it for?', answerKeys: ['4.3'], dueOn: '2026-11-25' };
    expect(checkQuestion(asked, PAGES, TODAY)).toEqual({ ok: true, value: asked });
  });

  it.each<[string, Partial<ClarificationQuestion>, string[]]>([
    ['no words', { question: ' ' }, ['clarification.question-missing']],
    ['no page', { answerKeys: [] }, ['clarification.answer-missing']],
    [
      'a page this notification does not have',
      { answerKeys: ['4.3', '2.1.item-9'] },
      ['clarification.answer-unknown'],
    ],
    ['a page twice', { answerKeys: ['4.3', '4.3'] }, ['clarification.answer-repeated']],
    ['due today', { dueOn: TODAY }, ['clarification.due-not-ahead']],
    [
      'everything at once',
      { question: '', answerKeys: [], dueOn: '2020-01-01' },
      ['clarification.question-missing', 'clarification.answer-missing', 'clarification.due-not-ahead'],
    ],
  ])('is refused: %s', (_, change, expected) => {
    const outcome = checkQuestion({ question: 'Why?', answerKeys: ['4.4'], ...change }, PAGES, TODAY);
    expect(outcome.ok ? [] : outcome.refusals.map(({ code }) => code)).toEqual(expected);
  });
});
