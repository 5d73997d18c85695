import { z } from 'zod';
import { DATA_FAULTS } from '@article5/domain/statistics';
import { unionFilter } from '../consistency';
import { cursor, date, defineRoute, pageOf, uuid } from '../kernel';

const count = z.number().int();

/** One Member State: how many records it shared in the period, and how many have each fault. */
export const qualityRow = z.object({
  memberState: z.string(),
  records: count,
  withFaults: count,
  faults: z.record(z.enum(DATA_FAULTS), count),
});
export type QualityRow = z.infer<typeof qualityRow>;

export const getDataQuality = defineRoute({
  id: 'statistics.get-data-quality',
  method: 'GET',
  path: '/api/union/data-quality',
  audience: 'union',
  summary: 'Late, missing and inconsistent data of shared outcomes, by Member State',
  query: unionFilter,
  response: z.object({ from: date, to: date, lateAfterDays: count, rows: z.array(qualityRow) }),
});

/** A shared record with what is wrong with it. */
export const faultyRecord = z.object({
  memberState: z.string(),
  authorityId: z.string(),
  notificationId: uuid,
  reference: z.string(),
  itemFamily: z.string(),
  destination: z.string(),
  outcome: z.string(),
  receivedOn: date,
  decidedOn: date,
  faults: z.array(z.enum(DATA_FAULTS)),
});
export type FaultyRecord = z.infer<typeof faultyRecord>;

export const listFaultyRecords = defineRoute({
  id: 'statistics.list-faulty-records',
  method: 'GET',
  path: '/api/union/data-quality/records',
  audience: 'union',
  summary:
    'The shared records behind a number of the data quality; each one shown is logged for its authority',
  query: unionFilter.extend({
    memberState: z.string().length(2).optional(),
    fault: z.enum(DATA_FAULTS).optional(),
    cursor: cursor.optional(),
  }),
  response: pageOf(faultyRecord),
});
