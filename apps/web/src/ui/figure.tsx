import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState, type ReactNode } from 'react';
import { downloadCsv, downloadText, type Cell } from './csv';
import { Tabs, type TabItem } from './tabs';

export interface FigureProps {
  /** One sentence that states the finding, not the topic. */
  readonly title: string;
  /** Heading level in its page. */
  readonly level?: 2 | 3;
  /** Period and source. */
  readonly source: ReactNode;
  readonly chart?: ReactNode;
  readonly map?: ReactNode;
  /** The same data as a real table (`DataTable` or `HeatTable`). */
  readonly table: ReactNode;
  /** The same data as rows, header first, for the CSV file. */
  readonly csv: readonly (readonly Cell[])[];
  /** File name without ending; also the place of the figure in the address of its page. */
  readonly fileName: string;
  /** The chart as a file of its own, words included. */
  readonly svg?: () => string;
  /** What is missing or withheld, in words. */
  readonly note?: ReactNode;
}

type View = 'chart' | 'map' | 'table';

/** A finding with its evidence: chart, map and table over one dataset, source, files, and a link to it. */
export function Figure(props: FigureProps) {
  const { t } = useLingui();
  const id = useId();
  const tabs: TabItem<View>[] = [
    ...(props.chart === undefined ? [] : [{ key: 'chart' as const, label: t`Chart`, panel: props.chart }]),
    ...(props.map === undefined ? [] : [{ key: 'map' as const, label: t`Map`, panel: props.map }]),
    { key: 'table', label: t`Table`, panel: props.table },
  ];
  const [view, setView] = useState<View>(props.map === undefined ? (tabs[0]?.key ?? 'table') : 'map');
  const Level = `h${props.level ?? 2}` as const;
  const { svg } = props;
  return (
    <figure className="figure" id={props.fileName} aria-labelledby={id}>
      <Level id={id}>{props.title}</Level>
      {tabs.length === 1 ? (
        props.table
      ) : (
        <Tabs<View> label={t`Show as`} selected={view} onSelect={setView} tabs={tabs} />
      )}
      {props.note !== undefined && <p className="small">{props.note}</p>}
      <figcaption className="figure__foot">
        <span className="secondary">{props.source}</span>
        <span className="figure__links">
          <button
            type="button"
            className="plain-button"
            onClick={() => downloadCsv(`${props.fileName}.csv`, props.csv)}
          >
            <Trans>Download as CSV</Trans>
            <span className="visually-hidden">: {props.title}</span>
          </button>
          {svg !== undefined && (
            <button
              type="button"
              className="plain-button"
              onClick={() => downloadText(`${props.fileName}.svg`, 'image/svg+xml', svg())}
            >
              <Trans>Download as SVG</Trans>
              <span className="visually-hidden">: {props.title}</span>
            </button>
          )}
          <a href={`#${props.fileName}`}>
            <Trans>Link to this figure</Trans>
            <span className="visually-hidden">: {props.title}</span>
          </a>
        </span>
      </figcaption>
    </figure>
  );
}

export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** How the value is written. */
  readonly text: string;
}

/** Horizontal bars as a list: label, bar and number in reading order. */
export function BarList({ bars, label }: { readonly bars: readonly Bar[]; readonly label: string }) {
  const longest = Math.max(1, ...bars.map((bar) => bar.value));
  return (
    <ul className="bars" aria-label={label}>
      {bars.map((bar) => (
        <li key={bar.key}>
          <span>{bar.label}</span>
          <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect width={(bar.value / longest) * 100} height="10" />
          </svg>
          <span className="number">{bar.text}</span>
        </li>
      ))}
    </ul>
  );
}
