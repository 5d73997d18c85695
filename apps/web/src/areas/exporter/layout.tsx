import { useLingui } from '@lingui/react/macro';
import { PrivateLayout } from '../../app/private-layout';

export function ExporterLayout() {
  const { t } = useLingui();
  return <PrivateLayout kinds={['exporter']} area={t`Exporter`} />;
}
