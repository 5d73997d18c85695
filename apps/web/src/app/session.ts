import type { readSession, SessionView, SignedInView, signOut } from '@article5/contracts/identity';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client';

export const sessionKey = ['session'] as const;

/** Who is signed in; asked once and again when the window is looked at after a while. */
export function useSession() {
  return useQuery<SessionView>({
    queryKey: sessionKey,
    queryFn: ({ signal }) => call<typeof readSession>('GET /api/session', {}, { signal }),
    staleTime: 60_000,
  });
}

/** The person signed in. Only below `PrivateLayout`, which shows nothing else before. */
export function useSignedIn(): SignedInView {
  const { data } = useSession();
  if (data?.signedIn !== true) throw new Error('useSignedIn is for pages behind sign-in only');
  return data;
}

/** Ends the session and leaves with a full load, so that nothing of it stays in memory. */
export async function leave(lang: string): Promise<void> {
  await call<typeof signOut>('DELETE /api/session');
  sessionStorage.clear();
  location.assign(`/${lang}/sign-in`);
}
