import { useLingui } from '@lingui/react/macro';
import { Page } from '../../ui';

export function ExporterHome() {
  const { t } = useLingui();
  return <Page title={t`Exporter`}>{null}</Page>;
}
