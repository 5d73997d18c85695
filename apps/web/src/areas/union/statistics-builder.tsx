import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { AnnualReportView, ReportTableView } from '@article5/contracts/statistics';
import { DIMENSION_WORDS, ReportTable, useValueWords, type Dimension } from '../../features/statistics';
import { barsAsSvg, EmptyState, Figure, Heading, Select, StackedBars, type StackedBar } from '../../ui';
import { useWord } from '../../words/word';
import { builtTableQuery, type StatisticsSearch } from './report-queries';

const route = getRouteApi('/$lang/eu/statistics');
const DIMENSIONS: readonly Dimension[] = ['itemFamily', 'memberState', 'destination', 'outcome'];
/** A stacked bar tells so many parts apart; the table has them all. */
const PARTS = 5;

/** Any measure by any other over a frozen report, narrowed by the rest; the address holds the choice. */
export function ReportBuilder(props: {
  readonly report: AnnualReportView;
  readonly search: StatisticsSearch;
}) {
  const { t } = useLingui();
  const word = useWord();
  const valueOf = useValueWords();
  const navigate = route.useNavigate();
  const { report, search } = props;
  const { data: table } = useQuery(builtTableQuery(report.reportId, search));
  const rows = search.rows ?? 'itemFamily';
  const columns = search.columns ?? 'memberState';
  const go = (change: StatisticsSearch) =>
    void navigate({ search: { ...search, ...change }, resetScroll: false });
  const dimensionOptions = DIMENSIONS.map((value) => ({ value, label: word(DIMENSION_WORDS, value) }));
  const valuesOf = (dimension: Dimension): readonly string[] =>
    dimension === 'itemFamily'
      ? (report.restricted[0]?.rows ?? [])
      : (report.restricted.find(({ columnsBy }) => columnsBy === dimension)?.columns ?? []);
  return (
    <section className="stack" aria-labelledby="builder">
      <Heading id="builder">
        <Trans>Build a table</Trans>
      </Heading>
      <p className="secondary">
        <Trans>Over this frozen report, small numbers shown: for the restricted circle.</Trans>
      </p>
      <div className="filter-bar">
        <Select
          dense
          name="rows"
          label={t`Across`}
          value={rows}
          options={dimensionOptions}
          onChange={(value) => go({ rows: value as Dimension })}
        />
        <Select
          dense
          name="columns"
          label={t`Down`}
          value={columns}
          options={dimensionOptions}
          onChange={(value) => go({ columns: value as Dimension })}
        />
        {DIMENSIONS.map((dimension) => (
          <Select
            key={dimension}
            dense
            name={dimension}
            label={word(DIMENSION_WORDS, dimension)}
            none={t`All`}
            value={search[dimension] ?? ''}
            options={valuesOf(dimension).map((value) => ({ value, label: valueOf(dimension, value) }))}
            onChange={(value) => {
              const { [dimension]: _old, ...rest } = search;
              void navigate({
                search: value === '' ? rest : { ...rest, [dimension]: value },
                resetScroll: false,
              });
            }}
          />
        ))}
      </div>
      {table !== undefined &&
        (table.total === 0 ? (
          <EmptyState title={t`Nothing matches`}>
            <Trans>No notification of the year has all of these.</Trans>
          </EmptyState>
        ) : (
          <Built table={table} report={report} />
        ))}
    </section>
  );
}

function Built({ table, report }: { readonly table: ReportTableView; readonly report: AnnualReportView }) {
  const { t } = useLingui();
  const word = useWord();
  const valueOf = useValueWords();
  const { year, number } = report;
  const total = table.total ?? 0;
  const down = word(DIMENSION_WORDS, table.columnsBy);
  const across = word(DIMENSION_WORDS, table.rowsBy);
  const title = t`${total} notifications by ${across} and ${down}`;
  const segments = table.rows.map((key) => ({ key, label: valueOf(table.rowsBy, key) }));
  const bars: readonly StackedBar[] = table.columns.map((column, place) => ({
    key: column,
    label: valueOf(table.columnsBy, column),
    values: table.rows.map((_, line) => table.cells[line]?.[place] ?? 0),
  }));
  const isDrawn = segments.length <= PARTS;
  return (
    <Figure
      level={3}
      title={title}
      fileName="built-table"
      source={t`Frozen report ${year}/${number}.`}
      {...(isDrawn
        ? {
            chart: <StackedBars label={title} segments={segments} bars={bars} />,
            svg: () => barsAsSvg(title, { segments, bars }),
          }
        : {})}
      table={<ReportTable table={table} caption={title} />}
      csv={[
        [down, ...segments.map(({ label }) => label)],
        ...bars.map(({ label, values }) => [label, ...values]),
      ]}
    />
  );
}
