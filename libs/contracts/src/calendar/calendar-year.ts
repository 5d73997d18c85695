import { z } from 'zod';
import { CORRECTION_STATES, DAY_BASES } from '@article5/domain/calendar';
import { date, defineRoute, instant, uuid } from '../kernel';

/** Member State, a region of it, or `EU` for the institutions. */
const calendarCode = z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/);
const year = z.coerce.number().int().min(2000).max(2100);

/** What a calendar says about a day, now or earlier. */
const dayVersion = z.object({
  version: z.number().int(),
  isHoliday: z.boolean(),
  name: z.string(),
  nameInEnglish: z.string(),
  basis: z.enum(DAY_BASES),
  /** Why it is counted so, where sources differ. */
  note: z.string().nullable(),
  source: z.string(),
  /** Entered from the official list by two administrators. */
  confirmed: z.boolean(),
  recordedAt: instant,
});

const calendarDay = dayVersion.extend({
  day: date,
  /** The region adds it to the days of its Member State. */
  isRegional: z.boolean(),
  /** Earlier versions, newest first. */
  history: z.array(dayVersion),
});
export type CalendarDay = z.infer<typeof calendarDay>;

const correction = z.object({
  correctionId: uuid,
  day: date,
  isHoliday: z.boolean(),
  name: z.string(),
  source: z.string(),
  state: z.enum(CORRECTION_STATES),
  proposedBy: z.string(),
  proposedAt: instant,
  settledBy: z.string().nullable(),
  settledAt: instant.nullable(),
  /** Proposed by who reads this: a second administrator has to confirm it. */
  isOwn: z.boolean(),
});
export type CalendarCorrection = z.infer<typeof correction>;

/** A year of a calendar. `isKnown` false: nobody entered it, so periods in it are refused. */
const calendarYear = z.object({
  calendar: calendarCode,
  year: z.number().int(),
  isKnown: z.boolean(),
  source: z.string().nullable(),
  importedOn: date.nullable(),
  /** Regions by the name their Member State gives them; a Member State and the institutions have none of their own. */
  calendars: z.array(z.object({ calendar: calendarCode, region: z.string().nullable() })),
  years: z.array(z.number().int()),
  /** The calendar of the own Member State or of a region of it: its days can be corrected. */
  isOwn: z.boolean(),
  /** The calendar that the own authority counts with. */
  countsWith: calendarCode,
  days: z.array(calendarDay),
  /** Newest first; of the own authority only. */
  corrections: z.array(correction),
});
export type CalendarYearView = z.infer<typeof calendarYear>;

export const readCalendarYear = defineRoute({
  id: 'calendar.read-year',
  method: 'GET',
  path: '/api/authority/calendars/:calendar/:year',
  params: z.object({ calendar: calendarCode, year }),
  response: calendarYear,
  audience: 'officer',
  summary:
    'Public holidays of a Member State, a region or the institutions in a year, with source and what is unconfirmed.',
});

export const proposeCorrection = defineRoute({
  id: 'calendar.propose-correction',
  method: 'POST',
  path: '/api/authority/calendar-corrections',
  body: z.object({
    calendar: calendarCode,
    /** `YYYY-MM-DD`; whether there is such a day is a rule of the calendar, refused with the others at once. */
    day: z.string().max(10),
    isHoliday: z.boolean(),
    name: z.string().max(200),
    source: z.string().max(500),
  }),
  response: z.object({ correctionId: uuid }),
  status: 201,
  audience: 'officer',
  summary:
    'Propose how a day of the own Member State, or of a region of it, counts; a second administrator confirms it',
});

export const confirmCorrection = defineRoute({
  id: 'calendar.confirm-correction',
  method: 'POST',
  path: '/api/authority/calendar-corrections/:correctionId/confirmation',
  params: z.object({ correctionId: uuid }),
  audience: 'officer',
  summary: 'Confirm a correction that somebody else proposed: from now on the day counts so',
});

export const rejectCorrection = defineRoute({
  id: 'calendar.reject-correction',
  method: 'POST',
  path: '/api/authority/calendar-corrections/:correctionId/rejection',
  params: z.object({ correctionId: uuid }),
  audience: 'officer',
  summary: 'Reject a proposed correction, or take an own one back',
});
