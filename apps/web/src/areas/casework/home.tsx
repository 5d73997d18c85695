import { useLingui } from '@lingui/react/macro';
import { Page } from '../../ui';

export function CaseworkHome() {
  const { t } = useLingui();
  return <Page title={t`Casework`}>{null}</Page>;
}
