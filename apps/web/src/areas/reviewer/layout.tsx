import { Trans, useLingui } from '@lingui/react/macro';
import { PrivateLayout } from '../../app/private-layout';
import { Link } from '../../lang-route';
import { NavItem } from '../../ui';

/** The area of guests: what their body was sent, and nothing else. */
export function ReviewerLayout() {
  const { t } = useLingui();
  return (
    <PrivateLayout
      kinds={['reviewer']}
      area={t`Opinions`}
      home={<Link to="/$lang/r">{t`Article 5(2) notifications`}</Link>}
      nav={
        <NavItem>
          <Link to="/$lang/r" activeOptions={{ exact: true }}>
            <Trans>Requests for your opinion</Trans>
          </Link>
        </NavItem>
      }
    />
  );
}
