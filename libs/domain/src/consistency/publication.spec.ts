import { describe, expect, it } from 'vitest';
import { draftEntry, matchesEntry, recordPublication, reviewEntry, unanimityOf } from './index';

const STATES = [
  'AT',
  'BE',
  'BG',
  'CY',
  'CZ',
  'DE',
  'DK',
  'EE',
  'ES',
  'FI',
  'FR',
  'GR',
  'HR',
  'HU',
  'IE',
  'IT',
].concat(['LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK']);
const codeOf = (outcome: { readonly ok: boolean }) => JSON.stringify(outcome).match(/"code":"([^"]+)"/)?.[1];

describe('publication under Article 5(6)', () => {
  it('waits for all twenty-seven: twenty-six are not all (R-020)', () => {
    const almost = unanimityOf(STATES.slice(1), STATES);
    expect(almost).toMatchObject({ isUnanimous: false, missing: ['AT'] });
    expect(codeOf(draftEntry(almost, 'Probes'))).toBe('publication.not-unanimous');
    const all = unanimityOf([...STATES].reverse(), STATES);
    expect(all).toMatchObject({ isUnanimous: true, missing: [] });
    expect(codeOf(draftEntry(all, 'Probes'))).toBeUndefined();
    expect(codeOf(draftEntry(all, '  '))).toBe('publication.title-missing');
  });

  it('is not unanimous where there is nobody to agree, and strangers do not count (R-020)', () => {
    expect(unanimityOf([], []).isUnanimous).toBe(false);
    expect(unanimityOf(['CH', 'FR'], ['FR', 'DE'])).toEqual({
      notified: ['FR'],
      missing: ['DE'],
      isUnanimous: false,
    });
  });

  it('is recorded with its place in the Official Journal, and reviewed within a year (R-021)', () => {
    const draft = { publishedOn: null };
    const given = { ojReference: 'c/2026/1234', publishedOn: '2026-11-20' };
    expect(JSON.stringify(recordPublication(draft, given, '2026-11-24'))).toContain(
      '"reviewDueOn":"2027-11-20"',
    );
    expect(codeOf(recordPublication(draft, { ...given, ojReference: 'L 12' }, '2026-11-24'))).toBe(
      'publication.oj-reference-malformed',
    );
    expect(codeOf(recordPublication(draft, { ...given, publishedOn: '2026-12-01' }, '2026-11-24'))).toBe(
      'publication.not-yet',
    );
    expect(codeOf(recordPublication({ publishedOn: '2026-01-01' }, given, '2026-11-24'))).toBe(
      'publication.published-already',
    );
    const leap = recordPublication(draft, { ...given, publishedOn: '2024-02-29' }, '2026-11-24');
    expect(JSON.stringify(leap)).toContain('"reviewDueOn":"2025-02-28"');
  });

  it('is kept for another year by a review with a note, or ends (R-021)', () => {
    const entry = { publishedOn: '2025-11-20', endedOn: null };
    const kept = reviewEntry(entry, { result: 'KEPT', note: 'Still misused.' }, '2026-11-18');
    expect(JSON.stringify(kept)).toContain('"reviewDueOn":"2027-11-18"');
    const ended = reviewEntry(entry, { result: 'ENDED', note: 'Out of use.' }, '2026-11-18');
    expect(JSON.stringify(ended)).toContain('"endedOn":"2026-11-18"');
    expect(codeOf(reviewEntry(entry, { result: 'KEPT', note: ' ' }, '2026-11-18'))).toBe(
      'publication.note-missing',
    );
    expect(
      codeOf(reviewEntry({ ...entry, publishedOn: null }, { result: 'KEPT', note: 'x' }, '2026-11-18')),
    ).toBe('publication.not-published');
    expect(
      codeOf(reviewEntry({ ...entry, endedOn: '2026-01-01' }, { result: 'KEPT', note: 'x' }, '2026-11-18')),
    ).toBe('publication.ended');
  });

  it('is found again by new notifications of the item, to its destinations where it names some (R-022)', () => {
    const entry = {
      itemFamily: 'INTERCEPTION',
      destinations: ['UY'],
      publishedOn: '2026-01-01',
      endedOn: null,
    };
    const notified = { itemFamily: 'INTERCEPTION', destination: 'UY' };
    expect(matchesEntry(entry, notified)).toBe(true);
    expect(matchesEntry(entry, { ...notified, destination: 'CA' })).toBe(false);
    expect(matchesEntry({ ...entry, destinations: [] }, { ...notified, destination: 'CA' })).toBe(true);
    expect(matchesEntry(entry, { ...notified, itemFamily: 'INTRUSION' })).toBe(false);
    expect(matchesEntry({ ...entry, publishedOn: null }, notified)).toBe(false);
    expect(matchesEntry({ ...entry, endedOn: '2026-02-01' }, notified)).toBe(false);
  });
});
