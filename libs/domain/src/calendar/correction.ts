import { accepted, refused, type Outcome, type Refusal } from '../kernel';
import { readDay, type CalendarDate } from './day';

/**
 * How a day of a calendar came to be known. `REGIONAL`: a region adds it to the days of its Member State, says one source.
 * `CORRECTION`: entered and confirmed by two administrators.
 */
export const DAY_BASES = ['TWO_SOURCES', 'ONE_SOURCE', 'DERIVED', 'REGIONAL', 'CORRECTION'] as const;
export type DayBasis = (typeof DAY_BASES)[number];

export const CORRECTION_STATES = ['PROPOSED', 'CONFIRMED', 'REJECTED'] as const;
export type CorrectionState = (typeof CORRECTION_STATES)[number];

/** The Member State whose days count in a calendar: its own, or that of which it is a region's. */
export function memberStateOf(calendar: string): string {
  return calendar.split('-')[0] ?? calendar;
}

/** What an administrator says about one day of the calendar of the own Member State, or of a region of it. */
export interface DayCorrection {
  readonly day: CalendarDate;
  readonly isHoliday: boolean;
  /** What the day is called; said for a holiday and for a day that is none after all. */
  readonly name: string;
  /** Where it is published: the national list, or the Commission's list in the Official Journal. */
  readonly source: string;
}

/** What is known when a correction is proposed. */
export interface CalendarAtHand {
  readonly calendar: string;
  /** Of the authority whose administrator asks. */
  readonly memberState: string;
  readonly years: readonly number[];
  readonly isProposedAlready: boolean;
}

/**
 * Whether a correction can be proposed: a real day of a year that the calendar has, of the own Member State, with name
 * and source, and none waiting for that day. Refuses `calendar.not-own`, `calendar.day-malformed`, `calendar.missing`, `calendar.name-missing`,
 * `calendar.source-missing`, `calendar.correction-waiting`. Source: Reg. 1182/71 Art 2(1); R-045.
 */
export function checkCorrection(asked: DayCorrection, known: CalendarAtHand): Outcome<DayCorrection> {
  const refusals: Refusal[] = [];
  const name = asked.name.trim();
  const source = asked.source.trim();
  if (memberStateOf(known.calendar) !== known.memberState) refusals.push({ code: 'calendar.not-own' });
  if (readDay(asked.day) === undefined) refusals.push({ code: 'calendar.day-malformed', field: '/day' });
  else if (!known.years.includes(Number(asked.day.slice(0, 4)))) {
    const parameters = { calendar: known.calendar, year: Number(asked.day.slice(0, 4)) };
    refusals.push({ code: 'calendar.missing', field: '/day', parameters });
  }
  if (name === '') refusals.push({ code: 'calendar.name-missing', field: '/name' });
  if (source === '') refusals.push({ code: 'calendar.source-missing', field: '/source' });
  if (known.isProposedAlready) refusals.push({ code: 'calendar.correction-waiting', field: '/day' });
  return refusals.length ? refused(...refusals) : accepted({ ...asked, name, source });
}

/**
 * Whether someone may confirm a correction: it waits, and somebody else proposed it. Refuses
 * `calendar.correction-settled`, `calendar.same-person`.
 */
export function mayConfirm(
  correction: { readonly state: CorrectionState; readonly proposedBy: string },
  personId: string,
): Outcome<true> {
  const open = mayReject(correction);
  if (!open.ok) return open;
  if (correction.proposedBy === personId) return refused({ code: 'calendar.same-person' });
  return accepted(true);
}

/** Whether a correction can be rejected, or taken back by who proposed it. Refuses `calendar.correction-settled`. */
export function mayReject({ state }: { readonly state: CorrectionState }): Outcome<true> {
  return state === 'PROPOSED' ? accepted(true) : refused({ code: 'calendar.correction-settled' });
}
