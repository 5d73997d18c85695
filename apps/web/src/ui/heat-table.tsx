import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { ScrollRegion } from './data-table';

export type HeatStep = 0 | 1 | 2 | 3 | 4;

export interface HeatCell {
  /** The number as it is written in the cell; it never depends on colour alone. */
  readonly text: string;
  /** `undefined`: no data, hatched. */
  readonly step?: HeatStep | undefined;
  /** Link to what lies behind the number. */
  readonly link?: ReactNode;
}

export interface HeatTableProps {
  readonly caption: string;
  readonly captionHidden?: boolean;
  /** Header of the first column. */
  readonly corner: string;
  readonly columns: readonly { readonly key: string; readonly label: string; readonly title?: string }[];
  readonly rows: readonly {
    readonly key: string;
    readonly label: ReactNode;
    readonly cells: readonly HeatCell[];
  }[];
  /** Words for the five steps, lowest first ("0 to 19 %"). */
  readonly legend: readonly [string, string, string, string, string];
}

/** The step of a share between 0 and 1: five equal parts. */
export function stepOfShare(share: number): HeatStep {
  return Math.max(0, Math.min(4, Math.floor(share * 5))) as HeatStep;
}

function Legend({ legend }: Pick<HeatTableProps, 'legend'>) {
  const { t } = useLingui();
  return (
    <ul className="legend" aria-label={t`Legend`}>
      {legend.map((words, step) => (
        <li key={words}>
          <span className={`legend__swatch heat__cell--${step}`} aria-hidden="true" />
          {words}
        </li>
      ))}
      <li>
        <span className="legend__swatch heat__cell--none" aria-hidden="true" />
        <Trans>no data</Trans>
      </li>
    </ul>
  );
}

/** A heat map that is a real table: number in every cell, five fixed colours, hatch where there is no data. */
export function HeatTable(props: HeatTableProps) {
  const { t } = useLingui();
  const tableName = props.caption;
  return (
    <div>
      <ScrollRegion label={t`Table: ${tableName}`}>
        <table className="table table--dense heat">
          <caption>
            <span className={props.captionHidden === true ? 'visually-hidden' : undefined}>
              {props.caption}
            </span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{props.corner}</th>
              {props.columns.map((column) => (
                <th key={column.key} scope="col">
                  {column.title === undefined ? (
                    column.label
                  ) : (
                    <abbr title={column.title}>{column.label}</abbr>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {props.rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.label}</th>
                {row.cells.map((cell, index) => (
                  <td
                    key={props.columns[index]?.key ?? index}
                    className={`heat__cell heat__cell--${cell.step ?? 'none'}`}
                  >
                    {cell.link ?? cell.text}
                    {cell.step === undefined && (
                      <span className="visually-hidden">
                        {' '}
                        <Trans>no data</Trans>
                      </span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <Legend legend={props.legend} />
    </div>
  );
}
