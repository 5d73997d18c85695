import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type {
  AnnualReportRow,
  AnnualReportView,
  downloadAnnualReport,
  publishAnnualReport,
} from '@article5/contracts/statistics';
import { call, linkTo } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { ReportTable } from '../../features/statistics';
import { fmt } from '../../i18n/format';
import { Actions, Button, Dialog, Heading, NotificationBanner, Skeleton, Tabs } from '../../ui';
import { reportQuery, reportsKey, type StatisticsSearch } from './report-queries';
import { ReportBuilder } from './statistics-builder';

const route = getRouteApi('/$lang/eu/statistics');
type Version = 'restricted' | 'public';
const FORMATS = [
  ['CSV', 'CSV'],
  ['XLSX', 'XLSX'],
  ['JSON_STAT', 'JSON-stat'],
  ['PDF', 'PDF'],
] as const;

/** One frozen report: how it was made, its fixed tables in both versions, files, the builder. */
export function FrozenReport(props: { readonly row: AnnualReportRow; readonly search: StatisticsSearch }) {
  const { t } = useLingui();
  const { row, search } = props;
  const { data: report, refetch } = useQuery(reportQuery(row.reportId));
  const navigate = route.useNavigate();
  if (report === undefined) return <Skeleton lines={8} onRetry={() => void refetch()} />;
  const { year, number } = report;
  return (
    <section className="stack" aria-labelledby="report">
      <Heading id="report">
        <Trans>
          Report {year}/{number}
        </Trans>
      </Heading>
      <HowItWasMade report={report} />
      <Tabs<Version>
        label={t`Version`}
        selected={search.version ?? 'restricted'}
        onSelect={(version) => void navigate({ search: { ...search, version }, resetScroll: false })}
        tabs={[
          { key: 'restricted', label: t`Restricted`, panel: <Tables report={report} version="restricted" /> },
          { key: 'public', label: t`Public`, panel: <Tables report={report} version="public" /> },
        ]}
      />
      <ReportBuilder report={report} search={search} />
    </section>
  );
}

function HowItWasMade({ report }: { readonly report: AnnualReportView }) {
  const asOf = fmt.dateTime(report.dataAsOf);
  const { queryVersion, contentSha256, isIntact } = report;
  return (
    <>
      {!isIntact && (
        <NotificationBanner tone="warn" title={<Trans>This report is damaged</Trans>}>
          <p>
            <Trans>Its stored content does not have the hash under which it was frozen. Do not use it.</Trans>
          </p>
        </NotificationBanner>
      )}
      <p className="secondary small">
        <Trans>
          Data as of {asOf}. Query {queryVersion}. SHA-256 <code className="code-wrap">{contentSha256}</code>
        </Trans>
      </p>
    </>
  );
}

function Tables({ report, version }: { readonly report: AnnualReportView; readonly version: Version }) {
  const { t } = useLingui();
  const greatest = report.suppressBelow - 1;
  const titles: Readonly<Record<string, string>> = {
    'item-by-member-state': t`By item and Member State`,
    'item-by-destination': t`By item and destination`,
    'item-by-decision': t`By item and result`,
  };
  return (
    <div className="stack">
      <p className="secondary">
        {version === 'restricted' ? (
          <Trans>For the restricted circle: small numbers are shown. Not for publication.</Trans>
        ) : (
          <Trans>
            A dot is a suppressed number: from 1 to {greatest}, or one from which such a number could be
            computed, also across these tables. The threshold is policy, not law.
          </Trans>
        )}
      </p>
      {report[version].map((table) => (
        <section key={table.id} className="stack" aria-label={titles[table.id] ?? table.id}>
          <Heading level={3}>{titles[table.id] ?? table.id}</Heading>
          <ReportTable table={table} caption={titles[table.id] ?? table.id} />
        </section>
      ))}
      <ul className="list">
        {FORMATS.map(([format, name]) => (
          <li key={format}>
            <a
              href={linkTo<typeof downloadAnnualReport>('GET /api/union/annual-reports/:reportId/file', {
                params: { reportId: report.reportId },
                query: { version, format },
              })}
            >
              {version === 'public' ? t`Public version as ${name}` : t`Restricted version as ${name}`}
            </a>
          </li>
        ))}
      </ul>
      {version === 'public' && <Publish report={report} />}
    </div>
  );
}

function Publish({ report }: { readonly report: AnnualReportView }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const publish = useMutation({
    mutationFn: () =>
      call<typeof publishAnnualReport>('POST /api/union/annual-reports/:reportId/publication', {
        params: { reportId: report.reportId },
      }),
    onSuccess: async () => {
      setOpen(false);
      await client.invalidateQueries({ queryKey: reportsKey });
    },
  });
  const { year, publishedAt } = report;
  if (publishedAt !== null) {
    const on = fmt.date(publishedAt);
    return (
      <p>
        <Trans>Published on {on}: anyone can read it, without signing in.</Trans>
      </p>
    );
  }
  return (
    <>
      <Actions>
        <Button onClick={() => setOpen(true)}>
          <Trans>Publish this version</Trans>
        </Button>
      </Actions>
      <Dialog open={open} onClose={() => setOpen(false)} title={t`Publish the report of ${year}?`}>
        <div className="stack">
          <p>
            <Trans>
              Anyone can read it then. It cannot be taken back, and no other report of the same year can be
              published: two versions would give away suppressed numbers.
            </Trans>
          </p>
          <RefusalList error={publish.error} />
          <Actions>
            <Button busy={publish.isPending} onClick={() => publish.mutate()}>
              <Trans>Publish</Trans>
            </Button>
            <Button kind="secondary" onClick={() => setOpen(false)}>
              <Trans>Cancel</Trans>
            </Button>
          </Actions>
        </div>
      </Dialog>
    </>
  );
}
