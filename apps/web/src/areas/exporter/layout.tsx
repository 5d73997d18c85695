import { useLingui } from '@lingui/react/macro';
import { AreaLayout } from '../../app/area-layout';

export function ExporterLayout() {
  const { t } = useLingui();
  return <AreaLayout area={t`Exporter`} />;
}
