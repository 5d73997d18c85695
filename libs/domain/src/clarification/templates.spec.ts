import { describe, expect, it } from 'vitest';
import { parseKey } from '../questions';
import { QUESTION_TEMPLATES, TEMPLATE_LANGUAGES } from './index';

describe('ready questions', () => {
  it('are each about a question of the form, with an id of their own', () => {
    for (const { about } of QUESTION_TEMPLATES) {
      expect(parseKey(about) ?? parseKey(`${about}.item-1`), about).toBeDefined();
    }
    expect(new Set(QUESTION_TEMPLATES.map(({ id }) => id)).size).toBe(QUESTION_TEMPLATES.length);
  });

  it('have words of their own in each language', () => {
    for (const { text, id } of QUESTION_TEMPLATES) {
      const words = TEMPLATE_LANGUAGES.map((language) => text[language].trim());
      expect(new Set(words).size, id).toBe(TEMPLATE_LANGUAGES.length);
      expect(
        words.every((sentence) => /[.?]$/.test(sentence)),
        id,
      ).toBe(true);
    }
  });
});
