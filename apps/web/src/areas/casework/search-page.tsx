import './refusal-texts';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { CaseStatus, FoundCase, searchCases } from '@article5/contracts/casework';
import { COUNTRY_CODES } from '@article5/contracts/questions';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { fmt } from '../../i18n/format';
import { Link } from '../../lang-route';
import { Button, EmptyState, OlderText, Page, Pagination, Select, Skeleton, TextInput } from '../../ui';
import { CASE_STATUS_WORDS } from '../../words/case';
import { ITEM_FAMILY_NAMES } from '../../words/transaction';
import { useWord } from '../../words/word';
import { FoundTable } from './found-table';
import { inboxKey } from './inbox-queries';
import { SaveSearch } from './save-view';
import type { CaseSearch } from './search';

const route = getRouteApi('/$lang/c/search');
const FIRST_YEAR = 2021;

/** Search over everything the officer may see; what is looked for is in the address. */
export function SearchPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const { q } = search;
  const { data, error, isFetching } = useQuery({
    queryKey: [...inboxKey, 'search', search],
    queryFn: () => call<typeof searchCases>('GET /api/search', { query: asked(search) }),
    enabled: q !== undefined,
    placeholderData: keepPreviousData,
  });
  return (
    <Page title={t`Search`} width="wide">
      <SearchForm key={JSON.stringify(search)} search={search} />
      <RefusalList error={error} />
      {q === undefined && (
        <EmptyState title={t`Search the cases of your authority`}>
          <Trans>
            By reference, by the names of exporters and parties in any script, by item, or by any word of the
            answers. Every word must occur; its beginning is enough.
          </Trans>
        </EmptyState>
      )}
      {q !== undefined && data === undefined && error === null && <Skeleton />}
      {q !== undefined && data !== undefined && error === null && (
        <Found items={data.items} total={data.total} next={data.next} search={search} busy={isFetching} />
      )}
    </Page>
  );
}

const asked = ({ q = '', status, year, ...rest }: CaseSearch) => ({
  ...rest,
  q,
  ...(status === undefined ? {} : { status: status as CaseStatus }),
  ...(year === undefined ? {} : { year }),
});

function Found(props: {
  readonly items: readonly FoundCase[];
  readonly total: { readonly count: number; readonly capped: boolean };
  readonly next: string | undefined;
  readonly search: CaseSearch;
  readonly busy: boolean;
}) {
  const { t } = useLingui();
  const { items, total, next, search } = props;
  if (items.length === 0) {
    return (
      <EmptyState
        title={t`Nothing is found`}
        action={
          <Link to="/$lang/c/search" search={{ ...(search.q === undefined ? {} : { q: search.q }) }}>
            <Trans>Search without filters</Trans>
          </Link>
        }
      >
        <Trans>
          Use fewer words, or only their beginnings. A new case can be found once its checks have begun.
        </Trans>
      </EmptyState>
    );
  }
  const { count } = total;
  const { cursor: _cursor, ...first } = search;
  return (
    <>
      <p role="status">
        {total.capped ? (
          <Trans>More than {count} cases found</Trans>
        ) : (
          plural(count, { one: '# case found', other: '# cases found' })
        )}
      </p>
      <FoundTable items={items} busy={props.busy} />
      <Pagination
        {...(search.cursor === undefined
          ? {}
          : {
              newer: (
                <Link to="/$lang/c/search" search={first}>
                  <Trans>First page</Trans>
                </Link>
              ),
            })}
        {...(next === undefined
          ? {}
          : {
              older: (
                <Link to="/$lang/c/search" search={{ ...first, cursor: next }}>
                  <OlderText />
                </Link>
              ),
            })}
      />
    </>
  );
}

function SearchForm({ search }: { readonly search: CaseSearch }) {
  const { t } = useLingui();
  const word = useWord();
  const navigate = route.useNavigate();
  const [draft, setDraft] = useState<CaseSearch>(search);
  const set = (name: keyof CaseSearch) => (value: string) => setDraft({ ...draft, [name]: value });
  const years = Array.from({ length: new Date().getFullYear() - FIRST_YEAR + 1 }, (_, at) =>
    String(FIRST_YEAR + at),
  );
  const words = (list: typeof ITEM_FAMILY_NAMES) =>
    Object.keys(list).map((value) => ({ value, label: word(list, value) }));
  const countries = COUNTRY_CODES.map((value) => ({ value, label: fmt.country(value) }));
  const lists = [
    { name: 'status', label: t`State`, options: words(CASE_STATUS_WORDS) },
    { name: 'itemFamily', label: t`Item`, options: words(ITEM_FAMILY_NAMES) },
    {
      name: 'destination',
      label: t`Destination`,
      options: countries.sort((a, b) => fmt.compare(a.label, b.label)),
    },
    { name: 'year', label: t`Received in`, options: years.map((value) => ({ value, label: value })) },
  ] as const;
  return (
    <form
      role="search"
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        const { cursor: _cursor, ...asking } = draft;
        const entries = Object.entries(asking).filter(([, value]) => value.trim() !== '');
        void navigate({ search: Object.fromEntries(entries) });
      }}
    >
      <TextInput dense kind="search" name="q" label={t`Words`} value={draft.q ?? ''} onChange={set('q')} />
      <div className="filter-bar">
        {lists.map(({ name, label, options }) => (
          <Select
            key={name}
            dense
            name={name}
            label={label}
            none={t`Any`}
            value={draft[name] ?? ''}
            options={options}
            onChange={set(name)}
          />
        ))}
        <Button small type="submit">
          <Trans>Search</Trans>
        </Button>
        {search.q !== undefined && <SaveSearch search={search} />}
      </div>
    </form>
  );
}
