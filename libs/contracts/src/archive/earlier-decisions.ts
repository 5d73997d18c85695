import { z } from 'zod';
import { EARLIER_OUTCOMES, EARLIER_PROBLEMS } from '@article5/domain/archive';
import { cursor, date, defineRoute, instant, pageOf, type ResponseOf } from '../kernel';

/** A decision of before the portal as its authority sees it. `similar`: transactions that matching found alike. */
export const earlierDecisionRow = z.object({
  reference: z.string(),
  exporterName: z.string(),
  itemName: z.string(),
  endUserName: z.string(),
  destination: z.string(),
  outcome: z.enum(EARLIER_OUTCOMES),
  decidedOn: date,
  shared: z.boolean(),
  fileName: z.string(),
  importedAt: instant,
  /** Null where the command line did it. */
  importedBy: z.string().nullable(),
  similar: z.number().int(),
});

export const listEarlierDecisions = defineRoute({
  id: 'archive.list',
  method: 'GET',
  path: '/api/authority/earlier-decisions',
  audience: 'officer',
  summary: 'Decisions of before the portal that were taken over, newest decision first',
  query: z.object({
    cursor: cursor.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  response: pageOf(earlierDecisionRow),
});

export const earlierDecisionTemplate = defineRoute({
  id: 'archive.template',
  method: 'GET',
  path: '/api/authority/earlier-decisions/template.csv',
  audience: 'officer',
  summary: 'The columns of a file of earlier decisions, with one fictional line',
  produces: 'text/csv; charset=utf-8',
});

/** `commit: false` looks and writes nothing. Any problem, and nothing is written. */
export const importEarlierDecisions = defineRoute({
  id: 'archive.import',
  method: 'POST',
  path: '/api/authority/earlier-decision-imports',
  audience: 'officer',
  summary: 'Look through, or take over, a CSV of decisions of before the portal; every bad row is named',
  body: z.object({
    fileName: z.string().max(200),
    /** Text of the file. */
    content: z.string().max(1_500_000),
    commit: z.boolean(),
  }),
  response: z.object({
    lines: z.number().int(),
    problems: z.array(
      z.object({
        line: z.number().int(),
        column: z.string().nullable(),
        problem: z.enum(EARLIER_PROBLEMS),
        value: z.string().nullable(),
      }),
    ),
    decisions: z.array(
      z.object({
        line: z.number().int(),
        reference: z.string(),
        exporterName: z.string(),
        itemName: z.string(),
        endUserName: z.string(),
        outcome: z.enum(EARLIER_OUTCOMES),
        decidedOn: date,
        shared: z.boolean(),
        /** The very same decision is imported already and stays as it is. */
        known: z.boolean(),
      }),
    ),
    /** Taken over by this call. */
    imported: z.number().int(),
  }),
});

export type EarlierDecisionRow = z.infer<typeof earlierDecisionRow>;
export type EarlierImport = ResponseOf<typeof importEarlierDecisions>;
