import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { downloadUnionClusters } from '@article5/contracts/consistency';
import { linkTo } from '../../api/client';
import { Link } from '../../lang-route';
import { EmptyState, OlderText, Page, Pagination, Select } from '../../ui';
import { ClusterTable } from './cluster-table';
import { UnionFilterBar } from './filter';
import { clustersQuery, summaryQuery } from './queries';

const route = getRouteApi('/$lang/eu/clusters');

/** Every cluster with at least two shared outcomes, divergent or not. */
export function UnionClusters() {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const only = search.only ?? 'all';
  const { cursor, ...filter } = search;
  const { data: summary } = useSuspenseQuery(summaryQuery(filter));
  const { data, isFetching } = useSuspenseQuery(clustersQuery({ ...search, only }));
  return (
    <Page title={t`Clusters of essentially identical transactions`} width="wide">
      <UnionFilterBar
        search={filter}
        period={summary}
        onChange={(next) => void navigate({ search: { ...next, only } })}
      />
      <Select
        dense
        name="only"
        label={t`Show`}
        value={only}
        options={[
          { value: 'all', label: t`All clusters` },
          { value: 'divergent', label: t`Divergent clusters only` },
        ]}
        onChange={(value) =>
          void navigate({ search: { ...filter, only: value === 'all' ? 'all' : 'divergent' } })
        }
      />
      {data.items.length === 0 ? (
        <EmptyState title={t`No cluster matches`}>
          <Trans>A cluster appears when two authorities have shared outcomes of the same transaction.</Trans>
        </EmptyState>
      ) : (
        <ClusterTable rows={data.items} caption={t`Clusters`} captionHidden busy={isFetching} />
      )}
      <Pagination
        {...(cursor === undefined
          ? {}
          : {
              newer: (
                <Link to="/$lang/eu/clusters" search={filter}>
                  <Trans>First page</Trans>
                </Link>
              ),
            })}
        {...(data.next === undefined
          ? {}
          : {
              older: (
                <Link to="/$lang/eu/clusters" search={{ ...search, cursor: data.next }}>
                  <OlderText />
                </Link>
              ),
            })}
      />
      <p>
        <a
          href={linkTo<typeof downloadUnionClusters>('GET /api/union/clusters.csv', {
            query: { ...filter, only },
          })}
        >
          <Trans>Download the clusters as CSV</Trans>
        </a>
      </p>
    </Page>
  );
}
