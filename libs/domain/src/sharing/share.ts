import type { DecisionOutcome } from '../decision';
import { accepted, refused, type Outcome, type Refusal } from '../kernel';

/** Why a requirement may be kept from others: nothing else is allowed. Source: Art 5(4) (unconfirmed), R-018. */
export const WITHHOLDING_REASONS = ['NATURE_OF_TRANSACTION', 'SENSITIVITY'] as const;
export type WithholdingReason = (typeof WITHHOLDING_REASONS)[number];

/** Where sharing stands. NOT_NEEDED: the outcome imposes no requirement. There is no further state. */
export type SharingState = 'NOT_NEEDED' | 'TO_DECIDE' | 'SHARED' | 'WITHHELD';

/** What is known of a case when sharing is decided or the case is to be closed. No outcome: not decided yet. */
export interface SharingSituation {
  readonly outcome: DecisionOutcome | undefined;
  readonly state: SharingState;
  /** National customs or other authorities that were informed, and when. R-017. */
  readonly customsInformed: number;
  /** The exporter has been told of the decision.. */
  readonly exporterTold: boolean;
}

/** What an officer does: share, or withhold with a reason of the list and an explanation in words. */
export type SharingCommand =
  | { readonly kind: 'SHARE' }
  | { readonly kind: 'WITHHOLD'; readonly because: string; readonly reason: string };

/** The decision to record. */
export type SharingDecided =
  | { readonly state: 'SHARED' }
  | { readonly state: 'WITHHELD'; readonly because: WithholdingReason; readonly reason: string };

const LEAST_EXPLANATION = 10;

/** The state that a fresh decision begins with. */
export function initialSharing(outcome: DecisionOutcome): SharingState {
  return needsSharing(outcome) ? 'TO_DECIDE' : 'NOT_NEEDED';
}

/** Only an authorisation requirement is shared under Art 5(4); other outcomes leave their consistency record. */
export function needsSharing(outcome: DecisionOutcome): boolean {
  return outcome === 'AUTHORISATION_REQUIRED';
}

/**
 * Sharing or withholding of an authorisation requirement. What was withheld may still be shared later; what was
 * shared cannot be taken back. Refuses `sharing.not-decided`, `sharing.no-requirement`, `sharing.already-shared`,
 * `sharing.already-withheld`, `sharing.reason-not-in-law`, `sharing.reason-missing`.
 * Source: Art 5(4) (unconfirmed); R-018.
 */
export function decideSharing(situation: SharingSituation, command: SharingCommand): Outcome<SharingDecided> {
  const refusals = [...refusalsOfState(situation, command), ...refusalsOfReason(command)];
  if (refusals.length > 0) return refused(...refusals);
  if (command.kind === 'SHARE') return accepted({ state: 'SHARED' });
  const because = WITHHOLDING_REASONS.find((reason) => reason === command.because);
  if (because === undefined) return refused(notInLaw(command.because));
  return accepted({ state: 'WITHHELD', because, reason: command.reason.trim() });
}

function refusalsOfState(situation: SharingSituation, command: SharingCommand): readonly Refusal[] {
  if (situation.outcome === undefined) return [{ code: 'sharing.not-decided', article: 'Art 5(4)' }];
  if (!needsSharing(situation.outcome)) return [{ code: 'sharing.no-requirement', article: 'Art 5(4)' }];
  if (situation.state === 'SHARED') return [{ code: 'sharing.already-shared' }];
  const repeated = situation.state === 'WITHHELD' && command.kind === 'WITHHOLD';
  return repeated ? [{ code: 'sharing.already-withheld' }] : [];
}

function refusalsOfReason(command: SharingCommand): readonly Refusal[] {
  if (command.kind === 'SHARE') return [];
  const refusals: Refusal[] = [];
  if (!WITHHOLDING_REASONS.some((reason) => reason === command.because))
    refusals.push(notInLaw(command.because));
  if (command.reason.trim().length < LEAST_EXPLANATION) {
    refusals.push({
      code: 'sharing.reason-missing',
      field: '/reason',
      article: 'Art 5(4)',
      parameters: { least: LEAST_EXPLANATION },
    });
  }
  return refusals;
}

function notInLaw(because: string): Refusal {
  return {
    code: 'sharing.reason-not-in-law',
    field: '/because',
    article: 'Art 5(4)',
    parameters: { because },
  };
}

/**
 * Whether a decided case may be closed. All that is missing is said at once: `sharing.not-decided`,
 * `sharing.exporter-not-told`, and where authorisation is required `sharing.customs-not-informed`
 * and `sharing.neither-shared-nor-withheld` (R-018, A7).
 */
export function mayClose(situation: SharingSituation): Outcome<'MAY_CLOSE'> {
  if (situation.outcome === undefined) return refused({ code: 'sharing.not-decided' });
  const refusals: Refusal[] = [];
  if (!situation.exporterTold) refusals.push({ code: 'sharing.exporter-not-told', article: 'Art 5(2)' });
  if (needsSharing(situation.outcome)) {
    if (situation.customsInformed === 0) {
      refusals.push({ code: 'sharing.customs-not-informed', article: 'Art 5(4)' });
    }
    if (situation.state !== 'SHARED' && situation.state !== 'WITHHELD') {
      refusals.push({ code: 'sharing.neither-shared-nor-withheld', article: 'Art 5(4)' });
    }
  }
  return refusals.length > 0 ? refused(...refusals) : accepted('MAY_CLOSE');
}
