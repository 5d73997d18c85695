import { useLingui } from '@lingui/react/macro';
import { PrivateLayout } from '../../app/private-layout';

export function CaseworkLayout() {
  const { t } = useLingui();
  return <PrivateLayout kinds={['officer']} area={t`Casework`} />;
}
