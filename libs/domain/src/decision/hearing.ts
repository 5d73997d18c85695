import type { CalendarDate, Period } from '../calendar';
import { accepted, refused, type Outcome, type Refusal } from '../kernel';
import type { DecisionOutcome, LegalBasis } from './outcome';
import { checkReasons, type Reason } from './reason';

/**
 * What national law says about hearing the exporter before a decision that burdens it: a dated row of the authority's
 * profile, null where it says nothing. The right is a general principle of Union law (CJEU C-277/11; Charter Art 41(2)
 * by analogy, (unconfirmed)); how long and with which effect on the clock is national.
 */
export interface HearingRule {
  readonly period: Period;
  /** Where it is laid down. */
  readonly source: string;
  readonly stopsClock: boolean;
}

/**
 * OPEN: the exporter may answer. LAPSED: the last day passed in silence; a late answer is still taken. TAKEN_BACK: by the
 * authority, before an answer.
 */
export const HEARING_STATES = ['OPEN', 'ANSWERED', 'LAPSED', 'TAKEN_BACK'] as const;
export type HearingState = (typeof HEARING_STATES)[number];

/** What was announced to the exporter, as far as a later decision is measured by it. */
export interface Announced {
  readonly outcome: DecisionOutcome;
  readonly legalBasis: LegalBasis;
  readonly reasons: readonly Pick<Reason, 'code' | 'weight'>[];
}

/** A hearing of the exporter, as a decision needs to know it. */
export interface Hearing extends Announced {
  readonly state: HearingState;
  /** Last day of the exporter, in the authority's calendar. */
  readonly dueOn: CalendarDate;
  /** Has an officer recorded how the answer was taken into account? */
  readonly isConsidered: boolean;
}

/** What a case knows of hearings: the rule in force, and those that were not taken back, newest first. */
export interface HearingSituation {
  readonly rule: HearingRule | null;
  readonly hearings: readonly Hearing[];
  readonly today: CalendarDate;
}

/** Only the finding that the export needs an authorisation burdens the exporter; the others state what holds anyway. */
export function isBurdensome(outcome: DecisionOutcome): boolean {
  return outcome === 'AUTHORISATION_REQUIRED';
}

/** The exporter's time is over: it answered, or the last day has passed. */
export function isHearingOver(
  { state, dueOn }: Pick<Hearing, 'state' | 'dueOn'>,
  today: CalendarDate,
): boolean {
  return state === 'ANSWERED' || state === 'LAPSED' || (state === 'OPEN' && dueOn < today);
}

/**
 * Whether an intended decision can be sent to the exporter. Refuses what `checkReasons` refuses, and
 * `hearing.not-in-profile`, `hearing.not-burdensome`, `hearing.open-already`.
 */
export function checkHearing(
  intended: { readonly outcome: DecisionOutcome; readonly reasons: readonly Reason[] },
  now: HearingSituation,
): Outcome<HearingRule> {
  const reasons = checkReasons(intended.reasons);
  const refusals: Refusal[] = [
    ...(isBurdensome(intended.outcome) ? [] : [{ code: 'hearing.not-burdensome', field: '/outcome' }]),
    ...(now.hearings.some((hearing) => !isHearingOver(hearing, now.today))
      ? [{ code: 'hearing.open-already' }]
      : []),
    ...(reasons.ok ? [] : reasons.refusals),
  ];
  if (now.rule === null) return refused({ code: 'hearing.not-in-profile' }, ...refusals);
  return refusals.length > 0 ? refused(...refusals) : accepted(now.rule);
}

/** What the exporter says: a statement, documents, or that it has nothing to say. */
export interface HearingAnswer {
  readonly nothingToSay: boolean;
  readonly statement: string;
  readonly documents: readonly string[];
}

/** Refuses `hearing.answer-missing`, and `hearing.answer-contradicts` where nothing is to be said and something is. */
export function checkHearingAnswer(answer: HearingAnswer): Outcome<HearingAnswer> {
  const statement = answer.statement.replaceAll('\u0000', '').toWellFormed().trim();
  const says = statement !== '' || answer.documents.length > 0;
  if (!says && !answer.nothingToSay) return refused({ code: 'hearing.answer-missing', field: '/statement' });
  if (says && answer.nothingToSay) {
    return refused({ code: 'hearing.answer-contradicts', field: '/nothingToSay' });
  }
  return accepted({ ...answer, statement, documents: [...new Set(answer.documents)] });
}

/**
 * What a draft still lacks of the hearing, all at once: `decision.hearing-missing` and `decision.hearing-open` where the
 * profile asks for one, `decision.hearing-not-considered` for each answer that nobody weighed, and where the draft is
 * other than announced to the exporter's disadvantage `decision.hearing-outcome-changed`, `-basis-changed`,
 * `-new-ground` (with the codes): then the exporter is heard anew. Silence stands in the way of nothing.
 */
export function missingHearing(now: HearingSituation, draft: Announced): readonly Refusal[] {
  if (!isBurdensome(draft.outcome)) return [];
  const notWeighed = now.hearings.some((hearing) => isUnweighed(hearing));
  const refusals: Refusal[] = notWeighed ? [{ code: 'decision.hearing-not-considered' }] : [];
  if (now.rule === null) return refusals;
  const [last] = now.hearings;
  if (last === undefined) return [{ code: 'decision.hearing-missing' }, ...refusals];
  if (!isHearingOver(last, now.today)) {
    return [{ code: 'decision.hearing-open', parameters: { dueOn: last.dueOn } }, ...refusals];
  }
  return [...refusals, ...changesForTheWorse(last, draft)];
}

/** An answer came and nobody has recorded how it was taken into account; an approver is stopped by it too. */
export function isUnweighed({ state, isConsidered }: Pick<Hearing, 'state' | 'isConsidered'>): boolean {
  return state === 'ANSWERED' && !isConsidered;
}

function changesForTheWorse(announced: Announced, draft: Announced): readonly Refusal[] {
  const known = codesAgainst(announced);
  const added = codesAgainst(draft).filter((code) => !known.includes(code));
  return [
    ...(announced.outcome === draft.outcome
      ? []
      : [{ code: 'decision.hearing-outcome-changed', field: '/outcome' }]),
    ...(announced.legalBasis === draft.legalBasis
      ? []
      : [{ code: 'decision.hearing-basis-changed', field: '/legalBasis' }]),
    ...(added.length === 0
      ? []
      : [
          {
            code: 'decision.hearing-new-ground',
            field: '/reasons',
            parameters: { count: added.length, codes: added.join(', ') },
          },
        ]),
  ];
}

/** Reasons that carry the decision; one that was outweighed speaks for the exporter. */
function codesAgainst({ reasons }: Announced): readonly string[] {
  return reasons.filter(({ weight }) => weight !== 'CONTRARY').map(({ code }) => code);
}
