import { describe, expect, test } from 'vitest';
import type { ItemProfile } from './item';
import { MATCHER_VERSION, matchTransactions, transactionKeys, type TransactionProfile } from './transaction';

const item: ItemProfile = {
  name: 'Lumen Probe',
  family: 'INTERCEPTION',
  functions: ['MONITOR'],
  parameters: [{ name: 'Throughput', value: '40 Gbit/s' }],
  maker: 'Tessarin Optics',
  model: 'LP-400',
};
const other: ItemProfile = {
  ...item,
  name: 'FaceFinder',
  family: 'FACE_OR_EMOTION',
  model: 'FF1',
  functions: ['ANALYSE'],
  parameters: [{ name: 'Cameras', value: '50' }],
  maker: 'Kora',
};

const one: TransactionProfile = {
  authorityId: 'FR',
  notificationId: 'n1',
  items: [item],
  endUsers: [{ name: 'Ministry of Interior', country: 'KZ' }],
  consignees: [{ name: 'Vegatron LLC', country: 'KZ' }],
  destination: 'KZ',
};
const elsewhere: TransactionProfile = {
  ...one,
  authorityId: 'DE',
  notificationId: 'n2',
  endUsers: [{ name: 'Nordwind Police', country: 'AE' }],
  consignees: [{ name: 'Halloran Trading', country: 'AE' }],
};
const codes = (a: TransactionProfile, b: TransactionProfile) =>
  matchTransactions(a, b).reasons.map((reason) => reason.code);

describe('R-024, Art 2(22): essentially identical = technical similarity and (same end-user or same consignee)', () => {
  test.each<[string, TransactionProfile, string]>([
    [
      'A6: same end-user and item, other destination',
      { ...elsewhere, endUsers: one.endUsers, destination: 'UZ' },
      'SAME',
    ],
    ['same consignee and item, other end-user', { ...elsewhere, consignees: one.consignees }, 'SAME'],
    ['A6: same destination and item, other end-user and consignee', elsewhere, 'DIFFERENT'],
    ['same end-user, another item', { ...one, authorityId: 'DE', items: [other] }, 'DIFFERENT'],
    [
      'same end-user, item of the next model',
      { ...one, authorityId: 'DE', items: [{ ...item, model: 'LP-900' }] },
      'POSSIBLE',
    ],
    [
      'the end-user there is only the consignee here',
      { ...elsewhere, endUsers: one.consignees, consignees: [] },
      'DIFFERENT',
    ],
    [
      'a directorate of the ministry is not the ministry',
      { ...elsewhere, endUsers: [{ name: 'Ministry of Interior, Directorate of Police', country: 'KZ' }] },
      'DIFFERENT',
    ],
    ['nobody named', { ...one, endUsers: [], consignees: [] }, 'DIFFERENT'],
    ['no item named', { ...one, items: [] }, 'DIFFERENT'],
  ])('%s', (_, b, verdict) => {
    expect(matchTransactions(one, b).verdict).toBe(verdict);
    expect(matchTransactions(b, one).verdict).toBe(verdict);
  });

  test('the best of several items and parties counts, and how many match is said', () => {
    const several = { ...one, authorityId: 'DE', items: [other, { ...item, model: 'LP400' }] };
    const match = matchTransactions(one, several);
    expect(match.verdict).toBe('SAME');
    expect(match.reasons[0]).toMatchObject({
      code: 'matching.transaction.items-same',
      parameters: { matched: 1, itemsA: 1, itemsB: 2 },
    });
    expect(match.matcherVersion).toBe(MATCHER_VERSION);
  });

  test('reasons say what speaks for and against, destination last', () => {
    expect(codes(one, { ...elsewhere, consignees: one.consignees, destination: 'UZ' })).toEqual([
      'matching.transaction.items-same',
      'matching.transaction.end-user-differs',
      'matching.transaction.consignee-same',
      'matching.transaction.destination-differs',
    ]);
    expect(codes(one, { ...elsewhere, endUsers: one.consignees, consignees: [] })).toContain(
      'matching.transaction.other-role',
    );
    expect(
      codes(one, {
        ...elsewhere,
        endUsers: [{ name: 'Ministry of Interior, Directorate of Police', country: 'KZ' }],
      }),
    ).toContain('matching.transaction.end-user-part-of');
  });

  test('essentially identical transactions share a key, so that the register finds one by the other', () => {
    const mine = new Set(transactionKeys(one));
    const spelled = { ...elsewhere, consignees: [{ name: 'WEGATRON', country: 'KZ' }] };
    expect(transactionKeys(spelled).some((key) => mine.has(key))).toBe(true);
    expect(transactionKeys(elsewhere).some((key) => mine.has(key))).toBe(false);
  });
});
