import { Trans, useLingui } from '@lingui/react/macro';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { makeCalendarFeed, readCalendarFeed, revokeCalendarFeed } from '@article5/contracts/calendar';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { fmt } from '../../i18n/format';
import { Button, Heading, showToast } from '../../ui';

const feedQuery = queryOptions({
  queryKey: ['/api/authority/calendar-feed'],
  queryFn: ({ signal }) => call<typeof readCalendarFeed>('GET /api/authority/calendar-feed', {}, { signal }),
});

/** A secret address for the officer's own calendar program: references and days of the own cases, nothing else. */
export function CalendarFeedSection() {
  const { t } = useLingui();
  const client = useQueryClient();
  const { data } = useQuery(feedQuery);
  const again = () => client.invalidateQueries({ queryKey: feedQuery.queryKey });
  const make = useMutation({
    mutationFn: () => call<typeof makeCalendarFeed>('POST /api/authority/calendar-feed', {}),
    onSuccess: again,
  });
  const revoke = useMutation({
    mutationFn: () => call<typeof revokeCalendarFeed>('DELETE /api/authority/calendar-feed', {}),
    onSuccess: async () => {
      make.reset();
      showToast(t`The address no longer works`);
      await again();
    },
  });
  const madeAt = data?.madeAt ?? null;
  return (
    <section className="calendar-feed stack" aria-labelledby="calendar-feed">
      <Heading id="calendar-feed">
        <Trans>In your calendar program</Trans>
      </Heading>
      <p className="measure">
        <Trans>
          A secret address shows your own due dates in a calendar program: the reference and that it is due,
          no names. Whoever has the address can read it, so treat it like a password.
        </Trans>
      </p>
      {make.data && (
        <p className="measure">
          <Trans>Your address, shown only now:</Trans> <code>{make.data.url}</code>
        </p>
      )}
      {madeAt !== null && make.data === undefined && (
        <p>
          <Trans>You have an address since {fmt.dateTime(madeAt)}.</Trans>
        </p>
      )}
      <RefusalList error={make.error ?? revoke.error} />
      <div className="actions">
        <Button kind="secondary" busy={make.isPending} onClick={() => make.mutate()}>
          {madeAt === null ? <Trans>Make an address</Trans> : <Trans>Make a new address</Trans>}
        </Button>
        {madeAt !== null && (
          <Button kind="secondary" busy={revoke.isPending} onClick={() => revoke.mutate()}>
            <Trans>Revoke the address</Trans>
          </Button>
        )}
      </div>
    </section>
  );
}
