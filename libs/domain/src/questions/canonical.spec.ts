import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from './answers';
import { canonicalAnswers, strayAnswers, unknownKeys } from './canonical';
import { exampleAnswers, exampleReadiness } from './example';

describe('canonical answers', () => {
  it('leave a complete notification as it is, in the order of the form', () => {
    const answers = exampleAnswers({ items: [{}, { name: 'Second' }] });
    expect(canonicalAnswers(answers)).toEqual(answers);
    const keys = Object.keys(canonicalAnswers(answers));
    expect(keys.slice(0, 4)).toEqual(['1.1', '1.2', '1.3', '2.1.item-1']);
    expect(keys.at(-1)).toBe('5.3');
  });

  it.each<[string, Answers, Answers]>([
    [
      'fields of a branch not taken',
      { '4.3': { answer: 'NO', kinds: ['POLICE'] } },
      { '4.3': { answer: 'NO' } },
    ],
    [
      'pages of a branch not taken',
      { '2.5.item-1': { answer: 'NO' }, '2.6.item-1': { answer: 'YES', explanation: 'old' } },
      { '2.5.item-1': { answer: 'NO' } },
    ],
    [
      'items that were removed',
      { '2.1.item-2': { name: 'Gone' }, '2.9': { items: [1] } },
      { '2.9': { items: [1] } },
    ],
    [
      'explanations of signs no longer ticked',
      { '3.1': { signs: ['NONE'] }, '3.1.RF-ITEM-01': { explanation: 'old' } },
      { '3.1': { signs: ['NONE'] } },
    ],
    [
      'what is empty',
      { '4.4': { statedUse: ' ', ownWords: '' }, '1.3': { answer: 'NO', company: '' } },
      { '1.3': { answer: 'NO' } },
    ],
    [
      'what has the wrong shape',
      { '4.4': { statedUse: 7 }, '4.1': { destination: 'KZ', transit: 'PL' } },
      { '4.1': { destination: 'KZ' } },
    ],
    ['what nobody asked', { x: { y: 1 }, '4.3': { answer: 'NO', z: 1 } }, { '4.3': { answer: 'NO' } }],
    [
      'empty rows',
      { '4.5': { anyone: 'YES', parties: [{ name: '' }, { name: 'A', country: '' }] } },
      { '4.5': { anyone: 'YES', parties: [{ name: 'A' }] } },
    ],
  ])('drop %s', (_name, before, after) => {
    expect(canonicalAnswers(before)).toEqual(after);
  });

  it('order and unite ticks as the form lists them, so that the order of clicks means nothing', () => {
    const one = canonicalAnswers({
      '2.3.item-1': { forms: ['SOFTWARE', 'GOODS', 'SOFTWARE'], partOfSystem: 'NO' },
    });
    expect(one['2.3.item-1']).toEqual({ forms: ['GOODS', 'SOFTWARE'], partOfSystem: 'NO' });
  });

  it('do not let a hidden answer open another field', () => {
    const value = {
      functions: ['MONITOR'],
      monitor: 'IP',
      commercialOnly: 'NO',
      whyNotify: 'left over, long ago',
    };
    expect(canonicalAnswers({ '2.4.item-1': value })['2.4.item-1']).not.toHaveProperty('whyNotify');
  });

  it('keep readiness answers that were carried over', () => {
    expect(canonicalAnswers(exampleReadiness())).toEqual(exampleReadiness());
  });

  it('are the same when made twice, and never throw, whatever JSON comes', () => {
    const keys = [...Object.keys(exampleAnswers({ items: [{}, {}] })), 'R3', '4.7.RF-USER-01', '__proto__'];
    const names = fc.constantFrom(
      'answer',
      'signs',
      'items',
      'parties',
      'documents',
      'functions',
      'name',
      'forms',
      'when',
    );
    const page = fc.oneof(fc.jsonValue(), fc.dictionary(names, fc.jsonValue()));
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom(...keys), page)), (answers) => {
        const once = canonicalAnswers(answers as Answers);
        expect(canonicalAnswers(once)).toEqual(once);
        expect(JSON.stringify(canonicalAnswers(once))).toBe(JSON.stringify(once));
      }),
    );
  });

  it('carry hostile texts unharmed', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constantFrom(
        '<script>alert(1)</script>',
        "'; drop table notification; --",
        '=1+1',
        '\u202eevil',
        '${7*7}',
      ),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        fc.pre(text.trim() !== '');
        const kept = canonicalAnswers({ '4.4': { statedUse: text } });
        expect(kept['4.4']?.['statedUse']).toBe(text);
      }),
    );
  });
});

describe('stray answers', () => {
  it('are those that no page asks for now', () => {
    const answers = {
      ...exampleAnswers({ items: [{ covert: 'NO' }] }),
      '2.6.item-1': { answer: 'YES' },
      '2.1.item-9': {},
      x: {},
    };
    expect(strayAnswers(answers)).toEqual(['2.6.item-1', '2.1.item-9', 'x']);
    expect(unknownKeys(answers)).toEqual(['x']);
    expect(strayAnswers(exampleAnswers())).toEqual([]);
  });
});
