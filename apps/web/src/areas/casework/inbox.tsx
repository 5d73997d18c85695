import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { InboxView } from '@article5/contracts/casework';
import { useLiveEvents } from '../../api/live-events';
import { Link } from '../../lang-route';
import { EmptyState, OlderText, Page, Pagination, Panes } from '../../ui';
import { InboxFilters } from './inbox-filters';
import { countsQuery, inboxKey, inboxQuery } from './inbox-queries';
import { InboxTable } from './inbox-table';
import { InboxViews } from './inbox-views';
import { InboxPreview } from './preview';
import type { InboxSearch } from './search';

const route = getRouteApi('/$lang/c/inbox');

/** Where officers start: views with counts, the list, and why the chosen case is flagged. */
export function Inbox() {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: counts } = useSuspenseQuery(countsQuery());
  const { data, isFetching } = useSuspenseQuery(inboxQuery(search));
  useLiveEvents(() => [inboxKey], [inboxKey]);
  const view = search.view ?? 'to-triage';
  const active = data.items.find((row) => row.reference === search.case) ?? data.items[0];
  const shown = data.items.length;
  const total = counts.views[view];
  return (
    <Page title={t`Inbox`} width="wide">
      <Panes
        side={<InboxViews counts={counts.views} current={view} />}
        preview={active === undefined ? undefined : <InboxPreview key={active.reference} row={active} />}
      >
        <div className="stack">
          <InboxFilters search={search} onChange={(next) => void navigate({ search: next })} />
          {shown === 0 ? (
            <Nothing search={search} view={view} />
          ) : (
            <InboxTable
              rows={data.items}
              active={active?.reference}
              sort={search.sort ?? 'received'}
              busy={isFetching}
              onActivate={(reference) =>
                void navigate({ search: { ...search, case: reference }, replace: true, resetScroll: false })
              }
              onSort={(sort) => void navigate({ search: { ...withoutPlace(search), sort } })}
            />
          )}
          <Pagination
            summary={countLine(shown, isFiltered(search) || total === undefined ? undefined : total)}
            {...pageLinks(search, data.next)}
          />
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
  return (
    <EmptyState
      title={view === 'to-triage' ? t`Nothing is waiting to be triaged` : t`There is no case here`}
      action={
        <Link to="/$lang/c/inbox" search={{ view: 'all' }}>
          <Trans>Show all cases</Trans>
        </Link>
      }
    />
  );
}

function isFiltered({
  view: _view,
  sort: _sort,
  cursor: _cursor,
  case: _case,
  ...filters
}: InboxSearch): boolean {
  return Object.keys(filters).length > 0;
}

function withoutPlace({ cursor: _cursor, case: _case, ...rest }: InboxSearch): InboxSearch {
  return rest;
}
