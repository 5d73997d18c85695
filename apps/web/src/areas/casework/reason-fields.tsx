import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import {
  REASON_CATALOGUE,
  REASON_CODES,
  REASON_WEIGHTS,
  type DecisionDraft,
  type ReasonCodeName,
} from '@article5/contracts/decision';
import { useMessage } from '../../i18n/messages';
import { Actions, Button, Select, TextArea } from '../../ui';
import { useWord } from '../../words/word';

type Reason = DecisionDraft['reasons'][number];

const WEIGHTS: Readonly<Record<string, MessageDescriptor>> = {
  DECISIVE: msg`Decisive`,
  SUPPORTING: msg`Supporting`,
  CONTRARY: msg`Speaks against it, outweighed`,
};

/** Structured reasons: which criterion, on what evidence, how heavy, and what follows. */
export function ReasonFields(props: {
  readonly reasons: readonly Reason[];
  readonly answerKeys: readonly string[];
  readonly onChange: (reasons: Reason[]) => void;
}) {
  const { t } = useLingui();
  const say = useMessage();
  const { reasons, onChange } = props;
  const free = REASON_CODES.filter((code) => !reasons.some((reason) => reason.code === code));
  const set = (index: number, next: Reason) =>
    onChange(reasons.map((reason, at) => (at === index ? next : reason)));
  return (
    <div className="stack">
      {reasons.map((reason, index) => (
        <ReasonField
          key={reason.code}
          reason={reason}
          onChange={(next) => set(index, next)}
          onRemove={() => onChange(reasons.filter((_, at) => at !== index))}
        />
      ))}
      <Select
        dense
        name="add-reason"
        label={t`Add a reason`}
        none={t`Choose`}
        value=""
        options={free.map((value) => ({ value, label: say(REASON_CATALOGUE[value].label) }))}
        onChange={(code) => {
          if (code === '') return;
          const weight = reasons.length === 0 ? 'DECISIVE' : 'SUPPORTING';
          onChange([
            ...reasons,
            { code: code as ReasonCodeName, answerKeys: [], evidence: '', weight, conclusion: '' },
          ]);
        }}
      />
    </div>
  );
}

function ReasonField(props: {
  readonly reason: Reason;
  readonly onChange: (reason: Reason) => void;
  readonly onRemove: () => void;
}) {
  const { t } = useLingui();
  const say = useMessage();
  const word = useWord();
  const { reason, onChange } = props;
  const name = say(REASON_CATALOGUE[reason.code].label);
  return (
    <fieldset className="flag stack">
      <legend>
        <strong>{name}</strong>
      </legend>
      <TextArea
        name={`evidence-${reason.code}`}
        label={t`Evidence`}
        rows={2}
        value={reason.evidence}
        onChange={(evidence) => onChange({ ...reason, evidence })}
      />
      <TextArea
        name={`conclusion-${reason.code}`}
        label={t`Conclusion`}
        rows={2}
        value={reason.conclusion}
        onChange={(conclusion) => onChange({ ...reason, conclusion })}
      />
      <Select
        dense
        name={`weight-${reason.code}`}
        label={t`Weight`}
        value={reason.weight}
        options={REASON_WEIGHTS.map((value) => ({ value, label: word(WEIGHTS, value) }))}
        onChange={(weight) => onChange({ ...reason, weight: weight as Reason['weight'] })}
      />
      <Actions>
        <Button kind="secondary" small onClick={props.onRemove}>
          <Trans>
            Remove <span className="visually-hidden">{name}</span>
          </Trans>
        </Button>
      </Actions>
    </fieldset>
  );
}
