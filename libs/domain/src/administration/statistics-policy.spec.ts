import { describe, expect, it } from 'vitest';
import { DEFAULT_STATISTICS_POLICY, publicTables, restrictedTables } from '../statistics';
import { changedCells, checkPolicy, nextState, suppressedIn, type PolicyContent } from './index';

const NUMBERS: PolicyContent = { kind: 'NUMBERS', ...DEFAULT_STATISTICS_POLICY };
const codes = (outcome: { ok: boolean; refusals?: readonly { code: string }[] }) =>
  outcome.refusals?.map(({ code }) => code.replace('statistics-policy.', '')) ?? [];

describe('what Union staff set for all figures (R-047)', () => {
  it('are whole numbers of at least one, the suppression never above the minimum for a claim', () => {
    expect(codes(checkPolicy(NUMBERS))).toEqual([]);
    expect(codes(checkPolicy({ ...NUMBERS, minimumForClaim: 2.5, suppressBelow: 0 }))).toEqual([
      ...['minimum-malformed', 'suppression-malformed'],
    ]);
    expect(codes(checkPolicy({ ...NUMBERS, minimumForClaim: 4, suppressBelow: 5 }))).toEqual([
      'suppression-above-minimum',
    ]);
    expect(codes(checkPolicy({ ...NUMBERS, confidence: 1 }))).toEqual(['confidence-malformed']);
    expect(codes(checkPolicy({ ...NUMBERS, confidence: Number.NaN }))).toEqual(['confidence-malformed']);
  });

  it('are marks with a title', () => {
    expect(checkPolicy({ kind: 'MARK', title: ' Agreed reading of 2(20) ' })).toEqual({
      ok: true,
      value: { kind: 'MARK', title: 'Agreed reading of 2(20)' },
    });
    expect(codes(checkPolicy({ kind: 'MARK', title: '  ' }))).toEqual(['title-missing']);
  });

  it('go through the same acts as every version, with refusals of their own name', () => {
    const proposed = {
      state: 'PROPOSED' as const,
      revision: 1,
      proposedBy: 'one',
      effectiveFrom: '2026-12-01',
    };
    const activate = { act: 'ACTIVATED' as const, personId: 'one', today: '2026-11-24' };
    expect(codes(nextState(proposed, activate, 'statistics-policy'))).toEqual(['same-person']);
  });

  it('change exactly the cells that lie between the old and the new numbers', () => {
    const places = [
      { of: 'ORIGIN' as const, place: 'FR', decided: 9 },
      { of: 'ORIGIN' as const, place: 'DE', decided: 12 },
      { of: 'ORIGIN' as const, place: 'SE', decided: 0 },
      { of: 'DESTINATION' as const, place: 'EG', decided: 3 },
      { of: 'DESTINATION' as const, place: 'AE', decided: 5 },
    ];
    const after = { ...DEFAULT_STATISTICS_POLICY, minimumForClaim: 5, suppressBelow: 5 };
    expect(changedCells(places, DEFAULT_STATISTICS_POLICY, after)).toEqual([
      { of: 'ORIGIN', place: 'FR', decided: 9, before: 'TOO_FEW', after: 'ENOUGH' },
      { of: 'DESTINATION', place: 'EG', decided: 3, before: 'PRINTED', after: 'NOT_PRINTED' },
    ]);
    expect(changedCells(places, after, after)).toEqual([]);
  });

  it('suppress more figures of the public tables the higher they are', () => {
    const cell = (memberState: string, count: number) => ({
      ...{ itemFamily: 'INTERCEPTION', memberState, destination: 'EG', outcome: 'PENDING', count },
    });
    const cells = [cell('FR', 4), cell('DE', 40), cell('SE', 30)];
    const suppressed = (below: number) =>
      publicTables(cells, below).reduce((sum, table) => sum + suppressedIn(table), 0);
    expect(restrictedTables(cells).map(suppressedIn)).toEqual([0, 0, 0]);
    expect(suppressed(3)).toBe(0);
    expect(suppressed(5)).toBeGreaterThan(0);
  });
});
