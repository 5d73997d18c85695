import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { UnionSummaryView } from '@article5/contracts/consistency';
import { fmt } from '../../i18n/format';
import { Link } from '../../lang-route';
import { Details, EmptyState, Heading, Page } from '../../ui';
import { ClusterTable } from './cluster-table';
import { ConsistencyHeatTable } from './consistency-heat-table';
import { UnionFilterBar } from './filter';
import { ratesQuery } from './practice/queries';
import { useRateSentences } from './practice/sentences';
import { clustersQuery, heatTableQuery, summaryQuery } from './queries';
import type { UnionSearch } from './search';

const route = getRouteApi('/$lang/eu/');
const SHOWN = 10;

/** The Union's first page: what was decided differently, then how each Member State decides. */
export function UnionHome() {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: summary } = useSuspenseQuery(summaryQuery(search));
  const { data: clusters } = useSuspenseQuery(clustersQuery({ ...search, only: 'divergent' }));
  const { data: table } = useSuspenseQuery(heatTableQuery(search));
  return (
    <Page title={t`Same transaction, different outcome`} width="wide">
      <Headline summary={summary} />
      <PracticeHeadlines search={search} />
      <UnionFilterBar search={search} period={summary} onChange={(next) => void navigate({ search: next })} />
      <section className="stack" aria-labelledby="divergent">
        <Heading id="divergent">
          <Trans>Divergent clusters</Trans>
        </Heading>
        {clusters.items.length === 0 ? (
          <EmptyState title={t`No divergent cluster in this period`}>
            <Trans>Every essentially identical transaction that was shared had the same outcome.</Trans>
          </EmptyState>
        ) : (
          <>
            <ClusterTable
              rows={clusters.items.slice(0, SHOWN)}
              caption={t`Divergent clusters, the graver and older first`}
              captionHidden
            />
            <p>
              <Link to="/$lang/eu/clusters" search={search}>
                <Trans>All clusters, also those decided alike</Trans>
              </Link>
            </p>
          </>
        )}
      </section>
      <ConsistencyHeatTable table={table} summary={summary} search={search} />
    </Page>
  );
}

/** What the rates say, in words, with how sure it is; the page of rates has the evidence. */
function PracticeHeadlines({ search }: { readonly search: UnionSearch }) {
  const { data: rates } = useSuspenseQuery(ratesQuery(search));
  const { share, claim, rest } = useRateSentences()(rates);
  return (
    <div className="stack">
      <p className="lead">{share}</p>
      <p className="lead">
        {claim}{' '}
        <Link to="/$lang/eu/rates" search={search}>
          <Trans>Rates and reasons</Trans>
        </Link>
      </p>
      <p className="secondary">{rest}</p>
    </div>
  );
}

function Headline({ summary }: { readonly summary: UnionSummaryView }) {
  const { t } = useLingui();
  const { clusters, divergentClusters, oldestDivergenceOn, withheld, withheldBy } = summary;
  const from = fmt.date(summary.from);
  const to = fmt.date(summary.to);
  const oldest = oldestDivergenceOn === null ? '' : fmt.date(oldestDivergenceOn);
  const states = fmt.list(withheldBy.map((row) => `${fmt.country(row.memberState)} (${row.withheld})`));
  const divergent = plural(divergentClusters, {
    one: '# cluster holds the same transaction with different outcomes',
    other: '# clusters hold the same transaction with different outcomes',
  });
  return (
    <div className="stack">
      <p className="lead">
        {t`${divergent}, of ${clusters} decided from ${from} to ${to}.`}{' '}
        {oldest !== '' && t`The oldest divergence dates from ${oldest}.`}
      </p>
      {withheld === 0 ? (
        <p className="secondary">
          <Trans>No outcome of this period was withheld from sharing.</Trans>
        </p>
      ) : (
        <Details
          summary={plural(withheld, {
            one: '# outcome of this period was withheld and is not in any figure',
            other: '# outcomes of this period were withheld and are not in any figure',
          })}
        >
          <p>{states}</p>
        </Details>
      )}
    </div>
  );
}
