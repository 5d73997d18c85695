import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { EXPORTER_STATUS_LIST, neededQuery, ownListQuery, statusWord } from '../../../features/notification';
import { FailedPage } from '../../../pages/problem-pages';
import { ButtonLink, Page, Skeleton, useShortcuts } from '../../../ui';
import { ExportCsv } from './export-csv';
import { ListFilter } from './list-filter';
import { NeedsYou } from './needs-you';
import { FirstTime, NothingMatches } from './no-rows';
import { OwnTable } from './own-table';

/** All notifications of the company: what waits for the reader first, then the table. */
export function ExporterHome() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const filter = useSearch({ from: '/$lang/n/' });
  const region = useRef<HTMLDivElement>(null);
  const list = useInfiniteQuery(ownListQuery(filter));
  const needed = useQuery(neededQuery);
  const isFiltered = filter.status !== undefined || filter.search !== undefined;
  useShortcuts(t`My notifications`, region, [
    {
      key: 'n',
      label: t`Start a notification`,
      run: () => void navigate({ from: '/$lang', to: '/$lang/n/new' }),
    },
    { key: '/', label: t`Search`, run: () => document.getElementById('search')?.focus() },
  ]);
  if (list.error !== null && list.data === undefined) {
    return <FailedPage error={list.error} reset={() => void list.refetch()} />;
  }
  const rows = list.data?.pages.flatMap(({ items }) => items);
  const isFirstTime = rows?.length === 0 && !isFiltered;
  return (
    <Page
      title={t`My notifications`}
      width="wide"
      actions={
        !isFirstTime && (
          <ButtonLink from="/$lang" to="/$lang/n/new">
            <Trans>Start a notification</Trans>
          </ButtonLink>
        )
      }
    >
      <div className="stack" ref={region}>
        <NeedsYou items={needed.data?.items ?? []} />
        {rows === undefined && <Skeleton lines={8} onRetry={() => void list.refetch()} />}
        {isFirstTime && <FirstTime />}
        {rows !== undefined && !isFirstTime && (
          <>
            <ListFilter
              filter={filter}
              statuses={EXPORTER_STATUS_LIST.map((value) => ({ value, label: statusWord(value) }))}
            />
            {rows.length === 0 ? (
              <NothingMatches />
            ) : (
              <OwnTable
                rows={rows}
                busy={list.isFetching}
                hasMore={list.hasNextPage}
                onMore={() => void list.fetchNextPage()}
              />
            )}
            {rows.length > 0 && <ExportCsv rows={rows} />}
          </>
        )}
      </div>
    </Page>
  );
}
