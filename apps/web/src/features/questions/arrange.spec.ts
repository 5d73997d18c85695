import { CATALOGUE, pagesOf, parseKey, shownFields, standpoint } from '@article5/contracts/questions';
import type { AnswerValue, Question } from '@article5/contracts/questions';
import { describe, expect, it } from 'vitest';
import { arrange, headingField, type Placed } from './arrange';

function arranged(key: string, value: AnswerValue) {
  const question = parseKey(key)?.question;
  if (question === undefined) throw new Error(`No question ${key}`);
  return arrange(question, shownFields(question, value, standpoint({ [key]: value })));
}

const names = (placed: readonly Placed[]) => placed.map(({ shown }) => shown.field.name);

/** Names of all fields that a page shows, wherever they stand. */
function everywhere(placed: readonly Placed[], seen = new Set<string>()): Set<string> {
  for (const entry of placed) {
    seen.add(entry.shown.field.name);
    for (const { field } of entry.beside) seen.add(field.name);
    for (const under of Object.values(entry.under)) everywhere(under, seen);
  }
  return seen;
}

describe('the places of fields on a page', () => {
  it('are under the option that opens them', () => {
    const [answer] = arranged('4.3', { answer: 'YES' });
    expect(names(answer?.under['YES'] ?? [])).toEqual(['kinds']);
    expect(answer?.under['NO']).toBeUndefined();
  });

  it('are under each of several options that open the same field', () => {
    const [answer] = arranged('2.6.item-1', { answer: 'UNKNOWN' });
    expect(Object.keys(answer?.under ?? {})).toEqual(['YES', 'UNKNOWN']);
  });

  it('are after the boxes where several boxes open one field', () => {
    const placed = arranged('2.4.item-1', { functions: ['MONITOR', 'EXTRACT'] });
    expect(names(placed)).toEqual(['functions', 'commercialOnly']);
    expect(names(placed[0]?.under['EXTRACT'] ?? [])).toEqual(['extract']);
  });

  it('are beside each other for numbers and their unit', () => {
    const placed = arranged('4.9', {});
    const rows = placed.filter(({ beside }) => beside.length > 0);
    expect(rows.map(({ shown, beside }) => [shown, ...beside].map(({ field }) => field.name))).toEqual([
      ['value', 'valueUpTo', 'currency'],
      ['quantity', 'quantityUpTo', 'unit'],
    ]);
  });

  it('lose no field of any page, whatever option is chosen', () => {
    const questions: readonly Question[] = [
      ...CATALOGUE.questions,
      ...CATALOGUE.followUps,
      CATALOGUE.documents,
    ];
    for (const question of questions) {
      const values: AnswerValue[] = [{}];
      for (const field of question.fields) {
        if (field.type === 'CHOICE')
          values.push(...field.options.map(({ value }) => ({ [field.name]: value })));
        if (field.type === 'CHOICES') values.push({ [field.name]: field.options.map(({ value }) => value) });
      }
      for (const value of values) {
        const shown = shownFields(question, value, standpoint({}));
        expect([...everywhere(arrange(question, shown))].sort()).toEqual(
          shown.map(({ field }) => field.name).sort(),
        );
      }
    }
  });
});

describe('the heading of a page', () => {
  it('is the label of the first field where that is the question itself', () => {
    const headed = pagesOf({}).filter(({ question }) => headingField(question) !== undefined);
    expect(headed.map(({ key }) => key)).toContain('4.3');
    expect(headed.map(({ key }) => key)).not.toContain('4.2');
  });
});
