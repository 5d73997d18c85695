import { useLingui } from '@lingui/react/macro';
import { DECISION_OUTCOMES, type DecisionOutcome } from '@article5/contracts/decision';
import type { NationalFigures } from '@article5/contracts/statistics';
import { fmt } from '../../i18n/format';
import { barsAsSvg, DataTable, Figure, StackedBars, type Segment, type StackedBar } from '../../ui';
import { OUTCOMES } from '../../words/decision';
import { ITEM_FAMILY_NAMES } from '../../words/transaction';
import { useWord } from '../../words/word';
import { daysText } from './figure-chips';
import { CountLink, useSource } from './report-parts';
import type { InboxSearch } from './search';

/** What was decided: by month, by item and outcome, and how long it took. */
export function DecisionFigures({ figures }: { readonly figures: NationalFigures }) {
  return (
    <>
      <ByMonth figures={figures} />
      <ByItemAndOutcome figures={figures} />
      <HowLong figures={figures} />
    </>
  );
}

function ByMonth({ figures }: { readonly figures: NationalFigures }) {
  const { t } = useLingui();
  const source = useSource(figures);
  const { received, decided } = figures;
  const title = t`${received} received and ${decided} decided, month by month`;
  const segments: readonly Segment[] = [
    { key: 'received', label: t`Received` },
    { key: 'decided', label: t`Decided` },
  ];
  const bars: readonly StackedBar[] = figures.months.map((row) => ({
    key: row.month,
    label: monthText(row.month),
    values: [row.received, row.decided],
    link: (segment, text) => <CountLink search={daysOf(figures, row.month, segment.key)}>{text}</CountLink>,
  }));
  return (
    <Figure
      title={title}
      fileName="by-month"
      source={source}
      chart={<StackedBars label={title} segments={segments} bars={bars} />}
      svg={() => barsAsSvg(title, { segments, bars })}
      table={
        <DataTable
          dense
          caption={title}
          captionHidden
          columns={[
            { key: 'month', header: t`Month`, rowHeader: true, cell: (row) => monthText(row.month) },
            {
              key: 'received',
              header: t`Received`,
              number: true,
              cell: (row) => (
                <CountLink search={daysOf(figures, row.month, 'received')}>{row.received}</CountLink>
              ),
            },
            {
              key: 'decided',
              header: t`Decided`,
              number: true,
              cell: (row) => (
                <CountLink search={daysOf(figures, row.month, 'decided')}>{row.decided}</CountLink>
              ),
            },
          ]}
          rows={figures.months}
          rowKey={({ month }) => month}
        />
      }
      csv={[
        ['month', 'received', 'decided'],
        ...figures.months.map((row) => [row.month, row.received, row.decided]),
      ]}
    />
  );
}

function ByItemAndOutcome({ figures }: { readonly figures: NationalFigures }) {
  const { t } = useLingui();
  const word = useWord();
  const source = useSource(figures);
  const required = figures.outcomes.find(({ value }) => value === 'AUTHORISATION_REQUIRED')?.count ?? 0;
  const { decided, from, to } = figures;
  const title = t`${required} of ${decided} decided exports were made subject to authorisation`;
  const segments: readonly Segment[] = DECISION_OUTCOMES.map((key) => ({ key, label: word(OUTCOMES, key) }));
  const nameOf = (family: string) => (family === '' ? t`Not said` : word(ITEM_FAMILY_NAMES, family));
  const leadsTo = (family: string, outcome: string): InboxSearch => ({
    view: 'all',
    decidedFrom: from,
    decidedTo: to,
    outcome: outcome as DecisionOutcome,
    ...(family === '' ? {} : { itemFamily: family }),
  });
  const bars: readonly StackedBar[] = figures.families.map((row) => ({
    key: row.value,
    label: nameOf(row.value),
    values: segments.map(({ key }) => row.outcomes[key] ?? 0),
    link: (segment, text) => <CountLink search={leadsTo(row.value, segment.key)}>{text}</CountLink>,
  }));
  return (
    <Figure
      title={title}
      fileName="by-item-and-outcome"
      source={source}
      chart={<StackedBars label={title} segments={segments} bars={bars} />}
      svg={() => barsAsSvg(title, { segments, bars })}
      table={
        <DataTable
          dense
          caption={title}
          captionHidden
          columns={[
            { key: 'item', header: t`Item family`, rowHeader: true, cell: (row) => nameOf(row.value) },
            ...segments.map((segment) => ({
              key: segment.key,
              header: segment.label,
              number: true,
              cell: (row: NationalFigures['families'][number]) => (
                <CountLink search={leadsTo(row.value, segment.key)}>
                  {row.outcomes[segment.key] ?? 0}
                </CountLink>
              ),
            })),
          ]}
          rows={figures.families}
          rowKey={({ value }) => value}
        />
      }
      csv={[
        ['item family', ...segments.map(({ key }) => key)],
        ...figures.families.map((row) => [row.value, ...segments.map(({ key }) => row.outcomes[key] ?? 0)]),
      ]}
    />
  );
}

function HowLong({ figures }: { readonly figures: NationalFigures }) {
  const { t } = useLingui();
  const source = useSource(figures);
  const { median, ninetieth, bands } = figures.duration;
  const half = median === null ? '–' : fmt.number(median, { maximumFractionDigits: 0 });
  const most = ninetieth === null ? '–' : fmt.number(ninetieth, { maximumFractionDigits: 0 });
  const title =
    median === null
      ? t`Nothing was decided in this period`
      : t`Half of the decisions came within ${half} days, nine in ten within ${most}`;
  const segments: readonly Segment[] = [{ key: 'decided', label: t`Decided` }];
  const leadsTo = (days: string): InboxSearch => ({
    view: 'all',
    decidedFrom: figures.from,
    decidedTo: figures.to,
    days,
  });
  const bars: readonly StackedBar[] = bands.map(({ value, count }) => ({
    key: value,
    label: daysText(value),
    values: [count],
    link: (_, text) => <CountLink search={leadsTo(value)}>{text}</CountLink>,
  }));
  return (
    <Figure
      title={title}
      fileName="time-to-decision"
      source={source}
      note={t`Calendar days from reception to decision, waiting for the exporter included.`}
      chart={<StackedBars label={title} segments={segments} bars={bars} />}
      svg={() => barsAsSvg(title, { segments, bars })}
      table={
        <DataTable
          dense
          caption={title}
          captionHidden
          columns={[
            { key: 'band', header: t`To the decision`, rowHeader: true, cell: (row) => daysText(row.value) },
            {
              key: 'count',
              header: t`Decided`,
              number: true,
              cell: (row) => <CountLink search={leadsTo(row.value)}>{row.count}</CountLink>,
            },
          ]}
          rows={bands}
          rowKey={({ value }) => value}
        />
      }
      csv={[['days', 'decided'], ...bands.map(({ value, count }) => [value, count])]}
    />
  );
}

function monthText(month: string): string {
  return fmt.date(`${month}-01`).replace(/^\D*\d+\.?\s+/, '');
}

/** The days of one month that lie in the period. */
function daysOf(figures: NationalFigures, month: string, what: string): InboxSearch {
  const last = new Date(`${month}-01T00:00:00Z`);
  last.setUTCMonth(last.getUTCMonth() + 1);
  last.setUTCDate(0);
  const from = figures.from > `${month}-01` ? figures.from : `${month}-01`;
  const end = last.toISOString().slice(0, 10);
  const to = figures.to < end ? figures.to : end;
  return what === 'received'
    ? { view: 'all', receivedFrom: from, receivedTo: to }
    : { view: 'all', decidedFrom: from, decidedTo: to };
}
