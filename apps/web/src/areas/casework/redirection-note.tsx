import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RedirectionView, returnRedirected } from '@article5/contracts/redirection';
import { call } from '../../api/client';
import { fmt } from '../../i18n/format';
import { Actions, Button, NotificationBanner, showToast } from '../../ui';
import { useCaseAct } from './case-queries';
import { ReasonDialog } from './reason-dialog';
import { redirectionsQuery } from './redirection-queries';

/** At the top of a case that came from another authority or went to one: which, why, and the way back. */
export function RedirectionNote({ reference }: { readonly reference: string }) {
  const { t } = useLingui();
  const { data } = useQuery(redirectionsQuery(reference));
  const items = data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <NotificationBanner title={t`Another authority`}>
      {items.map((item) => (
        <div key={item.redirectionId} className="stack">
          <p>
            <Way item={item} />
          </p>
          <p className="quote" translate="no">
            {item.reason}
          </p>
          {item.returnedAt !== null && <Returned item={item} />}
        </div>
      ))}
      {data?.mayReturn === true && <SendBack reference={reference} />}
    </NotificationBanner>
  );
}

function Way({ item }: { readonly item: RedirectionView }) {
  const authority = <span translate="no">{item.otherAuthorityName}</span>;
  const when = fmt.dateTime(item.redirectedAt);
  const there = <strong translate="no">{item.otherReference}</strong>;
  if (item.direction === 'IN') {
    return (
      <Trans>
        Came from {authority}, where it was {there}. The exporter sent it there on{' '}
        {fmt.dateTime(item.submittedAt)}.
      </Trans>
    );
  }
  if (item.otherReference === null) {
    return (
      <Trans>
        Redirected to {authority} on {when}. The file is on its way.
      </Trans>
    );
  }
  return (
    <Trans>
      Redirected to {authority} on {when}. There it is {there}.
    </Trans>
  );
}

function Returned({ item }: { readonly item: RedirectionView }) {
  const when = item.returnedAt === null ? '' : fmt.dateTime(item.returnedAt);
  return (
    <>
      <p>
        {item.direction === 'IN' ? (
          <Trans>Sent back on {when}:</Trans>
        ) : (
          <Trans>Came back from there on {when}:</Trans>
        )}
      </p>
      <p className="quote" translate="no">
        {item.returnReason}
      </p>
    </>
  );
}

function SendBack({ reference }: { readonly reference: string }) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const send = useCaseAct(reference, (reason: string) =>
    call<typeof returnRedirected>('POST /api/cases/:reference/redirections/return', {
      params: { reference },
      body: { reason },
    }),
  );
  return (
    <>
      <Actions>
        <Button small kind="secondary" onClick={() => setOpen(true)}>
          <Trans>We are not competent: send it back</Trans>
        </Button>
      </Actions>
      <ReasonDialog
        open={isOpen}
        title={t`Send the case back?`}
        label={t`Why are you not competent?`}
        confirmLabel={t`Send back`}
        busy={send.isPending}
        error={send.error}
        onClose={() => setOpen(false)}
        onConfirm={(reason) =>
          void send.mutateAsync(reason).then(
            () => showToast(t`The case was sent back`),
            () => undefined,
          )
        }
      >
        <p>
          <Trans>
            It is over here and goes on there. The exporter and the other authority read your reason; what you
            wrote on the case stays here.
          </Trans>
        </p>
      </ReasonDialog>
    </>
  );
}
