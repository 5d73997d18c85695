import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actionsIn,
  exporterStatusOf,
  foldStatus,
  NOTIFICATION_STATUSES,
  statusAfter,
  type ActionKind,
  type NotificationStatus,
} from '../notification';
import { startCorrection } from './correction';

const REASON = 'The end-user was mistaken for another body.';
const CORRECTING: readonly NotificationStatus[] = ['CORRECTING', 'CORRECTION_PROPOSED'];

describe('R-050: correcting a decision', () => {
  it('needs a decision in force and a reason in words; all that is missing is said at once', () => {
    const now = { decisionId: 'one', wasClosed: true };
    expect(startCorrection(now, ` ${REASON} `)).toEqual({ ok: true, value: { ...now, reason: REASON } });
    const codes = (decisionId: string | undefined, reason: string) => {
      const outcome = startCorrection({ decisionId, wasClosed: false }, reason);
      return outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
    };
    expect(codes('one', '   wrong   ')).toEqual(['correction.reason-missing']);
    expect(codes(undefined, REASON)).toEqual(['correction.nothing-in-force']);
    expect(codes(undefined, '')).toEqual(['correction.nothing-in-force', 'correction.reason-missing']);
  });

  it('begins only where a decision was issued', () => {
    const begins = NOTIFICATION_STATUSES.filter((status) => statusAfter(status, 'CORRECTION_STARTED').ok);
    expect(begins).toEqual(['DECIDED', 'CLOSED']);
  });

  it('is proposed, returned and approved by its own acts, and cannot end in a first decision', () => {
    const path: readonly (readonly [NotificationStatus, ActionKind, NotificationStatus])[] = [
      ['DECIDED', 'CORRECTION_STARTED', 'CORRECTING'],
      ['CLOSED', 'CORRECTION_STARTED', 'CORRECTING'],
      ['CORRECTING', 'DECISION_PROPOSED', 'CORRECTION_PROPOSED'],
      ['CORRECTION_PROPOSED', 'DECISION_RETURNED', 'CORRECTING'],
      ['CORRECTION_PROPOSED', 'CORRECTED', 'DECIDED'],
      ['CORRECTING', 'CORRECTION_ABANDONED', 'DECIDED'],
    ];
    for (const [from, act, to] of path) expect(statusAfter(from, act)).toEqual({ ok: true, value: to });
    for (const status of CORRECTING) expect(statusAfter(status, 'DECIDED').ok).toBe(false);
    expect(statusAfter('DECISION_PROPOSED', 'CORRECTED').ok).toBe(false);
    expect(statusAfter('CORRECTION_PROPOSED', 'CORRECTION_ABANDONED').ok).toBe(false);
  });

  it('R-051: meanwhile nothing is withdrawn, asked of the exporter or closed; what follows the decision in force is', () => {
    for (const status of CORRECTING) {
      for (const act of ['WITHDRAWN', 'CLARIFICATION_ASKED', 'OPINION_ASKED', 'CLOSED'] as const)
        expect([status, act, statusAfter(status, act).ok]).toEqual([status, act, false]);
      for (const act of ['CUSTOMS_INFORMED', 'SHARED', 'SHARING_WITHHELD', 'LETTER_POSTED'] as const)
        expect(statusAfter(status, act)).toEqual({ ok: true, value: status });
      expect(exporterStatusOf(status)).toBe('DECIDED');
    }
  });

  it('whatever happens, a case leaves the correction only by a new decision or by giving up, and is decided then', () => {
    const begun: readonly ActionKind[] = [
      ...(['SUBMITTED', 'ASSESSMENT_STARTED', 'DECISION_PROPOSED', 'DECIDED'] as const),
      'CORRECTION_STARTED',
    ];
    const acts = [...new Set(NOTIFICATION_STATUSES.flatMap((status) => actionsIn(status)))];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...acts), { maxLength: 12 }), (tried) => {
        const done = [...begun];
        let status: NotificationStatus = 'CORRECTING';
        for (const act of tried) {
          const next = statusAfter(status, act);
          if (!next.ok) continue;
          if (CORRECTING.includes(status) && !CORRECTING.includes(next.value)) {
            expect(['CORRECTED', 'CORRECTION_ABANDONED']).toContain(act);
            expect(next.value).toBe('DECIDED');
          }
          done.push(act);
          status = next.value;
        }
        expect(foldStatus(done)).toEqual({ ok: true, value: status });
      }),
      { seed: 20_261_124 },
    );
  });
});
