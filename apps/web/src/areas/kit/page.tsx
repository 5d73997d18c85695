import { Page } from '../../ui';

export function KitPage() {
  return <Page title="Component kit">{null}</Page>;
}
