import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FailedPage } from '../pages/problem-pages';
import { Page, Skeleton } from '../ui';

/** A page that is on its way, refused or failed, or there: `children` sees the data only. */
export function QueryPage<Data>(props: {
  readonly query: UseQueryResult<Data>;
  /** Title while it loads. */
  readonly title: string;
  readonly children: (data: Data) => ReactNode;
}) {
  const { data, error, refetch } = props.query;
  if (data !== undefined) return <>{props.children(data)}</>;
  if (error !== null) return <FailedPage error={error} reset={() => void refetch()} />;
  return (
    <Page title={props.title} width="wide">
      <Skeleton lines={8} onRetry={() => void refetch()} />
    </Page>
  );
}
