import { COUNTRY_CODES, CURRENCY_CODES, LANGUAGE_CODES } from '@article5/contracts/questions';
import type {
  CountriesField,
  CountryField,
  CountryScope,
  NumberField,
  QuestionContext,
  TextField,
} from '@article5/contracts/questions';
import { Trans, useLingui } from '@lingui/react/macro';
import { fmt } from '../../i18n/format';
import {
  ComboBox,
  MultiComboBox,
  Select,
  SuggestInput,
  TextArea,
  TextInput,
  type FieldProps,
  type InputWidth,
} from '../../ui';
import { numberFrom } from './typed-number';

interface Control<Field, Value> {
  readonly field: Field;
  /** Label, hint, error and id, as the kit wants them. */
  readonly props: FieldProps;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

function widthFor(maxLength: number): { width?: InputWidth } {
  if (maxLength <= 20) return { width: 10 };
  return maxLength <= 80 ? { width: 20 } : {};
}

/** What the browser may fill in: only what is about the person at the keyboard. */
const fillIn = { email: 'email', tel: 'tel', url: 'off' } as const;

export function TextControl({ field, props, value, onChange }: Control<TextField, string>) {
  if (field.type === 'LONG_TEXT') {
    const rows = field.maxLength > 2000 ? 10 : 5;
    return <TextArea {...props} rows={rows} maxLength={field.maxLength} value={value} onChange={onChange} />;
  }
  if (field.suggestions !== undefined) {
    return (
      <SuggestInput {...props} width={20} suggestions={field.suggestions} value={value} onChange={onChange} />
    );
  }
  return (
    <TextInput
      {...props}
      {...widthFor(field.maxLength)}
      {...(field.input === undefined ? {} : { kind: field.input, autoComplete: fillIn[field.input] })}
      value={value}
      onChange={onChange}
    />
  );
}

export function NumberControl({ props, value, onChange }: Control<NumberField, string>) {
  return <TextInput {...props} kind="decimal" width={10} value={value} onChange={onChange} />;
}

/** Large numbers, and those with marks, as they are understood, in the way of the page's language: said below the row they stand in. */
export function ReadAs({ values, unit }: { readonly values: readonly string[]; readonly unit: string }) {
  const isPlain = (value: string) => /^\s*\d{0,3}\s*$/.test(value);
  const numbers = values
    .filter((value) => !isPlain(value))
    .map(numberFrom)
    .filter((number) => typeof number === 'number');
  const shown = fmt.list(
    numbers.map((number) =>
      /^[A-Z]{3}$/.test(unit) ? fmt.money(number, unit) : fmt.number(number, { maximumFractionDigits: 6 }),
    ),
  );
  return (
    <p className="secondary small field-row__note" role="status">
      {shown !== '' && <Trans>That is {shown}</Trans>}
    </p>
  );
}

function countryOptions(scope: CountryScope, context: QuestionContext) {
  // A Member State as destination stays in the list: the refusal explains more than an empty list would.
  const codes = scope === 'EU' ? context.euMemberStates : COUNTRY_CODES;
  return codes
    .map((value) => ({ value, label: fmt.country(value) }))
    .sort((one, other) => fmt.compare(one.label, other.label));
}

export function CountryControl(props: Control<CountryField, string> & { readonly context: QuestionContext }) {
  const options = countryOptions(props.field.scope, props.context);
  return <ComboBox {...props.props} options={options} value={props.value} onChange={props.onChange} />;
}

export function CountriesControl(
  props: Control<CountriesField, readonly string[]> & { readonly context: QuestionContext },
) {
  const options = countryOptions(props.field.scope, props.context);
  return <MultiComboBox {...props.props} options={options} value={props.value} onChange={props.onChange} />;
}

type Plain = Omit<Control<unknown, string>, 'field'>;

/** Languages by their names in the language of the page. */
export function LanguageControl({ props, value, onChange }: Plain) {
  const { t } = useLingui();
  const options = LANGUAGE_CODES.map((code) => ({ value: code, label: fmt.language(code) })).sort(
    (one, other) => fmt.compare(one.label, other.label),
  );
  return (
    <Select {...props} none={t`Choose a language`} options={options} value={value} onChange={onChange} />
  );
}

export function CurrencyControl({ props, value, onChange }: Plain) {
  const { t } = useLingui();
  const options = CURRENCY_CODES.map((code) => ({ value: code, label: `${code} – ${fmt.currency(code)}` }));
  const usual = options.filter((option) => option.value === 'EUR');
  const others = options.filter((option) => option.value !== 'EUR');
  return (
    <Select
      {...props}
      none={t`Choose a currency`}
      options={[...usual, ...others]}
      value={value}
      onChange={onChange}
    />
  );
}
