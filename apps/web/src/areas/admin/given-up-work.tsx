import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { fmt } from '../../i18n/format';
import { Link } from '../../lang-route';
import {
  DataTable,
  Heading,
  OlderText,
  Pagination,
  PartFailed,
  PlainButton,
  showToast,
  Skeleton,
} from '../../ui';
import { useWord } from '../../words/word';
import type { GivenUp, HealthDoor } from './health-doors';
import { JOB_WORDS } from './health-words';
import { WhyDialog } from '../../features/why-dialog';

/** Work that was given up after its last try; trying again says why and is recorded. */
export function GivenUpWork(props: { readonly door: HealthDoor; readonly cursor: string | undefined }) {
  const { door, cursor } = props;
  const query = useQuery({
    queryKey: [...door.key, 'given-up', cursor ?? ''],
    queryFn: ({ signal }) => door.list(cursor, signal),
  });
  return (
    <section className="stack" aria-labelledby="given-up">
      <Heading id="given-up">
        <Trans>Work that was given up</Trans>
      </Heading>
      {query.isError && (
        <PartFailed onRetry={() => void query.refetch()}>
          <Trans>The work that was given up could not be read.</Trans>
        </PartFailed>
      )}
      {query.isPending && <Skeleton />}
      {query.data !== undefined && (
        <>
          <Rows door={door} rows={query.data.items} busy={query.isFetching} />
          <Pagination
            {...(cursor === undefined
              ? {}
              : {
                  newer: (
                    <Link to="/$lang/admin/health" search={{}}>
                      <Trans>First page</Trans>
                    </Link>
                  ),
                })}
            {...(query.data.next === undefined
              ? {}
              : {
                  older: (
                    <Link to="/$lang/admin/health" search={{ cursor: query.data.next }}>
                      <OlderText />
                    </Link>
                  ),
                })}
          />
        </>
      )}
    </section>
  );
}

function Rows(props: {
  readonly door: HealthDoor;
  readonly rows: readonly GivenUp[];
  readonly busy: boolean;
}) {
  const { t } = useLingui();
  const word = useWord();
  const { door } = props;
  const [chosen, setChosen] = useState<GivenUp>();
  const client = useQueryClient();
  const act = useMutation<unknown, Error, string>({
    mutationFn: (why) => door.tryAgain(chosen?.outboxId ?? '', why),
    onSuccess: async () => {
      setChosen(undefined);
      showToast(t`It is tried again`);
      await client.invalidateQueries({ queryKey: door.key });
    },
  });
  const shownJob = chosen === undefined ? '' : word(JOB_WORDS, chosen.job);
  return (
    <>
      <DataTable<GivenUp>
        dense
        stacked
        caption={t`Work that was given up, newest first`}
        captionHidden
        busy={props.busy}
        rows={props.rows}
        rowKey={({ outboxId }) => outboxId}
        empty={
          <p className="secondary">
            <Trans>Nothing was given up.</Trans>
          </p>
        }
        columns={[
          { key: 'job', header: t`Work`, rowHeader: true, cell: ({ job }) => word(JOB_WORDS, job) },
          { key: 'of', header: t`Of`, cell: (row) => <span translate="no">{row.of ?? '–'}</span> },
          {
            key: 'error',
            header: t`What went wrong`,
            cell: (row) => <span translate="no">{row.error ?? '–'}</span>,
          },
          { key: 'at', header: t`Given up`, cell: ({ givenUpAt }) => fmt.dateTime(givenUpAt) },
          {
            key: 'act',
            header: t`Act`,
            cell: (row) => (
              <PlainButton
                onClick={() => {
                  act.reset();
                  setChosen(row);
                }}
              >
                <Trans>
                  Try again<span className="visually-hidden"> {row.job}</span>
                </Trans>
              </PlainButton>
            ),
          },
        ]}
      />
      <WhyDialog
        key={chosen?.outboxId ?? ''}
        open={chosen !== undefined}
        title={t`Try again: ${shownJob}`}
        confirmLabel={t`Try again`}
        act={act}
        onClose={() => setChosen(undefined)}
      >
        <p>
          <Trans>The work begins anew with all its tries. Who asked for it, and why, is recorded.</Trans>
        </p>
      </WhyDialog>
    </>
  );
}
