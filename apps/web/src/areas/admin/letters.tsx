import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LetterLibraryView } from '@article5/contracts/decision';
import { QueryPage } from '../../app/query-page';
import { fmt } from '../../i18n/format';
import { DataTable, Heading, Page, Select, Tag } from '../../ui';
import { letterLibraryQuery } from './letter-queries';
import { ApproveButton } from './letter-approve';
import { RemedyForm } from './remedy-form';
import { WordingForm } from './wording-form';
import './letter-texts';

type Language = keyof LetterLibraryView['clauses'][number]['texts'];
type Clause = LetterLibraryView['clauses'][number];

/** Texts of the authority's letters: clauses with own wordings, and the remedy; each approved by a second person. */
export function AdminLetters() {
  const { t } = useLingui();
  const query = useQuery(letterLibraryQuery);
  const [language, setLanguage] = useState<Language>('en');
  return (
    <QueryPage query={query} title={t`Texts of letters`}>
      {(library) => (
        <Page title={t`Texts of letters`} width="wide">
          <p className="measure">
            <Trans>
              Locked clauses say what the Regulation makes of a decision. Every other clause you can word in
              your own way; a colleague must approve it.
            </Trans>
          </p>
          <Select
            name="language"
            label={t`Language`}
            value={language}
            options={(['en', 'fr', 'de'] as const).map((code) => ({
              value: code,
              label: fmt.language(code),
            }))}
            onChange={(value) => setLanguage(value as Language)}
          />
          <Clauses library={library} language={language} />
          <Waiting library={library} />
          <WordingForm library={library} language={language} />
          <Remedies library={library} />
          <RemedyForm />
        </Page>
      )}
    </QueryPage>
  );
}

function Clauses({
  library,
  language,
}: {
  readonly library: LetterLibraryView;
  readonly language: Language;
}) {
  const { t } = useLingui();
  const ownOf = ({ clause }: Clause) =>
    library.wordings.find(
      (one) => one.clause === clause && one.language === language && one.approvedBy !== null,
    );
  return (
    <DataTable
      caption={t`Clauses`}
      stacked
      rows={library.clauses}
      rowKey={({ clause }) => clause}
      columns={[
        { key: 'clause', header: t`Clause`, rowHeader: true, cell: ({ clause }) => <code>{clause}</code> },
        {
          key: 'state',
          header: t`Whose text`,
          cell: (row) => {
            const own = ownOf(row);
            if (row.isLocked) return <Tag tone="quiet">{t`locked, version ${row.version}`}</Tag>;
            if (!own) return t`of the portal, version ${row.version}`;
            return (
              <Tag tone="info">{t`your own, version ${own.version}, from ${fmt.date(own.validFrom)}`}</Tag>
            );
          },
        },
        {
          key: 'text',
          header: t`Text`,
          cell: (row) => <span lang={language}>{ownOf(row)?.text ?? row.texts[language]}</span>,
        },
      ]}
    />
  );
}

function Waiting({ library }: { readonly library: LetterLibraryView }) {
  const { t } = useLingui();
  const rows = library.wordings.filter(({ approvedBy }) => approvedBy === null);
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption={t`Wordings that wait for approval`}
      stacked
      rows={rows}
      rowKey={({ wordingId }) => wordingId}
      columns={[
        { key: 'clause', header: t`Clause`, rowHeader: true, cell: ({ clause }) => <code>{clause}</code> },
        { key: 'language', header: t`Language`, cell: (row) => fmt.language(row.language) },
        { key: 'text', header: t`Text`, cell: (row) => <span lang={row.language}>{row.text}</span> },
        { key: 'from', header: t`In force from`, cell: (row) => fmt.date(row.validFrom) },
        { key: 'by', header: t`Proposed by`, cell: (row) => row.proposedBy?.displayName },
        {
          key: 'act',
          header: t`Approval`,
          cell: (row) => <ApproveButton part="wording" id={row.wordingId} by={row.proposedBy} />,
        },
      ]}
    />
  );
}

function Period({ count, unit }: Pick<LetterLibraryView['remedies'][number], 'count' | 'unit'>) {
  if (unit === 'day') return <Plural value={count} one="# day" other="# days" />;
  if (unit === 'week') return <Plural value={count} one="# week" other="# weeks" />;
  return <Plural value={count} one="# month" other="# months" />;
}

function Remedies({ library }: { readonly library: LetterLibraryView }) {
  const { t } = useLingui();
  return (
    <section className="stack" aria-labelledby="remedies">
      <Heading id="remedies">
        <Trans>Remedy named in letters</Trans>
      </Heading>
      <p className="measure">
        <Trans>
          What came with the portal is unconfirmed. Until you approve a remedy, letters say only that national
          law decides.
        </Trans>
      </p>
      <DataTable
        caption={t`Remedies`}
        stacked
        rows={library.remedies}
        rowKey={({ remedyId }) => remedyId}
        columns={[
          {
            key: 'kind',
            header: t`Kind`,
            rowHeader: true,
            cell: ({ kind }) => (kind === 'COURT' ? t`Action before a court` : t`Objection`),
          },
          { key: 'body', header: t`Where to`, cell: ({ body }) => body ?? t`the authority itself` },
          { key: 'period', header: t`Time limit`, cell: (row) => <Period {...row} /> },
          { key: 'from', header: t`In force from`, cell: ({ validFrom }) => fmt.date(validFrom) },
          {
            key: 'act',
            header: t`Approval`,
            cell: (row) =>
              row.approvedBy === null ? (
                <ApproveButton part="remedy" id={row.remedyId} by={row.proposedBy} />
              ) : (
                t`approved by ${row.approvedBy.displayName}`
              ),
          },
        ]}
      />
    </section>
  );
}
