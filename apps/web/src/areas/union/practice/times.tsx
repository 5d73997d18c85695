import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { DurationsView, TimesView } from '@article5/contracts/statistics';
import { fmt } from '../../../i18n/format';
import { Link } from '../../../lang-route';
import { DataTable, EmptyState, Figure, Page, type Column } from '../../../ui';
import { chartAsSvg, DotStrip } from '../../../ui/charts';
import { UnionFilterBar } from '../filter';
import type { UnionSearch } from '../search';
import { timesQuery } from './queries';
import { rangeOf, useTimesSentence } from './sentences';

const route = getRouteApi('/$lang/eu/times');

/** How long decisions take, and how long until the other Member States know. */
export function UnionTimes() {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: times } = useSuspenseQuery(timesQuery(search));
  return (
    <Page title={t`Times`} width="wide">
      <p className="secondary">
        <Trans>
          Calendar days. Article 5 sets no deadline for a decision: a long time is no breach. Time in which
          the exporter was asked for more is included; open cases are not.
        </Trans>
      </p>
      <UnionFilterBar search={search} period={times} onChange={(next) => void navigate({ search: next })} />
      {times.toDecision.all.cases === 0 ? (
        <EmptyState title={t`Nothing was decided and shared in this period`}>
          <Trans>Choose a longer period, or all item families.</Trans>
        </EmptyState>
      ) : (
        <>
          <TimesFigure times={times} kind="decision" search={search} />
          <TimesFigure times={times} kind="share" search={search} />
        </>
      )}
    </Page>
  );
}

/** Enough decisions first, by median; the others unranked after them; those without any left out of the chart. */
function inOrder(groups: readonly DurationsView[]): readonly DurationsView[] {
  const rank = { ENOUGH: 0, TOO_FEW: 1, NOTHING_DECIDED: 2 };
  return [...groups].sort(
    (a, b) =>
      rank[a.sayable] - rank[b.sayable] ||
      (a.sayable === 'ENOUGH' ? (a.median ?? 0) - (b.median ?? 0) : 0) ||
      fmt.compare(fmt.country(a.group), fmt.country(b.group)),
  );
}

function TimesFigure(props: {
  readonly times: TimesView;
  readonly kind: 'decision' | 'share';
  readonly search: UnionSearch;
}) {
  const { t } = useLingui();
  const { times, kind } = props;
  const figure = kind === 'decision' ? times.toDecision : times.toShare;
  const title = useTimesSentence()(figure, kind);
  const rows = inOrder(figure.groups);
  const shown = rows.filter(({ cases }) => cases > 0);
  const minimum = times.policy.minimumForClaim;
  const from = fmt.date(times.from);
  const to = fmt.date(times.to);
  const chart = (
    <DotStrip
      description={t`${title}. One strip for each Member State; diamond: median, bar: its interval.`}
      axis={kind === 'decision' ? t`days from receipt to decision` : t`days from decision to sharing`}
      rows={shown.map((row) => ({
        key: row.group,
        label: fmt.country(row.group),
        hint: row.sayable === 'ENOUGH' ? t`${row.cases} cases` : t`${row.cases}: too few`,
        dots: row.days.map(({ days, count }) => ({ value: days, count })),
        median: row.sayable === 'ENOUGH' ? row.interval : null,
      }))}
    />
  );
  const columns: readonly Column<DurationsView>[] = [
    { key: 'state', header: t`Member State`, rowHeader: true, cell: (row) => fmt.country(row.group) },
    {
      key: 'cases',
      header: t`Cases`,
      number: true,
      cell: (row) =>
        row.cases === 0 ? (
          '0'
        ) : (
          <Link
            to="/$lang/eu/records"
            search={{
              ...props.search,
              memberState: row.group,
              ...(kind === 'share' ? { outcome: 'AUTHORISATION_REQUIRED' } : {}),
            }}
          >
            {fmt.number(row.cases)}
          </Link>
        ),
    },
    { key: 'median', header: t`Median, days`, number: true, cell: (row) => number(row.median) },
    { key: 'interval', header: t`Interval`, cell: (row) => (row.interval ? rangeOf(row.interval) : '–') },
    {
      key: 'quartiles',
      header: t`Middle half`,
      cell: (row) =>
        row.median === null ? '–' : `${number(row.lowerQuartile)}–${number(row.upperQuartile)}`,
    },
    {
      key: 'said',
      header: t`Compared`,
      cell: (row) => (row.sayable === 'ENOUGH' ? t`yes` : t`too few`),
    },
  ];
  return (
    <Figure
      title={title}
      fileName={`time-to-${kind}`}
      source={t`Shared decisions from ${from} to ${to}`}
      note={t`Member States with fewer than ${minimum} cases come last, in no order, and nothing is said of them.`}
      {...(shown.length === 0 ? {} : { chart, svg: () => chartAsSvg(title, chart) })}
      table={
        <DataTable
          dense
          caption={title}
          captionHidden
          columns={columns}
          rows={rows}
          rowKey={(row) => row.group}
        />
      }
      csv={[
        ['member state', 'cases', 'median days', 'low', 'high', 'lower quartile', 'upper quartile'],
        ...rows.map((row) => [
          ...[row.group, row.cases, row.median ?? undefined, row.interval?.low, row.interval?.high],
          ...[row.lowerQuartile ?? undefined, row.upperQuartile ?? undefined],
        ]),
      ]}
    />
  );
}

function number(value: number | null): string {
  return value === null ? '–' : fmt.number(value, { maximumFractionDigits: 1 });
}
