import { endOfPeriod, type CalendarDate, type HolidayCalendar } from '../calendar';
import { accepted, refused, type Outcome } from '../kernel';
import type { Consultation, ConsultationEvent, ConsultationSide } from './events';
import { KIND_RULES, type ConsultationKind } from './kinds';

/** Today where the consulted authority is, and its holidays: its clock is the one that counts. Source: Reg. 1182/71 Art 2(1) (unconfirmed). */
export interface ConsultedClock {
  readonly today: CalendarDate;
  readonly calendar: HolidayCalendar;
}

type Today = Pick<ConsultedClock, 'today'>;

/** Above this total the cautious reading of the extension rule is passed: the screens warn. Source: domain.md 1.4. */
export const CAUTIOUS_TOTAL = 30;

/**
 * A question to another authority. The consulted authority has ten working days, the day of receipt not counted.
 * Refuses `consultation.own-authority`, `consultation.denial-missing` (Art 16(5) is about a denial), `consultation.request-missing`
 * (Art 14: what is asked), `calendar.missing`. Source: Art 16(5), Art 14(1), (2); A4.
 */
export function ask(
  asked: {
    readonly kind: ConsultationKind;
    readonly asking: string;
    readonly consulted: string;
    readonly hasDenial: boolean;
    readonly request: string;
  },
  clock: ConsultedClock,
): Outcome<Extract<ConsultationEvent, { kind: 'ASKED' }>> {
  const rules = KIND_RULES[asked.kind];
  const refusals = [];
  if (asked.asking === asked.consulted) {
    refusals.push({ code: 'consultation.own-authority', field: '/consultedAuthorityId' });
  }
  if (asked.kind === 'ART_16_5' && !asked.hasDenial) {
    refusals.push({ code: 'consultation.denial-missing', field: '/denialId', article: rules.article });
  }
  if (asked.kind !== 'ART_16_5' && asked.request.trim() === '') {
    refusals.push({ code: 'consultation.request-missing', field: '/request', article: rules.article });
  }
  if (refusals.length > 0) return refused(...refusals);
  const period = { count: rules.workingDays, unit: 'WORKING_DAYS' } as const;
  const end = endOfPeriod(clock.today, period, clock.calendar);
  if (!end.ok) return end;
  return accepted({
    kind: 'ASKED',
    consultation: asked.kind,
    receivedOn: clock.today,
    dueOn: end.value.dueOn,
  });
}

/** Is the last day over, so that silence has its meaning, whether or not the clock's job has run? */
export function isPeriodOver({ dueOn }: Pick<Consultation, 'dueOn'>, today: CalendarDate): boolean {
  return today > dueOn;
}

/** Open, and still in its period; every act but the clock's asks this first. */
export function refusalsOfTime(now: Consultation, today: CalendarDate) {
  if (now.state === 'DEEMED') return [{ code: 'consultation.deemed', article: articleOf(now) }];
  if (now.state !== 'OPEN') return [{ code: 'consultation.not-open' }];
  return isPeriodOver(now, today) ? [{ code: 'consultation.period-over', article: articleOf(now) }] : [];
}

/**
 * One side proposes an extension. Refuses `consultation.deemed`, `consultation.not-open`, `consultation.period-over`,
 * `consultation.no-extension` (Art 14(2)), `consultation.extension-too-long` (more than 30 working days in all),
 * `consultation.extension-malformed`, `consultation.extension-pending`. Source: Art 16(5), 14(1); A5.
 */
export function proposeExtension(
  now: Consultation,
  proposed: { readonly by: ConsultationSide; readonly workingDays: number },
  { today }: Today,
): Outcome<Extract<ConsultationEvent, { kind: 'EXTENSION_PROPOSED' }>> {
  const late = refusalsOfTime(now, today);
  if (late.length > 0) return refused(...late);
  const { mostExtension, article } = KIND_RULES[now.kind];
  if (mostExtension === 0) return refused({ code: 'consultation.no-extension', article });
  if (now.proposal !== null) return refused({ code: 'consultation.extension-pending' });
  const { workingDays } = proposed;
  const field = '/workingDays';
  if (!Number.isInteger(workingDays) || workingDays < 1) {
    return refused({ code: 'consultation.extension-malformed', field });
  }
  if (now.extendedBy + workingDays > mostExtension) {
    const parameters = { most: mostExtension - now.extendedBy };
    return refused({ code: 'consultation.extension-too-long', field, article, parameters });
  }
  return accepted({ kind: 'EXTENSION_PROPOSED', ...proposed });
}

/**
 * The other side agrees, before the period is over: the new last day is counted from the first one, in the consulted
 * authority's calendar. Refuses as `proposeExtension`, `consultation.no-proposal`, `consultation.own-proposal`,
 * `calendar.missing`. Source: Art 16(5), 14(1).
 */
export function agreeToExtension(
  now: Consultation,
  by: ConsultationSide,
  clock: ConsultedClock,
): Outcome<Extract<ConsultationEvent, { kind: 'EXTENSION_AGREED' }>> {
  const late = refusalsOfTime(now, clock.today);
  if (late.length > 0) return refused(...late);
  if (now.proposal === null) return refused({ code: 'consultation.no-proposal' });
  if (now.proposal.by === by) return refused({ code: 'consultation.own-proposal' });
  const { workingDays } = now.proposal;
  const { mostExtension, article } = KIND_RULES[now.kind];
  const extendedBy = now.extendedBy + workingDays;
  if (extendedBy > mostExtension) {
    return refused({ code: 'consultation.extension-too-long', article, parameters: { most: mostExtension } });
  }
  const end = endOfPeriod(now.initialDueOn, { count: extendedBy, unit: 'WORKING_DAYS' }, clock.calendar);
  return end.ok ? accepted({ kind: 'EXTENSION_AGREED', by, workingDays, dueOn: end.value.dueOn }) : end;
}

/** The other side declines, or the proposer takes the proposal back. Refuses as `agreeToExtension`. Source: R-028. */
export function declineExtension(
  now: Consultation,
  by: ConsultationSide,
  { today }: Today,
): Outcome<Extract<ConsultationEvent, { kind: 'EXTENSION_DECLINED' }>> {
  const late = refusalsOfTime(now, today);
  if (late.length > 0) return refused(...late);
  if (now.proposal === null) return refused({ code: 'consultation.no-proposal' });
  return accepted({ kind: 'EXTENSION_DECLINED', by });
}

/** The asking authority takes its question back (the case was withdrawn, say). Refuses as `proposeExtension`. */
export function takeBack(
  now: Consultation,
  { today }: Today,
): Outcome<Extract<ConsultationEvent, { kind: 'TAKEN_BACK' }>> {
  const late = refusalsOfTime(now, today);
  return late.length > 0 ? refused(...late) : accepted({ kind: 'TAKEN_BACK' });
}

function articleOf({ kind }: Consultation): string {
  return KIND_RULES[kind].article;
}
