import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { ownClarificationsQuery } from '../../../features/clarification-exporter';
import { fmt } from '../../../i18n/format';
import { Link } from '../../../lang-route';
import { ButtonLink, Heading, NotificationBanner, PartFailed } from '../../../ui';

/** What the authority asked: open questions first and large, then those that are settled. */
export function SentQuestions({ notificationId }: { readonly notificationId: string }) {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(ownClarificationsQuery(notificationId));
  if (data === undefined) {
    return error === null ? null : (
      <PartFailed onRetry={() => void refetch()}>
        <Trans>The questions of the authority could not be shown.</Trans>
      </PartFailed>
    );
  }
  const open = data.items.filter(({ state }) => state === 'OPEN');
  const settled = data.items.filter(({ state }) => state !== 'OPEN');
  return (
    <>
      {open.map(({ clarificationId, items, dueOn, number }) => (
        <NotificationBanner
          key={clarificationId}
          tone="warn"
          title={<Trans>The authority asks you something (request {number})</Trans>}
        >
          {items
            .filter(({ answeredAt }) => answeredAt === null)
            .map((item) => (
              <p className="typed-text" key={item.number}>
                {item.question}
              </p>
            ))}
          {dueOn !== null && (
            <p>
              <Trans>Please answer by {fmt.date(dueOn)}.</Trans>
            </p>
          )}
          <ButtonLink
            from="/$lang"
            to="/$lang/n/$notificationId/questions/$clarificationId"
            params={{ notificationId, clarificationId }}
          >
            <Trans>Answer request {number}</Trans>
          </ButtonLink>
        </NotificationBanner>
      ))}
      {settled.length > 0 && (
        <>
          <Heading>
            <Trans>Earlier questions of the authority</Trans>
          </Heading>
          <ul className="list">
            {settled.map(({ clarificationId, number, state, settledAt }) => (
              <li key={clarificationId}>
                <Link
                  to="/$lang/n/$notificationId/questions/$clarificationId"
                  params={{ notificationId, clarificationId }}
                >
                  <Trans>Request {number}</Trans>
                </Link>
                , {state === 'ANSWERED' ? t`answered` : t`taken back`}
                {settledAt !== null && <> {fmt.date(settledAt)}</>}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
