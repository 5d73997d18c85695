import './refusal-texts';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Register } from '@article5/contracts/casework';
import { RefusalList } from '../../app/refusal-list';
import { Link } from '../../lang-route';
import { EmptyState, OlderText, Page, Pagination, Skeleton } from '../../ui';
import { RegisterFilters } from './register-filters';
import { RegisterTabs, RowKeys } from './register-frame';
import { registerQuery } from './register-queries';
import { RegisterTable } from './register-table';
import type { RegisterSearch } from './search';

export const OrganisationRegister = () => <RegisterPage register="organisations" />;
export const PartyRegister = () => <RegisterPage register="parties" />;
export const ItemRegister = () => <RegisterPage register="items" />;

const PATHS = {
  organisations: '/$lang/c/organisations',
  parties: '/$lang/c/parties',
  items: '/$lang/c/items',
} as const;

/** One register: what is looked for is in the address, so that a link shows the same. */
function RegisterPage({ register }: { readonly register: Register }) {
  const { t } = useLingui();
  const search: RegisterSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const query = useQuery({ ...registerQuery(register, search), placeholderData: keepPreviousData });
  const { data, error, isFetching } = query;
  const titles = { organisations: t`Exporters`, parties: t`Parties`, items: t`Items` };
  return (
    <Page title={titles[register]} width="wide">
      <RegisterTabs />
      <p className="secondary">
        <Trans>
          What the notifications to your authority name, each once in whatever script it was written, newest
          case first. Nothing of other authorities is in these registers.
        </Trans>
      </p>
      <RegisterFilters
        key={`${register} ${JSON.stringify(search)}`}
        register={register}
        search={search}
        onSearch={(next) => void navigate({ from: '/$lang', to: PATHS[register], search: next })}
      />
      <RefusalList error={error} />
      {data === undefined && error === null && <Skeleton lines={8} onRetry={() => void query.refetch()} />}
      {data !== undefined && error === null && (
        <Listed register={register} search={search} data={data} busy={isFetching} title={titles[register]} />
      )}
    </Page>
  );
}

type Data = Awaited<ReturnType<NonNullable<ReturnType<typeof registerQuery>['queryFn']>>>;

function Listed(props: {
  readonly register: Register;
  readonly search: RegisterSearch;
  readonly data: Data;
  readonly busy: boolean;
  readonly title: string;
}) {
  const { t } = useLingui();
  const { register, search, data } = props;
  const { cursor: _cursor, ...first } = search;
  if (data.items.length === 0) {
    return Object.keys(search).length === 0 ? (
      <EmptyState title={t`Nothing is in this register yet`}>
        <Trans>An entry appears with the first notification that names it.</Trans>
      </EmptyState>
    ) : (
      <EmptyState
        title={t`Nothing is found`}
        action={
          <Link to={PATHS[register]}>
            <Trans>Show the whole register</Trans>
          </Link>
        }
      >
        <Trans>Use fewer words, or only their beginnings, in any script.</Trans>
      </EmptyState>
    );
  }
  const { count, capped } = data.total;
  return (
    <>
      <p role="status">
        {capped ? (
          <Trans>More than {count} entries</Trans>
        ) : (
          plural(count, { one: '# entry', other: '# entries' })
        )}
      </p>
      <RowKeys name={props.title}>
        <RegisterTable register={register} rows={data.items} busy={props.busy} caption={props.title} />
      </RowKeys>
      <Pagination
        {...(search.cursor === undefined
          ? {}
          : {
              newer: (
                <Link to={PATHS[register]} search={first}>
                  <Trans>First page</Trans>
                </Link>
              ),
            })}
        {...(data.next === undefined
          ? {}
          : {
              older: (
                <Link to={PATHS[register]} search={{ ...first, cursor: data.next }}>
                  <OlderText />
                </Link>
              ),
            })}
      />
    </>
  );
}
