import { useLingui } from '@lingui/react/macro';
import { PrivateLayout } from '../../app/private-layout';

export function UnionLayout() {
  const { t } = useLingui();
  return <PrivateLayout area={t`Union view`} />;
}
