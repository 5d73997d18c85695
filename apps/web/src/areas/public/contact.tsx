import { useLingui } from '@lingui/react/macro';
import { Page } from '../../ui';

export function ContactPage() {
  const { t } = useLingui();
  return <Page title={t`ContactPage`}>{null}</Page>;
}
