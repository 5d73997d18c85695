import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spellingSimilarity } from './similarity';
import { skeletonsOf } from './sounds';
import { spellingDistance } from './spelling-distance';

describe('Words are compared by what transliteration changes', () => {
  test.each([
    ['a vowel', 'vegatron', 'vegatren', 0.5],
    ['a doubled letter', 'vegatron', 'vegattron', 0.4],
    ['a related consonant', 'vegatron', 'wegatron', 0.7],
    ['two letters turned', 'vegatron', 'vegatrno', 0.8],
    ['an unrelated letter', 'vegatron', 'vegapron', 1],
    ['nothing', 'vegatron', 'vegatron', 0],
  ])('%s costs its price', (_, a, b, cost) => {
    expect(spellingDistance(a, b)).toBeCloseTo(cost);
  });

  test.each([
    ['chruschtschow', 'khrouchtchev'],
    ['zhurkovskiy', 'schurkowski'],
    ['kouanghsin', 'guangxin'],
    ['youssefmasri', 'yusufmasri'],
  ])('%s is a spelling of %s', (a, b) => {
    expect(spellingSimilarity(a, b)).toBeGreaterThanOrEqual(0.78);
  });

  test.each([
    ['halloway', 'hathaway'],
    ['pipeline', 'petroleum'],
    ['abc', 'xyz'],
  ])('%s is another word than %s', (a, b) => {
    expect(spellingSimilarity(a, b)).toBe(0);
  });

  test('the order of the two never matters, and stopping early never changes an answer within the limit', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'abcdefghijkmnorstuvxyz'),
      minLength: 1,
      maxLength: 14,
    });
    fc.assert(
      fc.property(word, word, fc.double({ min: 0, max: 6, noNaN: true }), (a, b, limit) => {
        const distance = spellingDistance(a, b);
        expect(spellingDistance(b, a)).toBeCloseTo(distance);
        expect(spellingSimilarity(a, b)).toBeCloseTo(spellingSimilarity(b, a));
        const stopped = spellingDistance(a, b, limit);
        expect(stopped === distance || (stopped === Infinity && distance > limit)).toBe(true);
      }),
    );
  });

  test('a word has few skeletons, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (word) => {
        expect(skeletonsOf(word).length).toBeLessThanOrEqual(8);
      }),
    );
  });
});
