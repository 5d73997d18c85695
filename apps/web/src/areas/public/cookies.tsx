import { useLingui } from '@lingui/react/macro';
import { Page } from '../../ui';

export function CookiesPage() {
  const { t } = useLingui();
  return <Page title={t`CookiesPage`}>{null}</Page>;
}
