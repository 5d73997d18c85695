import './refusal-texts';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import {
  OPINION_CRITERIA,
  OPINION_POSITIONS,
  OPINION_STANCES,
  type OpinionBody,
  type OpinionCriterion,
  type OpinionPosition,
  type OpinionStance,
} from '@article5/contracts/consultation';
import { isProblem } from '../../api/problem';
import { RefusalList } from '../../app/refusal-list';
import { refusalText } from '../../i18n/refusals';
import { Actions, Button, Heading, Radios, Select, TextArea, TextInput } from '../../ui';
import { CRITERION_WORDS, POSITION_WORDS, STANCE_WORDS } from '../../words/opinion';
import { useWord } from '../../words/word';

type Stances = Partial<
  Record<OpinionCriterion, { readonly stance: OpinionStance | ''; readonly note: string }>
>;

/** A position, what is said on each criterion, and words: one form for guests and officers. */
export function OpinionForm(props: {
  readonly isFirst: boolean;
  readonly error: unknown;
  readonly busy: boolean;
  readonly onGive: (opinion: OpinionBody) => void;
}) {
  const { t } = useLingui();
  const word = useWord();
  const { isFirst, error, busy, onGive } = props;
  const [position, setPosition] = useState<OpinionPosition>('NO_OBJECTION');
  const [stances, setStances] = useState<Stances>({});
  const [text, setText] = useState('');
  const give = () =>
    onGive({
      position,
      text,
      reasons: OPINION_CRITERIA.flatMap((criterion) => {
        const { stance = '', note = '' } = stances[criterion] ?? {};
        return stance === '' ? [] : [{ criterion, stance, note }];
      }),
    });
  return (
    <section className="stack no-print" aria-labelledby="give-opinion">
      <Heading id="give-opinion">
        {isFirst ? <Trans>Give your opinion</Trans> : <Trans>Give a new version of your opinion</Trans>}
      </Heading>
      <p className="secondary">
        {isFirst ? (
          <Trans>
            What others think is shown once yours is saved. Your first opinion then stays as it is.
          </Trans>
        ) : (
          <Trans>
            Your earlier versions stay, and everyone sees that you changed your mind after reading.
          </Trans>
        )}
      </p>
      <RefusalList error={error} />
      <Radios
        name="position"
        label={t`Position`}
        value={position}
        onChange={(value) => setPosition(value as OpinionPosition)}
        choices={OPINION_POSITIONS.map((value) => ({ value, label: word(POSITION_WORDS, value) }))}
      />
      {OPINION_CRITERIA.map((criterion) => (
        <Reason
          key={criterion}
          criterion={criterion}
          value={stances[criterion] ?? { stance: '', note: '' }}
          onChange={(value) => setStances({ ...stances, [criterion]: value })}
        />
      ))}
      <TextArea
        name="text"
        label={t`Your opinion`}
        rows={5}
        maxLength={8000}
        value={text}
        onChange={setText}
        {...textError(error)}
      />
      <Actions>
        <Button busy={busy} onClick={give}>
          <Trans>Save the opinion</Trans>
        </Button>
      </Actions>
    </section>
  );
}

function Reason(props: {
  readonly criterion: OpinionCriterion;
  readonly value: { readonly stance: OpinionStance | ''; readonly note: string };
  readonly onChange: (value: { readonly stance: OpinionStance | ''; readonly note: string }) => void;
}) {
  const { t } = useLingui();
  const word = useWord();
  const { criterion, value, onChange } = props;
  const label = word(CRITERION_WORDS, criterion);
  return (
    <div className="reason">
      <Select
        dense
        name={`stance-${criterion}`}
        label={label}
        none={t`Nothing to say`}
        value={value.stance}
        options={OPINION_STANCES.map((one) => ({ value: one, label: word(STANCE_WORDS, one) }))}
        onChange={(stance) => onChange({ ...value, stance: stance as OpinionStance | '' })}
      />
      {value.stance !== '' && (
        <TextInput
          name={`note-${criterion}`}
          label={t`Why: ${label}`}
          value={value.note}
          onChange={(note) => onChange({ ...value, note })}
        />
      )}
    </div>
  );
}

function textError(error: unknown): { readonly error?: string } {
  const [refusal] = isProblem(error) ? error.at('/text') : [];
  return refusal === undefined ? {} : { error: refusalText(refusal) };
}
