import type { OwnNotificationView, OwnRedirection } from '@article5/contracts/notification';
import { Trans } from '@lingui/react/macro';
import { fmt } from '../../../i18n/format';
import { Link } from '../../../lang-route';
import { InsetText } from '../../../ui';

/** Where the notification went because another authority is competent, or where it came from. */
export function Moved({ sent }: { readonly sent: OwnNotificationView }) {
  return (
    <>
      {sent.redirections.map((way) => (
        <InsetText key={`${way.direction}${way.notificationId}`}>
          <p>
            <Way way={way} timeZone={sent.timeZone} />
          </p>
          <p className="quote" translate="no">
            {way.reason}
          </p>
          {way.returnedAt !== null && (
            <>
              <p>
                <Trans>Sent back on {fmt.dateTime(way.returnedAt, sent.timeZone)}:</Trans>
              </p>
              <p className="quote" translate="no">
                {way.returnReason}
              </p>
            </>
          )}
        </InsetText>
      ))}
    </>
  );
}

function Way({ way, timeZone }: { readonly way: OwnRedirection; readonly timeZone: string }) {
  const authority = <span translate="no">{way.authorityName}</span>;
  const when = fmt.dateTime(way.redirectedAt, timeZone);
  const there = <There way={way} />;
  if (way.direction === 'FROM') {
    return (
      <Trans>
        You sent this to {authority} on {fmt.dateTime(way.submittedAt, timeZone)}, reference {there}. It was
        sent on here because this authority is competent.
      </Trans>
    );
  }
  return way.reference === null ? (
    <Trans>
      Sent on to {authority} on {when}. You get its reference as soon as it has arrived there.
    </Trans>
  ) : (
    <Trans>
      Sent on to {authority} on {when}. Its reference there is {there}.
    </Trans>
  );
}

function There({ way }: { readonly way: OwnRedirection }) {
  if (way.reference === null) return null;
  return (
    <Link to="/$lang/n/$notificationId/view" params={{ notificationId: way.notificationId }}>
      <span translate="no">{way.reference}</span>
    </Link>
  );
}
