import { useLingui } from '@lingui/react/macro';
import type { InboxView } from '@article5/contracts/casework';
import { fmt } from '../../i18n/format';
import { Link } from '../../lang-route';
import { NavCount, SideNav } from '../../ui';
import { INBOX_VIEW_WORDS } from '../../words/case';
import { useWord } from '../../words/word';

type Counts = Partial<Record<InboxView, { readonly count: number; readonly capped: boolean }>>;

/** The standard views with how many cases each holds. */
export function InboxViews({ counts, current }: { readonly counts: Counts; readonly current: InboxView }) {
  const { t } = useLingui();
  const word = useWord();
  const views = Object.keys(INBOX_VIEW_WORDS) as InboxView[];
  return (
    <SideNav
      label={t`Views of the inbox`}
      groups={[
        {
          key: 'views',
          links: views.map((view) => ({
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
          })),
        },
      ]}
    />
  );
}

function countText({ count, capped }: { readonly count: number; readonly capped: boolean }): string {
  return capped ? `${fmt.number(count)}+` : fmt.number(count);
}
