import { useLingui } from '@lingui/react/macro';
import { PrivateLayout } from '../../app/private-layout';

export function AdminLayout() {
  const { t } = useLingui();
  return <PrivateLayout kinds={['officer', 'platform']} area={t`Administration`} />;
}
