import type { UnionClusterRow } from '@article5/contracts/consistency';
import { fmt } from '../../i18n/format';
import { Tag } from '../../ui';
import { OUTCOME_TONES, OUTCOMES } from '../../words/decision';
import { useWord } from '../../words/word';

/** Who decided what, in the order of the decisions: a word for each, the colour only helps. */
export function OutcomeStrip({ outcomes }: { readonly outcomes: UnionClusterRow['outcomes'] }) {
  const word = useWord();
  return (
    <ul className="outcome-strip">
      {outcomes.map((one) => (
        <li key={`${one.authorityId} ${one.decidedOn} ${one.outcome}`}>
          <strong>{one.authorityId}</strong>{' '}
          <Tag tone={OUTCOME_TONES[one.outcome] ?? 'neutral'}>{word(OUTCOMES, one.outcome)}</Tag>{' '}
          <span className="secondary">{fmt.shortDate(one.decidedOn)}</span>
        </li>
      ))}
    </ul>
  );
}
