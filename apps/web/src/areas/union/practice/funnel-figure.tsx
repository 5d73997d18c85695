import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { GroupRateView, RatesView } from '@article5/contracts/statistics';
import { fmt } from '../../../i18n/format';
import { DataTable, Figure, type Column } from '../../../ui';
import { chartAsSvg, FunnelChart, type FunnelPoint } from '../../../ui/charts';
import { Source } from './rates-figure';

/** Raw rates by number of decisions, with the limits of chance. */
export function FunnelFigure({ rates }: { readonly rates: RatesView }) {
  const { t } = useLingui();
  const rows = rates.groups.filter(({ trials }) => trials > 0);
  const isMarked = (row: GroupRateView) =>
    row.sayable === 'ENOUGH' && row.funnel !== null && isOutside(row, row.funnel.outer);
  const outside = rows.filter(isMarked);
  const places = (row: GroupRateView) => {
    if (!row.funnel || row.sayable !== 'ENOUGH') return t`too few: not compared`;
    if (isOutside(row, row.funnel.outer)) return t`outside the outer limits`;
    return isOutside(row, row.funnel.inner) ? t`between the limits` : t`within`;
  };
  const limits = (of: { low: number; high: number } | undefined) => {
    if (!of) return '–';
    const [low, high] = [fmt.percent(of.low), fmt.percent(of.high)];
    return t`${low} to ${high}`;
  };
  const title = plural(outside.length, {
    0: 'Before cases are made alike, every Member State lies within the outer limits of chance',
    one: 'Before cases are made alike, one Member State lies outside the outer limits of chance',
    other: 'Before cases are made alike, # Member States lie outside the outer limits of chance',
  });
  const factor = fmt.number(rates.dispersion.factor, { maximumFractionDigits: 1 });
  const chart = (
    <FunnelChart
      description={t`${title}. Each dot is a Member State: the farther right, the more decisions, the narrower the limits.`}
      percent={fmt.percent}
      target={rates.union.raw?.value ?? 0}
      curve={rates.curve}
      words={{ target: t`Union`, inner: '95 %', outer: '99.8 %', size: t`decisions` }}
      points={pointsOf(rows, isMarked)}
    />
  );
  const columns: readonly Column<GroupRateView>[] = [
    { key: 'state', header: t`Member State`, rowHeader: true, cell: (row) => fmt.country(row.group) },
    { key: 'decided', header: t`Decided`, number: true, cell: (row) => fmt.number(row.trials) },
    {
      key: 'raw',
      header: t`Share`,
      number: true,
      cell: (row) => (row.raw ? fmt.percent(row.raw.value) : '–'),
    },
    { key: 'inner', header: t`95 % of chance`, cell: (row) => limits(row.funnel?.inner) },
    { key: 'outer', header: t`99.8 % of chance`, cell: (row) => limits(row.funnel?.outer) },
    { key: 'place', header: t`Place`, cell: places },
  ];
  return (
    <Figure
      title={title}
      fileName="funnel"
      source={<Source rates={rates} />}
      note={
        rates.dispersion.applies
          ? t`Member States differ ${factor} times as much as chance lets them, for reasons that are not in these data; the limits are widened by that.`
          : t`One in twenty lies outside the inner limits by chance alone. A dot outside is no finding: cases are not made alike here.`
      }
      {...(rows.length === 0 ? {} : { chart, svg: () => chartAsSvg(title, chart) })}
      table={
        <DataTable
          dense
          caption={t`Limits of chance by Member State`}
          captionHidden
          columns={columns}
          rows={rows}
          rowKey={(row) => row.group}
        />
      }
      csv={[
        ['member state', 'decided', 'share', '95 low', '95 high', '99.8 low', '99.8 high'],
        ...rows.map((row) => [
          ...[row.group, row.trials, row.raw?.value],
          ...[row.funnel?.inner.low, row.funnel?.inner.high, row.funnel?.outer.low, row.funnel?.outer.high],
        ]),
      ]}
    />
  );
}

/** One dot for Member States at the same place, with all their codes. */
function pointsOf(
  rows: readonly GroupRateView[],
  isMarked: (row: GroupRateView) => boolean,
): readonly FunnelPoint[] {
  const points = new Map<string, FunnelPoint>();
  for (const row of rows) {
    const key = `${row.successes}/${row.trials}`;
    const label = [points.get(key)?.label, row.group].filter(Boolean).join(', ');
    points.set(key, { key, label, size: row.trials, value: row.raw?.value ?? 0, marked: isMarked(row) });
  }
  return [...points.values()];
}

function isOutside(row: GroupRateView, limits: { readonly low: number; readonly high: number }): boolean {
  const share = row.raw?.value ?? 0;
  return share < limits.low || share > limits.high;
}
