import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { ownLettersQuery } from '../../../features/letter';
import { fmt } from '../../../i18n/format';
import { Link } from '../../../lang-route';
import { Heading, PartFailed, Tag } from '../../../ui';

/** Letters of the authority; those nobody has opened yet say so. */
export function SentLetters({ notificationId }: { readonly notificationId: string }) {
  const { data, error, refetch } = useQuery(ownLettersQuery(notificationId));
  if (data === undefined) {
    return error === null ? null : (
      <PartFailed onRetry={() => void refetch()}>
        <Trans>The letters could not be shown.</Trans>
      </PartFailed>
    );
  }
  if (data.items.length === 0) return null;
  return (
    <>
      <Heading>
        <Trans>Letters</Trans>
      </Heading>
      <ul className="files">
        {data.items.map(({ letterId, title, issuedAt, readAt, replacedAt }) => (
          <li key={letterId}>
            <Link
              to="/$lang/n/$notificationId/letters/$letterId"
              params={{ notificationId, letterId }}
              className="files__name"
            >
              {title}
            </Link>
            {replacedAt !== null && (
              <Tag tone="quiet">
                <Trans>Replaced {fmt.date(replacedAt)}</Trans>
              </Tag>
            )}
            {readAt === null && (
              <Tag tone="warn">
                <Trans>Not read yet</Trans>
              </Tag>
            )}
            <span className="files__state">{fmt.date(issuedAt)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
