import type { AnswerKey, Answers, AttachmentAnswer } from './answers';
import { canonicalAnswers } from './canonical';
import { CATALOGUE } from './catalogue';
import { shownFields } from './fields';
import { ownValue } from './json';
import { answerKey, pagesOf, parseKey, standpoint } from './pages';
import type { Field, Message, Question, RowField, Sensitivity, TaskId } from './question';

/**
 * One field of an answer as data, not as text: whoever shows it formats numbers, dates, countries and names of
 * languages in the reader's language.
 */
export type AnswerPart = {
  readonly field: string;
  readonly label: Message;
  readonly sensitivity: Sensitivity;
} & (
  | { readonly kind: 'TEXT'; readonly text: string }
  | { readonly kind: 'LONG_TEXT'; readonly text: string }
  | { readonly kind: 'CHOICES'; readonly values: readonly string[]; readonly options: readonly Message[] }
  | { readonly kind: 'DATE'; readonly date: string }
  | { readonly kind: 'COUNTRIES'; readonly codes: readonly string[] }
  | { readonly kind: 'LANGUAGE'; readonly code: string }
  | { readonly kind: 'CURRENCY'; readonly code: string }
  | {
      readonly kind: 'AMOUNT';
      readonly amount: number;
      /** ISO 4217 code, or the unit as typed. */
      readonly unit?: string;
      readonly isMoney: boolean;
    }
  | { readonly kind: 'ATTACHMENTS'; readonly attachments: readonly AttachmentAnswer[] }
  | { readonly kind: 'ROWS'; readonly rows: readonly (readonly AnswerPart[])[] }
  | { readonly kind: 'COUNT'; readonly count: number }
);

/** One row of check-answers, officer view or print: a page with its answer. */
export interface SummaryRow {
  readonly key: AnswerKey;
  readonly questionId: string;
  readonly task: TaskId;
  readonly item?: number;
  readonly sign?: string;
  /** The name of the warning sign, for follow-ups. */
  readonly signLabel?: Message;
  readonly label: Message;
  readonly officerLabel: Message;
  readonly printLabel: Message;
  /** Empty when nothing is answered. */
  readonly parts: readonly AnswerPart[];
  readonly sensitivity: Sensitivity;
}

/** Every page of the notification in order with its answer; unanswered pages have no parts. */
export function summaryOf(answers: Answers): readonly SummaryRow[] {
  const settled = canonicalAnswers(answers);
  return pagesOf(settled).map(({ key, question, item, sign }) => ({
    ...rowOf(key, question),
    ...(item === undefined ? {} : { item }),
    ...(sign === undefined ? {} : { sign, ...signNamed(sign) }),
    parts: partsOf(key, settled),
  }));
}

function rowOf(key: AnswerKey, question: Question): Omit<SummaryRow, 'parts'> {
  const { id, task, label, officerLabel, printLabel, sensitivity } = question;
  return { key, questionId: id, task, label, officerLabel, printLabel, sensitivity };
}

function signNamed(sign: string): { signLabel?: Message } {
  const label = signLabel(sign);
  return label === undefined ? {} : { signLabel: label };
}

/** What a warning sign says, by its id (`RF-USER-02`). */
export function signLabel(sign: string): Message | undefined {
  for (const question of CATALOGUE.questions) {
    for (const field of question.fields) {
      if (field.type !== 'CHOICES') continue;
      const option = field.options.find(({ value }) => value === sign);
      if (option !== undefined) return option.label;
    }
  }
  return undefined;
}

/** The parts of one page's answer; none when it is unanswered or unknown. */
export function partsOf(key: AnswerKey, answers: Answers): readonly AnswerPart[] {
  const parsed = parseKey(key);
  const value = ownValue(answers, key);
  if (parsed === undefined || value === undefined) return [];
  const { question, item } = parsed;
  return shownFields(question, value, standpoint(answers, item)).flatMap(({ field }) => {
    const raw = ownValue(value, field.name);
    return raw === undefined ? [] : [partOf(field, raw, value, question.sensitivity)];
  });
}

