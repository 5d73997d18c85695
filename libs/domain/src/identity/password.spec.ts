import { describe, expect, it } from 'vitest';
import { checkPassword } from './password';

const codes = (password: string, email = 'ana.lyst@example.test') => {
  const outcome = checkPassword(password, email);
  return outcome.ok ? [] : outcome.refusals.map(({ code }) => code.replace('identity.password-', ''));
};

describe('a password', () => {
  it.each([
    ['elevenchars', ['too-short']],
    ['twelve chars', []],
    ['eleven ☂☂☂☂', ['too-short']],
    ['no digits or capitals are demanded', []],
    ['x'.repeat(201), ['too-long']],
    ['aaaaaaaaaaaaaaa', ['too-common']],
    ['password12345', ['too-common']],
    ['Motdepasse123', ['too-common']],
    ['ana.lyst12345', ['names-you']],
    ['short', ['too-short']],
    ['aaaa', ['too-short', 'too-common']],
  ])('%s is refused for %j', (password, expected) => {
    expect(codes(password)).toEqual(expected);
  });

  it('may contain a short name, which many words do', () => {
    expect(codes('anatomy of a fall', 'ana@example.test')).toEqual([]);
  });
});
