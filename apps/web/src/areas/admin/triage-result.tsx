import { useLingui } from '@lingui/react/macro';
import { KNOWN_INDICATORS, type TableRuleView } from '@article5/contracts/triage';
import { Select } from '../../ui';
import { useIndicatorSentence } from '../../words/indicator';
import { LEVEL_WORDS, PRIORITY_WORDS } from '../../words/triage';
import { useWord } from '../../words/word';

type Then = TableRuleView['then'];

interface ResultProps<T> {
  readonly id: string;
  readonly ruleName: string;
  readonly then: T;
  readonly teams: readonly { readonly teamCode: string; readonly name: string }[];
  readonly onChange: (then: Then) => void;
}

/** What follows from a rule: a team and a priority, or an indicator and its level. */
export function TriageResult(props: ResultProps<Then>) {
  const { then } = props;
  return (
    <div className="stack triage-result">
      {'teamCode' in then ? (
        <RoutingResult {...props} then={then} />
      ) : (
        <IndicatorResult {...props} then={then} />
      )}
    </div>
  );
}

function RoutingResult(props: ResultProps<Extract<Then, { teamCode: string }>>) {
  const { t } = useLingui();
  const word = useWord();
  const { id, ruleName, then, teams, onChange } = props;
  const known = teams.map(({ teamCode, name }) => ({ value: teamCode, label: name }));
  const isKnown = teams.some(({ teamCode }) => teamCode === then.teamCode);
  return (
    <>
      <Select
        id={`${id}-team`}
        label={t`Rule ${ruleName}: team`}
        labelHidden
        dense
        options={isKnown ? known : [{ value: then.teamCode, label: then.teamCode }, ...known]}
        value={then.teamCode}
        onChange={(teamCode) => onChange({ ...then, teamCode })}
      />
      <Select
        id={`${id}-priority`}
        label={t`Rule ${ruleName}: priority`}
        labelHidden
        dense
        options={(['URGENT', 'HIGH', 'NORMAL'] as const).map((value) => ({
          value,
          label: word(PRIORITY_WORDS, value),
        }))}
        value={then.priority}
        onChange={(priority) => onChange({ ...then, priority: priority as typeof then.priority })}
      />
    </>
  );
}

function IndicatorResult(props: ResultProps<Extract<Then, { reasonCode: string }>>) {
  const { t } = useLingui();
  const word = useWord();
  const indicator = useIndicatorSentence();
  const { id, ruleName, then, onChange } = props;
  const keyOf = (one: { readonly reasonCode: string; readonly guidelineStep: number }) =>
    `${one.reasonCode} ${one.guidelineStep}`;
  const nameOf = ({ code, reasonCode, guidelineStep }: (typeof KNOWN_INDICATORS)[number]) =>
    code === '{sign}' ? t`The warning sign itself (step ${guidelineStep})` : indicator({ reasonCode });
  return (
    <>
      <Select
        id={`${id}-indicator`}
        label={t`Rule ${ruleName}: indicator`}
        labelHidden
        dense
        options={KNOWN_INDICATORS.map((one) => ({ value: keyOf(one), label: nameOf(one) }))}
        value={keyOf(then)}
        onChange={(key) => {
          const chosen = KNOWN_INDICATORS.find((one) => keyOf(one) === key);
          if (chosen) onChange({ ...then, ...chosen });
        }}
      />
      <Select
        id={`${id}-level`}
        label={t`Rule ${ruleName}: level`}
        labelHidden
        dense
        options={(['STRONG', 'ATTENTION'] as const).map((value) => ({
          value,
          label: word(LEVEL_WORDS, value),
        }))}
        value={then.level}
        onChange={(level) => onChange({ ...then, level: level as typeof then.level })}
      />
    </>
  );
}
