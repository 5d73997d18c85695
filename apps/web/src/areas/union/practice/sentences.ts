import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { EstimateView, RatesView, TimesView, TrendView } from '@article5/contracts/statistics';
import { fmt } from '../../../i18n/format';

/** "38 % (33 to 43 %)". */
export function usePercentWithInterval(): (estimate: EstimateView | null) => string {
  const { t } = useLingui();
  return (estimate) => {
    if (!estimate) return '–';
    const value = fmt.percent(estimate.value);
    const [low, high] = [fmt.percent(estimate.low), fmt.percent(estimate.high)];
    return t`${value} (${low} to ${high})`;
  };
}

const odds = (value: number) => fmt.number(value, { maximumSignificantDigits: 2 });

/** The finding about rates in words, with its uncertainty; the same on the first page and on the page of rates. */
export function useRateSentences(): (rates: RatesView) => {
  readonly share: string;
  readonly claim: string;
  readonly rest: string;
} {
  const { t } = useLingui();
  const withInterval = usePercentWithInterval();
  return (rates) => {
    const { union, groups, policy } = rates;
    const confidence = fmt.percent(policy.confidence);
    const minimum = policy.minimumForClaim;
    const share = withInterval(union.raw);
    const decided = plural(union.trials, {
      one: '# notification decided and shared',
      other: '# notifications decided and shared',
    });
    const named = groups
      .filter(({ claim }) => claim === 'HIGHER' || claim === 'LOWER')
      .map(({ group, claim, oddsRatio }) => {
        const country = fmt.country(group);
        if (!oddsRatio) return claim === 'HIGHER' ? t`${country} more often` : t`${country} less often`;
        const [value, low, high] = [odds(oddsRatio.value), odds(oddsRatio.low), odds(oddsRatio.high)];
        return claim === 'HIGHER'
          ? t`${country} more often (odds × ${value}; ${low} to ${high})`
          : t`${country} less often (odds × ${value}; ${low} to ${high})`;
      });
    const list = fmt.list(named);
    const others = groups.filter(({ claim }) => claim === 'UNREMARKABLE').length;
    const small = groups.filter(({ sayable }) => sayable === 'TOO_FEW').length;
    const compared = plural(others, {
      one: 'Of one other that could be compared no difference can be told, which does not prove that there is none.',
      other:
        'Of # others that could be compared no difference can be told, which does not prove that there is none.',
    });
    const tooFew = plural(small, {
      one: `One decided fewer than ${minimum}: nothing is said of it.`,
      other: `# decided fewer than ${minimum}: nothing is said of them.`,
    });
    return {
      share:
        union.trials === 0
          ? t`Nothing was decided and shared in this period.`
          : t`${share} of ${decided} were made subject to authorisation; in brackets what ${confidence} confidence allows.`,
      claim:
        union.trials === 0
          ? t`There is nothing to compare.`
          : named.length === 0
            ? t`No Member State with at least ${minimum} decisions requires authorisation more or less often than chance and its cases explain.`
            : rates.isAdjusted
              ? t`Cases being alike, authorisation is required by ${list} than by the average.`
              : t`As counted, cases not made alike, authorisation is required by ${list} than by the average.`,
      rest: `${compared} ${tooFew}`,
    };
  };
}

/** The finding of a trend: its changes, and which version of policy they coincide with. */
export function useTrendSentence(): (trend: TrendView) => string {
  const { t } = useLingui();
  return ({ changes }) => {
    if (changes.length === 0) {
      return t`No month stands out: the share made subject to authorisation did not change by more than chance explains`;
    }
    const each = changes.map(({ month, before, after, change, coincidesWith }) => {
      const [from, to] = [fmt.percent(before), fmt.percent(after)];
      const [low, high] = [points(change.low), points(change.high)];
      const when = fmt.date(`${month}-01`);
      const what = t`from ${when} on it changed from ${from} to ${to} (by ${low} to ${high} points)`;
      return coincidesWith === null ? what : t`${what}, when this came: ${coincidesWith}`;
    });
    const list = fmt.list(each);
    return t`Share made subject to authorisation: ${list}`;
  };
}

const points = (value: number) =>
  fmt.number(value * 100, { maximumFractionDigits: 0, signDisplay: 'exceptZero' });

/** The finding about one kind of duration. */
export function useTimesSentence(): (figure: TimesView['toDecision'], kind: 'decision' | 'share') => string {
  const { t } = useLingui();
  return ({ all }, kind) => {
    if (all.median === null) return t`Nothing was counted in this period`;
    const days = plural(Math.round(all.median), { one: '# day', other: '# days' });
    const range = all.interval ? rangeOf(all.interval) : t`too few for an interval`;
    return kind === 'decision'
      ? t`Half of all decisions took at most ${days} (${range})`
      : t`Half of all requirements reached the other Member States within ${days} (${range})`;
  };
}

/** "21–26". */
export function rangeOf({ low, high }: EstimateView): string {
  const [from, to] = [fmt.number(low), fmt.number(high)];
  return `${from}–${to}`;
}
