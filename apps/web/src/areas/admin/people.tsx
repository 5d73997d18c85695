import { useLingui } from '@lingui/react/macro';
import { useSignedIn } from '../../app/session';
import { PeoplePage } from '../../features/people';
import { authorityDoor, platformDoor } from './doors';

/** People of the body that the reader administers: an authority's, or the platform's and the Union's. */
export function AdminPeople() {
  const { t } = useLingui();
  const { kind, authority } = useSignedIn();
  if (kind === 'platform')
    return <PeoplePage door={platformDoor} title={t`Union staff and administrators`} />;
  const name = authority?.name ?? '';
  return <PeoplePage door={authorityDoor} title={t`People of ${name}`} />;
}
