import { useLingui } from '@lingui/react/macro';
import {
  KNOWN_INDICATORS,
  termsOf,
  type Fact,
  type TableCondition,
  type Term,
} from '@article5/contracts/triage';
import { fmt } from '../../i18n/format';
import { useMessage } from '../../i18n/messages';
import { INDICATOR_REASONS } from '../../words/case';
import { FACT_VALUE_WORDS, FACT_WORDS, LEVEL_WORDS, OPERATOR_WORDS } from '../../words/triage';
import { useWord } from '../../words/word';

const TERMS: ReadonlyMap<string, Term> = new Map(
  [...termsOf('INDICATORS'), ...termsOf('ROUTING')].map((term) => [term.name, term]),
);

/** Says the value of a fact in words: of the form, of a country, of an indicator. */
export function useFactValue(): (input: string, value: unknown) => string {
  const word = useWord();
  const say = useMessage();
  return (input, value) => {
    const text = String(value);
    if (input === 'destination' && /^[A-Z]{2}$/.test(text)) return fmt.country(text);
    const label = TERMS.get(input)?.values.find((known) => known.value === text)?.label;
    if (label) return say(label);
    const own = FACT_VALUE_WORDS[`${input}.${text}`];
    if (own) return word(FACT_VALUE_WORDS, `${input}.${text}`);
    const indicator = KNOWN_INDICATORS.find(({ code }) => code === text);
    return indicator ? word(INDICATOR_REASONS, indicator.reasonCode) : text;
  };
}

/** A condition as a sentence: "Time of export is exported already". */
export function useConditionSentence(): (condition: TableCondition) => string {
  const { t } = useLingui();
  const word = useWord();
  const valueOf = useFactValue();
  return (condition) => {
    const subject = word(FACT_WORDS, condition.input);
    const is = word(OPERATOR_WORDS, condition.op);
    if (!('value' in condition)) return t`${subject} ${is}`;
    const given: readonly unknown[] = Array.isArray(condition.value) ? condition.value : [condition.value];
    const values = fmt.list(given.map((one) => `“${valueOf(condition.input, one)}”`));
    return t`${subject} ${is} ${values}`;
  };
}

/** The facts of an example, in words; nothing when the case states nothing. */
export function useExample(): (facts: readonly Fact[]) => string {
  const word = useWord();
  const valueOf = useFactValue();
  return (facts) =>
    fmt.list(
      facts.map(({ name, value }) => {
        const values: readonly unknown[] = Array.isArray(value) ? value : [value];
        return `${word(FACT_WORDS, name)}: ${fmt.list(values.map((one) => `“${valueOf(name, one)}”`))}`;
      }),
    );
}

/** "Strong: the exporter sees a high risk of diversion" from `STRONG DIVERSION`. */
export function useIndicatorName(): (name: string) => string {
  const word = useWord();
  const valueOf = useFactValue();
  return (name) => {
    const [level = '', code = ''] = name.split(' ');
    return `${word(LEVEL_WORDS, level)}: ${valueOf('indicator', code)}`;
  };
}
