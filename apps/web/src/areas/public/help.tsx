import { useLingui } from '@lingui/react/macro';
import { Page } from '../../ui';

export function HelpPage() {
  const { t } = useLingui();
  return <Page title={t`HelpPage`}>{null}</Page>;
}
