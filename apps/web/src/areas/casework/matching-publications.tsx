import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { listMatchingPublications } from '@article5/contracts/consistency';
import { call } from '../../api/client';
import { fmt } from '../../i18n/format';
import { NotificationBanner } from '../../ui';

/** Says that the item is on a list published under Article 5(6); nothing where it is on none. */
export function MatchingPublications({ reference }: { readonly reference: string }) {
  const { data } = useQuery({
    queryKey: ['/api/cases', reference, 'publications'],
    queryFn: ({ signal }) =>
      call<typeof listMatchingPublications>(
        'GET /api/cases/:reference/publications',
        { params: { reference } },
        { signal },
      ),
  });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <NotificationBanner tone="warn" title={<Trans>The item is on a published list</Trans>}>
      <ul className="list">
        {data.items.map(({ entryId, title, ojReference, publishedOn }) => (
          <li key={entryId}>
            {title}: OJ {ojReference}, {fmt.date(publishedOn)} (Art 5(6))
          </li>
        ))}
      </ul>
    </NotificationBanner>
  );
}
