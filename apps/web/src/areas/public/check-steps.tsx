import { CATALOGUE, readiness, type Option, type Question } from '@article5/contracts/questions';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { fmt } from '../../i18n/format';
import { memberStates } from '../../i18n/member-states';
import { useMessage } from '../../i18n/messages';
import { BackLink, Button, Details, Page, Radios, Select, type FieldError } from '../../ui';
import { CheckResult } from './check-result';

const questions = CATALOGUE.readiness;

/** Answers of R1 to R4, one word each: only in memory. */
type Given = Readonly<Record<string, string>>;

function fieldOf(question: Question) {
  const field = question.fields[0];
  if (field === undefined) throw new Error(`Question ${question.id} has no field`);
  return field;
}

function answersFrom(given: Given) {
  return Object.fromEntries(
    questions
      .filter((question) => given[question.id] !== undefined)
      .map((question) => [question.id, { [fieldOf(question).name]: given[question.id] ?? '' }]),
  );
}

/** Routes on which the later questions would not change the result. */
const settled: readonly string[] = ['AUTHORISATION_INSTEAD', 'OTHER_RULES', 'INFORMED'];

interface AnswerFieldProps {
  readonly question: Question;
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
}

function AnswerField({ question, value, onChange, error }: AnswerFieldProps) {
  const msg = useMessage();
  const { t } = useLingui();
  const field = fieldOf(question);
  const shared = {
    label: msg(question.label),
    hint: msg(question.help),
    asHeading: true,
    id: question.id,
    error,
  };
  if (field.type === 'COUNTRY') {
    const options = memberStates
      .map((code) => ({ value: code, label: fmt.country(code) }))
      .sort((one, other) => fmt.compare(one.label, other.label));
    return (
      <Select
        {...shared}
        none={t`Choose a Member State`}
        options={options}
        value={value ?? ''}
        onChange={onChange}
      />
    );
  }
  const options: readonly Option[] = field.type === 'CHOICE' ? field.options : [];
  return (
    <Radios
      {...shared}
      choices={options.map((option) => ({
        value: option.value,
        label: msg(option.label),
        ...(option.hint ? { hint: msg(option.hint) } : {}),
      }))}
      value={value}
      onChange={onChange}
    />
  );
}

function StepPage(props: {
  readonly question: Question;
  readonly step: number;
  readonly value: string | undefined;
  readonly onAnswer: (value: string) => void;
}) {
  const { question, step } = props;
  const msg = useMessage();
  const total = questions.length;
  const [value, setValue] = useState(props.value);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const next = () => {
    if (value === undefined || value === '') {
      const missing = fieldOf(question).missing;
      setErrors([{ text: missing ? msg(missing) : '', field: question.id }]);
    } else props.onAnswer(value);
  };
  return (
    <Page
      title={msg(question.label)}
      heading={false}
      focusKey={step}
      caption={
        <Trans>
          Do I have to notify? Question {step} of {total}
        </Trans>
      }
      back={<BackLink from="/$lang" to="/$lang/check" search={step === 1 ? {} : { step: step - 1 }} />}
      errors={errors}
    >
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          next();
        }}
      >
        <AnswerField question={question} value={value} onChange={setValue} error={errors[0]?.text} />
        <Details summary={<Trans>Why we ask this</Trans>}>
          <p>{msg(question.why)}</p>
        </Details>
        <Button type="submit">
          <Trans>Continue</Trans>
        </Button>
      </form>
    </Page>
  );
}

/** One question after the other, then the result. Loaded when the check is started. */
export default function CheckSteps({ step }: { readonly step: number }) {
  const navigate = useNavigate();
  const [given, setGiven] = useState<Given>({});
  const firstOpen = questions.findIndex((question) => given[question.id] === undefined);
  const result = readiness(answersFrom(given));
  const reachable = firstOpen === -1 || settled.includes(result.route) ? questions.length + 1 : firstOpen + 1;
  const shown = Math.min(step, reachable);
  const question = questions[shown - 1];
  if (question === undefined) return <CheckResult result={result} />;
  const onAnswer = (value: string) => {
    const next = { ...given, [question.id]: value };
    setGiven(next);
    const done = settled.includes(readiness(answersFrom(next)).route);
    void navigate({
      from: '/$lang',
      to: '/$lang/check',
      search: { step: done ? questions.length + 1 : shown + 1 },
    });
  };
  return (
    <StepPage
      key={question.id}
      question={question}
      step={shown}
      value={given[question.id]}
      onAnswer={onAnswer}
    />
  );
}
