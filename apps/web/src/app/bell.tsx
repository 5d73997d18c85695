import './bell.css';
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { unreadQuery } from '../features/messages/queries';
import { Link } from '../lang-route';
import { homeOf } from './body-home';
import { useSession } from './session';

/** Own messages and how many are unread: asked again on each page and once a minute. */
export function Bell() {
  const { data } = useSession();
  const pathname = useLocation({ select: (location) => location.pathname });
  // The platform's administrators have no cases and get no messages.
  if (data?.signedIn !== true || data.kind === null || data.kind === 'platform') return null;
  return <BellLink key={pathname} home={homeOf('$lang', data.kind, data.roles)} />;
}

function BellLink({ home }: { readonly home: string }) {
  const { t } = useLingui();
  const { data } = useQuery(unreadQuery);
  const unread = data?.unread ?? 0;
  const needsMe = data?.needsMe ?? 0;
  const shown = unread >= 100 ? '99+' : String(unread);
  const name =
    data === undefined
      ? t`Messages`
      : unread === 0
        ? t`Messages: none unread`
        : t`Messages: ${shown} unread, ${plural(needsMe, { one: '# needs you', other: '# need you' })}`;
  // Every area has the page; the router's type wants one of its own paths.
  const to = `${home}/messages` as '/$lang/c/messages';
  return (
    <Link to={to} className="bell" aria-label={name}>
      <svg className="bell__icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d="M12 2a2 2 0 0 0-2 2v.6A6 6 0 0 0 6 10v5l-2 2v1h16v-1l-2-2v-5a6 6 0 0 0-4-5.4V4a2 2 0 0 0-2-2Zm-2 17a2 2 0 0 0 4 0Z" />
      </svg>
      {unread > 0 && (
        <span className="bell__count" aria-hidden="true">
          {shown}
        </span>
      )}
    </Link>
  );
}
