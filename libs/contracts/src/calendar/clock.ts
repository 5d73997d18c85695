import { z } from 'zod';
import { LAPSE_EFFECTS, PERIOD_UNITS, STOP_CAUSES } from '@article5/domain/calendar';
import { date, defineRoute, uuid } from '../kernel';

const period = z.object({ count: z.number().int(), unit: z.enum(PERIOD_UNITS) });

/**
 * The clock of a case, as both sides see it: everything a sentence about it names, nothing else. NONE: the authority has
 * set no limit (Article 5 sets none). UNKNOWN: a year of the calendar is missing, so no last day is computed.
 */
export const clockView = z.object({
  state: z.enum(['NONE', 'RUNNING', 'STOPPED', 'LATE', 'MET', 'ENDED', 'UNKNOWN']),
  startedOn: date.nullable(),
  limit: period.nullable(),
  /** Whose rule the limit is. */
  limitSource: z.string().nullable(),
  dueOn: date.nullable(),
  /** Working days after today; while the clock stands still, what was left in its own kind of days. */
  left: period.nullable(),
  lateBy: z.number().int(),
  stops: z.array(z.object({ from: date, until: date.nullable(), cause: z.enum(STOP_CAUSES) })),
  extendedBy: z.array(period),
  calendar: z
    .object({
      code: z.string(),
      years: z.array(z.number().int()),
      /** Public holidays on weekdays between start and last day. */
      holidays: z.array(date),
      /** Days among them, or left out of them, on which sources differ and nobody confirmed. */
      unconfirmed: z.array(date),
    })
    .nullable(),
  missingYear: z.number().int().nullable(),
  /** What national law attaches to a limit that has passed; the portal does not carry it out. */
  lapseEffect: z.enum(LAPSE_EFFECTS),
});
export type ClockView = z.infer<typeof clockView>;

/** Whether a case is likely to be late; working days. */
const forecast = z.object({
  needed: z.number().int(),
  left: z.number().int(),
  isAtRisk: z.boolean(),
  usual: z.object({ workingDays: z.number().int(), cases: z.number().int() }),
});
export type ForecastView = z.infer<typeof forecast>;

/** Officers see the forecast as well; null: too few cases were decided, or nothing runs. */
const officerClock = z.object({
  reference: z.string(),
  clock: clockView,
  forecast: forecast.nullable(),
});
export type OfficerClockView = z.infer<typeof officerClock>;

export const CLOCKS_AT_MOST = 200;

export const readCaseClocks = defineRoute({
  id: 'calendar.case-clocks',
  method: 'GET',
  path: '/api/case-clocks',
  audience: 'officer',
  summary: 'Clocks of cases by their references, with the forecast; what is not the reader’s is left out',
  query: z.object({
    /** References, separated by commas. */
    references: z
      .string()
      .max(CLOCKS_AT_MOST * 40)
      .transform((text) => text.split(',').filter((each) => each !== ''))
      .pipe(z.array(z.string().max(40)).max(CLOCKS_AT_MOST)),
  }),
  response: z.object({ items: z.array(officerClock) }),
});

export const readOwnClock = defineRoute({
  id: 'calendar.own-clock',
  method: 'GET',
  path: '/api/notifications/:notificationId/clock',
  audience: 'exporter',
  summary: 'The clock of an own notification: the same that the authority sees',
  params: z.object({ notificationId: uuid }),
  response: clockView,
});
