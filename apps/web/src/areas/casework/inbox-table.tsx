import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, type RefObject } from 'react';
import type { InboxRow, InboxSort } from '@article5/contracts/casework';
import { DataTable, type Sort } from '../../ui';
import { useColumns } from './inbox-columns';
import type { CaseSelection } from './use-selection';

const SORTS = ['received', 'due', 'priority', 'reference'] as const satisfies readonly InboxSort[];

/** The cases of a view: one tab stop for the list, arrows or J and K to move in it, Enter to open. */
export function InboxTable(props: {
  readonly region: RefObject<HTMLDivElement | null>;
  readonly rows: readonly InboxRow[];
  readonly active: string | undefined;
  readonly sort: InboxSort;
  readonly columns: readonly string[];
  readonly isCompact: boolean;
  readonly busy: boolean;
  readonly selection: CaseSelection;
  readonly onActivate: (reference: string) => void;
  readonly onSort: (sort: InboxSort) => void;
}) {
  const { t } = useLingui();
  const { selection, active, region } = props;
  const columns = useColumns(props.columns);
  useFirstFocus(region);
  const sort: Sort<string> = { key: props.sort, descending: props.sort !== 'due' };
  return (
    <div ref={region} className={props.isCompact ? 'list--compact' : undefined}>
      <p className="key-hint" aria-hidden="true">
        <kbd>J</kbd> <kbd>K</kbd> <Trans>move</Trans>, <kbd>X</kbd> <Trans>select</Trans>, <kbd>A</kbd>{' '}
        <Trans>assign</Trans>, <kbd>M</kbd> <Trans>to me</Trans>, <kbd>Enter</kbd> <Trans>open</Trans>,{' '}
        <kbd>?</kbd> <Trans>all keys</Trans>
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
          const known = SORTS.find((one) => one === key);
          if (known !== undefined) props.onSort(known);
        }}
        selection={{
          selected: selection.selected,
          onToggle: selection.toggle,
          label: ({ reference }) => t`Select ${reference}`,
          tabIndex: (row) => (row.reference === active ? 0 : -1),
        }}
        activeKey={active}
        busy={props.busy}
        rowProps={(row) => ({
          tabIndex: row.reference === active ? 0 : -1,
          'aria-current': row.reference === active ? 'true' : undefined,
          onClick: () => props.onActivate(row.reference),
        })}
      />
    </div>
  );
}

/** Who comes to the inbox is in the list, so that its keys work at once; who is elsewhere on the page stays there. */
function useFirstFocus(region: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const at = document.activeElement;
      if (at !== null && at !== document.body && at.tagName !== 'H1') return;
      region.current?.querySelector<HTMLElement>('tr[tabindex="0"]')?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [region]);
}
