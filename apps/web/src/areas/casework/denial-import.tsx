import './consultation-texts';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DenialImport, importDenials } from '@article5/contracts/denial';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { Actions, BackLink, Button, DataTable, Heading, NotificationBanner, Page, showToast } from '../../ui';
import { IMPORT_PROBLEM_WORDS } from '../../words/denial';
import { useWord } from '../../words/word';
import { denialsKey } from './denial-queries';

interface File {
  readonly fileName: string;
  readonly content: string;
}

/** A file of denials: looked through first, then taken over whole or not at all. */
export function DenialImportPage() {
  const { t } = useLingui();
  const client = useQueryClient();
  const [file, setFile] = useState<File>();
  const look = useMutation({ mutationFn: (given: File) => send({ ...given, commit: false }) });
  const take = useMutation({
    mutationFn: (given: File) => send({ ...given, commit: true }),
    onSuccess: async (done) => {
      await client.invalidateQueries({ queryKey: denialsKey });
      const { imported } = done;
      if (imported > 0) showToast(t`${imported} denials were imported`);
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
  const isReady = seen !== undefined && seen.problems.length === 0 && !seen.isRepeat && seen.imported === 0;
  return (
    <Page
      title={t`Import denials`}
      width="wide"
      back={
        <BackLink from="/$lang" to="/$lang/c/denials">
          <Trans>Denials</Trans>
        </BackLink>
      }
    >
      <div className="stack">
        <p>
          <Trans>
            A CSV file with the columns reference, regime_reg_ref, name, address, notifying_government,
            country, denial_cle, item_description, end_use, reason_for_refusal and entity_type. Lines with the
            same regime_reg_ref are one denial. One bad line, and nothing is imported.
          </Trans>
        </p>
        <div className="field">
          <label htmlFor="denial-file">
            <Trans>File</Trans>
          </label>
          <input
            className="input"
            id="denial-file"
            type="file"
            accept=".csv,text/csv"
            onChange={(event) => void choose(event.target.files?.[0])}
          />
        </div>
        <RefusalList error={look.error ?? take.error} />
        {seen !== undefined && <Seen seen={seen} />}
        {isReady && file !== undefined && (
          <Actions>
            <Button busy={take.isPending} onClick={() => take.mutate(file)}>
              <Trans>Import {seen.denials.length} denials</Trans>
            </Button>
          </Actions>
        )}
      </div>
    </Page>
  );
}

function send(body: File & { readonly commit: boolean }) {
  return call<typeof importDenials>('POST /api/denial-imports', { body });
}

function Seen({ seen }: { readonly seen: DenialImport }) {
  const { t } = useLingui();
  const word = useWord();
  if (seen.imported > 0 || seen.isRepeat) {
    return (
      <NotificationBanner tone="info" title={seen.isRepeat ? t`Imported before` : t`Imported`}>
        <p>
          {seen.isRepeat ? (
            <Trans>This very file was imported before. Nothing was written.</Trans>
          ) : (
            <Trans>{seen.imported} denials. Notifications are being compared with them.</Trans>
          )}
        </p>
      </NotificationBanner>
    );
  }
  return (
    <>
      {seen.problems.length > 0 && (
        <>
          <Heading>
            <Trans>{seen.problems.length} problems: nothing can be imported</Trans>
          </Heading>
          <ul className="list">
            {seen.problems.map(({ line, column, problem, value }, index) => (
              <li key={`${line}-${column ?? ''}-${index}`}>
                <Trans>Line {line}:</Trans> {column !== null && <code>{column}</code>}{' '}
                {word(IMPORT_PROBLEM_WORDS, problem)} {value !== null && <>({value})</>}
              </li>
            ))}
          </ul>
        </>
      )}
      {seen.hints.length > 0 && (
        <ul className="list">
          {seen.hints.map(({ line, value }) => (
            <li key={line}>
              <Trans>
                Line {line}: “{value}” is no country we know. It is imported; matching will find less.
              </Trans>
            </li>
          ))}
        </ul>
      )}
      <DataTable
        dense
        stacked
        caption={t`Denials in the file`}
        columns={[
          { key: 'line', header: t`Line`, cell: ({ line }) => line },
          { key: 'number', header: t`Denial`, rowHeader: true, cell: ({ number }) => number },
          { key: 'item', header: t`Item`, cell: ({ itemName }) => itemName },
          { key: 'endUser', header: t`End user`, cell: ({ endUserName }) => endUserName ?? '–' },
          { key: 'entities', header: t`Entities`, number: true, cell: ({ entities }) => entities },
        ]}
        rows={seen.denials}
        rowKey={({ line }) => String(line)}
      />
    </>
  );
}
