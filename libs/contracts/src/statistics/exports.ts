import { z } from 'zod';
import { INBOX_SORTS, inboxFilter } from '../casework';
import { cursor, defineRoute, instant, pageOf, uuid } from '../kernel';
import { reportPeriod } from './national';

export const EXPORT_FORMATS = ['CSV', 'XLSX'] as const;
/** A file holds at most so many cases; a larger selection is refused, never cut in silence. */
export const EXPORT_AT_MOST = 20_000;

/** What a file is for: whoever makes one says so, and it is recorded. */
export const exportPurpose = z.string().trim().min(3).max(300);
export const exportFormat = z.enum(EXPORT_FORMATS);

/** Cases that a filter of the inbox finds, or those named, as a file. Recorded with its purpose. */
export const exportCases = defineRoute({
  id: 'statistics.export-cases',
  method: 'POST',
  path: '/api/exports/cases',
  audience: 'officer',
  summary: 'Cases of a list as CSV or XLSX; who exported what, and what for, is recorded',
  body: z.object({
    filter: inboxFilter.extend({ sort: z.enum(INBOX_SORTS).default('received') }),
    /** Only these of the list; all that match when left out. */
    references: z.array(z.string().max(40)).min(1).max(1000).optional(),
    format: exportFormat,
    purpose: exportPurpose,
  }),
  produces: 'application/octet-stream',
});

export const exportReport = defineRoute({
  id: 'statistics.export-report',
  method: 'POST',
  path: '/api/exports/report',
  audience: 'officer',
  summary: 'The national figures of a period as CSV or XLSX; recorded with its purpose',
  body: reportPeriod.extend({ format: exportFormat, purpose: exportPurpose }),
  produces: 'application/octet-stream',
});

export const exportView = z.object({
  exportId: uuid,
  by: z.string(),
  what: z.enum(['CASES', 'REPORT', 'AUDIT']),
  purpose: z.string(),
  /** The filter or the period that was asked for. */
  query: z.record(z.string(), z.unknown()),
  format: exportFormat,
  rowCount: z.number().int(),
  contentSha256: z.string(),
  exportedAt: instant,
});
export type ExportView = z.infer<typeof exportView>;

/** An auditor sees every export of the authority, anyone else their own. */
export const listExports = defineRoute({
  id: 'statistics.list-exports',
  method: 'GET',
  path: '/api/exports',
  audience: 'officer',
  summary: 'What left the portal as a file, newest first',
  query: z.object({ cursor: cursor.optional() }),
  response: pageOf(exportView),
});
