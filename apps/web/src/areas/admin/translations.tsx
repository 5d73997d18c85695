import { Trans, useLingui } from '@lingui/react/macro';
import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { QueryPage } from '../../app/query-page';
import { fmt } from '../../i18n/format';
import { officialLanguageCodes, nativeName } from '../../i18n/languages';
import { Link } from '../../lang-route';
import { Button, DataTable, downloadCsv, Heading, OlderText, Page, Pagination, Select } from '../../ui';
import { useWord } from '../../words/word';
import {
  COVERAGE_PARTS,
  coverageOf,
  coveredTexts,
  missingIn,
  readCatalogues,
  type CoveredText,
  type CoveragePart,
} from './coverage';
import { letterLibraryQuery } from './letter-queries';
import { templatesQuery } from './template-queries';

const route = getRouteApi('/$lang/admin/translations');
const PAGE_SIZE = 50;

const COVERAGE_WORDS = {
  INTERFACE: msg`Screens`,
  WORDS: msg`Words of acts, reasons and indicators`,
  QUESTIONS: msg`Questions of the form`,
  CLAUSES: msg`Clauses of letters`,
  READY_QUESTIONS: msg`Ready questions`,
} as const satisfies Record<CoveragePart, MessageDescriptor>;

/** What of the service is there in which language, and what is missing. */
export function Translations() {
  const { t } = useLingui();
  const client = useQueryClient();
  const query = useQuery({
    queryKey: ['translations'],
    queryFn: async () => {
      const [catalogues, library, { templates }] = await Promise.all([
        readCatalogues(),
        client.fetchQuery(letterLibraryQuery),
        client.fetchQuery(templatesQuery),
      ]);
      return coveredTexts(catalogues, library, templates);
    },
  });
  return (
    <QueryPage query={query} title={t`Translations`}>
      {(texts) => <Coverage texts={texts} />}
    </QueryPage>
  );
}

function Coverage({ texts }: { readonly texts: readonly CoveredText[] }) {
  const { t } = useLingui();
  const word = useWord();
  const { language } = route.useSearch();
  return (
    <Page title={t`Translations`} width="wide">
      <p className="measure">
        <Trans>
          What of this release, and of your own texts, is there in each official language of the Union.
          English is the source. A text that a language does not have is shown in English.
        </Trans>
      </p>
      <DataTable<{ code: string }>
        dense
        stacked
        caption={t`Share translated, by language`}
        captionHidden
        rows={officialLanguageCodes.map((code) => ({ code }))}
        rowKey={({ code }) => code}
        columns={[
          {
            key: 'language',
            header: t`Language`,
            rowHeader: true,
            cell: ({ code }) => (
              <Link
                to="/$lang/admin/translations"
                search={{ language: code }}
                aria-current={code === language ? 'true' : undefined}
              >
                {fmt.language(code)}
              </Link>
            ),
          },
          ...COVERAGE_PARTS.map((part) => ({
            key: part,
            header: word(COVERAGE_WORDS, part),
            number: true,
            cell: ({ code }: { code: string }) => <Share {...coverageOf(texts, part, code)} />,
          })),
        ]}
      />
      {language !== undefined && <Missing texts={texts} language={language} />}
    </Page>
  );
}

function Share({ translated, all }: { readonly translated: number; readonly all: number }) {
  if (all === 0) return <>–</>;
  // Never "100 %" while something is missing.
  const share = translated === all ? 1 : Math.min(0.99, translated / all);
  return (
    <span>
      {fmt.percent(share)}{' '}
      <span className="secondary">
        ({fmt.number(translated)}/{fmt.number(all)})
      </span>
    </span>
  );
}

function Missing({ texts, language }: { readonly texts: readonly CoveredText[]; readonly language: string }) {
  const { t } = useLingui();
  const word = useWord();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { part, from = 0 } = search;
  const missing = missingIn(texts, language, part);
  const shown = missing.slice(from, from + PAGE_SIZE);
  const name = fmt.language(language);
  const total = fmt.number(missing.length);
  return (
    <section className="stack" aria-labelledby="missing">
      <Heading id="missing">
        <Trans>Missing in {name}</Trans>
      </Heading>
      <div className="filter-bar no-print">
        <Select
          dense
          name="part"
          label={t`Part`}
          none={t`All`}
          value={part ?? ''}
          options={COVERAGE_PARTS.map((value) => ({ value, label: word(COVERAGE_WORDS, value) }))}
          onChange={(value) => {
            const chosen = COVERAGE_PARTS.find((one) => one === value);
            void navigate({ search: { language, ...(chosen === undefined ? {} : { part: chosen }) } });
          }}
        />
        <Button
          kind="secondary"
          small
          onClick={() =>
            downloadCsv(`missing-${language}.csv`, [
              ['part', 'place', 'English', nativeName(language as 'en')],
              ...missing.map((text) => [text.part, text.place, text.english, '']),
            ])
          }
        >
          <Trans>Download the list (CSV)</Trans>
        </Button>
      </div>
      <DataTable<CoveredText>
        dense
        stacked
        caption={t`Missing in ${name}`}
        captionHidden
        rows={shown}
        rowKey={({ part: of, place, english }) => `${of} ${place} ${english}`}
        empty={
          <p>
            <Trans>Nothing is missing.</Trans>
          </p>
        }
        columns={[
          {
            key: 'english',
            header: t`In English`,
            rowHeader: true,
            cell: ({ english }) => (
              <span translate="no" lang="en">
                {english}
              </span>
            ),
          },
          { key: 'part', header: t`Part`, cell: (text) => word(COVERAGE_WORDS, text.part) },
          {
            key: 'place',
            header: t`Where`,
            cell: ({ place }) => <code translate="no">{place}</code>,
          },
        ]}
      />
      <Pagination
        summary={missing.length === 0 ? undefined : t`${total} texts are missing`}
        {...(from > 0
          ? {
              newer: (
                <Link
                  to="/$lang/admin/translations"
                  search={{ ...search, from: Math.max(0, from - PAGE_SIZE) }}
                >
                  <Trans>Previous page</Trans>
                </Link>
              ),
            }
          : {})}
        {...(from + PAGE_SIZE < missing.length
          ? {
              older: (
                <Link to="/$lang/admin/translations" search={{ ...search, from: from + PAGE_SIZE }}>
                  <OlderText />
                </Link>
              ),
            }
          : {})}
      />
    </section>
  );
}
