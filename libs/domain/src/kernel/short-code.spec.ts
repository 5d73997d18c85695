import { describe, expect, it } from 'vitest';
import { readShortCode, shortCode } from './short-code';

describe('a short code', () => {
  it('of ten bytes has sixteen characters in groups of four', () => {
    expect(shortCode(new Uint8Array(10))).toBe('0000-0000-0000-0000');
    expect(shortCode(new Uint8Array(10).fill(255))).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ');
    expect(shortCode(Uint8Array.from([0x08, 0x42, 0x10, 0x84, 0x21]))).toBe('1111-1111');
  });

  it('says each of 32 values apart, and no letter that is taken for another', () => {
    const all = new Set(Array.from({ length: 32 }, (_, value) => shortCode(Uint8Array.of(value << 3))[0]));
    expect(all.size).toBe(32);
    for (const letter of 'ILOU') expect(all).not.toContain(letter);
  });

  it.each([
    ['as given', 'ABCD-EFGH-0123-4567'],
    ['without hyphens', 'ABCDEFGH01234567'],
    ['in small letters with spaces', ' abcd efgh 0123 4567 '],
    ['with letters for digits', 'ABCD-EFGH-OI23-4567'],
    ['with another dash', 'ABCD–EFGH–0l23–4567'],
  ])('is understood %s', (_, typed) => {
    expect(readShortCode(typed, 16)).toBe('ABCD-EFGH-0123-4567');
  });

  it.each([
    '',
    'ABCD',
    'ABCD-EFGH-0123-456',
    'ABCD-EFGH-0123-45678',
    'ABCD-EFGH-0123-456U',
    'ABCD-EFGH-0123-456%',
  ])('is not %j', (typed) => {
    expect(readShortCode(typed, 16)).toBeUndefined();
  });
});
