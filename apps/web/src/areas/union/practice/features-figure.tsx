import { useLingui } from '@lingui/react/macro';
import type { FeatureEffectView, RatesView } from '@article5/contracts/statistics';
import { fmt } from '../../../i18n/format';
import { DataTable, Figure, type Column } from '../../../ui';
import { END_USER_KINDS, ITEM_FAMILY_NAMES } from '../../../words/transaction';
import { useWord } from '../../../words/word';
import { Source } from './rates-figure';

const number = (value: number) => fmt.number(value, { maximumSignificantDigits: 2 });

/** What in a case goes with a requirement of authorisation, authorities being alike. */
export function FeaturesFigure({ rates }: { readonly rates: RatesView }) {
  const { t } = useLingui();
  const name = useFeatureName();
  const told = rates.features.filter(({ p }) => p < 1 - rates.policy.confidence);
  const list = fmt.list(told.slice(0, 4).map((row) => name(row)));
  const odds = (row: FeatureEffectView) => {
    const [value, low, high] = [row.oddsRatio.value, row.oddsRatio.low, row.oddsRatio.high].map(number);
    return t`× ${value} (${low} to ${high})`;
  };
  const columns: readonly Column<FeatureEffectView>[] = [
    { key: 'feature', header: t`Feature of the case`, rowHeader: true, cell: (row) => name(row) },
    {
      key: 'reference',
      header: t`Compared with`,
      cell: (row) => name({ feature: row.feature, level: row.reference }),
    },
    { key: 'cases', header: t`Decided`, number: true, cell: (row) => fmt.number(row.trials) },
    { key: 'odds', header: t`Odds of a requirement`, cell: odds },
  ];
  return (
    <Figure
      title={
        told.length === 0
          ? t`No recorded feature of a case goes with its outcome by more than chance explains`
          : t`What goes with the outcome, authorities being alike: ${list}`
      }
      fileName="features"
      source={<Source rates={rates} />}
      note={t`Each feature is compared with its most frequent level. These intervals are single ones: one in twenty misses.`}
      table={
        <DataTable
          dense
          caption={t`Features of cases and their outcomes`}
          captionHidden
          columns={columns}
          rows={rates.features}
          rowKey={(row) => `${row.feature} ${row.level}`}
          empty={t`Too few cases to compare.`}
        />
      }
      csv={[
        ['feature', 'level', 'reference', 'decided', 'odds ratio', 'low', 'high', 'p'],
        ...rates.features.map((row) => [
          ...[row.feature, row.level, row.reference, row.trials],
          ...[row.oddsRatio.value, row.oddsRatio.low, row.oddsRatio.high, row.p],
        ]),
      ]}
    />
  );
}

/** "end user: police". */
export function useFeatureName(): (row: Pick<FeatureEffectView, 'feature' | 'level'>) => string {
  const { t } = useLingui();
  const word = useWord();
  return ({ feature, level }) => {
    if (level === 'RARE') return feature === 'itemFamily' ? t`rarer items` : t`rarer end users`;
    if (feature === 'itemFamily') return word(ITEM_FAMILY_NAMES, level);
    if (feature === 'endUserKind') {
      const kind = word(END_USER_KINDS, level);
      return t`end user: ${kind}`;
    }
    if (feature === 'warningSigns') return level === 'NONE' ? t`no warning sign` : t`warning sign present`;
    return level === 'NONE' ? t`no safeguards` : t`safeguards in place`;
  };
}
