import './statistics-texts';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { AnnualReportRow, freezeAnnualReport } from '@article5/contracts/statistics';
import { call } from '../../api/client';
import { QueryPage } from '../../app/query-page';
import { RefusalList } from '../../app/refusal-list';
import { fmt } from '../../i18n/format';
import { Link } from '../../lang-route';
import { Button, DataTable, EmptyState, Heading, Page, PlainButton, Select, showToast, Tag } from '../../ui';
import { reportsKey, reportsQuery } from './report-queries';
import { FrozenReport } from './statistics-report';

const route = getRouteApi('/$lang/eu/statistics');
const FIRST_YEAR = 2021;

/** Annual reports: frozen, read, built from, published. */
export function UnionStatistics() {
  const { t } = useLingui();
  const search = route.useSearch();
  const query = useQuery(reportsQuery());
  return (
    <QueryPage query={query} title={t`Annual report`}>
      {({ items }) => {
        const shown = items.find(({ reportId }) => reportId === search.report) ?? items[0];
        return (
          <Page
            title={t`Annual report`}
            width="wide"
            actions={
              <PlainButton onClick={() => globalThis.print()}>
                <Trans>Print</Trans>
              </PlainButton>
            }
          >
            <p className="measure">
              <Trans>
                A report counts the notifications received in a year by item, issuing Member State,
                destination and result (Article 26(2)). Once frozen it never changes; new data make a new
                report.
              </Trans>
            </p>
            <Freeze />
            <Reports items={items} shown={shown} />
            {shown !== undefined && <FrozenReport key={shown.reportId} row={shown} search={search} />}
          </Page>
        );
      }}
    </QueryPage>
  );
}

function Freeze() {
  const { t } = useLingui();
  const client = useQueryClient();
  const navigate = route.useNavigate();
  const now = new Date().getUTCFullYear();
  const [year, setYear] = useState(String(now));
  const freeze = useMutation({
    mutationFn: () =>
      call<typeof freezeAnnualReport>('POST /api/union/annual-reports', { body: { year: Number(year) } }),
    onSuccess: async ({ reportId, number }) => {
      await client.invalidateQueries({ queryKey: reportsKey });
      showToast(t`Report ${number} of ${year} is frozen`);
      await navigate({ search: { report: reportId } });
    },
  });
  const years = Array.from({ length: now - FIRST_YEAR + 1 }, (_, back) => String(now - back));
  return (
    <div className="stack">
      <div className="filter-bar">
        <Select
          dense
          name="year"
          label={t`Year of reception`}
          value={year}
          options={years.map((value) => ({ value, label: value }))}
          onChange={setYear}
        />
        <Button small busy={freeze.isPending} onClick={() => freeze.mutate()}>
          <Trans>Count and freeze</Trans>
        </Button>
      </div>
      <RefusalList error={freeze.error} />
    </div>
  );
}

function Reports(props: {
  readonly items: readonly AnnualReportRow[];
  readonly shown: AnnualReportRow | undefined;
}) {
  const { t } = useLingui();
  if (props.items.length === 0) {
    return (
      <EmptyState title={t`No report was frozen yet`}>
        <Trans>Choose a year above: the report is counted and frozen at once.</Trans>
      </EmptyState>
    );
  }
  return (
    <section className="stack" aria-labelledby="reports">
      <Heading id="reports">
        <Trans>Frozen reports</Trans>
      </Heading>
      <DataTable
        dense
        stacked
        caption={t`Frozen reports`}
        captionHidden
        columns={[
          {
            key: 'report',
            header: t`Report`,
            rowHeader: true,
            cell: (row) => (
              <Link to="/$lang/eu/statistics" search={{ report: row.reportId }}>
                {row.year}/{row.number}
              </Link>
            ),
          },
          { key: 'asOf', header: t`Data as of`, cell: (row) => fmt.dateTime(row.dataAsOf) },
          { key: 'query', header: t`Query`, cell: (row) => row.queryVersion },
          {
            key: 'hash',
            header: <span translate="no">SHA-256</span>,
            cell: (row) => <code>{row.contentSha256.slice(0, 12)}…</code>,
          },
          {
            key: 'public',
            header: t`Public`,
            cell: (row) =>
              row.publishedAt === null ? t`No` : <Tag tone="ok">{fmt.shortDate(row.publishedAt)}</Tag>,
          },
        ]}
        rows={props.items}
        rowKey={({ reportId }) => reportId}
        activeKey={props.shown?.reportId}
      />
    </section>
  );
}
