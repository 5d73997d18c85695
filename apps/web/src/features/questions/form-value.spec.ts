import { CATALOGUE, pagesOf, parseKey, standpoint, validateAnswer } from '@article5/contracts/questions';
import type { AnswerValue, Page } from '@article5/contracts/questions';
import { i18n } from '@lingui/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerFrom, fieldsShown, formFrom, isSameAnswer, type TypedItems } from './form-value';

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

function questionOf(key: string) {
  const parsed = parseKey(key);
  if (parsed === undefined) throw new Error(`No question ${key}`);
  return parsed.question;
}

function pageOf(key: string): Page {
  const page = pagesOf({}).find((one) => one.key === key);
  if (page === undefined) throw new Error(`No page ${key}`);
  return page;
}

const context = {
  today: '2026-11-24',
  profile: { suspicionNotified: false, goingOnAllowed: false },
  euMemberStates: ['FR'],
};

describe('the form of a page', () => {
  it.each<readonly [string, AnswerValue]>([
    ['1.2', { name: 'A. Dubois', email: 'a@example.org', language: 'fr' }],
    ['2.1.item-1', { name: 'Kit X', parameters: [{ key: 'speed', value: '40', unit: 'Gbit/s' }] }],
    ['2.4.item-1', { functions: ['MONITOR'], monitor: 'calls', commercialOnly: 'NO' }],
    ['2.8.item-1', { when: 'NOW', documents: [{ id: 'a1', title: 'sheet.pdf', kind: 'DATA_SHEET' }] }],
    ['2.9', { items: [1, 3] }],
    ['3.4', { awareOn: '2026-11-03', estimate: ['ESTIMATE'] }],
    ['4.1', { destination: 'KZ', transit: ['TR', 'GE'] }],
    ['4.9', { value: 250000.5, currency: 'EUR', quantity: 12, unit: 'licences', timing: 'NOT_FIXED' }],
  ])('gives back the saved answer of %s unchanged', (key, saved) => {
    const question = questionOf(key);
    expect(answerFrom(question, formFrom(question, saved), {})).toEqual(saved);
  });

  it('means no answer at all while nothing is filled in, on every page of the catalogue', () => {
    for (const question of [...CATALOGUE.questions, ...CATALOGUE.followUps, CATALOGUE.documents]) {
      expect(answerFrom(question, formFrom(question, undefined), {})).toEqual({});
    }
  });

  it('keeps an incomplete date and a number in words, so that they come back as typed', () => {
    const aware = questionOf('3.4');
    const form = { ...formFrom(aware, undefined), awareOn: { day: '31', month: '', year: '20' } };
    const saved = answerFrom(aware, form, {});
    expect(saved).toEqual({ awareOn: '20--31' });
    expect(formFrom(aware, saved)['awareOn']).toEqual({ day: '31', month: '', year: '20' });

    const deal = questionOf('4.9');
    const typed = answerFrom(deal, { ...formFrom(deal, undefined), value: 'about 12' }, {});
    expect(typed).toEqual({ value: 'about 12' });
    expect(formFrom(deal, typed)['value']).toBe('about 12');
  });

  it('lets the rules say what is wrong with what was kept as typed', () => {
    const outcome = validateAnswer('3.4', { awareOn: '20--31' }, {}, context);
    expect(outcome.ok ? [] : outcome.refusals.map(({ code }) => code)).toContain('questions.not-a-date');
  });

  it('leaves blank rows out and keeps a row that is begun', () => {
    const question = questionOf('4.5');
    const form = {
      ...formFrom(question, undefined),
      anyone: 'YES',
      parties: [{ name: ' ' }, { name: 'Sample Ltd' }],
    };
    expect(answerFrom(question, form, {})).toEqual({ anyone: 'YES', parties: [{ name: 'Sample Ltd' }] });
  });

  it('keeps what was typed under an option that is not ticked any more', () => {
    const page = pageOf('1.3');
    const form = { ...formFrom(page.question, undefined), answer: 'NO', company: 'Group Ltd' };
    expect(answerFrom(page.question, form, {})).toEqual({ answer: 'NO', company: 'Group Ltd' });
    expect(fieldsShown(page, form, standpoint({})).map(({ field }) => field.name)).toEqual(['answer']);
  });

  it('shows the fields that the choice opens', () => {
    const page = pageOf('1.3');
    const form = { ...formFrom(page.question, undefined), answer: 'YES' };
    expect(fieldsShown(page, form, standpoint({})).map(({ field }) => field.name)).toEqual([
      'answer',
      'company',
      'mandate',
    ]);
  });

  it('adds an item under a number that was never used', () => {
    const question = questionOf('2.9');
    const another: TypedItems = { items: [1, 3], another: 'YES' };
    expect(answerFrom(question, { items: another }, { '2.1.item-4': { name: 'Taken out' } })).toEqual({
      items: [1, 3, 5],
    });
  });

  it('asks again whether there is another item until the page is saved once', () => {
    const question = questionOf('2.9');
    expect(formFrom(question, undefined)['items']).toEqual({ items: [1], another: '' });
    expect(formFrom(question, { items: [1] })['items']).toEqual({ items: [1], another: 'NO' });
  });
});

describe('two answers', () => {
  it('say the same whatever the order of their fields', () => {
    expect(isSameAnswer({ a: '1', b: ['2'] }, { b: ['2'], a: '1' })).toBe(true);
    expect(isSameAnswer(undefined, {})).toBe(true);
    expect(isSameAnswer({ a: '1' }, { a: '2' })).toBe(false);
  });
});
