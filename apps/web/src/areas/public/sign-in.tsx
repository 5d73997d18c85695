import type { signIn } from '@article5/contracts/identity';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSearch } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { call } from '../../api/client';
import { isProblem } from '../../api/problem';
import { homeOf, type BodyKind } from '../../app/body-home';
import { safeNext } from '../../app/sign-in-address';
import { errorOf, wordRefusals, type WordedRefusal } from '../../i18n/refusals';
import { Link } from '../../lang-route';
import { Button, Page, TextInput } from '../../ui';
import './sign-in-texts';

type Answer = { signedIn: true; kind: BodyKind | null; roles: readonly string[] } | { signedIn: false };

function useSignInForm(next: string | undefined) {
  const { t, i18n } = useLingui();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [errors, setErrors] = useState<readonly WordedRefusal[]>([]);
  const [busy, setBusy] = useState(false);

  const missing = (): WordedRefusal[] => [
    ...(email.trim() === '' ? [{ text: t`Enter your e-mail address`, field: 'email' }] : []),
    ...(password === '' ? [{ text: t`Enter your password`, field: 'password' }] : []),
  ];

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const open = missing();
    setErrors(open);
    if (open.length > 0 || busy) return;
    setBusy(true);
    try {
      const session: Answer = await call<typeof signIn>('POST /api/session', {
        body: { email: email.trim(), password },
      });
      const home = session.signedIn
        ? homeOf(i18n.locale, session.kind, session.roles)
        : homeOf(i18n.locale, null);
      // A full load: whatever an earlier person left in memory is gone.
      location.assign(session.signedIn && session.kind === null ? home : safeNext(next, home));
    } catch (error) {
      setBusy(false);
      setErrors(wordRefusals(isProblem(error) ? error.refusals : [{ code: 'request.failed' }]));
    }
  };
  return { email, setEmail, password, setPassword, errors, busy, submit };
}

export function SignInPage() {
  const { t } = useLingui();
  const { next } = useSearch({ from: '/$lang/public/sign-in' });
  const form = useSignInForm(next);
  return (
    <Page title={t`Sign in`} errors={form.errors}>
      <form className="form" onSubmit={(event) => void form.submit(event)} noValidate>
        <TextInput
          label={t`E-mail address`}
          name="email"
          kind="email"
          autoComplete="username"
          width={20}
          spellCheck={false}
          value={form.email}
          onChange={form.setEmail}
          error={errorOf(form.errors, 'email')}
        />
        <TextInput
          label={t`Password`}
          name="password"
          kind="password"
          autoComplete="current-password"
          width={20}
          value={form.password}
          onChange={form.setPassword}
          error={errorOf(form.errors, 'password')}
        />
        <div className="actions">
          <Button type="submit" busy={form.busy}>
            <Trans>Sign in</Trans>
          </Button>
        </div>
      </form>
      <p>
        <Link to="/$lang/new-password">
          <Trans>I have forgotten my password</Trans>
        </Link>
      </p>
      <p>
        <Trans>
          You need an account of your company or authority; its administrator can invite you. If something
          does not work, <Link to="/$lang/contact">get in touch</Link>.
        </Trans>
      </p>
    </Page>
  );
}
