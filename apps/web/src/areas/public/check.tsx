import { useLingui } from '@lingui/react/macro';
import { Page } from '../../ui';

export function ReadinessCheck() {
  const { t } = useLingui();
  return <Page title={t`ReadinessCheck`}>{null}</Page>;
}
