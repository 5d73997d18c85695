import { accepted, refused, type Outcome } from '../kernel';

/** What officers say of two parties of their register. */
export type PartyVerdict = 'SAME' | 'NOT_SAME';
/** PROPOSED: said by one officer, counts once a second confirms. IN_FORCE counts; the others are history. */
export const PARTY_COMPARISON_STATES = ['PROPOSED', 'IN_FORCE', 'DECLINED', 'TAKEN_BACK'] as const;
export type PartyComparisonState = (typeof PARTY_COMPARISON_STATES)[number];

/** A comparison as it stands. */
export interface PartyComparison {
  readonly verdict: PartyVerdict;
  readonly state: PartyComparisonState;
  readonly givenBy: string;
}

/**
 * An officer's word on two parties. *Not the same* counts at once; *the same* merges what is known of both, so it waits
 * for a second officer. Refuses `register.with-itself`, `register.reason-missing` (`/reason`) and
 * `register.compared-already` where a word stands. Source: ux 4.3 ("merge needs approval").
 */
export function compareParties(said: {
  readonly entryId: string;
  readonly otherId: string;
  readonly verdict: PartyVerdict;
  readonly reason: string;
  readonly current: PartyComparison | undefined;
}): Outcome<{ readonly state: 'PROPOSED' | 'IN_FORCE'; readonly reason: string }> {
  const reason = said.reason.trim();
  if (said.entryId === said.otherId) return refused({ code: 'register.with-itself' });
  if (reason === '') return refused({ code: 'register.reason-missing', field: '/reason' });
  if (said.current !== undefined) return refused({ code: 'register.compared-already' });
  return accepted({ state: said.verdict === 'SAME' ? 'PROPOSED' : 'IN_FORCE', reason });
}

/**
 * A second officer's answer to a proposed merge. Refuses `register.not-proposed`, `register.same-person`, and
 * `register.reason-missing` where it is declined without one.
 */
export function settleMerge(
  comparison: PartyComparison,
  answer: { readonly confirm: boolean; readonly reason: string; readonly by: string },
): Outcome<{ readonly state: 'IN_FORCE' | 'DECLINED'; readonly reason: string | null }> {
  const reason = answer.reason.trim();
  if (comparison.state !== 'PROPOSED') return refused({ code: 'register.not-proposed' });
  if (comparison.givenBy === answer.by) return refused({ code: 'register.same-person' });
  if (!answer.confirm && reason === '') return refused({ code: 'register.reason-missing', field: '/reason' });
  return accepted({
    state: answer.confirm ? 'IN_FORCE' : 'DECLINED',
    reason: reason === '' ? null : reason,
  });
}

/**
 * Taking a word back, with history. What only waits is taken back by whoever said it; what counts by any officer, with
 * a reason. Refuses `register.not-in-force`, `register.not-yours`, `register.reason-missing`.
 */
export function takeBackComparison(
  comparison: PartyComparison,
  by: { readonly personId: string; readonly reason: string },
): Outcome<{ readonly state: 'TAKEN_BACK'; readonly reason: string }> {
  const reason = by.reason.trim();
  if (comparison.state !== 'PROPOSED' && comparison.state !== 'IN_FORCE') {
    return refused({ code: 'register.not-in-force' });
  }
  if (comparison.state === 'PROPOSED' && comparison.givenBy !== by.personId) {
    return refused({ code: 'register.not-yours' });
  }
  if (reason === '') return refused({ code: 'register.reason-missing', field: '/reason' });
  return accepted({ state: 'TAKEN_BACK', reason });
}
