import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { OrganisationEntry, RegisterCase } from '@article5/contracts/casework';
import { RefusalList } from '../../app/refusal-list';
import { fmt } from '../../i18n/format';
import { Link } from '../../lang-route';
import { Actions, Button, DataTable, Heading, Skeleton, Tag, type Column } from '../../ui';
import { CASE_STATUS_TONES, CASE_STATUS_WORDS } from '../../words/case';
import { OUTCOME_TONES, OUTCOMES } from '../../words/decision';
import { useWord } from '../../words/word';
import { RowKeys } from './register-frame';
import { entryCasesQuery } from './register-queries';
import { ENTRY_ROLE_WORDS } from './register-words';

/** The cases of an entry, newest first, with how those that are decided ended. */
export function RegisterCases(props: {
  readonly entryId: string;
  readonly outcomes: OrganisationEntry['outcomes'];
  /** Say as what it appears: for parties, which have several roles. */
  readonly withRoles?: boolean;
}) {
  const { t } = useLingui();
  const query = useInfiniteQuery(entryCasesQuery(props.entryId));
  const columns = useColumns(props.withRoles === true);
  const rows = query.data?.pages.flatMap(({ items }) => items);
  return (
    <section className="stack" aria-labelledby="cases">
      <Heading id="cases">
        <Trans>Cases and decisions</Trans>
      </Heading>
      <Outcomes outcomes={props.outcomes} />
      <RefusalList error={query.error} />
      {rows === undefined && query.error === null && <Skeleton onRetry={() => void query.refetch()} />}
      {rows !== undefined && (
        <RowKeys name={t`Cases`}>
          <DataTable<RegisterCase>
            dense
            stacked
            caption={t`Cases, newest first`}
            captionHidden
            rows={rows}
            rowKey={({ reference }) => reference}
            columns={columns}
          />
        </RowKeys>
      )}
      {query.hasNextPage && (
        <Actions>
          <Button
            kind="secondary"
            small
            busy={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            <Trans>Show older cases</Trans>
          </Button>
        </Actions>
      )}
    </section>
  );
}

function Outcomes({ outcomes }: { readonly outcomes: OrganisationEntry['outcomes'] }) {
  const { t } = useLingui();
  const word = useWord();
  const total = outcomes.reduce((sum, { count }) => sum + count, 0);
  const parts = outcomes.map(({ outcome, count }) => {
    const name = outcome === null ? t`not decided` : word(OUTCOMES, outcome);
    return `${name}: ${fmt.number(count)}`;
  });
  return (
    <p>
      {plural(total, { one: '# case', other: '# cases' })}
      {parts.length > 0 && ` (${parts.join('; ')})`}
    </p>
  );
}

function useColumns(withRoles: boolean): readonly Column<RegisterCase>[] {
  const { t } = useLingui();
  const word = useWord();
  const roles: Column<RegisterCase> = {
    key: 'roles',
    header: t`Appears as`,
    cell: (row) => row.roles.map((role) => word(ENTRY_ROLE_WORDS, role)).join(', '),
  };
  return [
    {
      key: 'reference',
      header: t`Reference`,
      rowHeader: true,
      cell: ({ reference }) => (
        <Link to="/$lang/c/cases/$reference" params={{ reference }}>
          {reference}
        </Link>
      ),
    },
    ...(withRoles ? [roles] : []),
    {
      key: 'status',
      header: t`State`,
      cell: ({ status }) => <Tag tone={CASE_STATUS_TONES[status]}>{word(CASE_STATUS_WORDS, status)}</Tag>,
    },
    {
      key: 'exporter',
      header: t`Exporter`,
      cell: ({ exporterName }) => <span translate="no">{exporterName}</span>,
    },
    { key: 'item', header: t`Item`, cell: ({ itemName }) => <span translate="no">{itemName ?? '–'}</span> },
    {
      key: 'endUser',
      header: t`End user`,
      cell: ({ endUserName }) => <span translate="no">{endUserName ?? '–'}</span>,
    },
    {
      key: 'destination',
      header: t`Destination`,
      cell: ({ destination }) => (destination === null ? '–' : fmt.country(destination)),
    },
    { key: 'received', header: t`Received`, cell: ({ receivedAt }) => fmt.shortDate(receivedAt) },
    {
      key: 'outcome',
      header: t`Outcome`,
      cell: ({ outcome }) =>
        outcome === null ? (
          '–'
        ) : (
          <Tag tone={OUTCOME_TONES[outcome] ?? 'neutral'}>{word(OUTCOMES, outcome)}</Tag>
        ),
    },
  ];
}
