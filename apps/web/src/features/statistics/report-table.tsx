import { Trans, useLingui } from '@lingui/react/macro';
import type { ReportTableView } from '@article5/contracts/statistics';
import { fmt } from '../../i18n/format';
import { ScrollRegion } from '../../ui';
import { useWord } from '../../words/word';
import { DIMENSION_WORDS, useValueWords } from './dimension-words';

/** A table of counts with its totals, item families across, the other lines down; suppressed numbers are a dot. */
export function ReportTable({
  table,
  caption,
}: {
  readonly table: ReportTableView;
  readonly caption: string;
}) {
  const { t } = useLingui();
  const word = useWord();
  const valueOf = useValueWords();
  const { rows, columns, cells, rowTotals, columnTotals } = table;
  return (
    <ScrollRegion label={t`Table: ${caption}`}>
      <table className="table table--dense">
        <caption>
          <span className="visually-hidden">{caption}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{word(DIMENSION_WORDS, table.columnsBy)}</th>
            {rows.map((row) => (
              <th key={row} scope="col" className="number">
                {valueOf(table.rowsBy, row)}
              </th>
            ))}
            <th scope="col" className="number">
              <Trans>Total</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column, place) => (
            <tr key={column}>
              <th scope="row">{valueOf(table.columnsBy, column)}</th>
              {rows.map((row, line) => (
                <Count key={row} value={cells[line]?.[place] ?? null} />
              ))}
              <Count value={columnTotals[place] ?? null} />
            </tr>
          ))}
          <tr>
            <th scope="row">
              <Trans>Total</Trans>
            </th>
            {rows.map((row, line) => (
              <Count key={row} value={rowTotals[line] ?? null} />
            ))}
            <Count value={table.total} />
          </tr>
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Count({ value }: { readonly value: number | null }) {
  return (
    <td className="number">
      {value === null ? (
        <>
          <span aria-hidden="true">•</span>
          <span className="visually-hidden">
            <Trans>suppressed</Trans>
          </span>
        </>
      ) : (
        fmt.number(value)
      )}
    </td>
  );
}
