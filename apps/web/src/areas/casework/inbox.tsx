import './refusal-texts';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useRef, type ReactNode } from 'react';
import type { InboxView } from '@article5/contracts/casework';
import { useLiveEvents } from '../../api/live-events';
import { Link } from '../../lang-route';
import { EmptyState, OlderText, Page, Pagination, Panes } from '../../ui';
import { BulkBar } from './bulk-bar';
import { ExportCases } from './export-file';
import { InboxFilters } from './inbox-filters';
import { countsQuery, facetsQuery, inboxKey, inboxQuery } from './inbox-queries';
import { InboxTable } from './inbox-table';
import { InboxViews } from './inbox-views';
import { ListSettings } from './list-settings';
import { InboxPreview } from './preview';
import { columnsOf, filterOf, isFiltered, withoutPlace, type InboxSearch } from './search';
import { useInboxActs } from './use-inbox-acts';
import { useSelection } from './use-selection';

const route = getRouteApi('/$lang/c/inbox');

/** Where officers start: views with counts, the list, and why the chosen case is flagged. */
export function Inbox() {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const region = useRef<HTMLDivElement>(null);
  const { data: counts } = useSuspenseQuery(countsQuery());
  const { data, isFetching } = useSuspenseQuery(inboxQuery(search));
  useLiveEvents(() => [inboxKey], [inboxKey]);
  const view = search.view ?? 'to-triage';
  const active = data.items.find((row) => row.reference === search.case) ?? data.items[0];
  const references = data.items.map(({ reference }) => reference);
  const selection = useSelection(JSON.stringify(filterOf(search)), references);
  const { data: facets } = useQuery({
    ...facetsQuery(search),
    enabled: isFiltered(search) || selection.selected.size > 0,
  });
  const total = isFiltered(search) ? facets?.total : counts.views[view];
  const change = (next: InboxSearch) => void navigate({ search: next, replace: true, resetScroll: false });
  const acts = useInboxActs({ region, rows: data.items, active, search, selection, onChange: change });
  const shown = data.items.length;
  return (
    <Page title={t`Inbox`} width="wide">
      <Panes
        side={<InboxViews counts={counts.views} search={search} />}
        preview={
          active === undefined || search.preview === 'off' ? undefined : (
            <InboxPreview key={active.reference} row={active} />
          )
        }
      >
        <div className="stack">
          <div className="list-head">
            <InboxFilters search={search} onChange={(next) => void navigate({ search: next })} />
            <ExportCases search={search} />
            <ListSettings search={search} onChange={change} />
          </div>
          {shown === 0 ? (
            <Nothing search={search} view={view} />
          ) : (
            <InboxTable
              region={region}
              rows={data.items}
              active={active?.reference}
              sort={search.sort ?? 'received'}
              columns={columnsOf(search)}
              isCompact={search.density === 'compact'}
              busy={isFetching}
              selection={selection}
              onActivate={(reference) => change({ ...search, case: reference })}
              onSort={(sort) => void navigate({ search: { ...withoutPlace(search), sort } })}
            />
          )}
          <BulkBar
            selection={selection}
            shown={shown}
            total={total}
            onAct={acts.onSelected}
            onMark={acts.onMarkSelected}
            more={
              <ExportCases
                search={search}
                {...(selection.isWhole ? {} : { references: [...selection.selected] })}
              />
            }
          />
          <Pagination summary={countLine(shown, total)} {...pageLinks(search, data.next)} />
          {acts.dialog}
        </div>
      </Panes>
    </Page>
  );
}

function countLine(shown: number, total: { count: number; capped: boolean } | undefined): ReactNode {
  if (total === undefined) return plural(shown, { one: '# case shown', other: '# cases shown' });
  const { count } = total;
  return total.capped ? (
    <Trans>
      {shown} shown of more than {count}
    </Trans>
  ) : (
    <Trans>
      {shown} of {count} shown
    </Trans>
  );
}

function pageLinks(search: InboxSearch, next: string | undefined) {
  return {
    ...(search.cursor === undefined
      ? {}
      : {
          newer: (
            <Link to="/$lang/c/inbox" search={withoutPlace(search)}>
              <Trans>First page</Trans>
            </Link>
          ),
        }),
    ...(next === undefined
      ? {}
      : {
          older: (
            <Link to="/$lang/c/inbox" search={{ ...withoutPlace(search), cursor: next }}>
              <OlderText />
            </Link>
          ),
        }),
  };
}

/** "Nothing matches" and "nothing yet" are different things to be told. */
function Nothing({ search, view }: { readonly search: InboxSearch; readonly view: InboxView }) {
  const { t } = useLingui();
  if (isFiltered(search)) {
    return (
      <EmptyState
        title={t`No cases match`}
        action={
          <Link to="/$lang/c/inbox" search={{ view }}>
            <Trans>Clear filters</Trans>
          </Link>
        }
      >
        <Trans>Other cases of this view are hidden by the filters above.</Trans>
      </EmptyState>
    );
  }
  const titles: Partial<Record<InboxView, string>> = {
    'to-triage': t`Nothing is waiting to be triaged`,
    snoozed: t`You have put nothing off`,
    'due-soon': t`Nothing is due within five days`,
  };
  return (
    <EmptyState
      title={titles[view] ?? t`There is no case here`}
      action={
        <Link to="/$lang/c/inbox" search={{ view: 'all' }}>
          <Trans>Show all cases</Trans>
        </Link>
      }
    />
  );
}
