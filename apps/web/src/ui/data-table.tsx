import { Trans, useLingui } from '@lingui/react/macro';
import type { HTMLAttributes, ReactNode } from 'react';

export interface Column<Row, Key extends string = string> {
  readonly key: Key;
  readonly header: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  readonly sortable?: boolean;
  readonly number?: boolean;
  /** The cell that names the row, for screen readers. */
  readonly rowHeader?: boolean;
}

export interface Sort<Key extends string = string> {
  readonly key: Key;
  readonly descending: boolean;
}

export interface Selection<Row> {
  readonly selected: ReadonlySet<string>;
  /** `range`: Shift was held, so everything since the last choice is meant. */
  readonly onToggle: (key: string, range: boolean) => void;
  /** Accessible name of a row's box: "Select BE-2026-0417". */
  readonly label: (row: Row) => string;
  /** Which boxes Tab reaches; all unless said. */
  readonly tabIndex?: (row: Row) => number;
}

export interface DataTableProps<Row, Key extends string = string> {
  /** Says what the table holds. `captionHidden` when a heading just above says the same. */
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<Row, Key>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly sort?: Sort<Key>;
  readonly onSort?: (sort: Sort<Key>) => void;
  readonly selection?: Selection<Row>;
  /** The row that a preview shows. */
  readonly activeKey?: string | undefined;
  /** New rows are on their way: the old ones stay, dimmed. */
  readonly busy?: boolean;
  /** 14 px, for officers. */
  readonly dense?: boolean;
  /** Below 768 px each row becomes a block of lines instead of scrolling sideways. */
  readonly stacked?: boolean;
  readonly rowProps?: (row: Row, index: number) => HTMLAttributes<HTMLTableRowElement>;
  /** Instead of rows, when there are none. */
  readonly empty?: ReactNode;
}

function SortButton<Key extends string>(props: {
  readonly column: { readonly key: Key; readonly header: ReactNode };
  readonly sort: Sort<Key> | undefined;
  readonly onSort: (sort: Sort<Key>) => void;
}) {
  const active = props.sort?.key === props.column.key;
  const descending = active && props.sort?.descending === true;
  return (
    <button
      type="button"
      className="sort"
      onClick={() => props.onSort({ key: props.column.key, descending: active && !descending })}
    >
      {props.column.header}
      {active && <span aria-hidden="true">{descending ? '↓' : '↑'}</span>}
    </button>
  );
}

function HeaderRow<Row, Key extends string>(props: DataTableProps<Row, Key>) {
  const { sort, onSort } = props;
  const direction = sort?.descending === true ? 'descending' : 'ascending';
  return (
    <tr>
      {props.selection && (
        <th scope="col">
          <span className="visually-hidden">
            <Trans>Selected</Trans>
          </span>
        </th>
      )}
      {props.columns.map((column) => (
        <th
          key={column.key}
          scope="col"
          className={column.number === true ? 'number' : undefined}
          aria-sort={column.sortable === true && sort?.key === column.key ? direction : undefined}
        >
          {column.sortable === true && onSort ? (
            <SortButton column={column} sort={sort} onSort={onSort} />
          ) : (
            column.header
          )}
        </th>
      ))}
    </tr>
  );
}

function BodyRow<Row, Key extends string>(props: {
  readonly table: DataTableProps<Row, Key>;
  readonly row: Row;
  readonly index: number;
}) {
  const { table, row, index } = props;
  const key = table.rowKey(row);
  const { selection } = table;
  return (
    <tr
      data-active={table.activeKey === key || undefined}
      data-selected={selection?.selected.has(key) || undefined}
      data-key={key}
      {...table.rowProps?.(row, index)}
    >
      {selection && (
        <td>
          <input
            type="checkbox"
            className="choice__input choice__input--small"
            aria-label={selection.label(row)}
            checked={selection.selected.has(key)}
            tabIndex={selection.tabIndex?.(row)}
            onChange={({ nativeEvent }) =>
              selection.onToggle(key, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
            }
          />
        </td>
      )}
      {table.columns.map((column) => {
        const shared = {
          className: column.number === true ? 'number' : undefined,
          'data-label': typeof column.header === 'string' ? column.header : undefined,
        };
        return column.rowHeader === true ? (
          <th key={column.key} scope="row" {...shared}>
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.key} {...shared}>
            {column.cell(row)}
          </td>
        );
      })}
    </tr>
  );
}

/** A native table. Wide ones scroll inside a region that the keyboard reaches; the page never scrolls sideways. */
export function DataTable<Row, Key extends string = string>(props: DataTableProps<Row, Key>) {
  const { t } = useLingui();
  const tableName = props.caption;
  const classes = `table${props.dense === true ? ' table--dense' : ''}${props.stacked === true ? ' table--stacked' : ''}`;
  if (props.rows.length === 0 && props.empty !== undefined) return <>{props.empty}</>;
  const caption = (
    <caption>
      <span className={props.captionHidden === true ? 'visually-hidden' : undefined}>{props.caption}</span>
    </caption>
  );
  return (
    <ScrollRegion label={t`Table: ${tableName}`}>
      <table className={classes} aria-busy={props.busy === true || undefined}>
        {caption}
        <thead>
          <HeaderRow {...props} />
        </thead>
        <tbody>
          {props.rows.map((row, index) => (
            <BodyRow key={props.rowKey(row)} table={props} row={row} index={index} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** A labelled region that can be scrolled by keyboard: around wide tables and drawings. */
export function ScrollRegion({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="scroll" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
