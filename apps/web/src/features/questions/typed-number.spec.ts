import { i18n } from '@lingui/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { numberFrom, typedNumber } from './typed-number';

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

describe('a number as people type it', () => {
  it.each([
    ['250000', 250000],
    ['250 000', 250000],
    ['250\u202f000,50', 250000.5],
    ['250,000.50', 250000.5],
    ['250.000,50', 250000.5],
    ['1,234,567', 1234567],
    ['1.234.567', 1234567],
    ['1’234', 1234],
    ['0,5', 0.5],
    ['12.5', 12.5],
    ['12.', 12],
    ['-3', -3],
  ])('reads %s as %d', (typed, number) => {
    expect(numberFrom(typed)).toBe(number);
  });

  it('takes three figures behind one comma for thousands in English', () => {
    expect(numberFrom('1,500')).toBe(1500);
    expect(numberFrom('1.500')).toBe(1.5);
  });

  it('keeps what is no number as it was typed', () => {
    expect(numberFrom('about 12')).toBe('about 12');
    expect(numberFrom('12 or 13')).toBe('12 or 13');
    expect(numberFrom('1-2')).toBe('1-2');
    expect(numberFrom('1,2.3,4')).toBe('1,2.3,4');
  });

  it('says nothing where nothing was typed', () => {
    expect(numberFrom('  ')).toBeUndefined();
  });

  it('comes back in a form that is read as the same number', () => {
    for (const number of [0, 0.5, 1500, 250000.5, 1e12]) expect(numberFrom(typedNumber(number))).toBe(number);
  });
});
