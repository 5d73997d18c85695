import { Trans, useLingui } from '@lingui/react/macro';
import { PrivateLayout } from '../../app/private-layout';
import { useSession } from '../../app/session';
import { Link } from '../../lang-route';
import { NavItem } from '../../ui';

/** Each sees the pages that the role opens; the server decides every act. */
function AdminNav() {
  const { data } = useSession();
  if (data?.signedIn !== true) return null;
  if (data.kind === 'platform') return <PlatformNav />;
  const administers = data.roles.includes('AUTHORITY_ADMINISTRATOR');
  return (
    <>
      {administers && <AuthorityNav />}
      {(administers || data.roles.includes('AUDITOR')) && (
        <NavItem>
          <Link to="/$lang/admin/audit" activeOptions={{ includeSearch: false }}>
            <Trans>Who did what</Trans>
          </Link>
        </NavItem>
      )}
      <NavItem>
        <Link to="/$lang/c">
          <Trans>Cases</Trans>
        </Link>
      </NavItem>
    </>
  );
}

function PlatformNav() {
  return (
    <>
      <NavItem>
        <Link to="/$lang/admin" activeOptions={{ exact: true }}>
          <Trans>Authorities</Trans>
        </Link>
      </NavItem>
      <NavItem>
        <Link to="/$lang/admin/organisations" activeOptions={{ includeSearch: false }}>
          <Trans>Companies</Trans>
        </Link>
      </NavItem>
      <NavItem>
        <Link to="/$lang/admin/people">
          <Trans>People</Trans>
        </Link>
      </NavItem>
      <NavItem>
        <Link to="/$lang/admin/health" activeOptions={{ includeSearch: false }}>
          <Trans>Integrations and health</Trans>
        </Link>
      </NavItem>
    </>
  );
}

function AuthorityNav() {
  return (
    <>
      <NavItem>
        <Link to="/$lang/admin/people">
          <Trans>People</Trans>
        </Link>
      </NavItem>
      <NavItem>
        <Link to="/$lang/admin/profile">
          <Trans>National profile</Trans>
        </Link>
      </NavItem>
      <NavItem>
        <Link to="/$lang/admin/letters">
          <Trans>Texts of letters</Trans>
        </Link>
      </NavItem>
      <NavItem>
        <Link to="/$lang/admin/questions">
          <Trans>Ready questions</Trans>
        </Link>
      </NavItem>
      <NavItem>
        <Link to="/$lang/admin/form-preview" activeOptions={{ includeSearch: false }}>
          <Trans>Preview of the form</Trans>
        </Link>
      </NavItem>
      <NavItem>
        <Link to="/$lang/admin/translations" activeOptions={{ includeSearch: false }}>
          <Trans>Translations</Trans>
        </Link>
      </NavItem>
      <NavItem>
        <Link to="/$lang/admin/calendars" activeOptions={{ includeSearch: false }}>
          <Trans>Public holidays</Trans>
        </Link>
      </NavItem>
      <NavItem>
        <Link to="/$lang/admin/reviewing-bodies">
          <Trans>Bodies asked</Trans>
        </Link>
      </NavItem>
      <NavItem>
        <Link to="/$lang/admin/triage-rules">
          <Trans>Triage rules</Trans>
        </Link>
      </NavItem>
      <NavItem>
        <Link to="/$lang/admin/earlier-decisions">
          <Trans>Earlier decisions</Trans>
        </Link>
      </NavItem>
      <NavItem>
        <Link to="/$lang/admin/health" activeOptions={{ includeSearch: false }}>
          <Trans>Integrations and health</Trans>
        </Link>
      </NavItem>
    </>
  );
}

export function AdminLayout() {
  const { t } = useLingui();
  return (
    <PrivateLayout
      kinds={['platform', 'officer']}
      area={t`Administration`}
      home={<Link to="/$lang/admin">{t`Article 5(2) notifications`}</Link>}
      nav={<AdminNav />}
    />
  );
}
