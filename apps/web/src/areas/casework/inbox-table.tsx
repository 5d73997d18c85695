import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import type { InboxRow, InboxSort } from '@article5/contracts/casework';
import { useSignedIn } from '../../app/session';
import { fmt } from '../../i18n/format';
import { Link } from '../../lang-route';
import { DataTable, DeadlineTag, showToast, Tag, useShortcuts, type Column, type Sort } from '../../ui';
import { CASE_STATUS_TONES, CASE_STATUS_WORDS } from '../../words/case';
import { ITEM_FAMILY_NAMES } from '../../words/transaction';
import { useWord } from '../../words/word';
import { useAssign } from './inbox-queries';

/** The cases of a view: one tab stop for the list, arrows or J and K to move in it, Enter to open. */
export function InboxTable(props: {
  readonly rows: readonly InboxRow[];
  readonly active: string | undefined;
  readonly sort: InboxSort;
  readonly busy: boolean;
  readonly onActivate: (reference: string) => void;
  readonly onSort: (sort: InboxSort) => void;
}) {
  const { t } = useLingui();
  const region = useRef<HTMLDivElement>(null);
  const columns = useColumns();
  useInboxKeys(region, props);
  const sort: Sort<string> = { key: props.sort, descending: props.sort !== 'due' };
  return (
    <div ref={region}>
      <p className="key-hint" aria-hidden="true">
        <kbd>J</kbd> <kbd>K</kbd> <Trans>move</Trans>, <kbd>A</kbd> <Trans>assign to me</Trans>,{' '}
        <kbd>Enter</kbd> <Trans>open</Trans>, <kbd>?</kbd> <Trans>all keys</Trans>
      </p>
      <DataTable<InboxRow, string>
        dense
        stacked
        caption={t`Cases`}
        captionHidden
        columns={columns}
        rows={props.rows}
        rowKey={(row) => row.reference}
        sort={sort}
        onSort={({ key }) => {
          if (key === 'received' || key === 'due' || key === 'priority') props.onSort(key);
        }}
        activeKey={props.active}
        busy={props.busy}
        rowProps={(row) => ({
          tabIndex: row.reference === props.active ? 0 : -1,
          'aria-current': row.reference === props.active ? 'true' : undefined,
          onClick: () => props.onActivate(row.reference),
        })}
      />
    </div>
  );
}

type KeysOf = Pick<Parameters<typeof InboxTable>[0], 'rows' | 'active' | 'onActivate'>;

function useInboxKeys(
  region: React.RefObject<HTMLDivElement | null>,
  { rows, active, onActivate }: KeysOf,
): void {
  const { t } = useLingui();
  const navigate = useNavigate();
  const me = useSignedIn();
  const assign = useAssign();
  const place = rows.findIndex((row) => row.reference === active);
  const go = (step: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, place + step))];
    if (!row) return;
    onActivate(row.reference);
    region.current?.querySelector<HTMLElement>(`tr[data-key="${row.reference}"]`)?.focus();
  };
  const open = () => {
    if (active !== undefined)
      void navigate({ to: '/$lang/c/cases/$reference', params: { reference: active }, from: '/$lang' });
  };
  const take = () => {
    if (active === undefined) return;
    assign.mutate(
      { reference: active, personId: me.personId },
      { onSuccess: () => showToast(t`${active} is assigned to you`) },
    );
  };
  useShortcuts(t`List of cases`, region, [
    { key: 'j', label: t`Next case`, run: () => go(1) },
    { key: 'k', label: t`Previous case`, run: () => go(-1) },
    { key: 'ArrowDown', label: t`Next case`, run: () => go(1) },
    { key: 'ArrowUp', label: t`Previous case`, run: () => go(-1) },
    { key: 'a', label: t`Assign to me`, run: take },
    { key: 'Enter', label: t`Open the case`, run: open },
  ]);
}

function useColumns(): readonly Column<InboxRow>[] {
  const { t } = useLingui();
  const word = useWord();
  return [
    {
      key: 'reference',
      header: t`Reference`,
      rowHeader: true,
      cell: (row) => (
        <div>
          <Link to="/$lang/c/cases/$reference" params={{ reference: row.reference }} tabIndex={-1}>
            {row.reference}
          </Link>
          <br />
          <Tag tone={CASE_STATUS_TONES[row.status]}>{word(CASE_STATUS_WORDS, row.status)}</Tag>
        </div>
      ),
    },
    { key: 'exporter', header: t`Exporter`, cell: (row) => row.exporterName },
    {
      key: 'item',
      header: t`Item`,
      cell: (row) => (
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
    },
    {
      key: 'destination',
      header: t`Destination`,
      cell: (row) => (row.destination === null ? '–' : fmt.country(row.destination)),
    },
    { key: 'received', header: t`Received`, sortable: true, cell: (row) => fmt.shortDate(row.receivedAt) },
    { key: 'due', header: t`Deadline`, sortable: true, cell: (row) => <Deadline dueOn={row.dueOn} /> },
    { key: 'priority', header: t`Indicators`, sortable: true, cell: (row) => <Indicators row={row} /> },
    {
      key: 'officer',
      header: t`Officer`,
      cell: (row) => row.assignee?.displayName ?? <span className="secondary">{t`Unassigned`}</span>,
    },
  ];
}

const DAY_IN_MS = 86_400_000;

/** Calendar days left; Article 5 sets no deadline, so most authorities show none. */
function Deadline({ dueOn }: { readonly dueOn: string | null }) {
  const { t } = useLingui();
  if (dueOn === null) return <span className="secondary">{t`None set`}</span>;
  const today = new Date().toISOString().slice(0, 10);
  return <DeadlineTag daysLeft={Math.round((Date.parse(dueOn) - Date.parse(today)) / DAY_IN_MS)} />;
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
