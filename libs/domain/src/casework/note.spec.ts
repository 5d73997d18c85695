import { describe, expect, it } from 'vitest';
import { checkNote } from './index';

describe('a note on a case', () => {
  it('needs words, and people of the authority', () => {
    expect(checkNote({ text: ' ', mentions: ['a', 'b'] }, ['a'])).toMatchObject({
      ok: false,
      refusals: [
        { code: 'note.empty', field: '/text' },
        { code: 'note.person-unknown', field: '/mentions/1' },
      ],
    });
  });

  it('tells a person once who is named twice', () => {
    expect(checkNote({ text: ' See 4.2. ', mentions: ['a', 'a'] }, ['a'])).toEqual({
      ok: true,
      value: { text: 'See 4.2.', mentions: ['a'] },
    });
  });
});
