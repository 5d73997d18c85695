import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { ownHearingsQuery } from '../../../features/hearing-exporter';
import { fmt } from '../../../i18n/format';
import { Link } from '../../../lang-route';
import { ButtonLink, Heading, NotificationBanner, PartFailed } from '../../../ui';

/** Intended decisions to be heard on: one that can be answered first and large, then those that are settled. */
export function SentHearings({ notificationId }: { readonly notificationId: string }) {
  const { data, error, refetch } = useQuery(ownHearingsQuery(notificationId));
  if (data === undefined) {
    return error === null ? null : (
      <PartFailed onRetry={() => void refetch()}>
        <Trans>What the authority intends to decide could not be shown.</Trans>
      </PartFailed>
    );
  }
  const open = data.items.filter(({ canAnswer }) => canAnswer);
  const settled = data.items.filter(({ canAnswer }) => !canAnswer);
  return (
    <>
      {open.map(({ hearingId, dueOn, state }) => (
        <NotificationBanner
          key={hearingId}
          tone="warn"
          title={<Trans>The authority intends a decision and wants to hear you first</Trans>}
        >
          <p>
            {state === 'OPEN' ? (
              <Trans>You can answer until {fmt.date(dueOn)}. Nothing is decided yet.</Trans>
            ) : (
              <Trans>
                You could answer until {fmt.date(dueOn)}. Until it is decided you still can; it is marked as
                late.
              </Trans>
            )}
          </p>
          <ButtonLink
            from="/$lang"
            to="/$lang/n/$notificationId/hearings/$hearingId"
            params={{ notificationId, hearingId }}
          >
            <Trans>Read it and answer</Trans>
          </ButtonLink>
        </NotificationBanner>
      ))}
      {settled.length > 0 && (
        <>
          <Heading>
            <Trans>What you were heard on</Trans>
          </Heading>
          <ul className="list">
            {settled.map((hearing) => (
              <li key={hearing.hearingId}>
                <Link
                  to="/$lang/n/$notificationId/hearings/$hearingId"
                  params={{ notificationId, hearingId: hearing.hearingId }}
                >
                  <Trans>Intended decision of {fmt.date(hearing.openedAt)}</Trans>
                </Link>
                {hearing.state === 'ANSWERED' && <Trans>, answered</Trans>}
                {hearing.state === 'LAPSED' && <Trans>, not answered</Trans>}
                {hearing.state === 'TAKEN_BACK' && <Trans>, taken back by the authority</Trans>}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
