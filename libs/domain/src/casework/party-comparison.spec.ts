import { describe, expect, it } from 'vitest';
import { compareParties, settleMerge, takeBackComparison, type PartyComparison } from './party-comparison';

const SAID = { entryId: 'a', otherId: 'b', reason: ' Same register number. ', current: undefined } as const;
const PROPOSED: PartyComparison = { verdict: 'SAME', state: 'PROPOSED', givenBy: 'anna' };
const IN_FORCE: PartyComparison = { ...PROPOSED, state: 'IN_FORCE' };
const codes = (
  outcome: ReturnType<typeof compareParties | typeof settleMerge | typeof takeBackComparison>,
) => (outcome.ok ? [] : outcome.refusals.map(({ code }) => code));

describe('what officers say of two parties', () => {
  it('that they are the same waits for a second officer; that they are not counts at once', () => {
    expect(compareParties({ ...SAID, verdict: 'SAME' })).toEqual({
      ok: true,
      value: { state: 'PROPOSED', reason: 'Same register number.' },
    });
    expect(compareParties({ ...SAID, verdict: 'NOT_SAME' })).toMatchObject({ value: { state: 'IN_FORCE' } });
  });

  it.each([
    [{ otherId: 'a' }, 'register.with-itself'],
    [{ reason: '  ' }, 'register.reason-missing'],
    [{ current: PROPOSED }, 'register.compared-already'],
    [{ current: IN_FORCE }, 'register.compared-already'],
  ])('is refused with %o: %s', (wrong, code) => {
    expect(codes(compareParties({ ...SAID, verdict: 'SAME', ...wrong }))).toEqual([code]);
  });

  it('nobody confirms their own proposal, and a decline says why', () => {
    expect(settleMerge(PROPOSED, { confirm: true, reason: '', by: 'ben' })).toEqual({
      ok: true,
      value: { state: 'IN_FORCE', reason: null },
    });
    expect(codes(settleMerge(PROPOSED, { confirm: true, reason: 'x', by: 'anna' }))).toEqual([
      'register.same-person',
    ]);
    expect(codes(settleMerge(PROPOSED, { confirm: false, reason: ' ', by: 'ben' }))).toEqual([
      'register.reason-missing',
    ]);
    expect(codes(settleMerge(IN_FORCE, { confirm: true, reason: '', by: 'ben' }))).toEqual([
      'register.not-proposed',
    ]);
  });

  it('a proposal is taken back by whoever made it, what counts by anyone, once, with a reason', () => {
    expect(takeBackComparison(PROPOSED, { personId: 'anna', reason: 'Mistaken' }).ok).toBe(true);
    expect(codes(takeBackComparison(PROPOSED, { personId: 'ben', reason: 'Mistaken' }))).toEqual([
      'register.not-yours',
    ]);
    expect(takeBackComparison(IN_FORCE, { personId: 'ben', reason: 'New papers' }).ok).toBe(true);
    expect(codes(takeBackComparison(IN_FORCE, { personId: 'ben', reason: '' }))).toEqual([
      'register.reason-missing',
    ]);
    for (const state of ['DECLINED', 'TAKEN_BACK'] as const) {
      expect(codes(takeBackComparison({ ...PROPOSED, state }, { personId: 'anna', reason: 'x' }))).toEqual([
        'register.not-in-force',
      ]);
    }
  });
});
