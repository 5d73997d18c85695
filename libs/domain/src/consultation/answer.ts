import type { CalendarDate } from '../calendar';
import { accepted, refused, type Outcome, type Refusal } from '../kernel';
import { isPeriodOver, refusalsOfTime } from './consult';
import type { Consultation, ConsultationEvent } from './events';
import { KIND_RULES, type ConsultationAnswer, type ConsultationKind, type DeemedAnswer } from './kinds';

/**
 * The consulted authority answers in time, with reasons. Refuses `consultation.deemed`, `consultation.not-open`,
 * `consultation.period-over` (a passed day is silence, also before the clock's job has run),
 * `consultation.answer-not-of-kind`, `consultation.reasons-missing`. Source: Art 16(5), 14(1), (2).
 */
export function answerConsultation(
  now: Consultation,
  given: { readonly answer: ConsultationAnswer; readonly reasons: string },
  today: CalendarDate,
): Outcome<Extract<ConsultationEvent, { kind: 'ANSWERED' }>> {
  const late = refusalsOfTime(now, today);
  if (late.length > 0) return refused(...late);
  const { article } = KIND_RULES[now.kind];
  const answers: readonly ConsultationAnswer[] = KIND_RULES[now.kind].answers;
  const refusals: Refusal[] = [];
  if (!answers.includes(given.answer)) {
    refusals.push({ code: 'consultation.answer-not-of-kind', field: '/answer', article });
  }
  if (given.reasons.trim() === '') {
    refusals.push({ code: 'consultation.reasons-missing', field: '/reasons', article });
  }
  return refusals.length > 0 ? refused(...refusals) : accepted({ kind: 'ANSWERED', answer: given.answer });
}

/** What silence means in a procedure. Source: Art 16(5), 14(1), (2). */
export function silenceMeans(kind: ConsultationKind): DeemedAnswer {
  return KIND_RULES[kind].silence;
}

/**
 * The answer that silence gives, from the first moment after the last day (00:00 where the consulted authority is);
 * undefined where it is not time, or there is an answer already: running it again does nothing. A4.
 * Source: Art 16(5), 14(1), (2).
 */
export function deem(
  now: Consultation,
  today: CalendarDate,
): Extract<ConsultationEvent, { kind: 'DEEMED' }> | undefined {
  if (now.state !== 'OPEN' || !isPeriodOver(now, today)) return undefined;
  return { kind: 'DEEMED', answer: silenceMeans(now.kind) };
}

/** What the asking authority wants to decide, as far as consultations care. */
export interface DecisionToMake {
  /** The transaction may go ahead without (further) authorisation, or is authorised. */
  readonly grants: boolean;
}

/**
 * Why a decision cannot be made yet, or not this way: `consultation.still-open`, and for one that grants
 * `consultation.objection-binding` (Art 14(1)). All reasons at once. Source: Art 14(1), 16(5).
 */
export function mayDecide(
  consultations: readonly Consultation[],
  { grants }: DecisionToMake,
): Outcome<'MAY_DECIDE'> {
  const refusals: Refusal[] = [];
  const open = consultations.find(({ state }) => state === 'OPEN');
  if (open) refusals.push({ code: 'consultation.still-open', article: KIND_RULES[open.kind].article });
  const bound = consultations.some(
    ({ kind, answer }) => KIND_RULES[kind].bindingObjection && answer === 'OBJECTION',
  );
  if (grants && bound) refusals.push({ code: 'consultation.objection-binding', article: 'Art 14(1)' });
  return refusals.length > 0 ? refused(...refusals) : accepted('MAY_DECIDE');
}

/**
 * Must a decision that grants be explained to the other Member States and the Commission? Where a consulted authority
 * called the transaction identical to one it denied (not by silence), or objected without binding force.
 * Source: Art 16(5) last sentence, Art 14(2) (unconfirmed).
 */
export function needsExplanation(now: Consultation, { grants }: DecisionToMake): boolean {
  if (!grants || now.state !== 'ANSWERED') return false;
  return now.answer === 'IDENTICAL' || (now.answer === 'OBJECTION' && now.kind === 'ART_14_2');
}

/**
 * The explanation of a decision that departs from an answer. Refuses `consultation.no-contrary-decision`,
 * `consultation.explained`, `consultation.explanation-missing`. Source: Art 16(5) last sentence; R-030.
 */
export function explain(
  now: Consultation,
  decision: DecisionToMake,
  explanation: string,
): Outcome<Extract<ConsultationEvent, { kind: 'EXPLAINED' }>> {
  const { article } = KIND_RULES[now.kind];
  if (!needsExplanation(now, decision)) return refused({ code: 'consultation.no-contrary-decision' });
  if (now.explained) return refused({ code: 'consultation.explained' });
  if (explanation.trim() === '') {
    return refused({ code: 'consultation.explanation-missing', field: '/explanation', article });
  }
  return accepted({ kind: 'EXPLAINED' });
}

/** Outcomes after which the transaction may go ahead: those that an answer of another authority can speak against. */
const LETS_GO = ['NO_AUTHORISATION_REQUIRED', 'NOT_CYBER_SURVEILLANCE'];

/** What a decision's outcome means for consultations; an undecided case grants nothing. Source: Art 5(2); R-030. */
export function decisionOf(outcome: string | null): DecisionToMake {
  return { grants: outcome !== null && LETS_GO.includes(outcome) };
}
