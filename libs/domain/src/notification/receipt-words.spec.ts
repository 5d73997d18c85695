import { describe, expect, it } from 'vitest';
import { RECEIPT_LANGUAGES, RECEIPT_WORDS, receiptLanguage } from './index';

describe('the words of a receipt', () => {
  it('are in the language of the contact where we have it, else in English', () => {
    expect(['fr', 'de', 'pl', null, undefined].map(receiptLanguage)).toEqual(['fr', 'de', 'en', 'en', 'en']);
  });

  it.each(RECEIPT_LANGUAGES)(
    'say in %s everything that they say in English, with the same blanks',
    (language) => {
      const blanks = (text: string) => text.match(/\{\w+\}/g) ?? [];
      const { en } = RECEIPT_WORDS;
      const words = RECEIPT_WORDS[language];
      expect(Object.keys(words.labels)).toEqual(Object.keys(en.labels));
      expect(words.notes.map(blanks)).toEqual(en.notes.map(blanks));
      expect([words.title, words.introduction].map(blanks)).toEqual([['{reference}'], ['{authority}']]);
      if (language !== 'en') expect(words.notes.some((note) => en.notes.includes(note))).toBe(false);
    },
  );
});
