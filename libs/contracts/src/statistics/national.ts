import { z } from 'zod';
import { DECISION_OUTCOMES } from '@article5/domain/decision';
import { CASE_BASES } from '@article5/domain/notification';
import { CLOCK_RESULTS } from '../casework';
import { date, defineRoute } from '../kernel';

const count = z.number().int();

/** Which days the figures of an authority cover, both included; the twelve months up to today when left out. */
export const reportPeriod = z.object({ from: date.optional(), to: date.optional() });
export type ReportPeriod = z.infer<typeof reportPeriod>;

/** Days from reception to decision, in bands that do not overlap; the last has no end. */
export const DURATION_BANDS = ['0-7', '8-14', '15-30', '31-60', '61-90', '91-'] as const;

const counted = z.object({ value: z.string(), count });

/**
 * What one authority received and decided in a period. Received figures go by the day of reception, decided ones by
 * the day of the decision, in the authority's own time zone. No names.
 */
export const nationalFigures = z.object({
  from: date,
  to: date,
  received: count,
  decided: count,
  withdrawn: count,
  /** Of those received in the period, not decided or withdrawn yet. */
  open: count,
  months: z.array(z.object({ month: z.string(), received: count, decided: count })),
  outcomes: z.array(counted.extend({ value: z.enum(DECISION_OUTCOMES) })),
  /** Decided, item family by outcome. */
  families: z.array(z.object({ value: z.string(), received: count, outcomes: z.record(z.string(), count) })),
  destinations: z.array(counted),
  priorities: z.array(counted),
  /** Received by what it rests on; cases of the own initiative (INFORMED) were not notified. */
  bases: z.array(counted.extend({ value: z.enum(CASE_BASES) })),
  /** Cases received in the period whose newest version raised the indicator, by its code. */
  indicators: z.array(counted.extend({ reasonCode: z.string() })),
  /** Calendar days from reception to decision; null where nothing was decided. */
  duration: z.object({
    median: z.number().nullable(),
    ninetieth: z.number().nullable(),
    bands: z.array(z.object({ value: z.enum(DURATION_BANDS), count })),
  }),
  /** Of the cases received in the period, what became of the national clock, where the authority has set one. */
  clock: z.record(z.enum(CLOCK_RESULTS), count),
});
export type NationalFigures = z.infer<typeof nationalFigures>;

export const getNationalFigures = defineRoute({
  id: 'statistics.get-national-figures',
  method: 'GET',
  path: '/api/reports/figures',
  audience: 'officer',
  summary:
    'What the authority received and decided in a period, by outcome, item, destination, priority, indicator',
  query: reportPeriod,
  response: nationalFigures,
});
