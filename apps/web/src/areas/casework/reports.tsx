import './refusal-texts';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { getNationalFigures, NationalFigures } from '@article5/contracts/statistics';
import { call } from '../../api/client';
import { QueryPage } from '../../app/query-page';
import { PeriodFilter } from '../../features/period-filter';
import { fmt } from '../../i18n/format';
import { EmptyState, Page, PlainButton } from '../../ui';
import { ExportReport } from './export-file';
import { ExportsMade } from './exports-made';
import { CountFigures } from './report-counts';
import { DecisionFigures } from './report-decisions';

const route = getRouteApi('/$lang/c/reports');

/** What the authority received and decided in a period; each number opens the cases behind it. */
export function Reports() {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery({
    queryKey: ['/api/reports/figures', search],
    queryFn: ({ signal }) =>
      call<typeof getNationalFigures>('GET /api/reports/figures', { query: search }, { signal }),
    placeholderData: keepPreviousData,
  });
  return (
    <QueryPage query={query} title={t`Figures of the authority`}>
      {(figures) => (
        <Page
          title={t`Figures of the authority`}
          width="wide"
          actions={
            <>
              <ExportReport search={search} />
              <PlainButton onClick={() => globalThis.print()}>
                <Trans>Print</Trans>
              </PlainButton>
            </>
          }
        >
          <PeriodFilter
            label={t`What the figures count`}
            from={figures.from}
            to={figures.to}
            isChosen={search.from !== undefined || search.to !== undefined}
            onChange={(period) => void navigate({ search: period })}
          />
          <Headline figures={figures} />
          {figures.received + figures.decided === 0 ? (
            <EmptyState title={t`Nothing was received or decided in this period`}>
              <Trans>Choose other days above.</Trans>
            </EmptyState>
          ) : (
            <div className="stack">
              <DecisionFigures figures={figures} />
              <CountFigures figures={figures} />
            </div>
          )}
          <ExportsMade />
        </Page>
      )}
    </QueryPage>
  );
}

function Headline({ figures }: { readonly figures: NationalFigures }) {
  const { t } = useLingui();
  const from = fmt.date(figures.from);
  const to = fmt.date(figures.to);
  const received = plural(figures.received, {
    one: '# notification was received',
    other: '# notifications were received',
  });
  const decided = plural(figures.decided, { one: '# was decided', other: '# were decided' });
  const open = plural(figures.open, {
    one: '# of those received is open',
    other: '# of those received are open',
  });
  const { withdrawn } = figures;
  const withdrawnText =
    withdrawn === 0 ? '' : plural(withdrawn, { one: '# was withdrawn', other: '# were withdrawn' });
  return (
    <p className="lead">
      {t`From ${from} to ${to}, ${received} and ${decided}; ${open}.`}{' '}
      {withdrawnText !== '' && `${withdrawnText}.`}
    </p>
  );
}
