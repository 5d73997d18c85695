import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { NationalFigures } from '@article5/contracts/statistics';
import { fmt } from '../../i18n/format';
import { Link } from '../../lang-route';
import type { InboxSearch } from './search';

/** A number that opens the cases it counts; none, no link. */
export function CountLink({
  search,
  children,
}: {
  readonly search: InboxSearch;
  readonly children: ReactNode;
}) {
  if (children === 0 || children === '0') return <>0</>;
  return (
    <Link to="/$lang/c/inbox" search={search}>
      {children}
    </Link>
  );
}

/** Period and source, under every figure. */
export function useSource({ from, to }: NationalFigures): string {
  const { t } = useLingui();
  const first = fmt.shortDate(from);
  const last = fmt.shortDate(to);
  return t`${first} to ${last}. Source: cases of this authority in the portal.`;
}
