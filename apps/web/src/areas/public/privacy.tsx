import { useLingui } from '@lingui/react/macro';
import { Page } from '../../ui';

export function PrivacyPage() {
  const { t } = useLingui();
  return <Page title={t`PrivacyPage`}>{null}</Page>;
}
