import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { SessionView, switchKeys } from '@article5/contracts/identity';
import { call } from '../api/client';
import { keepShortcutsWith, setShortcuts } from '../ui';
import { sessionKey } from './session';

/** Keys of one letter are as the person set them last, in whichever browser; a change here is kept with the person. */
export function useOwnKeys(own: boolean): void {
  const client = useQueryClient();
  useEffect(() => setShortcuts(own), [own]);
  useEffect(
    () =>
      keepShortcutsWith((on) => {
        client.setQueryData<SessionView>(sessionKey, (now) =>
          now?.signedIn === true ? { ...now, singleLetterKeys: on } : now,
        );
        void call<typeof switchKeys>('PUT /api/account/single-letter-keys', { body: { on } }).catch(() =>
          client.invalidateQueries({ queryKey: sessionKey }),
        );
      }),
    [client],
  );
}
