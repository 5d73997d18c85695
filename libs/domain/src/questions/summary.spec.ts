import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from './answers';
import { diffVersions } from './diff';
import { exampleAnswers } from './example';
import { inCatalogueOrder, partsOf, signKey, signLabel, summaryOf } from './summary';

describe('the summary', () => {
  it('has one row for each page, and shows what is missing as no parts', () => {
    const rows = summaryOf(exampleAnswers({ overrides: { '4.4': undefined } }));
    expect(rows).toHaveLength(29);
    expect(rows.find(({ key }) => key === '4.4')?.parts).toEqual([]);
    expect(rows.find(({ key }) => key === '4.3')).toMatchObject({
      questionId: '4.3',
      task: 'parties',
      officerLabel: { en: 'Public authority' },
      sensitivity: 'SENSITIVE',
    });
  });

  it('answers data, never sentences', () => {
    const answers = exampleAnswers({
      today: '2026-11-24',
      others: [{ role: 'CONSIGNEE', name: 'Fictional Trading', country: 'AE' }],
    });
    const kinds = (key: string) => partsOf(key, answers).map((part) => part.kind);
    expect(kinds('4.1')).toEqual(['COUNTRIES']);
    expect(kinds('4.9')).toEqual(['AMOUNT', 'CURRENCY', 'AMOUNT', 'TEXT', 'CHOICES', 'CHOICES', 'DATE']);
    expect(partsOf('4.9', answers)[0]).toMatchObject({ amount: 250_000, unit: 'EUR', isMoney: true });
    expect(partsOf('4.9', answers).at(-1)).toMatchObject({ kind: 'DATE', date: '2027-02-22' });
    expect(partsOf('4.3', answers)[1]).toMatchObject({
      values: ['POLICE'],
      options: [{ en: 'Police or other law enforcement' }],
    });
    expect(partsOf('4.5', answers)[1]).toMatchObject({
      kind: 'ROWS',
      rows: [[{ kind: 'CHOICES' }, { text: 'Fictional Trading' }, { codes: ['AE'] }]],
    });
    expect(partsOf('2.9', answers)).toMatchObject([{ kind: 'COUNT', count: 1 }]);
    expect(partsOf('1.2', answers).find(({ field }) => field === 'language')).toMatchObject({
      code: 'en',
      sensitivity: 'PLAIN',
    });
  });

  it('says which item and which warning sign a row is about', () => {
    const rows = summaryOf(
      exampleAnswers({ items: [{}, {}], redFlags: { 'RF-USER-02': 'Part of the army.' } }),
    );
    expect(rows.find(({ key }) => key === '2.2.item-2')).toMatchObject({ item: 2 });
    expect(rows.find(({ sign }) => sign === 'RF-USER-02')?.signLabel).toEqual(signLabel('RF-USER-02'));
    expect(signKey('RF-USER-02')).toBe('4.7.RF-USER-02');
    expect(signLabel('RF-NONE')).toBeUndefined();
  });

  it('never throws, whatever JSON the answers are', () => {
    const keys = Object.keys(exampleAnswers());
    fc.assert(
      fc.property(
        fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom(...keys), fc.jsonValue())),
        (answers) => {
          expect(Array.isArray(summaryOf(answers as Answers))).toBe(true);
        },
      ),
    );
  });
});

describe('the difference of two versions', () => {
  it('is nothing between equal answers, whatever the order of ticks or what was left behind', () => {
    const before = exampleAnswers({ uses: ['SERIOUS_HR', 'SERIOUS_IHL'] });
    const after = {
      ...exampleAnswers({ uses: ['SERIOUS_IHL', 'SERIOUS_HR'] }),
      '4.3': { answer: 'YES', kinds: ['POLICE'] },
      '2.1.item-7': { name: 'left behind' },
    };
    expect(diffVersions(before, after)).toEqual([]);
  });

  it('names the changed fields with their parts before and after', () => {
    const before = exampleAnswers();
    const after = exampleAnswers({ value: 300_000, destination: 'KZ' });
    expect(diffVersions(before, after)).toMatchObject([
      {
        key: '4.9',
        kind: 'CHANGED',
        fields: ['value'],
        before: [{ amount: 250_000 }, {}, {}, {}, {}, {}, {}],
      },
    ]);
  });

  it('tells what was added and removed, in the order of the form', () => {
    const before = exampleAnswers({ redFlags: { 'RF-ITEM-01': 'Advertised for it.' } });
    const after = exampleAnswers({ items: [{}, {}] });
    const changes = diffVersions(before, after).map(({ key, kind }) => `${kind} ${key}`);
    expect(changes.slice(0, 2)).toEqual(['ADDED 2.1.item-2', 'ADDED 2.2.item-2']);
    expect(changes.slice(-3)).toEqual(['CHANGED 2.9', 'CHANGED 3.1', 'REMOVED 3.1.RF-ITEM-01']);
  });

  it('puts keys in the order of the form', () => {
    const keys = [
      '4.10',
      '4.9',
      '2.9',
      '2.1.item-2',
      '2.8.item-1',
      '3.1.RF-ITEM-02',
      '3.1',
      'R1',
      '3.2',
      'x',
    ];
    expect(inCatalogueOrder(keys)).toEqual([
      'R1',
      '2.8.item-1',
      '2.1.item-2',
      '2.9',
      '3.1',
      '3.1.RF-ITEM-02',
      '3.2',
      '4.9',
      '4.10',
    ]);
  });
});
