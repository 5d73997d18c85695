import { z } from 'zod';
import { date, defineRoute, instant } from '../kernel';

/** LAST_DAY: of the authority's own limit. ANSWER_DUE: of a question to the exporter. */
export const AGENDA_KINDS = ['LAST_DAY', 'ANSWER_DUE'] as const;

const agendaItem = z.object({
  on: date,
  kind: z.enum(AGENDA_KINDS),
  reference: z.string(),
  exporterName: z.string(),
  itemName: z.string().nullable(),
  teamName: z.string().nullable(),
  assignee: z.string().nullable(),
  isMine: z.boolean(),
});
export type AgendaItem = z.infer<typeof agendaItem>;

/** Longest stretch that is asked for at once, in days. */
export const AGENDA_DAYS_AT_MOST = 100;

const agenda = z.object({
  /** Today in the authority's zone. */
  today: date,
  from: date,
  to: date,
  /** True for the first thousand only. */
  isCut: z.boolean(),
  items: z.array(agendaItem),
  /** Public holidays of the authority's calendar in the stretch. */
  holidays: z.array(
    z.object({ day: date, name: z.string(), nameInEnglish: z.string(), confirmed: z.boolean() }),
  ),
  /** Working days of the stretch; null where a year of the calendar is missing. */
  workingDays: z.array(date).nullable(),
  teams: z.array(z.object({ code: z.string(), name: z.string() })),
});
export type AgendaView = z.infer<typeof agenda>;

export const readAgenda = defineRoute({
  id: 'calendar.agenda',
  method: 'GET',
  path: '/api/authority/agenda',
  audience: 'officer',
  summary: 'What is due in the authority between two days: last days and answers',
  query: z.object({
    from: date.optional(),
    to: date.optional(),
    mine: z.enum(['yes', 'no']).default('no'),
    team: z.string().max(60).optional(),
  }),
  response: agenda,
});

export const readCalendarFeed = defineRoute({
  id: 'calendar.feed-state',
  method: 'GET',
  path: '/api/authority/calendar-feed',
  audience: 'officer',
  summary: 'Whether the officer has a calendar feed',
  response: z.object({ madeAt: instant.nullable() }),
});

export const makeCalendarFeed = defineRoute({
  id: 'calendar.make-feed',
  method: 'POST',
  path: '/api/authority/calendar-feed',
  audience: 'officer',
  summary: 'A new secret address for the officer’s calendar program; the one before stops working',
  response: z.object({ url: z.url() }),
  status: 201,
});

export const revokeCalendarFeed = defineRoute({
  id: 'calendar.revoke-feed',
  method: 'DELETE',
  path: '/api/authority/calendar-feed',
  audience: 'officer',
  summary: 'Revoke the calendar feed',
});

export const openCalendarFeed = defineRoute({
  id: 'calendar.open-feed',
  method: 'GET',
  path: '/api/calendar-feeds/:token',
  audience: 'public',
  summary: 'Due dates for a calendar program (RFC 5545): references and days of the own cases, nothing else',
  params: z.object({ token: z.string().max(100) }),
  produces: 'text/calendar; charset=utf-8',
});
