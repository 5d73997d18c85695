import { COUNTRY_CODES, questionById, type Message } from '../questions';
import { DEFAULT_INDICATORS } from './default-indicators';
import { FACT_NAMES, FACT_SOURCES } from './facts';
import type { IndicatorRule } from './indicators';

/** Which table: what is noticed of a case (COLLECT), or where it goes and how soon (FIRST). */
export const TABLE_KINDS = ['INDICATORS', 'ROUTING'] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

/** A value that a fact can have; `label` where the form has words for it. */
export interface TermValue {
  readonly value: string;
  readonly label?: Message;
}

/**
 * A fact that rules may ask for. CHOICE: one of `values`; LIST: some of them; NUMBER: whole and not negative; TEXT:
 * any text. `about`: what it belongs to; facts about the same item, warning sign, hit or published entry are tied
 * together, a fact of the CASE to all. `many`: a case can have several of it. `tables`: where it is known in time.
 */
export interface Term {
  readonly name: string;
  readonly kind: 'CHOICE' | 'LIST' | 'NUMBER' | 'TEXT';
  readonly values: readonly TermValue[];
  readonly about: 'CASE' | 'ITEM' | 'SIGN' | 'HIT' | 'ENTRY';
  readonly many: boolean;
  readonly tables: readonly TableKind[];
}

/** Operators that can accept something of each kind of fact. */
export const OPERATORS = {
  CHOICE: ['EQUALS', 'NOT_EQUALS', 'IN', 'PRESENT', 'ABSENT'],
  TEXT: ['EQUALS', 'NOT_EQUALS', 'IN', 'PRESENT', 'ABSENT'],
  LIST: ['INCLUDES', 'INCLUDES_ANY', 'PRESENT', 'ABSENT'],
  NUMBER: ['EQUALS', 'NOT_EQUALS', 'AT_LEAST', 'AT_MOST', 'PRESENT', 'ABSENT'],
} as const;

const BOTH = TABLE_KINDS;
const valuesOf = (...values: readonly string[]): readonly TermValue[] => values.map((value) => ({ value }));

/** Options of the form that are no value of a fact: nothing was seen, or nothing could be checked. */
const NO_FACT = ['NONE', 'NOT_CHECKED'];

function answered(): readonly Term[] {
  return FACT_SOURCES.map(({ name, question, field: fieldName, perItem }) => {
    const field = questionById(question)?.fields.find((one) => one.name === fieldName);
    const options = field && 'options' in field ? field.options : undefined;
    const kind = options === undefined ? 'TEXT' : field?.type === 'CHOICES' ? 'LIST' : 'CHOICE';
    const values =
      name === 'destination'
        ? valuesOf(...COUNTRY_CODES)
        : (options ?? []).map(({ value, label }) => ({ value, label }));
    const about = perItem === true ? 'ITEM' : 'CASE';
    return {
      ...{ name, values, about, many: false, tables: BOTH },
      kind: name === 'destination' ? 'CHOICE' : kind,
    } satisfies Term;
  });
}

function signs(): readonly Term[] {
  const values = ['3.1', '4.7'].flatMap((question) => {
    const field = questionById(question)?.fields.find(({ name }) => name === 'signs');
    return field && 'options' in field ? field.options : [];
  });
  const known = values
    .filter(({ value }) => !NO_FACT.includes(value))
    .map(({ value, label }) => ({ value, label }));
  const sign = { kind: 'CHOICE', values: known, about: 'SIGN', many: true, tables: BOTH } as const;
  return [
    { ...sign, name: 'sign' },
    { ...sign, name: 'sign.unchecked' },
  ];
}

/** An indicator that rules can raise: what it is called, its sentence and its guideline step. */
export type KnownIndicator = Pick<IndicatorRule, 'code' | 'reasonCode' | 'guidelineStep'>;

/** Indicators that there are sentences for. `{sign}` stands for the warning sign that the rule's first fact names. */
export const KNOWN_INDICATORS: readonly KnownIndicator[] = DEFAULT_INDICATORS.rules
  .map(({ then: { code, reasonCode, guidelineStep } }) => ({ code, reasonCode, guidelineStep }))
  .filter(
    (one, index, all) =>
      all.findIndex(
        (other) => other.reasonCode === one.reasonCode && other.guidelineStep === one.guidelineStep,
      ) === index,
  );

function computed(): readonly Term[] {
  const known = signs()[0]?.values ?? [];
  const codes = [...new Set(KNOWN_INDICATORS.map(({ code }) => code))].filter((code) => code !== '{sign}');
  const named = new Set(known.map(({ value }) => value));
  const values = [...valuesOf(...codes.filter((code) => !named.has(code))), ...known];
  const indicator = { kind: 'CHOICE', values, about: 'CASE', many: true, tables: ['ROUTING'] } as const;
  const single = { about: 'CASE', many: false } as const;
  return [
    {
      ...{ name: 'screening', kind: 'CHOICE', values: valuesOf('SAME', 'POSSIBLE'), about: 'HIT' },
      ...{ many: true, tables: ['INDICATORS'] },
    },
    {
      ...{ name: 'similar', kind: 'CHOICE', values: valuesOf('DIVIDED', 'DECIDED', 'OPEN'), ...single },
      tables: ['INDICATORS'],
    },
    { name: 'publishedEntry', kind: 'TEXT', values: [], about: 'ENTRY', many: true, tables: ['INDICATORS'] },
    { ...indicator, name: 'indicator' },
    { ...indicator, name: 'strongIndicator' },
    { name: 'strongIndicators', kind: 'NUMBER', values: [], ...single, tables: ['ROUTING'] },
  ];
}

/** Every fact that rules may ask for, in the order of `FACT_NAMES`, with its possible values. Source: design.md 4.4. */
export const VOCABULARY: readonly Term[] = [...answered(), ...signs(), ...computed()].sort(
  (a, b) => orderOf(a.name) - orderOf(b.name),
);

function orderOf(name: string): number {
  return (FACT_NAMES as readonly string[]).indexOf(name);
}

/** The facts that are known when this kind of table is asked. */
export function termsOf(kind: TableKind): readonly Term[] {
  return VOCABULARY.filter(({ tables }) => tables.includes(kind));
}
