import { useLingui } from '@lingui/react/macro';
import type { RoundRow } from '@article5/contracts/calibration';
import { fmt } from '../../../i18n/format';
import { Tag } from '../../../ui';

const two = (value: number) => fmt.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** "0.42 (0.21 to 0.60)". */
export function useCoefficientWords(): (coefficient: RoundRow['alpha']) => string {
  const { t } = useLingui();
  return (coefficient) => {
    if (!coefficient) return '–';
    const value = two(coefficient.value);
    if (!coefficient.interval) return t`${value} (too few for an interval)`;
    const [low, high] = [two(coefficient.interval.low), two(coefficient.interval.high)];
    return t`${value} (${low} to ${high})`;
  };
}

export function RoundTag({ state }: { readonly state: RoundRow['state'] }) {
  const { t } = useLingui();
  const words = { DRAFT: t`Draft`, OPEN: t`Open`, CLOSED: t`Closed` };
  const tones = { DRAFT: 'quiet', OPEN: 'info', CLOSED: 'ok' } as const;
  return <Tag tone={tones[state]}>{words[state]}</Tag>;
}
