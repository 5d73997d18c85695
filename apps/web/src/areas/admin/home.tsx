import { useLingui } from '@lingui/react/macro';
import { Page } from '../../ui';

export function AdminHome() {
  const { t } = useLingui();
  return <Page title={t`Administration`}>{null}</Page>;
}
