import { useLingui } from '@lingui/react/macro';
import type { NationalFigures } from '@article5/contracts/statistics';
import { CLOCK_RESULTS } from '@article5/contracts/casework';
import { fmt } from '../../i18n/format';
import { barsAsSvg, DataTable, Figure, StackedBars, type StackedBar } from '../../ui';
import { BASIS_WORDS } from '../../words/basis';
import { useIndicatorSentence } from '../../words/indicator';
import { useWord } from '../../words/word';
import { CLOCK_WORDS } from './figure-chips';
import { CountLink, useSource } from './report-parts';
import type { InboxSearch } from './search';

interface Counted {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly search: InboxSearch;
}

/** What was received: by destination, priority, indicator, and what became of the clock. */
export function CountFigures({ figures }: { readonly figures: NationalFigures }) {
  const { t } = useLingui();
  const word = useWord();
  const sentence = useIndicatorSentence();
  const received: InboxSearch = { view: 'all', receivedFrom: figures.from, receivedTo: figures.to };
  const { received: all } = figures;
  const [first] = figures.destinations;
  const place = first === undefined ? '' : fmt.country(first.value);
  const most = first?.count ?? 0;
  const breaches = figures.clock.late + figures.clock.lapsed + figures.clock.overdue;
  const initiative = figures.bases.find(({ value }) => value === 'INFORMED')?.count ?? 0;
  const withIndicators = figures.indicators[0]?.count ?? 0;
  return (
    <>
      <CountFigure
        figures={figures}
        fileName="by-destination"
        title={t`The most frequent destination is ${place}: ${most} of ${all}`}
        what={t`Destination`}
        rows={figures.destinations.map((row) => ({
          ...row,
          label: row.value === '' ? t`Not said` : fmt.country(row.value),
          search: row.value === '' ? received : { ...received, destination: row.value },
        }))}
      />
      <CountFigure
        figures={figures}
        fileName="by-priority"
        title={t`What was received, by priority`}
        what={t`Priority`}
        rows={figures.priorities.map((row) => ({
          ...row,
          label: row.value,
          search: { ...received, priority: row.value },
        }))}
      />
      <CountFigure
        figures={figures}
        fileName="by-basis"
        title={t`What the cases rest on: ${initiative} of ${all} were not notified`}
        what={t`Basis`}
        rows={figures.bases.map((row) => ({
          ...row,
          label: word(BASIS_WORDS, row.value),
          search: { ...received, basis: row.value },
        }))}
      />
      {figures.indicators.length > 0 && (
        <CountFigure
          figures={figures}
          fileName="by-indicator"
          title={t`The most frequent indicator was raised in ${withIndicators} of ${all} notifications`}
          what={t`Indicator`}
          rows={figures.indicators.map((row) => ({
            value: row.value,
            count: row.count,
            label: sentence(row),
            search: { ...received, indicator: row.value },
          }))}
        />
      )}
      <CountFigure
        figures={figures}
        fileName="clock"
        title={t`The national clock was not kept in ${breaches} of ${all} notifications received`}
        what={t`National clock`}
        note={t`Only where the authority has set a time limit; Article 5 sets none.`}
        rows={CLOCK_RESULTS.map((result) => ({
          value: result,
          count: figures.clock[result],
          label: word(CLOCK_WORDS, result),
          search: { ...received, clock: result },
        }))}
      />
    </>
  );
}

function CountFigure(props: {
  readonly figures: NationalFigures;
  readonly title: string;
  readonly fileName: string;
  readonly what: string;
  readonly rows: readonly Counted[];
  readonly note?: string;
}) {
  const { t } = useLingui();
  const { title, rows, what, note } = props;
  const source = useSource(props.figures);
  const segments = [{ key: 'cases', label: t`Notifications` }];
  const bars: readonly StackedBar[] = rows.map((row) => ({
    key: row.value,
    label: row.label,
    values: [row.count],
    link: (_, text) => <CountLink search={row.search}>{text}</CountLink>,
  }));
  return (
    <Figure
      title={title}
      fileName={props.fileName}
      source={source}
      {...(note === undefined ? {} : { note })}
      chart={<StackedBars label={title} segments={segments} bars={bars} />}
      svg={() => barsAsSvg(title, { segments, bars })}
      table={
        <DataTable
          dense
          caption={title}
          captionHidden
          columns={[
            { key: 'value', header: what, rowHeader: true, cell: (row) => row.label },
            {
              key: 'count',
              header: t`Notifications`,
              number: true,
              cell: (row) => <CountLink search={row.search}>{row.count}</CountLink>,
            },
          ]}
          rows={rows}
          rowKey={({ value }) => value}
        />
      }
      csv={[[what, 'notifications'], ...rows.map(({ label, count }) => [label, count])]}
    />
  );
}
