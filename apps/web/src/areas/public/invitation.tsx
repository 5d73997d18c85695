import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { readInvitation } from '@article5/contracts/identity';
import { call } from '../../api/client';
import { isProblem } from '../../api/problem';
import { refusalText } from '../../i18n/refusals';
import { Link } from '../../lang-route';
import { Page, Skeleton } from '../../ui';
import type { Invitation } from './accept-invitation';
import { secretOfAddress } from './secret';
import './link-texts';

/** The form loads once there is an invitation to accept. */
const Accept = lazy(async () => ({ default: (await import('./accept-invitation')).AcceptInvitation }));

/** What the invitation of the address is to; undefined while it is asked for, the reason when it is refused. */
function useInvitation(secret: string | undefined) {
  const [answer, setAnswer] = useState<{ readonly invitation: Invitation } | { readonly refused: string }>();
  useEffect(() => {
    call<typeof readInvitation>('POST /api/invitations/read', {
      body: { secret: secret ?? 'x'.repeat(20) },
    }).then(
      (invitation) => setAnswer({ invitation }),
      (error: unknown) => {
        const [reason] = isProblem(error) ? error.refusals : [];
        setAnswer({ refused: refusalText(reason ?? { code: 'request.failed' }) });
      },
    );
  }, [secret]);
  return answer;
}

/** The page that an invitation leads to: who invites, and the way in. */
export function InvitationPage() {
  const { t } = useLingui();
  const [secret] = useState(secretOfAddress);
  const waiting = (
    <Page title={t`Invitation`}>
      <Skeleton lines={3} />
    </Page>
  );
  const answer = useInvitation(secret);
  if (answer === undefined) return waiting;
  if ('refused' in answer) {
    return (
      <Page title={t`This invitation cannot be used`} focusKey="refused">
        <p>{answer.refused}.</p>
        <p>
          <Trans>
            Ask whoever invited you for a new invitation. If you have an account already, you can{' '}
            <Link to="/$lang/sign-in">sign in</Link>.
          </Trans>
        </p>
      </Page>
    );
  }
  return (
    <Suspense fallback={waiting}>
      <Accept secret={secret ?? ''} invitation={answer.invitation} />
    </Suspense>
  );
}
