import { describe, expect, it } from 'vitest';
import { shortCode } from '../kernel';
import { readVerificationCode, VERIFICATION_CODE_BYTES } from './verification';

describe('a verification code', () => {
  it('has at least 80 bits, and is read as it is printed', () => {
    const code = shortCode(new Uint8Array(VERIFICATION_CODE_BYTES).map((_, index) => index * 25));
    expect(VERIFICATION_CODE_BYTES * 8).toBeGreaterThanOrEqual(80);
    expect(readVerificationCode(code)).toBe(code);
    expect(readVerificationCode(code.toLowerCase().replaceAll('-', ''))).toBe(code);
  });

  it('is nothing shorter or longer', () => {
    expect(readVerificationCode('0000-0000-0000-000')).toBeUndefined();
    expect(readVerificationCode('0000-0000-0000-0000-0')).toBeUndefined();
  });
});
