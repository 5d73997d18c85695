import type { Condition } from '../condition';
import type { Field, Option, Question } from '../question';
import type { Written } from './with-messages';

export type WrittenQuestion = Written<Question>;
export type WrittenField = Written<Field>;
export type WrittenOption = Written<Option>;

export const ALWAYS: Condition = { always: true };

/** `#field` of the same page has one of the values. */
export function is(at: string, ...oneOf: readonly string[]): Condition {
  return { at, oneOf };
}

/** At least one of the values is ticked. */
export function ticked(at: string, ...includes: readonly string[]): Condition {
  return { at, includes };
}

/** `do not know` is an honest answer that never stops anybody. */
export const YES_NO_UNKNOWN: readonly WrittenOption[] = [
  { value: 'YES', label: 'Yes' },
  { value: 'NO', label: 'No' },
  { value: 'UNKNOWN', label: 'We do not know', hint: 'You can still continue.' },
];

export const YES_NO: readonly WrittenOption[] = [
  { value: 'YES', label: 'Yes' },
  { value: 'NO', label: 'No' },
];

/** Kinds of documents, for the list by kind; the same words wherever a file can be added. */
export const DOCUMENT_KINDS: readonly WrittenOption[] = [
  { value: 'DATA_SHEET', label: 'Data sheet or technical description' },
  { value: 'MARKETING', label: 'Marketing material' },
  { value: 'END_USE_STATEMENT', label: 'End-use statement' },
  { value: 'CONTRACT', label: 'Contract, order or offer' },
  { value: 'SCREENING', label: 'Result of a screening or due-diligence check' },
  { value: 'OTHER_LICENCE', label: 'Authorisation of another State' },
  { value: 'MANDATE', label: 'Mandate or power of attorney' },
  { value: 'OTHER', label: 'Other document' },
];

export const WEBSITE_PATTERN = '^(https?://)?[^\\s:/@]+\\.[^\\s]+$';

/** Name, country and what helps to recognise a party again; used for the end user and for the other parties. */
export const PARTY_FIELDS = [
  {
    name: 'name',
    type: 'TEXT',
    label: 'Legal name',
    hint: 'As in a company register or on official letters, in Latin letters.',
    missing: 'Enter the legal name',
    requiredWhen: ALWAYS,
    maxLength: 300,
  },
  {
    name: 'otherNames',
    type: 'TEXT',
    label: 'Other names',
    hint: 'Trade names, abbreviations, or the name in its own script. Separate them with semicolons.',
    maxLength: 500,
  },
  {
    name: 'country',
    type: 'COUNTRY',
    label: 'Country',
    missing: 'Choose the country',
    requiredWhen: ALWAYS,
    scope: 'ANY',
  },
  { name: 'address', type: 'TEXT', label: 'Address', maxLength: 500 },
  { name: 'registrationNumber', type: 'TEXT', label: 'Registration number', maxLength: 80 },
  {
    name: 'website',
    type: 'TEXT',
    label: 'Web site',
    maxLength: 300,
    pattern: WEBSITE_PATTERN,
    malformed: 'Enter a web address, for example https://www.example.org',
    input: 'url',
  },
] as const satisfies readonly WrittenField[];
