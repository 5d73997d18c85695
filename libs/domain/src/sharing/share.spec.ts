import { describe, expect, test } from 'vitest';
import { DECISION_OUTCOMES, type DecisionOutcome } from '../decision';
import type { Outcome } from '../kernel';
import { decideSharing, initialSharing, mayClose, type SharingCommand, type SharingSituation } from '.';

const decided = (change: Partial<SharingSituation> = {}): SharingSituation => ({
  outcome: 'AUTHORISATION_REQUIRED',
  state: 'TO_DECIDE',
  customsInformed: 0,
  exporterTold: true,
  ...change,
});
const codes = (outcome: Outcome<unknown>) =>
  outcome.ok ? [] : outcome.refusals.map((refusal) => refusal.code);
const withhold = (because: string, reason = 'Would reveal a source'): SharingCommand => ({
  kind: 'WITHHOLD',
  because,
  reason,
});

describe('R-018: a requirement is shared, or withheld for one of the two reasons of the law', () => {
  test.each<[string, SharingSituation, SharingCommand, string[]]>([
    ['shared', decided(), { kind: 'SHARE' }, []],
    ['withheld for sensitivity', decided(), withhold('SENSITIVITY'), []],
    ['withheld for the nature of the transaction', decided(), withhold('NATURE_OF_TRANSACTION'), []],
    ['withheld first, shared later', decided({ state: 'WITHHELD' }), { kind: 'SHARE' }, []],
    ['withheld without words', decided(), withhold('SENSITIVITY', '  '), ['sharing.reason-missing']],
    [
      'another reason, and no words',
      decided(),
      withhold('BUSY', ''),
      ['sharing.reason-not-in-law', 'sharing.reason-missing'],
    ],
    ['shared twice', decided({ state: 'SHARED' }), { kind: 'SHARE' }, ['sharing.already-shared']],
    ['taken back', decided({ state: 'SHARED' }), withhold('SENSITIVITY'), ['sharing.already-shared']],
    ['withheld twice', decided({ state: 'WITHHELD' }), withhold('SENSITIVITY'), ['sharing.already-withheld']],
    ['before a decision', decided({ outcome: undefined }), { kind: 'SHARE' }, ['sharing.not-decided']],
    [
      'without a requirement',
      decided({ outcome: 'NO_AUTHORISATION_REQUIRED', state: 'NOT_NEEDED' }),
      { kind: 'SHARE' },
      ['sharing.no-requirement'],
    ],
  ])('%s', (_, situation, command, expected) => {
    expect(codes(decideSharing(situation, command))).toEqual(expected);
  });

  test('what is recorded names the state, the reason of the law and the words', () => {
    expect(decideSharing(decided(), withhold('SENSITIVITY', ' Would reveal a source '))).toEqual({
      ok: true,
      value: { state: 'WITHHELD', because: 'SENSITIVITY', reason: 'Would reveal a source' },
    });
  });
});

describe('Closing a case', () => {
  test.each<[string, SharingSituation, string[]]>([
    ['R-017, R-018: customs informed and shared', decided({ state: 'SHARED', customsInformed: 1 }), []],
    ['customs informed and withheld', decided({ state: 'WITHHELD', customsInformed: 2 }), []],
    [
      'A7: neither shared nor withheld, customs not informed, exporter not told: all at once',
      decided({ exporterTold: false }),
      ['sharing.exporter-not-told', 'sharing.customs-not-informed', 'sharing.neither-shared-nor-withheld'],
    ],
    ['R-017: customs not informed', decided({ state: 'SHARED' }), ['sharing.customs-not-informed']],
    ['R-018: not shared', decided({ customsInformed: 1 }), ['sharing.neither-shared-nor-withheld']],
    ['not decided', decided({ outcome: undefined }), ['sharing.not-decided']],
  ])('%s', (_, situation, expected) => {
    expect(codes(mayClose(situation))).toEqual(expected);
  });

  test.each(DECISION_OUTCOMES.filter((outcome) => outcome !== 'AUTHORISATION_REQUIRED'))(
    '%s needs neither customs nor sharing, but the exporter must know',
    (outcome: DecisionOutcome) => {
      const state = initialSharing(outcome);
      expect(state).toBe('NOT_NEEDED');
      expect(codes(mayClose(decided({ outcome, state })))).toEqual([]);
      expect(codes(mayClose(decided({ outcome, state, exporterTold: false })))).toEqual([
        'sharing.exporter-not-told',
      ]);
    },
  );
});
