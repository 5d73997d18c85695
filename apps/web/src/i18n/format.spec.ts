import { i18n } from '@lingui/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { fmt } from './format';
import { loadNames } from './names';

const noon = '2026-11-24T12:02:00Z';

async function show(language: string): Promise<void> {
  await loadNames(language);
  i18n.load(language, {});
  i18n.activate(language);
}

describe('dates, numbers and names', () => {
  beforeEach(() => show('en'));

  it('writes a calendar date day first, whatever the zone of the machine', () => {
    expect(fmt.date('2026-01-05')).toBe('5 January 2026');
  });

  it('names the zone of an instant', () => {
    expect(fmt.dateTime(noon, 'Europe/Brussels')).toBe('24 November 2026, 13:02 CET');
    expect(fmt.dateTime('2026-07-01T12:02:00Z', 'Europe/Athens')).toMatch(/^1 July 2026, 15:02 \S+$/);
  });

  it('shows money with its code and file sizes in words', () => {
    expect(fmt.money('1200000', 'EUR').replace(/\s/g, ' ')).toBe('EUR 1,200,000.00');
    expect(fmt.fileSize(812_000)).toBe('793 kB');
  });

  it('says how long ago with the right plural', () => {
    const now = new Date('2026-11-24T12:00:00Z');
    expect(fmt.relative('2026-11-24T11:59:00Z', now)).toBe('1 minute ago');
    expect(fmt.relative('2026-11-24T09:00:00Z', now)).toBe('3 hours ago');
    expect(fmt.relative('2026-11-22T09:00:00Z', now)).toBe('2 days ago');
  });

  it.each([
    ['ga', '24 Samhain 2026', 'An Ghearmáin', 'BE agus FR'],
    ['mt', "24 ta' Novembru 2026", 'il-Ġermanja', 'BE u FR'],
  ])('uses the own names of %s, which browsers lack', async (language, date, country, list) => {
    await show(language);
    expect(fmt.date('2026-11-24')).toBe(date);
    expect(fmt.country('DE')).toBe(country);
    expect(fmt.list(['BE', 'FR'])).toBe(list);
  });

  it.each(['bg', 'de', 'el', 'fr', 'pl', 'sv'])('writes day before month in %s', async (language) => {
    await show(language);
    expect(fmt.date('2026-11-24')).toMatch(/^24/);
  });
});
