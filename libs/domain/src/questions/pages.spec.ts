import { describe, expect, it } from 'vitest';
import { exampleAnswers } from './example';
import {
  answerKey,
  itemNumbers,
  pageAfter,
  pageAt,
  pageBefore,
  pagesOf,
  parseKey,
  withAnotherItem,
  withoutItem,
} from './pages';

const keysOf = (answers: Parameters<typeof pagesOf>[0]) => pagesOf(answers).map(({ key }) => key);

describe('the pages of a notification', () => {
  it('are 28 question pages for one item, one end user and no warning signs', () => {
    const pages = pagesOf(exampleAnswers());
    expect(pages.filter(({ kind }) => kind === 'QUESTION')).toHaveLength(28);
    expect(pages.filter(({ kind }) => kind === 'FOLLOW_UP')).toHaveLength(0);
    expect(pages.at(-1)).toMatchObject({ key: '6.1', kind: 'DOCUMENTS' });
  });

  it.each([
    ['8 more for a second item', { items: [{}, {}] }, 36],
    ['one fewer when covert surveillance is impossible', { items: [{ covert: 'NO' }] }, 27],
    ['one more for an intrusion item with safeguards', { items: [{ family: 'INTRUSION' }] }, 29],
    [
      'none more for an intrusion item without safeguards',
      { items: [{ family: 'INTRUSION' }], safeguards: ['NONE'] },
      28,
    ],
  ] as const)('are %s', (_name, options, expected) => {
    expect(pagesOf(exampleAnswers(options)).filter(({ kind }) => kind === 'QUESTION')).toHaveLength(expected);
  });

  it('follow each ticked warning sign with its own page', () => {
    const keys = keysOf(
      exampleAnswers({ redFlags: { 'RF-DIV-06': 'A third party pays.', 'RF-ITEM-02': 'Press.' } }),
    );
    expect(keys[keys.indexOf('3.1') + 1]).toBe('3.1.RF-ITEM-02');
    expect(keys[keys.indexOf('4.7') + 1]).toBe('4.7.RF-DIV-06');
  });

  it('ask every item in turn, in the order of the list, before "another item?"', () => {
    const keys = keysOf({ '2.9': { items: [3, 1] } });
    expect(keys.slice(3, 6)).toEqual(['2.1.item-3', '2.2.item-3', '2.3.item-3']);
    expect(keys.indexOf('2.8.item-1')).toBe(keys.indexOf('2.9') - 1);
  });

  it('leave out the findings only when no use is seen and none was the reason to notify', () => {
    expect(keysOf({ '3.2': { uses: ['NONE'] } })).not.toContain('3.3');
    expect(keysOf({ '3.2': { uses: ['NONE'] }, R3: { reason: 'FOUND' } })).toContain('3.3');
    expect(keysOf({})).toContain('3.3');
  });

  it('know their place within the task', () => {
    const page = pagesOf(exampleAnswers()).find(({ key }) => key === '4.3');
    expect(page).toMatchObject({ task: 'parties', slug: 'authority-link', position: 3, of: 10 });
  });

  it('are found by address and lead to each other', () => {
    const answers = exampleAnswers({ items: [{}, {}] });
    expect(pageAt(answers, 'item', 'name-2')?.key).toBe('2.1.item-2');
    expect(pageAfter(answers, '2.8.item-1')?.key).toBe('2.1.item-2');
    expect(pageBefore(answers, '2.9')?.key).toBe('2.8.item-2');
    expect(pageBefore(answers, '1.1')).toBeUndefined();
    expect(pageAfter(answers, 'nowhere')).toBeUndefined();
    const addresses = pagesOf(answers).map(({ task, slug }) => `${task}/${slug}`);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});

describe('an answer key', () => {
  it('round-trips through its parts', () => {
    for (const { key, question, item, sign } of pagesOf(
      exampleAnswers({ items: [{}, {}], redFlags: { 'RF-USER-01': 'Known link.' } }),
    )) {
      expect(parseKey(key)?.question.id).toBe(question.id);
      expect(answerKey(question.id, { ...(item && { item }), ...(sign && { sign }) })).toBe(key);
    }
  });

  it.each([
    '2.1',
    '2.1.item-0',
    '2.1.item-51',
    '2.1.item-01',
    '1.1.item-1',
    '3.1.RF-USER-01',
    '4.7.NONE',
    '__proto__',
    '',
  ])('is refused when nothing asks it: %j', (key) => {
    expect(parseKey(key)).toBeUndefined();
  });
});

describe('the items', () => {
  it('are one until 2.9 lists more', () => {
    expect(itemNumbers({})).toEqual([1]);
    expect(itemNumbers({ '2.9': { items: [2, 2, 0, 1.5, 'x', 7] } })).toEqual([2, 7]);
  });

  it('get a number that no leftover answer uses', () => {
    const answers = { '2.9': { items: [1] }, '2.1.item-2': { name: 'removed before' } };
    expect(withAnotherItem(answers)).toEqual({ item: 3, value: { items: [1, 3] } });
  });

  it('can be removed, but never the last', () => {
    expect(withoutItem({ '2.9': { items: [1, 2] } }, 1)).toEqual({ items: [2] });
    expect(withoutItem({ '2.9': { items: [2] } }, 2)).toEqual({ items: [2] });
  });

  it('reuse a free number when the highest is taken', () => {
    expect(withAnotherItem({ '2.9': { items: [1, 50] } }).item).toBe(2);
  });
});
