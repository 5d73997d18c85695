import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type {
  EarlierDecisionRow,
  EarlierImport,
  earlierDecisionTemplate,
  importEarlierDecisions,
} from '@article5/contracts/archive';
import { call, linkTo } from '../../api/client';
import { QueryPage } from '../../app/query-page';
import { RefusalList } from '../../app/refusal-list';
import { fmt } from '../../i18n/format';
import { Link } from '../../lang-route';
import {
  Actions,
  Button,
  DataTable,
  Details,
  EmptyState,
  Heading,
  OlderText,
  Page,
  Pagination,
  showToast,
  Tag,
} from '../../ui';
import { EARLIER_COLUMN_WORDS } from '../../words/archive';
import { OUTCOME_TONES, OUTCOMES } from '../../words/decision';
import { useWord } from '../../words/word';
import { earlierDecisionsKey, earlierDecisionsQuery } from './earlier-queries';
import { EarlierFileSeen } from './earlier-file-seen';

const route = getRouteApi('/$lang/admin/earlier-decisions');

interface File {
  readonly fileName: string;
  readonly content: string;
}

/** Decisions of before the portal: what was taken over, and the file to take more over from. */
export function EarlierDecisions() {
  const { t } = useLingui();
  const { cursor } = route.useSearch();
  const query = useQuery(earlierDecisionsQuery(cursor));
  return (
    <QueryPage query={query} title={t`Earlier decisions`}>
      {({ items, next }) => (
        <Page title={t`Earlier decisions`} width="wide">
          <p className="measure">
            <Trans>
              What your authority decided under Article 5 before it worked with the portal. New cases are
              compared with these decisions, and Union staff count those that are shared. They are marked as
              imported everywhere and are no cases: nobody can open, change or close one.
            </Trans>
          </p>
          <ImportFile />
          <Columns />
          <Heading>
            <Trans>Imported decisions</Trans>
          </Heading>
          <Imported items={items} busy={query.isFetching} />
          <Pagination
            {...(cursor === undefined
              ? {}
              : {
                  newer: (
                    <Link to="/$lang/admin/earlier-decisions" search={{}}>
                      <Trans>First page</Trans>
                    </Link>
                  ),
                })}
            {...(next === undefined
              ? {}
              : {
                  older: (
                    <Link to="/$lang/admin/earlier-decisions" search={{ cursor: next }}>
                      <OlderText />
                    </Link>
                  ),
                })}
          />
        </Page>
      )}
    </QueryPage>
  );
}

function ImportFile() {
  const { t } = useLingui();
  const client = useQueryClient();
  const [file, setFile] = useState<File>();
  const look = useMutation({ mutationFn: (given: File) => send({ ...given, commit: false }) });
  const take = useMutation({
    mutationFn: (given: File) => send({ ...given, commit: true }),
    onSuccess: async ({ imported }) => {
      await client.invalidateQueries({ queryKey: earlierDecisionsKey });
      showToast(t`${imported} decisions were imported`);
    },
  });
  const choose = async (chosen: globalThis.File | undefined) => {
    take.reset();
    if (chosen === undefined) return;
    const given = { fileName: chosen.name, content: await chosen.text() };
    setFile(given);
    look.mutate(given);
  };
  const seen = take.data ?? look.data;
  const fresh = seen?.decisions.filter(({ known }) => !known).length ?? 0;
  const isReady = seen !== undefined && seen.problems.length === 0 && fresh > 0 && !take.data;
  return (
    <section className="stack" aria-labelledby="earlier-import">
      <Heading id="earlier-import">
        <Trans>Import a file</Trans>
      </Heading>
      <p>
        <a
          href={linkTo<typeof earlierDecisionTemplate>(
            'GET /api/authority/earlier-decisions/template.csv',
            {},
          )}
        >
          <Trans>Download the template (CSV)</Trans>
        </a>
      </p>
      <div className="field">
        <label htmlFor="earlier-file">
          <Trans>File</Trans>
        </label>
        <p className="hint" id="earlier-file-hint">
          <Trans>CSV, at most 5,000 lines. You see every line before anything is written.</Trans>
        </p>
        <input
          className="input"
          id="earlier-file"
          type="file"
          accept=".csv,text/csv"
          aria-describedby="earlier-file-hint"
          onChange={(event) => void choose(event.target.files?.[0])}
        />
      </div>
      <RefusalList error={look.error ?? take.error} />
      {seen !== undefined && <EarlierFileSeen seen={seen} />}
      {isReady && file !== undefined && (
        <Actions>
          <Button busy={take.isPending} onClick={() => take.mutate(file)}>
            <Plural value={fresh} one="Import # decision" other="Import # decisions" />
          </Button>
        </Actions>
      )}
    </section>
  );
}

function send(body: File & { readonly commit: boolean }): Promise<EarlierImport> {
  return call<typeof importEarlierDecisions>('POST /api/authority/earlier-decision-imports', { body });
}

function Columns() {
  const { t } = useLingui();
  const word = useWord();
  return (
    <Details summary={t`The columns of the file`}>
      <DataTable
        dense
        stacked
        caption={t`The columns of the file`}
        captionHidden
        columns={[
          { key: 'column', header: t`Column`, rowHeader: true, cell: ({ name }) => <code>{name}</code> },
          { key: 'holds', header: t`What it holds`, cell: ({ name }) => word(EARLIER_COLUMN_WORDS, name) },
        ]}
        rows={Object.keys(EARLIER_COLUMN_WORDS).map((name) => ({ name }))}
        rowKey={({ name }) => name}
      />
    </Details>
  );
}

function Imported({
  items,
  busy,
}: {
  readonly items: readonly EarlierDecisionRow[];
  readonly busy: boolean;
}) {
  const { t } = useLingui();
  const word = useWord();
  return (
    <DataTable<EarlierDecisionRow>
      dense
      stacked
      caption={t`Imported decisions, newest decision first`}
      captionHidden
      busy={busy}
      rows={items}
      rowKey={({ reference }) => reference}
      empty={
        <EmptyState title={t`No decision imported yet`}>
          <Trans>Until there is one, new cases are compared with cases of the portal only.</Trans>
        </EmptyState>
      }
      columns={[
        { key: 'reference', header: t`Reference`, rowHeader: true, cell: ({ reference }) => reference },
        { key: 'exporter', header: t`Exporter`, cell: ({ exporterName }) => exporterName },
        { key: 'item', header: t`Item`, cell: ({ itemName }) => itemName },
        { key: 'endUser', header: t`End user`, cell: ({ endUserName }) => endUserName },
        { key: 'destination', header: t`Destination`, cell: ({ destination }) => fmt.country(destination) },
        {
          key: 'outcome',
          header: t`Outcome`,
          cell: ({ outcome }) => (
            <Tag tone={OUTCOME_TONES[outcome] ?? 'neutral'}>{word(OUTCOMES, outcome)}</Tag>
          ),
        },
        { key: 'decided', header: t`Decided`, cell: ({ decidedOn }) => fmt.shortDate(decidedOn) },
        {
          key: 'shared',
          header: t`Shared`,
          cell: ({ shared }) => (shared ? <Trans>yes</Trans> : <Trans>no</Trans>),
        },
        { key: 'similar', header: t`Similar`, number: true, cell: ({ similar }) => similar },
        {
          key: 'imported',
          header: t`Imported`,
          cell: ({ importedAt, importedBy, fileName }) => (
            <>
              {fmt.shortDate(importedAt)}{' '}
              <span className="secondary">
                {importedBy ?? <Trans>command line</Trans>}, {fileName}
              </span>
            </>
          ),
        },
      ]}
    />
  );
}
