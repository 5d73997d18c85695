import type { extendSession } from '@article5/contracts/identity';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '../api/client';
import { fmt } from '../i18n/format';
import { Button, Dialog } from '../ui';
import { leave, sessionKey } from './session';

const warnBefore = 5 * 60_000;

/** Five minutes before the session ends: one click stays signed in, and nothing typed is lost. */
export function SessionEnd({ expiresAt }: { readonly expiresAt: string }) {
  const { t, i18n } = useLingui();
  const client = useQueryClient();
  const [warned, setWarned] = useState<string>();
  const extend = useMutation({
    mutationFn: () => call<typeof extendSession>('POST /api/session/extend'),
    onSuccess: (session) => client.setQueryData(sessionKey, session),
  });
  useEffect(() => {
    const wait = new Date(expiresAt).getTime() - Date.now() - warnBefore;
    const timer = setTimeout(() => setWarned(expiresAt), Math.min(Math.max(wait, 0), 2 ** 31 - 1));
    return () => clearTimeout(timer);
  }, [expiresAt]);
  const close = () => setWarned(undefined);
  const time = fmt.time(expiresAt);
  return (
    <Dialog open={warned === expiresAt} onClose={close} title={t`You will be signed out soon`}>
      <p>
        <Trans>
          For your security you will be signed out at {time}. What you have saved stays; what you have typed
          and not saved would be lost.
        </Trans>
      </p>
      <div className="actions">
        <Button
          busy={extend.isPending}
          onClick={() => {
            extend.mutate(undefined, { onSettled: close });
          }}
        >
          <Trans>Stay signed in</Trans>
        </Button>
        <Button kind="secondary" onClick={() => void leave(i18n.locale)}>
          <Trans>Sign out</Trans>
        </Button>
      </div>
    </Dialog>
  );
}
