import { Trans, useLingui } from '@lingui/react/macro';
import { PrivateLayout } from '../../app/private-layout';
import { useSession } from '../../app/session';
import { Link } from '../../lang-route';
import { CommandButton } from './command-button';

export function CaseworkLayout() {
  const { t } = useLingui();
  return (
    <PrivateLayout
      kinds={['officer']}
      area={t`Authority`}
      home={<Link to="/$lang/c">{t`Article 5(2) notifications`}</Link>}
      nav={
        <>
          <li>
            <Link to="/$lang/c/inbox" activeOptions={{ includeSearch: false }}>
              <Trans>Inbox</Trans>
            </Link>
          </li>
          <li>
            <Link to="/$lang/c/search" activeOptions={{ includeSearch: false }}>
              <Trans>Search</Trans>
            </Link>
          </li>
          <li>
            <Link to="/$lang/c/calendar" activeOptions={{ includeSearch: false }}>
              <Trans>Calendar</Trans>
            </Link>
          </li>
          <li>
            <Link to="/$lang/c/consultations" activeOptions={{ includeSearch: false }}>
              <Trans>Consultations</Trans>
            </Link>
          </li>
          <li>
            <Link to="/$lang/c/denials" activeOptions={{ includeSearch: false }}>
              <Trans>Denials</Trans>
            </Link>
          </li>
          <li>
            <Link to="/$lang/c/organisations" activeOptions={{ includeSearch: false }}>
              <Trans>Registers</Trans>
            </Link>
          </li>
          <li>
            <Link to="/$lang/c/reports" activeOptions={{ includeSearch: false }}>
              <Trans>Figures</Trans>
            </Link>
          </li>
          <FromPaper />
          <OwnInitiative />
          <li>
            <CommandButton />
          </li>
        </>
      }
    />
  );
}

/** For those who may open a case that nobody notified. */
function OwnInitiative() {
  const { data } = useSession();
  if (data?.signedIn !== true || !data.roles.includes('CASE_OFFICER')) return null;
  return (
    <li>
      <Link to="/$lang/c/own-initiative">
        <Trans>Own initiative</Trans>
      </Link>
    </li>
  );
}

/** For those who may enter what came on paper. */
function FromPaper() {
  const { data } = useSession();
  const roles = data?.signedIn === true ? data.roles : [];
  if (!roles.includes('INTAKE_OFFICER') && !roles.includes('CASE_OFFICER')) return null;
  return (
    <li>
      <Link to="/$lang/c/paper">
        <Trans>From paper</Trans>
      </Link>
    </li>
  );
}
