import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent } from 'react';
import type { completePasswordReset, requestPasswordReset } from '@article5/contracts/identity';
import { call } from '../../api/client';
import { errorOf } from '../../i18n/refusals';
import { Link } from '../../lang-route';
import { Button, Page, TextInput } from '../../ui';
import { secretOfAddress } from './secret';
import { useAct } from './use-act';
import './link-texts';

/** Without a secret in the address: asks for the link. With one: asks for the new password. */
export function NewPasswordPage() {
  const [secret] = useState(secretOfAddress);
  return secret === undefined ? <AskForLink /> : <SetPassword secret={secret} />;
}

function AskForLink() {
  const { t } = useLingui();
  const [email, setEmail] = useState('');
  const { busy, errors, done, run } = useAct(async () => {
    await call<typeof requestPasswordReset>('POST /api/password-resets', { body: { email: email.trim() } });
    return true;
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isAddress = /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email.trim());
    void run(isAddress ? [] : [{ text: t`Enter an e-mail address, like name@example.org`, field: 'email' }]);
  };
  if (done === true) {
    return (
      <Page title={t`Look at your messages`} focusKey="sent">
        <p>
          <Trans>
            If there is an account with this address, a message with a link is on its way. The link works
            once, for one hour. If nothing comes, check the address, or ask your administrator to invite you.
          </Trans>
        </p>
      </Page>
    );
  }
  return (
    <Page title={t`New password`} errors={errors}>
      <p>
        <Trans>We send a link with which you set a new password.</Trans>
      </p>
      <form className="form" onSubmit={submit} noValidate>
        <TextInput
          label={t`E-mail address`}
          name="email"
          kind="email"
          autoComplete="username"
          width={20}
          spellCheck={false}
          value={email}
          onChange={setEmail}
          error={errorOf(errors, 'email')}
        />
        <Button type="submit" busy={busy}>
          <Trans>Send the link</Trans>
        </Button>
      </form>
    </Page>
  );
}

function SetPassword({ secret }: { readonly secret: string }) {
  const { t } = useLingui();
  const [password, setPassword] = useState('');
  const { busy, errors, done, run } = useAct(async () => {
    await call<typeof completePasswordReset>('POST /api/password-resets/complete', {
      body: { secret, password },
    });
    return true;
  });
  if (done === true) {
    return (
      <Page title={t`The password was changed`} focusKey="done">
        <p>
          <Trans>
            Everyone who was signed in with the old one is signed out. You can{' '}
            <Link to="/$lang/sign-in">sign in with the new password</Link>.
          </Trans>
        </p>
      </Page>
    );
  }
  return (
    <Page title={t`Set a new password`} errors={errors}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void run(password === '' ? [{ text: t`Choose a password`, field: 'password' }] : []);
        }}
      >
        <TextInput
          label={t`New password`}
          name="password"
          kind="password"
          autoComplete="new-password"
          width={20}
          hint={t`At least 12 characters. Several words are easier to keep in mind than signs.`}
          value={password}
          onChange={setPassword}
          error={errorOf(errors, 'password')}
        />
        <Button type="submit" busy={busy}>
          <Trans>Set the password</Trans>
        </Button>
      </form>
      <p>
        <Link to="/$lang/new-password" reloadDocument>
          <Trans>Ask for another link</Trans>
        </Link>
      </p>
    </Page>
  );
}
