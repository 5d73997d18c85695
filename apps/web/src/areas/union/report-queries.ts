import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type {
  buildReportTable,
  getAnnualReport,
  listAnnualReports,
  REPORT_VERSIONS,
} from '@article5/contracts/statistics';
import { call } from '../../api/client';
import type { Dimension } from '../../features/statistics';

/** Which report, which version of it, and what the builder shows; all in the address. */
export interface StatisticsSearch {
  readonly report?: string;
  readonly version?: (typeof REPORT_VERSIONS)[number];
  readonly rows?: Dimension;
  readonly columns?: Dimension;
  readonly itemFamily?: string;
  readonly memberState?: string;
  readonly destination?: string;
  readonly outcome?: string;
}

export const reportsKey = ['/api/union/annual-reports'] as const;

export const reportsQuery = () =>
  queryOptions({
    queryKey: [...reportsKey, 'list'],
    queryFn: ({ signal }) => call<typeof listAnnualReports>('GET /api/union/annual-reports', {}, { signal }),
  });

export const reportQuery = (reportId: string) =>
  queryOptions({
    queryKey: [...reportsKey, reportId],
    queryFn: ({ signal }) =>
      call<typeof getAnnualReport>(
        'GET /api/union/annual-reports/:reportId',
        { params: { reportId } },
        { signal },
      ),
  });

export const builtTableQuery = (reportId: string, { report: _, version: __, ...query }: StatisticsSearch) =>
  queryOptions({
    queryKey: [...reportsKey, reportId, 'table', query],
    queryFn: ({ signal }) =>
      call<typeof buildReportTable>(
        'GET /api/union/annual-reports/:reportId/table',
        { params: { reportId }, query },
        { signal },
      ),
    placeholderData: keepPreviousData,
  });
