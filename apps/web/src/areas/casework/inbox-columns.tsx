import { plural } from '@lingui/core/macro';
import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';
import type { InboxColumn, InboxRow } from '@article5/contracts/casework';
import { fmt } from '../../i18n/format';
import { Link } from '../../lang-route';
import { Tag, type Column } from '../../ui';
import { BASIS_WORDS } from '../../words/basis';
import { CASE_STATUS_TONES, CASE_STATUS_WORDS } from '../../words/case';
import { ITEM_FAMILY_NAMES } from '../../words/transaction';
import { useWord } from '../../words/word';
import { DeadlineCell } from './deadline-cell';

/** Columns that can be shown or hidden, in their order. */
export const COLUMN_WORDS = {
  exporter: msg`Exporter`,
  item: msg`Item`,
  endUser: msg`End user`,
  destination: msg`Destination`,
  received: msg`Received`,
  due: msg`Deadline`,
  priority: msg`Indicators`,
  labels: msg`Labels`,
  officer: msg`Officer`,
  team: msg`Team`,
} as const satisfies Record<InboxColumn, MessageDescriptor>;

const SORTED: readonly InboxColumn[] = ['received', 'due', 'priority'];

/** The reference, which is always there, and the columns that were asked for. */
export function useColumns(shown: readonly string[]): readonly Column<InboxRow>[] {
  const { t } = useLingui();
  const word = useWord();
  const cells = useCells();
  const chosen = (Object.keys(COLUMN_WORDS) as InboxColumn[]).filter((key) => shown.includes(key));
  return [
    {
      key: 'reference',
      header: t`Reference`,
      rowHeader: true,
      sortable: true,
      cell: (row) => <Reference row={row} withLabels={!shown.includes('labels')} />,
    },
    ...chosen.map((key) => ({
      key,
      header: word(COLUMN_WORDS, key),
      sortable: SORTED.includes(key),
      cell: cells[key],
    })),
  ];
}

function Reference({ row, withLabels }: { readonly row: InboxRow; readonly withLabels: boolean }) {
  const { t } = useLingui();
  const word = useWord();
  const { reference, status, basis, unread, snoozedUntil, labels } = row;
  const day = snoozedUntil === null ? '' : fmt.date(snoozedUntil);
  return (
    <div>
      <span className="nowrap">
        {unread && (
          <span className="unread">
            <span className="visually-hidden">{t`Unread`} </span>
          </span>
        )}
        <Link to="/$lang/c/cases/$reference" params={{ reference }} tabIndex={-1}>
          {reference}
        </Link>
      </span>
      <br />
      <Tag tone={CASE_STATUS_TONES[status]}>{word(CASE_STATUS_WORDS, status)}</Tag>
      {basis !== 'AWARE' && <Tag tone="quiet">{word(BASIS_WORDS, basis)}</Tag>}
      {snoozedUntil !== null && <Tag tone="quiet">{t`Until ${day}`}</Tag>}
      {withLabels && labels.map(({ labelId, name }) => <Tag key={labelId}>{name}</Tag>)}
    </div>
  );
}

function useCells(): Record<InboxColumn, (row: InboxRow) => React.ReactNode> {
  const { t } = useLingui();
  const word = useWord();
  return {
    exporter: (row) => row.exporterName,
    item: (row) => (
      <div>
        {row.itemName ?? '–'}
        {row.itemFamily !== null && (
          <>
            <br />
            <span className="secondary">{word(ITEM_FAMILY_NAMES, row.itemFamily)}</span>
          </>
        )}
      </div>
    ),
    endUser: (row) => row.endUserName ?? '–',
    destination: (row) => (row.destination === null ? '–' : fmt.country(row.destination)),
    received: (row) => fmt.shortDate(row.receivedAt),
    due: (row) => <DeadlineCell row={row} />,
    priority: (row) => <Indicators row={row} />,
    labels: (row) => (row.labels.length === 0 ? '–' : row.labels.map(({ name }) => name).join(', ')),
    officer: (row) => row.assignee?.displayName ?? <span className="secondary">{t`Unassigned`}</span>,
    team: (row) => row.teamName ?? '–',
  };
}

function Indicators({ row }: { readonly row: InboxRow }) {
  const { t } = useLingui();
  const { indicatorCount, similarCount } = row;
  if (indicatorCount === 0 && similarCount === 0) return <span className="secondary">{t`None`}</span>;
  return (
    <div>
      {indicatorCount > 0 && plural(indicatorCount, { one: '# indicator', other: '# indicators' })}
      {similarCount > 0 && (
        <>
          {indicatorCount > 0 && <br />}
          {plural(similarCount, { one: 'Same as # case', other: 'Same as # cases' })}
        </>
      )}
    </div>
  );
}
