import { useLingui } from '@lingui/react/macro';
import { AreaLayout } from '../../app/area-layout';

export function UnionLayout() {
  const { t } = useLingui();
  return <AreaLayout area={t`Union view`} />;
}