function partOf(field: Field | RowField, raw: unknown, whole: unknown, inherited: Sensitivity): AnswerPart {
  const sensitivity = field.sensitivity ?? inherited;
  const base = { field: field.name, label: field.label, sensitivity };
  switch (field.type) {
    case 'CHOICE':
    case 'CHOICES': {
      const values = (Array.isArray(raw) ? raw : [raw]) as readonly string[];
      const options = values.flatMap((value) => field.options.filter((option) => option.value === value));
      return { ...base, kind: 'CHOICES', values, options: options.map(({ label }) => label) };
    }
    case 'COUNTRY':
      return { ...base, kind: 'COUNTRIES', codes: [raw as string] };
    case 'COUNTRIES':
      return { ...base, kind: 'COUNTRIES', codes: raw as readonly string[] };
    case 'NUMBER': {
      const unit = field.unitField === undefined ? undefined : ownValue(whole, field.unitField);
      const isMoney = field.unitField === 'currency';
      return {
        ...base,
        kind: 'AMOUNT',
        amount: raw as number,
        isMoney,
        ...(typeof unit === 'string' ? { unit } : {}),
      };
    }
    case 'DATE':
      return { ...base, kind: 'DATE', date: raw as string };
    case 'LANGUAGE':
    case 'CURRENCY':
      return { ...base, kind: field.type, code: raw as string };
    case 'ATTACHMENTS':
      return { ...base, kind: 'ATTACHMENTS', attachments: raw as readonly AttachmentAnswer[] };
    case 'LIST': {
      const rows = (raw as readonly unknown[]).map((row) =>
        field.fields.flatMap((part) => {
          const inner = ownValue(row, part.name);
          return inner === undefined ? [] : [partOf(part, inner, row, sensitivity)];
        }),
      );
      return { ...base, kind: 'ROWS', rows };
    }
    case 'ITEMS':
      return { ...base, kind: 'COUNT', count: (raw as readonly unknown[]).length };
    default:
      return { ...base, kind: field.type, text: raw as string };
  }
}

/** Keys in the order of the catalogue, items and signs in theirs; for lists of answers from two versions. */
export function inCatalogueOrder(keys: Iterable<AnswerKey>): readonly AnswerKey[] {
  const all = [...new Set(keys)];
  const known = new Map<AnswerKey, readonly number[]>();
  const order = [...CATALOGUE.readiness, ...CATALOGUE.questions, CATALOGUE.documents].map(({ id }) => id);
  for (const key of all) {
    const parsed = parseKey(key);
    if (parsed === undefined) continue;
    const { question, item = 0, sign } = parsed;
    const parent = question.repeat?.per === 'SIGN' ? question.repeat.of : question.id;
    const signs = question.repeat?.per === 'SIGN' ? question.repeat.signs : [];
    const itemsFirst = item === 0 ? order.indexOf(parent) : order.indexOf('2.1');
    known.set(key, [
      itemsFirst,
      item,
      order.indexOf(parent),
      sign === undefined ? 0 : signs.indexOf(sign) + 1,
    ]);
  }
  return [...known.keys()].sort((one, other) => compare(known.get(one) ?? [], known.get(other) ?? []));
}

function compare(one: readonly number[], other: readonly number[]): number {
  const index = one.findIndex((part, position) => part !== other[position]);
  return index < 0 ? 0 : (one[index] ?? 0) - (other[index] ?? 0);
}

/** The key of a warning sign's explanation, whichever question it belongs to. */
export function signKey(sign: string): AnswerKey | undefined {
  const question = CATALOGUE.followUps.find(
    ({ repeat }) => repeat?.per === 'SIGN' && repeat.signs.includes(sign),
  );
  return question === undefined ? undefined : answerKey(question.id, { sign });
}
