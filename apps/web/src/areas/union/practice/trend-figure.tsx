import { useLingui } from '@lingui/react/macro';
import type { TrendView } from '@article5/contracts/statistics';
import { fmt } from '../../../i18n/format';
import { DataTable, Figure, type Column } from '../../../ui';
import { chartAsSvg, LineChart, type LineMark } from '../../../ui/charts';
import { Source } from './rates-figure';
import { usePercentWithInterval, useTrendSentence } from './sentences';

type Month = TrendView['months'][number];

/** The share by month, with what changed and the versions of policy. */
export function TrendFigure({ trend }: { readonly trend: TrendView }) {
  const { t } = useLingui();
  const title = useTrendSentence()(trend);
  const withInterval = usePercentWithInterval();
  const placeOf = (day: string) => {
    const index = trend.months.findIndex(({ month }) => month === day.slice(0, 7));
    return index + (Number(day.slice(8, 10) || 1) - 1) / 31;
  };
  const marks: readonly LineMark[] = [
    ...trend.versions.map((version) => ({
      key: version.validFrom + version.title,
      at: placeOf(version.validFrom) - 0.5,
      label: version.title,
      kind: 'event' as const,
    })),
    ...trend.changes.map(({ month }) => ({
      key: month,
      at: placeOf(month) - 0.5,
      label: t`change`,
      kind: 'change' as const,
    })),
  ];
  const chart = (
    <LineChart
      description={t`${title}. Line: share by month; band: its interval; solid mark: change found in the data; dotted: version of policy.`}
      percent={fmt.percent}
      points={trend.months.map(({ month, raw }) => ({ key: month, label: month, value: raw }))}
      marks={marks}
    />
  );
  const columns: readonly Column<Month>[] = [
    { key: 'month', header: t`Month`, rowHeader: true, cell: (row) => row.month },
    { key: 'required', header: t`Authorisation required`, number: true, cell: (row) => row.successes },
    { key: 'decided', header: t`Decided`, number: true, cell: (row) => row.trials },
    { key: 'share', header: t`Share`, cell: (row) => withInterval(row.raw) },
    { key: 'mark', header: t`Marks`, cell: (row) => marksOf(trend, row.month, t`change`) },
  ];
  return (
    <Figure
      title={title}
      fileName="trend"
      source={<Source rates={trend} />}
      note={t`A change that coincides with a version of policy is a reason to look, not proof of a cause. At most one series in twenty without any change shows one.`}
      chart={chart}
      svg={() => chartAsSvg(title, chart)}
      table={
        <DataTable
          dense
          caption={t`Share by month`}
          captionHidden
          columns={columns}
          rows={trend.months}
          rowKey={(row) => row.month}
        />
      }
      csv={[
        ['month', 'authorisation required', 'decided', 'share', 'low', 'high', 'marks'],
        ...trend.months.map((row) => [
          ...[row.month, row.successes, row.trials, row.raw?.value, row.raw?.low, row.raw?.high],
          marksOf(trend, row.month, 'change'),
        ]),
      ]}
    />
  );
}

function marksOf(trend: TrendView, month: string, change: string): string {
  return [
    ...trend.versions.filter(({ validFrom }) => validFrom.startsWith(month)).map(({ title }) => title),
    ...trend.changes.filter((one) => one.month === month).map(() => change),
  ].join('; ');
}
