import { Trans, useLingui } from '@lingui/react/macro';
import {
  OPERATORS,
  termsOf,
  type TableCondition,
  type TableKind,
  type Term,
} from '@article5/contracts/triage';
import { useFactValue } from '../../features/triage';
import { fmt } from '../../i18n/format';
import { MultiSelect, PlainButton, Select, TextInput } from '../../ui';
import { FACT_WORDS, OPERATOR_WORDS } from '../../words/triage';
import { useWord } from '../../words/word';

type Operator = TableCondition['op'];

/** The conditions of a rule: what is asked about, how it is compared, with which values of those known. */
export function TriageConditions(props: {
  readonly id: string;
  readonly kind: TableKind;
  readonly ruleName: string;
  readonly when: readonly TableCondition[];
  readonly onChange: (when: TableCondition[]) => void;
}) {
  const { id, when, onChange, ruleName } = props;
  const terms = termsOf(props.kind);
  return (
    <div className="stack">
      {when.length === 0 && (
        <p>
          <Trans>Always</Trans>
        </p>
      )}
      {when.map((condition, index) => (
        <ConditionRow
          key={index}
          id={`${id}-condition-${index}`}
          ruleName={ruleName}
          place={index + 1}
          terms={terms}
          condition={condition}
          onChange={(next) => onChange(when.map((one, at) => (at === index ? next : one)))}
          onRemove={() => onChange(when.filter((_, at) => at !== index))}
        />
      ))}
      <div className="condition">
        <PlainButton onClick={() => onChange([...when, startOf(terms[0])])}>
          <Trans>
            Add a condition<span className="visually-hidden"> to rule {ruleName}</span>
          </Trans>
        </PlainButton>
      </div>
    </div>
  );
}

function ConditionRow(props: {
  readonly id: string;
  readonly ruleName: string;
  readonly place: number;
  readonly terms: readonly Term[];
  readonly condition: TableCondition;
  readonly onChange: (condition: TableCondition) => void;
  readonly onRemove: () => void;
}) {
  const { t } = useLingui();
  const word = useWord();
  const { id, ruleName, place, terms, condition, onChange } = props;
  const term = terms.find(({ name }) => name === condition.input);
  const inputs = terms.map(({ name }) => ({ value: name, label: word(FACT_WORDS, name) }));
  const unknown = { value: condition.input, label: word(FACT_WORDS, condition.input) };
  return (
    <div className="condition">
      <Select
        id={`${id}-input`}
        label={t`Rule ${ruleName}, condition ${place}: what`}
        labelHidden
        dense
        options={term ? inputs : [unknown, ...inputs]}
        value={condition.input}
        onChange={(name) => onChange(startOf(terms.find((one) => one.name === name)))}
      />
      <Select
        id={`${id}-op`}
        label={t`Rule ${ruleName}, condition ${place}: comparison`}
        labelHidden
        dense
        options={(OPERATORS[term?.kind ?? 'TEXT'] as readonly Operator[]).map((op) => ({
          value: op,
          label: word(OPERATOR_WORDS, op),
        }))}
        value={condition.op}
        onChange={(op) => onChange(withOperator(condition, op as Operator, term))}
      />
      {term && <ConditionValue {...props} term={term} />}
      <PlainButton onClick={props.onRemove}>
        <Trans>
          Remove
          <span className="visually-hidden">
            {' '}
            condition {place} of rule {ruleName}
          </span>
        </Trans>
      </PlainButton>
    </div>
  );
}

function ConditionValue(props: {
  readonly id: string;
  readonly ruleName: string;
  readonly place: number;
  readonly term: Term;
  readonly condition: TableCondition;
  readonly onChange: (condition: TableCondition) => void;
}) {
  const { t } = useLingui();
  const valueOf = useFactValue();
  const { id, ruleName, place, term, condition, onChange } = props;
  const label = t`Rule ${ruleName}, condition ${place}: value`;
  if (!('value' in condition)) return null;
  const { input, op, value } = condition;
  const options = term.values
    .map((known) => ({ value: known.value, label: valueOf(input, known.value) }))
    .sort((a, b) => (term.name === 'destination' ? fmt.compare(a.label, b.label) : 0));
  if (Array.isArray(value)) {
    const set = (next: string[]) => onChange({ input, op: op as 'IN' | 'INCLUDES_ANY', value: next });
    return options.length > 0 ? (
      <>
        <MultiSelect label={t`Values`} options={options} value={value} onChange={set} />
        <span className="condition__values small secondary">
          {fmt.list(value.map((one) => valueOf(input, one)))}
        </span>
      </>
    ) : (
      <TextInput
        id={`${id}-value`}
        label={label}
        labelHidden
        dense
        value={value.join(', ')}
        onChange={(text) => set(text.split(',').map((one) => one.trim()))}
      />
    );
  }
  const set = (next: string | number) => onChange({ ...condition, value: next } as TableCondition);
  if (term.kind === 'NUMBER') {
    return (
      <TextInput
        id={`${id}-value`}
        label={label}
        labelHidden
        dense
        kind="numeric"
        width={4}
        value={String(value)}
        onChange={(text) => set(Number(text.replace(/\D/g, '')))}
      />
    );
  }
  const shared = {
    id: `${id}-value`,
    label,
    labelHidden: true,
    dense: true,
    value: String(value),
    onChange: set,
  };
  return options.length > 0 ? <Select {...shared} options={options} /> : <TextInput {...shared} />;
}

/** The plainest condition about a fact: that it is known. */
function startOf(term: Term | undefined): TableCondition {
  return { input: term?.name ?? 'timing', op: 'PRESENT' };
}

/** The same condition with another comparison, keeping its values where they still fit. */
function withOperator(condition: TableCondition, op: Operator, term: Term | undefined): TableCondition {
  const { input } = condition;
  const before: readonly unknown[] = 'value' in condition ? [condition.value].flat() : [];
  const first = before[0] ?? term?.values[0]?.value ?? '';
  switch (op) {
    case 'PRESENT':
    case 'ABSENT':
      return { input, op };
    case 'AT_LEAST':
    case 'AT_MOST':
      return { input, op, value: Number(first) || 1 };
    case 'IN':
    case 'INCLUDES_ANY':
      return { input, op, value: before.length > 0 ? before.map(String) : [String(first)] };
    default:
      return { input, op, value: term?.kind === 'NUMBER' ? Number(first) || 1 : String(first) };
  }
}
