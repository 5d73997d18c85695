import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords } from './word-diff';

const textOf = (parts: ReturnType<typeof diffWords>, kind: 'added' | 'removed') =>
  parts
    .filter((part) => part.kind === 'same' || part.kind === kind)
    .map(({ text }) => text)
    .join('');

describe('the difference between two texts', () => {
  it('names the words that came and went', () => {
    expect(diffWords('The item is built for billing.', 'The item is built for surveillance.')).toEqual([
      { kind: 'same', text: 'The item is built for ' },
      { kind: 'removed', text: 'billing.' },
      { kind: 'added', text: 'surveillance.' },
    ]);
  });

  it('is nothing for equal texts, and everything for a text that is new', () => {
    expect(diffWords('same', 'same')).toEqual([{ kind: 'same', text: 'same' }]);
    expect(diffWords('', 'new')).toEqual([{ kind: 'added', text: 'new' }]);
    expect(diffWords('', '')).toEqual([]);
  });

  it('keeps a paragraph that was put between two others apart', () => {
    const parts = diffWords('one\ntwo', 'one\nnew words\ntwo');
    expect(parts.filter(({ kind }) => kind === 'added').map(({ text }) => text)).toEqual(['new words\n']);
    expect(parts.some(({ kind }) => kind === 'removed')).toBe(false);
  });

  it('always gives both texts back', () => {
    const words = fc
      .array(fc.constantFrom('a', 'b', 'c', ' ', '\n', 'дом'), { maxLength: 30 })
      .map((list) => list.join(''));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const parts = diffWords(before, after);
        expect(textOf(parts, 'removed')).toBe(before);
        expect(textOf(parts, 'added')).toBe(after);
      }),
    );
  });
});
