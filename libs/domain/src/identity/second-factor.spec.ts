import { describe, expect, it } from 'vitest';
import type { Outcome } from '../kernel';
import { acceptTimeStep, needsCode, readTypedCode } from './second-factor';

const codes = (outcome: Outcome<unknown>) => (outcome.ok ? [] : outcome.refusals.map(({ code }) => code));

describe('a second factor', () => {
  it.each([
    ['WHEN_SET_UP', false, undefined, []],
    ['WHEN_SET_UP', false, '123456', []],
    ['WHEN_SET_UP', true, undefined, ['identity.second-factor-missing']],
    ['WHEN_SET_UP', true, '  ', ['identity.second-factor-missing']],
    ['WHEN_SET_UP', true, '123456', []],
    ['REQUIRED', false, '123456', ['identity.second-factor-not-set-up']],
    ['REQUIRED', true, undefined, ['identity.second-factor-missing']],
    ['REQUIRED', true, '123456', []],
  ] as const)('by the rule %s, set up: %s, typed: %s', (rule, isSetUp, typed, expected) => {
    expect(codes(needsCode(rule, isSetUp, typed))).toEqual(expected);
  });

  it('is checked only where the person has one', () => {
    expect(needsCode('WHEN_SET_UP', false, '123456')).toEqual({ ok: true, value: false });
    expect(needsCode('REQUIRED', true, '123456')).toEqual({ ok: true, value: true });
  });

  it('takes each code once, and none older than the last', () => {
    expect(acceptTimeStep(100, null)).toEqual({ ok: true, value: 100 });
    expect(acceptTimeStep(101, 100)).toEqual({ ok: true, value: 101 });
    expect(codes(acceptTimeStep(100, 100))).toEqual(['identity.second-factor-replayed']);
    expect(codes(acceptTimeStep(99, 100))).toEqual(['identity.second-factor-replayed']);
    expect(codes(acceptTimeStep(undefined, null))).toEqual(['identity.second-factor-wrong']);
  });

  it('is six digits or a recovery code, however they are spaced', () => {
    expect(readTypedCode('123 456')).toEqual({ kind: 'AUTHENTICATOR', digits: '123456' });
    expect(readTypedCode('abcd efgh 0123 4567')).toEqual({
      kind: 'RECOVERY_CODE',
      code: 'ABCD-EFGH-0123-4567',
    });
    for (const typed of ['12345', '1234567', 'abcdef', '']) expect(readTypedCode(typed)).toBeUndefined();
  });
});
