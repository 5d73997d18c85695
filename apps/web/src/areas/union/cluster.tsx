import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { UnionClusterView } from '@article5/contracts/consistency';
import { fmt } from '../../i18n/format';
import { BackLink, Details, Heading, Page, ScrollRegion, Tag } from '../../ui';
import { OUTCOME_TONES, OUTCOMES } from '../../words/decision';
import { END_USER_KINDS, FEATURES, ITEM_FAMILY_NAMES } from '../../words/transaction';
import { useWord } from '../../words/word';
import { CorrectedOn } from './corrected-on';
import { ClusterReviews } from './cluster-reviews';
import { SeverityTag, useClusterName } from './cluster-table';
import { OutcomeStrip } from './outcome-strip';
import { clusterQuery } from './queries';

const route = getRouteApi('/$lang/eu/clusters/$clusterId');

/** One cluster: who decided what and when, and the features side by side, those that differ first. */
export function UnionCluster() {
  const { t } = useLingui();
  const { clusterId } = route.useParams();
  const { data: cluster } = useSuspenseQuery(clusterQuery(clusterId));
  const nameOf = useClusterName();
  const days = plural(cluster.spreadInDays, { one: '# day', other: '# days' });
  return (
    <Page
      title={nameOf(cluster)}
      caption={t`Essentially identical transactions`}
      width="wide"
      back={
        <BackLink from="/$lang" to="/$lang/eu">
          <Trans>Consistency</Trans>
        </BackLink>
      }
    >
      <p>
        <SeverityTag severity={cluster.severity} />{' '}
        <Trans>
          First and last decision lie {days} apart. No authority's decision can be overturned here.
        </Trans>
      </p>
      <OutcomeStrip outcomes={cluster.outcomes} />
      <Details summary={<Trans>Why these are grouped</Trans>}>
        <p>
          <Trans>
            Transactions are essentially identical when the items have essentially identical technical
            characteristics and the end user or the consignee is the same (Article 2(22)). Destination alone
            never groups them. Officers of the authorities concerned can confirm or reject what the portal
            found.
          </Trans>
        </p>
      </Details>
      <Comparison cluster={cluster} />
      <ClusterReviews clusterId={clusterId} divergent={cluster.divergent} />
    </Page>
  );
}

function Comparison({ cluster }: { readonly cluster: UnionClusterView }) {
  const { t } = useLingui();
  const word = useWord();
  const valueOf = useValueWords();
  return (
    <section className="stack" aria-labelledby="comparison">
      <Heading id="comparison">
        <Trans>Comparison</Trans>
      </Heading>
      <p className="secondary">
        <Trans>Rows that differ come first: they may explain the outcome, and prove no cause.</Trans>
      </p>
      <ScrollRegion label={t`Table: comparison of the decisions`}>
        <table className="table table--dense comparison">
          <caption>
            <span className="visually-hidden">
              <Trans>Comparison of the decisions</Trans>
            </span>
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Compare</Trans>
              </th>
              {cluster.members.map((member) => (
                <th scope="col" key={member.notificationId}>
                  {member.reference}
                  {member.imported && (
                    <>
                      {' '}
                      <span className="secondary">
                        <Trans>(imported)</Trans>
                      </span>
                    </>
                  )}
                  <br />
                  <span className="secondary">{fmt.country(member.memberState)}</span>
                </th>
              ))}
              <th scope="col">
                <Trans>Result</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">
                <Trans>Outcome</Trans>
              </th>
              {cluster.members.map((member) => (
                <td key={member.notificationId}>
                  <Tag tone={OUTCOME_TONES[member.outcome] ?? 'neutral'}>
                    {word(OUTCOMES, member.outcome)}
                  </Tag>
                </td>
              ))}
              <td>
                <SameOrNot same={!cluster.divergent} />
              </td>
            </tr>
            <tr>
              <th scope="row">
                <Trans>Received, decided</Trans>
              </th>
              {cluster.members.map((member) => (
                <td key={member.notificationId}>
                  {fmt.shortDate(member.receivedOn)} – {fmt.shortDate(member.decidedOn)}{' '}
                  <CorrectedOn day={member.correctedOn} />
                </td>
              ))}
              <td />
            </tr>
            {cluster.comparison.map((row) => (
              <tr key={row.feature} className={row.same ? undefined : 'comparison__different'}>
                <th scope="row">{word(FEATURES, row.feature)}</th>
                {row.values.map((values, index) => (
                  <td key={cluster.members[index]?.notificationId ?? index}>
                    {values.length === 0 ? '–' : fmt.list(values.map((value) => valueOf(row.feature, value)))}
                  </td>
                ))}
                <td>
                  <SameOrNot same={row.same} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

function SameOrNot({ same }: { readonly same: boolean }) {
  if (same) return <Trans>same</Trans>;
  return (
    <strong>
      <Trans>DIFFERENT</Trans>
    </strong>
  );
}

/** A value of a feature in words, where the code has some. */
function useValueWords(): (feature: string, value: string) => string {
  const word = useWord();
  return (feature, value) => {
    if (feature === 'destination') return fmt.country(value);
    if (feature === 'itemFamily') return word(ITEM_FAMILY_NAMES, value);
    if (feature === 'endUserKind') return word(END_USER_KINDS, value);
    return value.replaceAll('_', ' ').toLowerCase();
  };
}
