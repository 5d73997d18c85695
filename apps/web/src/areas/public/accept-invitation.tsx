import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { acceptInvitation, readInvitation } from '@article5/contracts/identity';
import type { ResponseOf } from '@article5/contracts/kernel';
import { call } from '../../api/client';
import { errorOf } from '../../i18n/refusals';
import { Link } from '../../lang-route';
import { Button, Page, TextInput } from '../../ui';
import { useAct } from './use-act';

export type Invitation = ResponseOf<typeof readInvitation>;

/** An invitation that can be accepted: with a name and a password, or by who has an account already. */
export function AcceptInvitation({
  secret,
  invitation,
}: {
  readonly secret: string;
  readonly invitation: Invitation;
}) {
  const { t } = useLingui();
  const { email, hasAccount, bodyName } = invitation;
  const [displayName, setName] = useState(invitation.displayName);
  const [password, setPassword] = useState('');
  const { busy, errors, done, run } = useAct(() =>
    call<typeof acceptInvitation>('POST /api/invitations/accept', {
      body: hasAccount ? { secret } : { secret, displayName: displayName.trim(), password },
    }),
  );
  const missing = () => [
    ...(displayName.trim() === '' ? [{ text: t`Enter your name`, field: 'displayName' }] : []),
    ...(password === '' ? [{ text: t`Choose a password`, field: 'password' }] : []),
  ];
  if (done !== undefined) {
    return (
      <Page title={t`Welcome`} focusKey="done">
        <p>
          <Trans>
            You can now <Link to="/$lang/sign-in">sign in as {email}</Link>.
          </Trans>
        </p>
      </Page>
    );
  }
  return (
    <Page title={t`Invitation`} errors={errors} focusKey="open">
      <p>
        {bodyName === null ? (
          <Trans>You are invited to the Article 5(2) portal, as {email}.</Trans>
        ) : (
          <Trans>
            You are invited to work for {bodyName}, as {email}.
          </Trans>
        )}
      </p>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void run(hasAccount ? [] : missing());
        }}
      >
        {hasAccount ? (
          <p>
            <Trans>You have an account already: accepting adds the new role to it.</Trans>
          </p>
        ) : (
          <>
            <TextInput
              label={t`Your name`}
              name="displayName"
              autoComplete="name"
              width={20}
              value={displayName}
              onChange={setName}
              error={errorOf(errors, 'displayName')}
            />
            <TextInput
              label={t`Password`}
              name="password"
              kind="password"
              autoComplete="new-password"
              width={20}
              hint={t`At least 12 characters. Several words are easier to keep in mind than signs.`}
              value={password}
              onChange={setPassword}
              error={errorOf(errors, 'password')}
            />
          </>
        )}
        <Button type="submit" busy={busy}>
          <Trans>Accept the invitation</Trans>
        </Button>
      </form>
    </Page>
  );
}
