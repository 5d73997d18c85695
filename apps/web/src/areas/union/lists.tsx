import './lists-texts';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type {
  draftPublication,
  listPublications,
  PublicationCandidate,
  PublishedEntry,
} from '@article5/contracts/consistency';
import { call } from '../../api/client';
import { QueryPage } from '../../app/query-page';
import { RefusalList } from '../../app/refusal-list';
import { fmt } from '../../i18n/format';
import { Link } from '../../lang-route';
import {
  Actions,
  Button,
  DataTable,
  Details,
  Dialog,
  EmptyState,
  Heading,
  Page,
  Tag,
  TextInput,
  type Column,
} from '../../ui';
import { ITEM_FAMILY_NAMES } from '../../words/transaction';
import { useWord } from '../../words/word';
import { PublishedEntryCard } from './published-entry';

export const publicationsKey = ['/api/union/publications'] as const;

/** Article 5(6) and (7): who has notified, what is drafted, what is published and when it is reviewed. */
export function UnionLists() {
  const { t } = useLingui();
  const query = useQuery({
    queryKey: publicationsKey,
    queryFn: ({ signal }) => call<typeof listPublications>('GET /api/union/publications', {}, { signal }),
  });
  return (
    <QueryPage query={query} title={t`Items agreed for publication`}>
      {({ candidates, entries, memberStates }) => (
        <Page title={t`Items agreed for publication`} width="wide">
          <p className="measure">
            <Trans>
              Where all Member States notify that an authorisation requirement should be imposed for
              essentially identical transactions, the Commission publishes the items and, where appropriate,
              the destinations in the Official Journal (Article 5(6)). It is reviewed at least every year
              (Article 5(7)).
            </Trans>
          </p>
          <Entries entries={entries} />
          <Candidates candidates={candidates} of={memberStates} />
        </Page>
      )}
    </QueryPage>
  );
}

function Entries({ entries }: { readonly entries: readonly PublishedEntry[] }) {
  return (
    <section className="stack" aria-labelledby="entries">
      <Heading id="entries">
        <Trans>Drafts and publications</Trans>
      </Heading>
      {entries.length === 0 ? (
        <p className="secondary">
          <Trans>There is none: no transaction has been notified by all Member States.</Trans>
        </p>
      ) : (
        entries.map((entry) => <PublishedEntryCard key={entry.entryId} entry={entry} />)
      )}
    </section>
  );
}

function Candidates(props: { readonly candidates: readonly PublicationCandidate[]; readonly of: number }) {
  const { t } = useLingui();
  const word = useWord();
  const { candidates, of } = props;
  const columns: readonly Column<PublicationCandidate>[] = [
    {
      key: 'transaction',
      header: t`Transaction`,
      rowHeader: true,
      cell: (row) => (
        <Link to="/$lang/eu/clusters/$clusterId" params={{ clusterId: row.clusterId }}>
          {word(ITEM_FAMILY_NAMES, row.itemFamily)}, {fmt.list(row.destinations.map(fmt.country))}
        </Link>
      ),
    },
    {
      key: 'notified',
      header: t`Notified`,
      number: true,
      cell: (row) => `${row.notifiedBy.length}/${of}`,
    },
    {
      key: 'missing',
      header: t`Not yet`,
      cell: (row) =>
        row.missing.length === 0 ? (
          <Tag tone="ok">
            <Trans>All have notified</Trans>
          </Tag>
        ) : (
          <Details summary={plural(row.missing.length, { one: '# Member State', other: '# Member States' })}>
            <p>{fmt.list(row.missing.map(fmt.country))}</p>
          </Details>
        ),
    },
    { key: 'draft', header: t`Draft`, cell: (row) => (row.isUnanimous ? <Draft candidate={row} /> : '–') },
  ];
  return (
    <section className="stack" aria-labelledby="candidates">
      <Heading id="candidates">
        <Trans>Who has notified</Trans>
      </Heading>
      <p className="secondary">
        <Trans>
          Requirements that Member States shared for essentially identical transactions. Withheld ones do not
          count.
        </Trans>
      </p>
      {candidates.length === 0 ? (
        <EmptyState title={t`No requirement has been shared for a cluster`} />
      ) : (
        <DataTable
          dense
          stacked
          caption={t`Who has notified`}
          captionHidden
          columns={columns}
          rows={candidates}
          rowKey={({ clusterId }) => clusterId}
        />
      )}
    </section>
  );
}

function Draft({ candidate }: { readonly candidate: PublicationCandidate }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [title, setTitle] = useState('');
  const draft = useMutation({
    mutationFn: () =>
      call<typeof draftPublication>('POST /api/union/publications', {
        body: { clusterId: candidate.clusterId, title },
      }),
    onSuccess: async () => {
      setOpen(false);
      await client.invalidateQueries({ queryKey: publicationsKey });
    },
  });
  return (
    <>
      <Button small kind="secondary" onClick={() => setOpen(true)}>
        <Trans>Draft a notice</Trans>
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t`Draft a notice`}>
        <div className="stack">
          <TextInput
            name="title"
            label={t`Description of the items`}
            hint={t`As the notice is to name them`}
            value={title}
            onChange={setTitle}
          />
          <RefusalList error={draft.error} />
          <Actions>
            <Button busy={draft.isPending} onClick={() => draft.mutate()}>
              <Trans>Save draft</Trans>
            </Button>
            <Button kind="secondary" onClick={() => setOpen(false)}>
              <Trans>Cancel</Trans>
            </Button>
          </Actions>
        </div>
      </Dialog>
    </>
  );
}
