import { useLingui } from '@lingui/react/macro';
import { Page } from '../../ui';

export function AccessibilityPage() {
  const { t } = useLingui();
  return <Page title={t`AccessibilityPage`}>{null}</Page>;
}
