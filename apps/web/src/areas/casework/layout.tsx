import { useLingui } from '@lingui/react/macro';
import { AreaLayout } from '../../app/area-layout';

export function CaseworkLayout() {
  const { t } = useLingui();
  return <AreaLayout area={t`Casework`} />;
}
