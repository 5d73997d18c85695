import { generateSync } from 'otplib';
import { describe, expect, it } from 'vitest';
import { newTotpSecret, qrPicture, SecretBox, timeStepOf, totpAddress } from './index';

const NOW = new Date('2026-11-24T10:00:10Z');
const epoch = (seconds: number) => Math.floor(NOW.getTime() / 1000) + seconds;

describe('codes of an authenticator', () => {
  const secret = newTotpSecret();

  it('agree with the test vector of RFC 6238 (SHA-1, 59 seconds)', () => {
    expect(timeStepOf('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', '287082', new Date(59_000))).toBe(1);
  });

  it('are right now, and a step before and after; no longer', () => {
    const step = Math.floor(epoch(0) / 30);
    for (const [seconds, expected] of [
      [-60, undefined],
      [-30, step - 1],
      [0, step],
      [30, step + 1],
      [60, undefined],
    ] as const) {
      expect(timeStepOf(secret, generateSync({ secret, epoch: epoch(seconds) }), NOW)).toBe(expected);
    }
  });

  it('differ between people, and name the installation for the authenticator', () => {
    expect(newTotpSecret()).not.toBe(secret);
    expect(totpAddress(secret, 'ana@fr.example')).toMatch(/^otpauth:\/\/totp\/.*secret=[A-Z2-7]{32}/);
  });
});

describe('the picture', () => {
  it('is a square with its three finder marks', () => {
    const { size, path } = qrPicture('otpauth://totp/x?secret=y');
    expect((size - 17) % 4).toBe(0);
    for (const corner of ['M0 0h1', `M${size - 1} 0h1`, `M0 ${size - 1}h1`]) expect(path).toContain(corner);
  });
});

describe('a sealed secret', () => {
  const box = new SecretBox('a secret of tests that is long enough');

  it('opens for its owner only, under the same key only, and unchanged only', () => {
    const sealed = box.seal('words', 'ana');
    expect(sealed.toString('latin1')).not.toContain('words');
    expect(box.open(sealed, 'ana')).toBe('words');
    expect(() => box.open(sealed, 'ben')).toThrow();
    expect(() => new SecretBox('another secret that is long enough').open(sealed, 'ana')).toThrow();
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(() => box.open(changed, 'ana')).toThrow();
    }
  });

  it('is never sealed alike twice', () => {
    expect(box.seal('words', 'ana').equals(box.seal('words', 'ana'))).toBe(false);
  });
});
