import { useLingui } from '@lingui/react/macro';
import { homeOf } from '../../app/body-home';
import { PrivateLayout } from '../../app/private-layout';
import { useSession } from '../../app/session';

/** The own account is the same for everyone: its frame leads back to the reader's own area. */
export function AccountLayout() {
  const { t } = useLingui();
  return (
    <PrivateLayout
      kinds={['exporter', 'officer', 'reviewer', 'union', 'platform']}
      area={t`Your account`}
      home={<HomeLink />}
    />
  );
}

/** Inside the frame, where the session can be asked for. */
function HomeLink() {
  const { t, i18n } = useLingui();
  const { data } = useSession();
  const home = data?.signedIn === true ? homeOf(i18n.locale, data.kind, data.roles) : `/${i18n.locale}/`;
  return <a href={home}>{t`Article 5(2) notifications`}</a>;
}
