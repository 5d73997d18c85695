import { useLingui } from '@lingui/react/macro';
import type { RoundView } from '@article5/contracts/calibration';
import { fmt } from '../../../i18n/format';
import { DataTable, Figure, type Column } from '../../../ui';
import { chartAsSvg, IntervalChart, MAIN, MARK } from '../../../ui/charts';
import { levelWords } from '../../../words/calibration';
import { ClaimTag, inOrder } from '../practice/rates-figure';
import { usePercentWithInterval } from '../practice/sentences';

type Results = NonNullable<RoundView['results']>;
type Group = Results['groups'][number];
type Feature = Results['features'][number];

/** What a closed round shows of authorities and of the features that were varied. */
export function RoundResults(props: { readonly round: RoundView; readonly results: Results }) {
  return (
    <>
      <Features {...props} />
      <Authorities {...props} />
    </>
  );
}

function Authorities({ round, results }: { readonly round: RoundView; readonly results: Results }) {
  const { t } = useLingui();
  const withInterval = usePercentWithInterval();
  const source = useSource(round);
  const rows = inOrder(results.groups);
  const told = rows.flatMap(({ group, claim }) => {
    if (claim === 'HIGHER') return [t`${group} more often`];
    return claim === 'LOWER' ? [t`${group} less often`] : [];
  });
  const list = fmt.list(told);
  const title =
    told.length === 0
      ? t`On the same facts no authority requires authorisation more or less often than chance explains`
      : t`On the same facts authorisation is required by ${list} than by the average`;
  const chart = (
    <IntervalChart
      description={t`${title}. One row for each authority: share of vignettes for which it required authorisation, with interval.`}
      domain={[0, 1]}
      text={fmt.percent}
      axis={t`share of vignettes for which authorisation was required`}
      series={[
        { key: 'shrunken', label: t`drawn to the common rate`, shape: 'square', fill: '#fff' },
        { key: 'raw', label: t`as counted`, shape: 'dot', fill: MAIN },
      ]}
      rows={rows.map((row) => ({
        key: row.group,
        label: row.group,
        hint: t`${row.successes} of ${row.trials}`,
        values: [row.shrunken, row.raw],
      }))}
    />
  );
  const columns: readonly Column<Group>[] = [
    { key: 'authority', header: t`Authority`, rowHeader: true, cell: (row) => row.group },
    { key: 'required', header: t`Authorisation required`, number: true, cell: (row) => row.successes },
    { key: 'answered', header: t`Answered`, number: true, cell: (row) => row.trials },
    { key: 'raw', header: t`Share`, cell: (row) => withInterval(row.raw) },
    { key: 'claim', header: t`What may be said`, cell: (row) => <ClaimTag claim={row.claim} /> },
  ];
  const minimum = results.minimumForClaim;
  return (
    <Figure
      title={title}
      fileName="calibration-authorities"
      source={source}
      note={t`Nothing is said of authorities that answered fewer than ${minimum} vignettes. An answer that nobody else gave is no error.`}
      chart={chart}
      svg={() => chartAsSvg(title, chart)}
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
        ['authority', 'authorisation required', 'answered', 'share', 'low', 'high', 'claim'],
        ...rows.map((row) => [
          ...[row.group, row.successes, row.trials, row.raw?.value, row.raw?.low, row.raw?.high, row.claim],
        ]),
      ]}
    />
  );
}

function Features({ round, results }: { readonly round: RoundView; readonly results: Results }) {
  const { t, i18n } = useLingui();
  const source = useSource(round);
  const name = (feature: string, level: string) => {
    const words = levelWords(feature, level);
    return words ? i18n._(words) : level;
  };
  const rows = results.features;
  const list = fmt.list(rows.filter(({ p }) => p < 0.05).map((row) => name(row.feature, row.level)));
  const title =
    list === ''
      ? t`No varied feature moves the outcome by more than chance explains`
      : t`What moves the outcome: ${list}`;
  const odds = ({ oddsRatio }: Feature) => {
    const [value, low, high] = [oddsRatio.value, oddsRatio.low, oddsRatio.high].map((one) =>
      fmt.number(one, { maximumSignificantDigits: 2 }),
    );
    return t`× ${value} (${low} to ${high})`;
  };
  const chart = (
    <IntervalChart
      description={t`${title}. One row for each varied level: odds of a requirement beside the level it is compared with, as powers of ten; right of the line more often.`}
      domain={[-2, 2]}
      text={(value) => `× ${fmt.number(10 ** value, { maximumSignificantDigits: 1 })}`}
      axis={t`odds of a requirement, authorities being alike`}
      reference={{ value: 0, label: t`no influence` }}
      series={[{ key: 'odds', label: t`odds ratio`, shape: 'diamond', fill: MARK }]}
      rows={rows.map((row) => ({
        key: `${row.feature} ${row.level}`,
        label: name(row.feature, row.level),
        values: [
          {
            value: Math.log10(row.oddsRatio.value),
            low: Math.log10(row.oddsRatio.low),
            high: Math.log10(row.oddsRatio.high),
          },
        ],
      }))}
    />
  );
  return (
    <Figure
      title={title}
      fileName="calibration-features"
      source={source}
      note={t`Each feature was varied independently of the others. These intervals are single ones: one in twenty misses.`}
      {...(rows.length === 0 ? {} : { chart, svg: () => chartAsSvg(title, chart) })}
      table={
        <DataTable
          dense
          caption={t`Influence of each varied feature`}
          captionHidden
          columns={[
            {
              key: 'level',
              header: t`Level`,
              rowHeader: true,
              cell: (row: Feature) => name(row.feature, row.level),
            },
            {
              key: 'reference',
              header: t`Compared with`,
              cell: (row: Feature) => name(row.feature, row.reference),
            },
            { key: 'odds', header: t`Odds of a requirement`, cell: odds },
          ]}
          rows={rows}
          rowKey={(row) => `${row.feature} ${row.level}`}
          empty={t`Too few answers to compare.`}
        />
      }
      csv={[
        ['feature', 'level', 'reference', 'odds ratio', 'low', 'high', 'p'],
        ...rows.map((row) => [
          ...[row.feature, row.level, row.reference],
          ...[row.oddsRatio.value, row.oddsRatio.low, row.oddsRatio.high, row.p],
        ]),
      ]}
    />
  );
}

function useSource(round: RoundView): string {
  const { t } = useLingui();
  const due = fmt.date(round.dueOn);
  return t`Calibration round “${round.title}”, answers by ${due}; fictional notifications only`;
}
