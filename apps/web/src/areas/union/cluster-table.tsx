import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { UnionClusterRow } from '@article5/contracts/consistency';
import { fmt } from '../../i18n/format';
import { Link } from '../../lang-route';
import { DataTable, Tag, type Column } from '../../ui';
import { END_USER_KINDS, ITEM_FAMILY_NAMES } from '../../words/transaction';
import { useWord } from '../../words/word';
import { OutcomeStrip } from './outcome-strip';

/** "Interception to police in Country A": what a cluster is about. */
export function useClusterName(): (
  row: Pick<UnionClusterRow, 'itemFamily' | 'destinations' | 'endUserKind'>,
) => string {
  const { t } = useLingui();
  const word = useWord();
  return (row) => {
    const item = word(ITEM_FAMILY_NAMES, row.itemFamily);
    const endUser = word(END_USER_KINDS, row.endUserKind);
    const places = fmt.list(row.destinations.map(fmt.country));
    return t`${item}, ${endUser}, ${places}`;
  };
}

/** Clusters with who decided what; the graver and older divergences come first. */
export function ClusterTable(props: {
  readonly rows: readonly UnionClusterRow[];
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly busy?: boolean;
}) {
  const { t } = useLingui();
  const nameOf = useClusterName();
  const columns: readonly Column<UnionClusterRow>[] = [
    {
      key: 'cluster',
      header: t`Transaction`,
      rowHeader: true,
      cell: (row) => (
        <Link to="/$lang/eu/clusters/$clusterId" params={{ clusterId: row.clusterId }}>
          {nameOf(row)}
        </Link>
      ),
    },
    { key: 'outcomes', header: t`Outcomes`, cell: (row) => <OutcomeStrip outcomes={row.outcomes} /> },
    { key: 'severity', header: t`Divergence`, cell: (row) => <SeverityTag severity={row.severity} /> },
    {
      key: 'since',
      header: t`Since`,
      cell: (row) => (row.divergentSince === null ? '–' : fmt.shortDate(row.divergentSince)),
    },
    {
      key: 'spread',
      header: t`Between first and last`,
      cell: (row) => plural(row.spreadInDays, { one: '# day', other: '# days' }),
    },
  ];
  return (
    <DataTable
      dense
      stacked
      caption={props.caption}
      captionHidden={props.captionHidden ?? false}
      columns={columns}
      rows={props.rows}
      rowKey={(row) => row.clusterId}
      busy={props.busy ?? false}
    />
  );
}

export function SeverityTag({ severity }: { readonly severity: UnionClusterRow['severity'] }) {
  if (severity === 'STRONG') {
    return (
      <Tag tone="error">
        <Trans>Authorisation needed in one place, not in another</Trans>
      </Tag>
    );
  }
  if (severity === 'MILD') {
    return (
      <Tag tone="warn">
        <Trans>Same effect, other grounds</Trans>
      </Tag>
    );
  }
  return (
    <Tag tone="ok">
      <Trans>Alike</Trans>
    </Tag>
  );
}
