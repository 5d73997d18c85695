import { Trans, useLingui } from '@lingui/react/macro';
import { Dropdown, PlainButton } from '../ui';
import { leave, useSession } from './session';

/** Name of the person and of the body they act for; another body; the way out. */
export function UserMenu() {
  const { i18n } = useLingui();
  const { data } = useSession();
  if (data?.signedIn !== true) return null;
  const body = data.bodies.find(({ key }) => key === data.chosen);
  return (
    <Dropdown label={<span translate="no">{data.displayName}</span>}>
      {body !== undefined && <p>{body.name}</p>}
      {data.bodies.length > 1 && (
        <a href={`/${i18n.locale}/select-organisation`}>
          <Trans>Act for another body</Trans>
        </a>
      )}
      {data.roles.includes('AUTHORITY_ADMINISTRATOR') && (
        <a href={`/${i18n.locale}/admin`}>
          <Trans>People of your authority</Trans>
        </a>
      )}
      <a href={`/${i18n.locale}/account`}>
        <Trans>Your account</Trans>
      </a>
      <PlainButton onClick={() => void leave(i18n.locale)}>
        <Trans>Sign out</Trans>
      </PlainButton>
    </Dropdown>
  );
}
