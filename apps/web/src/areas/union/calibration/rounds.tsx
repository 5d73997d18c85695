import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { RoundRow } from '@article5/contracts/calibration';
import { fmt } from '../../../i18n/format';
import { Link } from '../../../lang-route';
import { DataTable, EmptyState, Figure, Page, type Column } from '../../../ui';
import { chartAsSvg, IntervalChart, MAIN, MARK } from '../../../ui/charts';
import { RoundTag, useCoefficientWords } from './agreement';
import { roundsQuery } from './queries';

/** Rounds of calibration, and how agreement drifts from one to the next. */
export function CalibrationRounds() {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(roundsQuery());
  const words = useCoefficientWords();
  const columns: readonly Column<RoundRow>[] = [
    {
      key: 'title',
      header: t`Round`,
      rowHeader: true,
      cell: (row) => (
        <Link to="/$lang/eu/calibration/$roundId" params={{ roundId: row.roundId }}>
          <span translate="no">{row.title}</span>
        </Link>
      ),
    },
    { key: 'state', header: t`State`, cell: (row) => <RoundTag state={row.state} /> },
    { key: 'due', header: t`Answers by`, cell: (row) => fmt.shortDate(row.dueOn) },
    { key: 'vignettes', header: t`Vignettes`, number: true, cell: (row) => row.vignettes },
    {
      key: 'answered',
      header: t`Answers`,
      number: true,
      cell: (row) => {
        const all = row.vignettes * row.invited;
        return t`${row.answered} of ${all}`;
      },
    },
    { key: 'alpha', header: t`Alpha`, cell: (row) => words(row.alpha) },
    { key: 'ac1', header: t`AC1`, cell: (row) => words(row.ac1) },
  ];
  return (
    <Page title={t`Calibration`} width="wide">
      <p>
        <Trans>
          Authorities decide the same fictional notifications without seeing each other. What differs then is
          practice, not the cases. Nothing of it is part of any other figure.
        </Trans>
      </p>
      <p>
        <Link to="/$lang/eu/calibration/new">
          <Trans>Compose a round</Trans>
        </Link>
      </p>
      {data.items.length === 0 ? (
        <EmptyState title={t`No round yet`}>
          <Trans>Compose the first one and send it to some authorities.</Trans>
        </EmptyState>
      ) : (
        <>
          <DataTable
            stacked
            caption={t`Rounds, newest first`}
            captionHidden
            columns={columns}
            rows={data.items}
            rowKey={(row) => row.roundId}
          />
          <Drift rounds={data.items.filter(({ alpha, ac1 }) => alpha !== null || ac1 !== null)} />
        </>
      )}
    </Page>
  );
}

function Drift({ rounds }: { readonly rounds: readonly RoundRow[] }) {
  const { t } = useLingui();
  const words = useCoefficientWords();
  const [last] = rounds;
  if (!last) return null;
  const inTime = [...rounds].reverse();
  const alpha = words(last.alpha);
  const title = t`In the last closed round authorities agreed beyond chance by alpha ${alpha}`;
  const toInterval = (one: RoundRow['alpha']) =>
    one && { value: one.value, low: one.interval?.low ?? one.value, high: one.interval?.high ?? one.value };
  const chart = (
    <IntervalChart
      description={t`${title}. One row for each closed round, earliest first: alpha and AC1 with their intervals; 1 is full agreement, 0 what chance gives.`}
      domain={[-0.4, 1]}
      text={(value) => fmt.number(value)}
      axis={t`agreement beyond chance`}
      reference={{ value: 0, label: t`chance` }}
      series={[
        { key: 'alpha', label: t`Krippendorff’s alpha`, shape: 'diamond', fill: MARK },
        { key: 'ac1', label: t`Gwet’s AC1`, shape: 'dot', fill: MAIN },
      ]}
      rows={inTime.map((row) => ({
        key: row.roundId,
        label: row.closedAt === null ? row.title : fmt.shortDate(row.closedAt),
        hint: t`${row.vignettes} vignettes`,
        values: [toInterval(row.alpha), toInterval(row.ac1)],
      }))}
    />
  );
  return (
    <Figure
      title={title}
      fileName="calibration-drift"
      source={t`Closed rounds of calibration; fictional notifications only`}
      note={t`Intervals are bootstrapped over vignettes. Rounds with other vignettes are not strictly comparable: look whether intervals overlap.`}
      chart={chart}
      svg={() => chartAsSvg(title, chart)}
      table={
        <DataTable
          dense
          caption={t`Agreement by round`}
          captionHidden
          columns={[
            {
              key: 'title',
              header: t`Round`,
              rowHeader: true,
              cell: (row: RoundRow) => <span translate="no">{row.title}</span>,
            },
            { key: 'alpha', header: t`Alpha`, cell: (row: RoundRow) => words(row.alpha) },
            { key: 'ac1', header: t`AC1`, cell: (row: RoundRow) => words(row.ac1) },
          ]}
          rows={inTime}
          rowKey={(row) => row.roundId}
        />
      }
      csv={[
        ['round', 'closed', 'alpha', 'alpha low', 'alpha high', 'ac1', 'ac1 low', 'ac1 high'],
        ...inTime.map((row) => [
          ...[row.title, row.closedAt ?? ''],
          ...[row.alpha, row.ac1].flatMap((one) => [one?.value, one?.interval?.low, one?.interval?.high]),
        ]),
      ]}
    />
  );
}
