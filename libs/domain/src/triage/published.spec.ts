import { describe, expect, test } from 'vitest';
import { DEFAULT_INDICATORS, factsOfAnswers, indicatorsOf, isListed, publishedEntryFacts } from '.';

const ENTRY = {
  entryId: 'e-1',
  title: 'Interception probes',
  itemFamily: 'INTERCEPTION',
  destinations: ['AE', 'KZ'],
  ojReference: 'C/2026/5678',
};
const ANSWERS = {
  '2.2.item-1': { family: 'FORENSICS' },
  '2.2.item-2': { family: 'INTERCEPTION' },
  '4.1': { destination: 'KZ' },
};

describe('A notification that meets a published entry', () => {
  test('raises RF-ITEM-05 at the item, with the entry and its place in the Official Journal (R-022)', () => {
    const facts = [...factsOfAnswers(ANSWERS), ...publishedEntryFacts([ENTRY], ANSWERS)];
    expect(indicatorsOf(facts, DEFAULT_INDICATORS)).toMatchObject([
      {
        code: 'RF-ITEM-05',
        level: 'STRONG',
        answerKey: '2.2.item-2',
        parameters: { entry: 'C/2026/5678', entryId: 'e-1', title: 'Interception probes' },
      },
    ]);
  });

  test.each([
    ['goes elsewhere', { ...ANSWERS, '4.1': { destination: 'CA' } }],
    ['names no destination', { '2.2.item-1': { family: 'INTERCEPTION' } }],
    ['is for other items', { ...ANSWERS, '2.2.item-2': { family: 'FORENSICS' } }],
  ])('and one that %s raises nothing (R-022)', (_, answers) => {
    expect(publishedEntryFacts([ENTRY], answers)).toEqual([]);
  });

  test('an entry that names no destination is for every one (R-022)', () => {
    const anywhere = { ...ENTRY, destinations: [] };
    expect(isListed(anywhere, { itemFamily: 'INTERCEPTION', destination: null })).toBe(true);
    expect(isListed(anywhere, { itemFamily: null, destination: 'AE' })).toBe(false);
  });
});
