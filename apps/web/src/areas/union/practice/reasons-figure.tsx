import { Trans, useLingui } from '@lingui/react/macro';
import type { ReasonsView } from '@article5/contracts/statistics';
import { fmt } from '../../../i18n/format';
import { Link } from '../../../lang-route';
import { Figure, HeatTable, stepOfShare } from '../../../ui';
import { chartAsSvg, IntervalChart, MAIN } from '../../../ui/charts';
import { CRITERION_NAMES } from '../../../words/criterion';
import { OUTCOMES } from '../../../words/decision';
import { useWord } from '../../../words/word';
import type { UnionSearch } from '../search';
import { Source } from './rates-figure';

/** Which criteria weighed: share of decisions of one outcome that name each. */
export function ReasonsFigure({
  reasons,
  search,
}: {
  readonly reasons: ReasonsView;
  readonly search: UnionSearch;
}) {
  const { t } = useLingui();
  const word = useWord();
  const rows = [...reasons.rows].sort((a, b) => b.all.successes - a.all.successes);
  const title = useTitle(reasons);
  const outcome = word(OUTCOMES, reasons.outcome);
  const chart = (
    <IntervalChart
      description={t`${title}. Share of decisions “${outcome}” that name each criterion, with its interval.`}
      domain={[0, 1]}
      text={fmt.percent}
      axis={t`share of decisions that name it`}
      series={[{ key: 'all', label: t`all Member States`, shape: 'dot', fill: MAIN }]}
      rows={rows.map(({ criterion, all }) => ({
        key: criterion,
        label: word(CRITERION_NAMES, criterion),
        hint: t`${all.successes} of ${all.trials}`,
        values: [all.raw],
      }))}
    />
  );
  const states = rows[0]?.cells.map(({ group }) => group) ?? [];
  const percent = (from: number, to: number) => t`${from} to ${to} %`;
  return (
    <Figure
      title={title}
      fileName="reasons"
      source={<Source rates={reasons} />}
      note={
        <Trans>
          A decision may name several criteria. Cells with fewer than {reasons.policy.minimumForClaim}{' '}
          decisions are left out of every comparison and marked with *; ↑ and ↓ mark a share that differs from
          the others by more than chance explains, after allowing for all cells compared.
        </Trans>
      }
      {...(rows.length === 0 ? {} : { chart, svg: () => chartAsSvg(title, chart) })}
      table={
        <HeatTable
          caption={t`Share of decisions that name a criterion, in percent`}
          captionHidden
          corner={t`Criterion`}
          columns={states.map((state) => ({
            key: state,
            label: state === 'GR' ? 'EL' : state,
            title: fmt.country(state),
          }))}
          rows={rows.map(({ criterion, cells }) => ({
            key: criterion,
            label: word(CRITERION_NAMES, criterion),
            cells: cells.map((cell) => {
              const mark = { HIGHER: ' ↑', LOWER: ' ↓', UNREMARKABLE: '', NO_CLAIM: ' *' }[cell.claim];
              const text = `${fmt.number(Math.round((cell.raw?.value ?? 0) * 100))}${mark}`;
              return {
                text,
                step: stepOfShare(cell.raw?.value ?? 0),
                link: (
                  <Link
                    to="/$lang/eu/records"
                    search={{ ...search, memberState: cell.group, outcome: reasons.outcome }}
                  >
                    {text}
                  </Link>
                ),
              };
            }),
          }))}
          legend={[percent(0, 19), percent(20, 39), percent(40, 59), percent(60, 79), percent(80, 100)]}
        />
      }
      csv={[
        ['criterion', 'member state', 'named in', 'decisions', 'share', 'low', 'high', 'claim'],
        ...rows.flatMap(({ criterion, cells }) =>
          cells.map((cell) => [
            ...[criterion, cell.group, cell.successes, cell.trials],
            ...[cell.raw?.value, cell.raw?.low, cell.raw?.high, cell.claim],
          ]),
        ),
      ]}
    />
  );
}

function useTitle({ rows, outcome }: ReasonsView): string {
  const { t } = useLingui();
  const word = useWord();
  const words = word(OUTCOMES, outcome);
  const named = rows.flatMap(({ criterion, cells }) =>
    cells.flatMap(({ group, claim }) => {
      const [country, what] = [fmt.country(group), word(CRITERION_NAMES, criterion)];
      if (claim === 'HIGHER') return [t`${country} names “${what}” more often`];
      return claim === 'LOWER' ? [t`${country} names “${what}” less often`] : [];
    }),
  );
  if (rows.length === 0) return t`No reasons were shared for this outcome in this period`;
  if (named.length === 0)
    return t`Reasons for “${words}”: no Member State weighs a criterion differently by more than chance explains`;
  const list = fmt.list(named.slice(0, 4));
  return t`Reasons for “${words}”: ${list} than the others`;
}
