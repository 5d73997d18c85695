import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { getPublicStatistics, PublicReport } from '@article5/contracts/statistics';
import { call } from '../../api/client';
import { EmptyState, Page, Skeleton } from '../../ui';

const PublishedReport = lazy(() =>
  import('./published-report').then((loaded) => ({ default: loaded.PublishedReport })),
);

type Answer = { readonly report: PublicReport | null } | 'LOADING' | 'FAILED';

/** What anyone may know: the published annual report, small numbers suppressed. No sign-in, nothing kept. */
export function PublicStatisticsPage() {
  const { t } = useLingui();
  const [answer, setAnswer] = useState<Answer>('LOADING');
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isWanted = true;
    call<typeof getPublicStatistics>('GET /api/statistics', { query: {} }).then(
      (found) => isWanted && setAnswer(found),
      () => isWanted && setAnswer('FAILED'),
    );
    return () => {
      isWanted = false;
    };
  }, [attempt]);
  const waiting = <Skeleton lines={8} onRetry={() => setAttempt(attempt + 1)} />;
  return (
    <Page title={t`Statistics`} width="wide">
      {answer === 'LOADING' && waiting}
      {answer === 'FAILED' && (
        <EmptyState
          title={t`The statistics could not be loaded`}
          action={
            <button type="button" className="plain-button" onClick={() => setAttempt(attempt + 1)}>
              <Trans>Try again</Trans>
            </button>
          }
        />
      )}
      {typeof answer === 'object' &&
        (answer.report === null ? (
          <EmptyState title={t`No annual report has been published yet`}>
            <Trans>It appears here once the Union has published one.</Trans>
          </EmptyState>
        ) : (
          <Suspense fallback={waiting}>
            <PublishedReport report={answer.report} />
          </Suspense>
        ))}
    </Page>
  );
}
