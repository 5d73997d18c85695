import { useLingui } from '@lingui/react/macro';
import { PeoplePage } from '../../../features/people';
import { BackLink } from '../../../ui';
import { colleaguesDoor } from './queries';

export function ColleaguesPage() {
  const { t } = useLingui();
  return (
    <PeoplePage
      door={colleaguesDoor}
      title={t`Colleagues`}
      back={<BackLink from="/$lang" to="/$lang/n/organisation" />}
    />
  );
}
