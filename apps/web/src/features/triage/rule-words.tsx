import { Trans } from '@lingui/react/macro';
import type { TableCondition, TableRuleView } from '@article5/contracts/triage';
import { Tag } from '../../ui';
import { useIndicatorSentence } from '../../words/indicator';
import { LEVEL_WORDS, PRIORITY_WORDS } from '../../words/triage';
import { useWord } from '../../words/word';
import { useConditionSentence } from './condition-words';

/** The conditions of a rule, all of which must hold. */
export function Conditions({ when }: { readonly when: readonly TableCondition[] }) {
  const sentence = useConditionSentence();
  if (when.length === 0) {
    return (
      <p>
        <Trans>Always</Trans>
      </p>
    );
  }
  return (
    <ul className="list">
      {when.map((condition, index) => (
        <li key={index}>{sentence(condition)}</li>
      ))}
    </ul>
  );
}

/** What follows when a rule holds. */
export function RuleResult(props: {
  readonly then: TableRuleView['then'];
  readonly teamName: (code: string) => string;
}) {
  const word = useWord();
  const indicator = useIndicatorSentence();
  const { then, teamName } = props;
  if ('teamCode' in then) {
    return (
      <>
        {teamName(then.teamCode)}, {word(PRIORITY_WORDS, then.priority)}
      </>
    );
  }
  const says =
    then.code === '{sign}' ? (
      <Trans>The warning sign itself</Trans>
    ) : (
      indicator({ reasonCode: then.reasonCode })
    );
  return (
    <>
      <Tag tone={then.level === 'STRONG' ? 'error' : 'warn'}>{word(LEVEL_WORDS, then.level)}</Tag> {says}
    </>
  );
}
