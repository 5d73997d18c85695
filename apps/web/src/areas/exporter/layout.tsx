import { Trans, useLingui } from '@lingui/react/macro';
import { PrivateLayout } from '../../app/private-layout';
import { Link } from '../../lang-route';
import { NavItem } from '../../ui';
import './refusal-texts';

export function ExporterLayout() {
  const { t } = useLingui();
  return (
    <PrivateLayout
      kinds={['exporter']}
      area={t`Exporter`}
      home={<Link to="/$lang/n">{t`Article 5(2) notifications`}</Link>}
      nav={
        <>
          <NavItem>
            <Link to="/$lang/n" activeOptions={{ exact: true, includeSearch: false }}>
              <Trans>My notifications</Trans>
            </Link>
          </NavItem>
          <NavItem>
            <Link to="/$lang/n/organisation">
              <Trans>Your company</Trans>
            </Link>
          </NavItem>
        </>
      }
    />
  );
}
