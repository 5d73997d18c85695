import { useLingui } from '@lingui/react/macro';
import { AreaLayout } from '../../app/area-layout';

export function AdminLayout() {
  const { t } = useLingui();
  return <AreaLayout area={t`Administration`} />;
}
