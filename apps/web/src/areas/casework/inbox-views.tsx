import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { InboxView, SavedView } from '@article5/contracts/casework';
import { fmt } from '../../i18n/format';
import { Link } from '../../lang-route';
import { NavCount, SideNav } from '../../ui';
import { INBOX_VIEW_WORDS } from '../../words/case';
import { useWord } from '../../words/word';
import { viewsQuery } from './inbox-queries';
import { inboxSearch, type InboxSearch } from './search';

type Count = { readonly count: number; readonly capped: boolean };
type Counts = Partial<Record<InboxView, Count>>;

/** The standard views, one's own and the shared ones one subscribes to, with how many cases each holds. */
export function InboxViews({ counts, search }: { readonly counts: Counts; readonly search: InboxSearch }) {
  const { t } = useLingui();
  const word = useWord();
  const { data } = useQuery(viewsQuery());
  const saved = (data?.items ?? []).filter(({ page, subscribed }) => page === 'inbox' && subscribed);
  const own = saved.filter(({ shared }) => !shared);
  const shared = saved.filter((view) => view.shared);
  const current = search.saved === undefined ? (search.view ?? 'to-triage') : undefined;
  const standard = (Object.keys(INBOX_VIEW_WORDS) as InboxView[]).map((view) => ({
    key: view,
    link: (
      <Link
        to="/$lang/c/inbox"
        search={{ view }}
        activeProps={{}}
        aria-current={view === current ? 'page' : undefined}
      >
        {word(INBOX_VIEW_WORDS, view)}
        {counts[view] !== undefined && <NavCount count={countText(counts[view])} />}
      </Link>
    ),
  }));
  const links = (views: readonly SavedView[]) =>
    views.map((view) => ({ key: view.viewId, link: <SavedLink view={view} current={search.saved} /> }));
  const manage = [
    {
      key: 'views',
      link: (
        <Link to="/$lang/c/inbox/views">
          <Trans>Manage views</Trans>
        </Link>
      ),
    },
    {
      key: 'acts',
      link: (
        <Link to="/$lang/c/inbox/acts">
          <Trans>Last acts</Trans>
        </Link>
      ),
    },
  ];
  return (
    <SideNav
      label={t`Views of the inbox`}
      groups={[
        { key: 'views', links: standard },
        ...(own.length === 0 ? [] : [{ key: 'own', title: t`Saved by me`, links: links(own) }]),
        ...(shared.length === 0 ? [] : [{ key: 'shared', title: t`Shared views`, links: links(shared) }]),
        { key: 'manage', links: manage },
      ]}
    />
  );
}

function SavedLink({ view, current }: { readonly view: SavedView; readonly current: string | undefined }) {
  return (
    <Link
      to="/$lang/c/inbox"
      search={searchOf(view)}
      activeProps={{}}
      aria-current={view.viewId === current ? 'page' : undefined}
    >
      {view.name}
      {view.count !== null && <NavCount count={countText(view.count)} />}
    </Link>
  );
}

/** The address that shows a saved view. */
export function searchOf({ viewId, search, columns, density }: SavedView): InboxSearch {
  return { ...inboxSearch(search), columns: columns.join('.'), density, saved: viewId };
}

export function countText({ count, capped }: Count): string {
  return capped ? `${fmt.number(count)}+` : fmt.number(count);
}
