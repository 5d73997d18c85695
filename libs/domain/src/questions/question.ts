import type { Condition } from './condition';

/** A text for people: a stable id that translations hang on, and its English. Placeholders are ICU (`{max}`). */
export interface Message {
  readonly id: string;
  readonly en: string;
}

/** How carefully an answer is kept: PERSONAL is erasable, COMMERCIAL and SENSITIVE are never shared by default. */
export type Sensitivity = 'PERSONAL' | 'COMMERCIAL' | 'SENSITIVE' | 'PLAIN';

/** Due-diligence step of the guidelines, Recommendation (EU) 2024/2659 section 3 (headings confirmed). */
export type GuidelineStep = 1 | 2 | 3 | 4;

/** The seven tasks of the task list. */
export type TaskId = 'about-you' | 'item' | 'misuse' | 'parties' | 'safeguards' | 'documents' | 'send';

/** One choice; `exclusive` cannot be ticked with others; `offeredWhen` hides it where national law lacks it. */
export interface Option {
  readonly value: string;
  readonly label: Message;
  readonly hint?: Message;
  /** Key of the heading under which it stands, one of the field's `groups`. */
  readonly group?: string;
  readonly exclusive?: true;
  readonly offeredWhen?: Condition;
}

interface FieldBase {
  /** Name inside the answer's value; also the last part of an error's JSON pointer. */
  readonly name: string;
  readonly label: Message;
  readonly hint?: Message;
  /** What to do when it is empty, worded as an instruction. */
  readonly missing?: Message;
  /** Absent: always shown. Refers to earlier fields of the same page (`#name`) only. */
  readonly visibleWhen?: Condition;
  /** Absent: optional. Counts only while the field is visible. */
  readonly requiredWhen?: Condition;
  /** Overrides the question's class for this field. */
  readonly sensitivity?: Sensitivity;
}

export interface ChoiceField extends FieldBase {
  readonly type: 'CHOICE';
  readonly options: readonly Option[];
}

export interface ChoicesField extends FieldBase {
  readonly type: 'CHOICES';
  readonly options: readonly Option[];
  readonly groups?: readonly { readonly value: string; readonly label: Message }[];
}

/** Lengths count Unicode code points; `pattern` is a regular expression (flag u) over the whole text. */
export interface TextField extends FieldBase {
  readonly type: 'TEXT' | 'LONG_TEXT';
  readonly minLength?: number;
  readonly maxLength: number;
  readonly pattern?: string;
  /** What to do when `pattern` does not match. */
  readonly malformed?: Message;
  /** Browser hints only. */
  readonly input?: 'email' | 'tel' | 'url';
  /** Known answers offered while typing; others are allowed when they match `pattern`. */
  readonly suggestions?: readonly string[];
}

/** `unitField` names the sibling that holds the currency or the unit. */
export interface NumberField extends FieldBase {
  readonly type: 'NUMBER';
  readonly min: number;
  readonly max: number;
  readonly decimals: number;
  readonly unitField?: string;
}

/** A calendar date `YYYY-MM-DD` without time or zone. `notBefore`/`notAfter` may be `today` (the authority's). */
export interface DateField extends FieldBase {
  readonly type: 'DATE';
  readonly notBefore?: string;
  readonly notAfter?: string;
}

/** Which countries may be named: ISO 3166-1 alpha-2, Member States by the context's list. */
export type CountryScope = 'ANY' | 'EU' | 'NON_EU';

export interface CountryField extends FieldBase {
  readonly type: 'COUNTRY';
  readonly scope: CountryScope;
}

export interface CountriesField extends FieldBase {
  readonly type: 'COUNTRIES';
  readonly scope: CountryScope;
  readonly max: number;
}

/** One code of a list: the 24 official languages (ISO 639-1) or the currencies (ISO 4217). */
export interface CodeField extends FieldBase {
  readonly type: 'LANGUAGE' | 'CURRENCY';
}

/** Uploaded files by id; their bytes live in the evidence store. */
export interface AttachmentsField extends FieldBase {
  readonly type: 'ATTACHMENTS';
  readonly max: number;
  readonly kinds: readonly Option[];
}

/** Rows of plain fields, for example the other parties. */
export interface ListField extends FieldBase {
  readonly type: 'LIST';
  readonly max: number;
  readonly fields: readonly RowField[];
}

/** The item numbers of the notification, in order; which `2.x.item-N` pages exist follows from it. */
export interface ItemsField extends FieldBase {
  readonly type: 'ITEMS';
  readonly max: number;
}

export type RowField = ChoiceField | TextField | CountryField;
export type Field =
  | ChoiceField
  | ChoicesField
  | TextField
  | NumberField
  | DateField
  | CountryField
  | CountriesField
  | CodeField
  | AttachmentsField
  | ListField
  | ItemsField;

/** A rule between fields of one page: no value in both lists; the high end not below the low end. */
export type FieldRule =
  | { readonly kind: 'DISJOINT'; readonly fields: readonly [string, string]; readonly code: string }
  | { readonly kind: 'NOT_LESS'; readonly low: string; readonly high: string; readonly code: string };

/** Once for the notification, once per item, or once per warning sign ticked in `signs` of the question `of`. */
export type Repetition =
  { readonly per: 'ITEM' } | { readonly per: 'SIGN'; readonly of: string; readonly signs: readonly string[] };

/** How the page is laid out; the fields carry everything that validation needs. */
export type QuestionType =
  'RADIOS' | 'CHECKBOXES' | 'GROUP' | 'LONG_TEXT' | 'DATE' | 'COUNTRY' | 'UPLOAD' | 'ADD_ANOTHER' | 'SUMMARY';

/** One question of the catalogue = one page = one answer. Plain JSON. */
export interface Question {
  readonly id: string;
  readonly task: TaskId;
  /** Last part of the page's address. */
  readonly slug: string;
  readonly type: QuestionType;
  /** The page's `h1`. */
  readonly label: Message;
  readonly help: Message;
  readonly why: Message;
  /** Guideline step behind it, where there is one. */
  readonly step?: GuidelineStep;
  /** Short, for officers' screens. */
  readonly officerLabel: Message;
  /** For letters, receipts and PDFs. */
  readonly printLabel: Message;
  readonly fields: readonly Field[];
  readonly rules?: readonly FieldRule[];
  readonly repeat?: Repetition;
  readonly visibleWhen?: Condition;
  /** Absent: the answer is required whenever the page is visible. */
  readonly optional?: true;
  readonly sensitivity: Sensitivity;
  /** Facts that triage's decision table may rest on. */
  readonly indicators: readonly string[];
  /** Usual time for a first answer, for "about n minutes left". */
  readonly seconds: number;
}
