import { useLingui } from '@lingui/react/macro';
import { Page } from '../../ui';

export function UnionHome() {
  const { t } = useLingui();
  return <Page title={t`Union view`}>{null}</Page>;
}
