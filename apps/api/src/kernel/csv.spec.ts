import { describe, expect, it } from 'vitest';
import { toCsv } from './csv';

describe('a CSV download', () => {
  it.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['@cmd', "'@cmd"],
    ['-5', "'-5"],
  ])('writes %j as %j', (value, cell) => {
    expect(toCsv(['h'], [[value]])).toBe(`\uFEFFh\r\n${cell}\r\n`);
  });

  it('writes numbers as numbers and nothing for nothing', () => {
    expect(toCsv(['a', 'b'], [[-5, null]])).toBe('\uFEFFa,b\r\n-5,\r\n');
  });
});
