import { describe, expect, it } from 'vitest';
import { NOTIFICATION_STATUSES } from '../notification';
import {
  checkSnooze,
  effectOf,
  emptiedWords,
  hasMoved,
  isAlready,
  undoing,
  type CaseAct,
  type CaseArrangement,
} from '.';

const CASE: CaseArrangement = {
  status: 'RECEIVED',
  assigneeId: 'ana',
  labelIds: ['urgent'],
  snoozedUntil: null,
  isRead: false,
  inConflict: [],
  openRequests: [],
  verdicts: [],
};
const ACTS: readonly CaseAct[] = [
  { kind: 'assign', personId: 'ben' },
  { kind: 'assign', personId: null },
  { kind: 'hand-over', personId: 'ben', done: '', waits: '', next: 'Read the reply.' },
  { kind: 'label', labelId: 'rare', put: true },
  { kind: 'label', labelId: 'urgent', put: false },
  { kind: 'snooze', until: '2026-12-01' },
  { kind: 'mark', read: true },
  { kind: 'ask', items: [{ question: 'Why?', answerKeys: ['4.4'] }], requestId: 'r1' },
  { kind: 'compare', with: 'FR-2026-000001', verdict: 'SAME', reason: 'One tender.', otherId: 'o1' },
];

/** How the case is after the act. */
function after(act: CaseAct, at: CaseArrangement): CaseArrangement {
  switch (act.kind) {
    case 'assign':
    case 'hand-over':
      return { ...at, assigneeId: act.personId };
    case 'ask':
      return { ...at, openRequests: [...at.openRequests, act.requestId ?? ''] };
    case 'take-back-request':
      return { ...at, openRequests: at.openRequests.filter((id) => id !== act.requestId) };
    case 'compare':
      return { ...at, verdicts: [...at.verdicts, { otherId: act.otherId ?? '', verdict: act.verdict }] };
    case 'take-back-verdict':
      return { ...at, verdicts: at.verdicts.filter(({ otherId }) => otherId !== act.otherId) };
    case 'label':
      return {
        ...at,
        labelIds: act.put ? [...at.labelIds, act.labelId] : at.labelIds.filter((id) => id !== act.labelId),
      };
    case 'snooze':
      return { ...at, snoozedUntil: act.until };
    case 'mark':
      return { ...at, isRead: act.read };
  }
}

describe('what an act on many cases does to one of them', () => {
  it.each(ACTS)('$kind changes a case once, and then leaves it as it is', (act) => {
    expect(effectOf(act, CASE, 'ana')).toEqual({ effect: 'CHANGES' });
    expect(effectOf(act, after(act, CASE), 'ana')).toEqual({ effect: 'UNCHANGED' });
  });

  it.each(ACTS)('$kind keeps no words when it has ended, and is taken back as before', (act) => {
    const ended = { ...act, ...emptiedWords(act) } as CaseAct;
    expect(JSON.stringify(ended)).not.toMatch(/Read the reply|Why|One tender/);
    expect(undoing(ended, CASE)).toEqual(undoing(act, CASE));
    expect(Object.keys(ended).sort()).toEqual(Object.keys(act).sort());
  });

  it.each(ACTS)('$kind is taken back by its opposite', (act) => {
    const changed = after(act, CASE);
    const back = undoing(act, CASE);
    expect(isAlready(back, changed)).toBe(false);
    expect(after(back, changed)).toEqual(CASE);
  });

  it('what is recorded in the ledger follows the lifecycle; what is only the officer’s own does not', () => {
    const refusedIn = (act: CaseAct) =>
      NOTIFICATION_STATUSES.filter(
        (status) => effectOf(act, { ...CASE, status }, 'ana').effect === 'REFUSED',
      );
    expect(refusedIn({ kind: 'assign', personId: 'ben' })).toEqual([
      ...['DRAFT', 'CLOSED', 'REDIRECTED', 'WITHDRAWN'],
    ]);
    expect(refusedIn({ kind: 'label', labelId: 'rare', put: true })).toEqual([
      ...['DRAFT', 'CLOSED', 'REDIRECTED', 'WITHDRAWN'],
    ]);
    expect(refusedIn({ kind: 'snooze', until: '2026-12-01' })).toEqual(['CLOSED', 'REDIRECTED', 'WITHDRAWN']);
    expect(refusedIn({ kind: 'snooze', until: null })).toEqual([]);
    expect(refusedIn({ kind: 'mark', read: true })).toEqual([]);
  });

  it.each([
    ['2026-11-24', 'snooze.not-ahead'],
    ['2026-11-23', 'snooze.not-ahead'],
    ['2026-11-25', undefined],
    ['2027-11-25', undefined],
    ['2027-11-26', 'snooze.too-far'],
  ])('on 24 November 2026 a case put off until %s: %s', (until, code) => {
    const outcome = checkSnooze(until, '2026-11-24');
    expect(outcome.ok ? undefined : outcome.refusals[0]?.code).toBe(code);
  });

  it('a case that a colleague gave to someone else since the preview has moved; another change has not moved it', () => {
    const give: CaseAct = { kind: 'assign', personId: 'ben' };
    expect(hasMoved(give, CASE, { ...CASE, assigneeId: 'eve' })).toBe(true);
    expect(hasMoved(give, CASE, { ...CASE, isRead: true, status: 'UNDER_ASSESSMENT' })).toBe(false);
  });
});
