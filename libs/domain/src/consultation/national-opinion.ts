import type { CalendarDate } from '../calendar';
import { accepted, refused, type Outcome, type Refusal } from '../kernel';

/** What a body says in all. NO_COMPETENCE: it is not for this body to say. */
export const OPINION_POSITIONS = ['NO_OBJECTION', 'CONDITIONS', 'OBJECTION', 'NO_COMPETENCE'] as const;
export type OpinionPosition = (typeof OPINION_POSITIONS)[number];

/**
 * What an opinion is given on: the four considerations of Art 15(1), which the decision must weigh, and
 * whether the item is cyber-surveillance at all (Art 2(20)). The same for everyone, so that opinions can be compared.
 */
export const OPINION_CRITERIA = ['ITEM', 'COMMITMENTS', 'SANCTIONS', 'POLICY', 'END_USE'] as const;
export type OpinionCriterion = (typeof OPINION_CRITERIA)[number];

export const OPINION_STANCES = ['NO_CONCERN', 'CONDITION', 'CONCERN'] as const;
export type OpinionStance = (typeof OPINION_STANCES)[number];

/** A reason in its structured form: on which criterion, which way, and why. */
export interface OpinionReason {
  readonly criterion: OpinionCriterion;
  readonly stance: OpinionStance;
  readonly note: string;
}

export interface Opinion {
  readonly position: OpinionPosition;
  readonly reasons: readonly OpinionReason[];
  readonly text: string;
}

/** CLOSED: every body has answered, or the officer ended the round. Opinions still come in then, marked late. */
export const NATIONAL_STATES = ['OPEN', 'CLOSED', 'WITHDRAWN'] as const;
export type NationalState = (typeof NATIONAL_STATES)[number];

export interface NationalStanding {
  readonly state: NationalState;
  readonly dueOn: CalendarDate;
}

/**
 * An opinion, first or revised: what was said first stays, a revision is a version of its own. A late one is accepted
 * and marked. Refuses `consultation.withdrawn`, `consultation.reasons-missing` (who objects or sets conditions says on
 * which criterion), `consultation.reason-twice`, `consultation.conditions-missing`, `consultation.opinion-missing`.
 */
export function giveOpinion(
  now: NationalStanding,
  given: Opinion,
  today: CalendarDate,
): Outcome<Opinion & { readonly late: boolean }> {
  if (now.state === 'WITHDRAWN') return refused({ code: 'consultation.withdrawn' });
  const refusals: Refusal[] = [];
  const stances = given.reasons.map(({ stance }) => stance);
  if (given.position === 'OBJECTION' && !stances.includes('CONCERN')) {
    refusals.push({ code: 'consultation.reasons-missing', field: '/reasons' });
  }
  if (given.position === 'CONDITIONS' && !stances.includes('CONDITION')) {
    refusals.push({ code: 'consultation.conditions-missing', field: '/reasons' });
  }
  if (new Set(given.reasons.map(({ criterion }) => criterion)).size < given.reasons.length) {
    refusals.push({ code: 'consultation.reason-twice', field: '/reasons' });
  }
  if (given.text.trim() === '') refusals.push({ code: 'consultation.opinion-missing', field: '/text' });
  if (refusals.length > 0) return refused(...refusals);
  return accepted({ ...given, text: given.text.trim(), late: today > now.dueOn || now.state === 'CLOSED' });
}

/** An opinion in force, with who gave it: of each participant the newest. */
export interface HeldOpinion extends Opinion {
  readonly by: string;
  readonly at: string;
}

/** One criterion and what each said on it; null: nothing. `agreed`: whoever said something said the same. */
export interface DisagreementRow {
  readonly criterion: OpinionCriterion;
  readonly stances: readonly (OpinionStance | null)[];
  readonly agreed: boolean;
}

export interface DisagreementMap {
  /** The columns, in the order of the opinions. */
  readonly by: readonly string[];
  readonly rows: readonly DisagreementRow[];
  readonly agreed: boolean;
}

/** Who said what on which criterion: criteria that divide come first, those nobody spoke on are left out. */
export function disagreementMap(opinions: readonly HeldOpinion[]): DisagreementMap {
  const rows = OPINION_CRITERIA.map((criterion): DisagreementRow => {
    const stances = opinions.map(
      ({ reasons }) => reasons.find((reason) => reason.criterion === criterion)?.stance ?? null,
    );
    return { criterion, stances, agreed: new Set(stances.filter((stance) => stance !== null)).size <= 1 };
  }).filter(({ stances }) => stances.some((stance) => stance !== null));
  const positions = opinions.map(({ position }) => position).filter((one) => one !== 'NO_COMPETENCE');
  return {
    by: opinions.map(({ by }) => by),
    rows: [...rows.filter(({ agreed }) => !agreed), ...rows.filter(({ agreed }) => agreed)],
    agreed: new Set(positions).size <= 1 && rows.every(({ agreed }) => agreed),
  };
}

/**
 * Must the officer say how the opinions were settled? Where one objects or sets conditions, or they differ, and
 * nothing was recorded since the newest of them.
 */
export function needsSettlement(opinions: readonly HeldOpinion[], settledAt: string | null): boolean {
  const counted = opinions.filter(({ position }) => position !== 'NO_COMPETENCE');
  const weighty = counted.some(({ position }) => position !== 'NO_OBJECTION');
  if (!weighty && disagreementMap(counted).agreed) return false;
  return settledAt === null || counted.some(({ at }) => at > settledAt);
}

/**
 * How the officer settled what was said. Refuses `consultation.national-open`, `consultation.withdrawn`,
 * `consultation.nothing-to-settle`, `consultation.settlement-missing`.
 */
export function settleOpinions(
  now: NationalStanding & { readonly opinions: readonly HeldOpinion[]; readonly settledAt: string | null },
  settlement: string,
): Outcome<string> {
  if (now.state === 'OPEN') return refused({ code: 'consultation.national-open' });
  if (now.state === 'WITHDRAWN') return refused({ code: 'consultation.withdrawn' });
  if (!needsSettlement(now.opinions, now.settledAt))
    return refused({ code: 'consultation.nothing-to-settle' });
  const text = settlement.trim();
  if (text === '') return refused({ code: 'consultation.settlement-missing', field: '/settlement' });
  return accepted(text);
}

/**
 * The officer ends a round although opinions are missing, or takes it back. Refuses `consultation.not-open`,
 * `consultation.reason-missing`.
 */
export function endRound(now: Pick<NationalStanding, 'state'>, reason: string): Outcome<string> {
  if (now.state !== 'OPEN') return refused({ code: 'consultation.not-open' });
  const text = reason.trim();
  return text === '' ? refused({ code: 'consultation.reason-missing', field: '/reason' }) : accepted(text);
}

/** Why no decision may be proposed yet: `consultation.national-open`, `consultation.unsettled`; both at once. */
export function mayDecideNationally(
  rounds: readonly {
    readonly state: NationalState;
    readonly opinions: readonly HeldOpinion[];
    readonly settledAt: string | null;
  }[],
): Outcome<'MAY_DECIDE'> {
  const refusals: Refusal[] = [];
  if (rounds.some(({ state }) => state === 'OPEN')) refusals.push({ code: 'consultation.national-open' });
  const unsettled = rounds.some(
    ({ state, opinions, settledAt }) => state === 'CLOSED' && needsSettlement(opinions, settledAt),
  );
  if (unsettled) refusals.push({ code: 'consultation.unsettled' });
  return refusals.length > 0 ? refused(...refusals) : accepted('MAY_DECIDE');
}
