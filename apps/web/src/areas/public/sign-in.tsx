import { useLingui } from '@lingui/react/macro';
import { Page } from '../../ui';

export function SignInPage() {
  const { t } = useLingui();
  return <Page title={t`SignInPage`}>{null}</Page>;
}
