import { Trans, useLingui } from '@lingui/react/macro';
import type { GroupRateView, RatesView } from '@article5/contracts/statistics';
import { fmt } from '../../../i18n/format';
import { Link } from '../../../lang-route';
import { DataTable, Figure, Tag, type Column } from '../../../ui';
import { chartAsSvg, IntervalChart, MAIN, MARK } from '../../../ui/charts';
import type { UnionSearch } from '../search';
import { usePercentWithInterval, useRateSentences } from './sentences';

/** Those of which something may be said first, by adjusted rate; the others after them, unranked. */
export function inOrder(groups: readonly GroupRateView[]): readonly GroupRateView[] {
  const rank = { ENOUGH: 0, TOO_FEW: 1, NOTHING_DECIDED: 2 };
  return [...groups].sort(
    (a, b) =>
      rank[a.sayable] - rank[b.sayable] ||
      (a.sayable === 'ENOUGH' ? rateOf(b) - rateOf(a) : 0) ||
      fmt.compare(fmt.country(a.group), fmt.country(b.group)),
  );
}

const rateOf = (row: GroupRateView) => (row.adjusted ?? row.shrunken)?.value ?? 0;

/** Rates told three ways, with what may be claimed of each. */
export function RatesFigure({ rates, search }: { readonly rates: RatesView; readonly search: UnionSearch }) {
  const { t } = useLingui();
  const sentences = useRateSentences()(rates);
  const withInterval = usePercentWithInterval();
  const claims = useClaimWords();
  const shown = inOrder(rates.groups).filter(({ sayable }) => sayable === 'ENOUGH');
  const chart = (
    <IntervalChart
      description={`${sentences.claim} ${sentences.rest}`}
      domain={[0, 1]}
      text={fmt.percent}
      axis={t`share made subject to authorisation`}
      {...(rates.union.raw ? { reference: { value: rates.union.raw.value, label: t`Union` } } : {})}
      series={[
        { key: 'adjusted', label: t`with everybody’s cases`, shape: 'diamond', fill: MARK },
        { key: 'shrunken', label: t`drawn to the common rate`, shape: 'square', fill: '#fff' },
        { key: 'raw', label: t`as counted`, shape: 'dot', fill: MAIN },
      ]}
      rows={shown.map((row) => ({
        key: row.group,
        label: fmt.country(row.group),
        hint: t`${row.successes} of ${row.trials}`,
        values: [row.adjusted, row.shrunken, row.raw],
      }))}
    />
  );
  const columns: readonly Column<GroupRateView>[] = [
    { key: 'state', header: t`Member State`, rowHeader: true, cell: (row) => fmt.country(row.group) },
    {
      key: 'required',
      header: t`Authorisation required`,
      number: true,
      cell: (row) => (
        <CasesLink row={row} search={search} outcome="AUTHORISATION_REQUIRED" count={row.successes} />
      ),
    },
    {
      key: 'decided',
      header: t`Decided`,
      number: true,
      cell: (row) => <CasesLink row={row} search={search} count={row.trials} />,
    },
    { key: 'raw', header: t`As counted`, cell: (row) => withInterval(row.raw) },
    { key: 'shrunken', header: t`Drawn to the common rate`, cell: (row) => withInterval(row.shrunken) },
    { key: 'adjusted', header: t`With everybody’s cases`, cell: (row) => withInterval(row.adjusted) },
    { key: 'claim', header: t`What may be said`, cell: (row) => <ClaimTag claim={row.claim} /> },
  ];
  return (
    <Figure
      title={sentences.claim}
      fileName="rates"
      source={<Source rates={rates} />}
      note={sentences.rest}
      {...(shown.length === 0 ? {} : { chart, svg: () => chartAsSvg(sentences.claim, chart) })}
      table={
        <DataTable
          dense
          caption={t`Rates by Member State`}
          captionHidden
          columns={columns}
          rows={inOrder(rates.groups)}
          rowKey={(row) => row.group}
        />
      }
      csv={[
        [
          ...['member state', 'authorisation required', 'decided', 'raw', 'raw low', 'raw high'],
          ...['shrunken', 'shrunken low', 'shrunken high', 'adjusted', 'adjusted low', 'adjusted high'],
          ...['odds ratio', 'odds low', 'odds high', 'p (Holm)', 'claim'],
        ],
        ...inOrder(rates.groups).map((row) => [
          ...[row.group, row.successes, row.trials],
          ...[row.raw, row.shrunken, row.adjusted, row.oddsRatio].flatMap((one) => [
            ...[one?.value, one?.low, one?.high],
          ]),
          ...[row.p ?? undefined, claims[row.claim]],
        ]),
      ]}
    />
  );
}

function CasesLink(props: {
  readonly row: GroupRateView;
  readonly search: UnionSearch;
  readonly outcome?: string;
  readonly count: number;
}) {
  if (props.count === 0) return <>0</>;
  const { outcome } = props;
  return (
    <Link
      to="/$lang/eu/records"
      search={{
        ...props.search,
        memberState: props.row.group,
        ...(outcome === undefined ? {} : { outcome }),
      }}
    >
      {fmt.number(props.count)}
    </Link>
  );
}

export function Source({ rates }: { readonly rates: Pick<RatesView, 'from' | 'to'> }) {
  const from = fmt.date(rates.from);
  const to = fmt.date(rates.to);
  return (
    <Trans>
      Shared decisions from {from} to {to}. Listed items and redirected notifications are not counted.
    </Trans>
  );
}

function useClaimWords(): Readonly<Record<GroupRateView['claim'], string>> {
  const { t } = useLingui();
  return {
    HIGHER: t`more often`,
    LOWER: t`less often`,
    UNREMARKABLE: t`no difference can be told`,
    NO_CLAIM: t`too few: no claim`,
  };
}

export function ClaimTag({ claim }: { readonly claim: GroupRateView['claim'] }) {
  const words = useClaimWords();
  const tones = { HIGHER: 'warn', LOWER: 'warn', UNREMARKABLE: 'ok', NO_CLAIM: 'quiet' } as const;
  return <Tag tone={tones[claim]}>{words[claim]}</Tag>;
}
