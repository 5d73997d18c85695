import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReplayedCaseView, TableReplayView } from '@article5/contracts/triage';
import { useIndicatorName } from '../../features/triage';
import { Link } from '../../lang-route';
import { Button, DataTable, Skeleton } from '../../ui';
import { PRIORITY_WORDS } from '../../words/triage';
import { useWord } from '../../words/word';
import { readReplayedCases, triageKey } from './triage-queries';

/** Cases that would be treated otherwise; links for readers who may open cases. */
export function ReplayedCases(props: {
  readonly replay: TableReplayView;
  readonly teams: readonly { readonly teamCode: string; readonly name: string }[];
}) {
  const { t } = useLingui();
  const word = useWord();
  const indicatorName = useIndicatorName();
  const { replayId, mayOpenCases } = props.replay;
  const query = useInfiniteQuery({
    queryKey: [...triageKey, 'replayed', replayId],
    queryFn: ({ pageParam, signal }) => readReplayedCases(replayId, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
  const place = (team: string | null, priority: string | null) => {
    const name = props.teams.find(({ teamCode }) => teamCode === team)?.name ?? team ?? '';
    return `${name} ${word(PRIORITY_WORDS, priority ?? 'NONE')}`.trim();
  };
  const list = (names: readonly string[]) =>
    names.length === 0 ? (
      '–'
    ) : (
      <ul className="list">
        {names.map((name) => (
          <li key={name}>{indicatorName(name)}</li>
        ))}
      </ul>
    );
  if (!query.data) return <Skeleton lines={5} />;
  return (
    <>
      <DataTable<ReplayedCaseView>
        caption={t`Cases that would be treated otherwise`}
        dense
        stacked
        rows={query.data.pages.flatMap(({ items }) => items)}
        rowKey={({ notificationId }) => notificationId}
        columns={[
          {
            key: 'case',
            header: t`Case`,
            rowHeader: true,
            cell: ({ reference }) =>
              mayOpenCases ? (
                <Link to="/$lang/c/cases/$reference" params={{ reference }}>
                  {reference}
                </Link>
              ) : (
                reference
              ),
          },
          { key: 'now', header: t`Now`, cell: (row) => place(row.teamFrom, row.priorityFrom) },
          { key: 'then', header: t`Then`, cell: (row) => place(row.teamTo, row.priorityTo) },
          { key: 'comes', header: t`Would appear`, cell: ({ appeared }) => list(appeared) },
          { key: 'goes', header: t`Would disappear`, cell: ({ disappeared }) => list(disappeared) },
        ]}
      />
      {query.hasNextPage && (
        <Button kind="secondary" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          <Trans>Show more cases</Trans>
        </Button>
      )}
    </>
  );
}
