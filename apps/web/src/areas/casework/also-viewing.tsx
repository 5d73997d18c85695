import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { keepViewing } from '@article5/contracts/casework';
import { call, csrfToken } from '../../api/client';
import { InsetText } from '../../ui';

const EVERY_MS = 20_000;

/** Says who else has the case open, and tells the others that we have. */
export function AlsoViewing({ reference }: { readonly reference: string }) {
  const { data } = useQuery({
    queryKey: ['viewing', reference],
    queryFn: () =>
      call<typeof keepViewing>('PUT /api/cases/:reference/viewing', {
        params: { reference },
        body: { viewing: true },
      }),
    refetchInterval: EVERY_MS,
    gcTime: 0,
  });
  useEffect(() => {
    const leave = () => leaveCase(reference);
    globalThis.addEventListener('pagehide', leave);
    return () => {
      globalThis.removeEventListener('pagehide', leave);
      leave();
    };
  }, [reference]);
  const others = data?.others ?? [];
  const names = others.map(({ displayName }) => displayName).join(', ');
  return (
    <div role="status">
      {others.length > 0 && (
        <InsetText>
          <Trans>Also looking at this case now: {names}</Trans>
        </InsetText>
      )}
    </div>
  );
}

/** The last word of a page that is being left; who does not get it out is gone after two beats anyway. */
function leaveCase(reference: string): void {
  const token = csrfToken();
  void fetch(`/api/cases/${encodeURIComponent(reference)}/viewing`, {
    method: 'PUT',
    keepalive: true,
    credentials: 'same-origin',
    headers: {
      'Content-Type': 'application/json',
      ...(token === undefined ? {} : { 'X-CSRF-Token': token }),
    },
    body: JSON.stringify({ viewing: false }),
  }).catch(() => undefined);
}
