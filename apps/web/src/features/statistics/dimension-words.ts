import { msg } from '@lingui/core/macro';
import type { ReportTableView } from '@article5/contracts/statistics';
import { fmt } from '../../i18n/format';
import { OUTCOMES } from '../../words/decision';
import { ITEM_FAMILY_NAMES } from '../../words/transaction';
import { useWord } from '../../words/word';

export type Dimension = ReportTableView['rowsBy'];

export const DIMENSION_WORDS = {
  itemFamily: msg`Item family`,
  memberState: msg`Member State`,
  destination: msg`Destination`,
  outcome: msg`Result`,
} as const;

/** Results that are no decision. */
const RESULTS = {
  ...OUTCOMES,
  PENDING: msg`Not decided yet`,
  WITHHELD: msg`Outcome not shared`,
} as const;

const UNTOLD = { ZZ: msg`Not told` } as const;

/** The words for a value of a dimension. */
export function useValueWords(): (dimension: Dimension, value: string) => string {
  const word = useWord();
  return (dimension, value) => {
    switch (dimension) {
      case 'itemFamily':
        return word(ITEM_FAMILY_NAMES, value);
      case 'outcome':
        return word(RESULTS, value);
      default:
        return value === 'ZZ' ? word(UNTOLD, value) : fmt.country(value);
    }
  };
}
