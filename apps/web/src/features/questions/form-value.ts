import { shownFields, withAnotherItem } from '@article5/contracts/questions';
import type {
  Answers,
  AnswerValue,
  AttachmentAnswer,
  Field,
  JsonValue,
  Page,
  Question,
  ShownField,
  Standpoint,
} from '@article5/contracts/questions';
import { isoFromParts, partsFromIso, type DatePartsValue } from '../../ui';
import { numberFrom, typedNumber } from './typed-number';

/** Which items there are, and the answer to "do you want to add another?". */
export interface TypedItems {
  readonly items: readonly number[];
  readonly another: '' | 'YES' | 'NO';
}

export type TypedRow = Readonly<Record<string, string>>;

/** What a control holds while it is being filled in: exactly what was typed, complete or not. */
export type Typed =
  | string
  | readonly string[]
  | DatePartsValue
  | readonly TypedRow[]
  | readonly AttachmentAnswer[]
  | TypedItems;

/** A page as it is being filled in, by the names of its fields. */
export type FormValue = Readonly<Record<string, Typed>>;

const emptyItems: TypedItems = { items: [1], another: '' };

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textsOf(raw: unknown): readonly string[] {
  return Array.isArray(raw) ? raw.filter((entry): entry is string => typeof entry === 'string') : [];
}

function rowsOf(raw: unknown): readonly TypedRow[] {
  return Array.isArray(raw)
    ? raw
        .filter(isRecord)
        .map((row) =>
          Object.fromEntries(Object.entries(row).filter(([, value]) => typeof value === 'string')),
        )
        .map((row) => row as TypedRow)
    : [];
}

function typedDate(raw: unknown): DatePartsValue {
  const [year = '', month = '', day = ''] = typeof raw === 'string' ? raw.split('-') : [];
  return typeof raw === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(raw)
    ? partsFromIso(raw)
    : { day, month, year };
}

function typedOf(field: Field, raw: unknown): Typed {
  switch (field.type) {
    case 'CHOICES':
    case 'COUNTRIES':
      return textsOf(raw);
    case 'NUMBER':
      return typeof raw === 'number' ? typedNumber(raw) : typeof raw === 'string' ? raw : '';
    case 'DATE':
      return typedDate(raw);
    case 'LIST':
      return rowsOf(raw);
    case 'ATTACHMENTS':
      return rowsOf(raw).map(({ id = '', title = '', kind = '' }) => ({ id, title, kind }));
    case 'ITEMS': {
      const items = Array.isArray(raw) ? raw.filter((item): item is number => typeof item === 'number') : [];
      return items.length === 0 ? emptyItems : { items, another: 'NO' };
    }
    default:
      return typeof raw === 'string' ? raw : '';
  }
}

/** The form of a page as saved: every field of the question has a value, also those not shown now. */
export function formFrom(question: Question, value: AnswerValue | undefined): FormValue {
  return Object.fromEntries(
    question.fields.map((field) => [field.name, typedOf(field, value?.[field.name])] as const),
  );
}

/** An incomplete date is kept as its parts in order, so that it comes back as typed; it is no date to the rules. */
function dateValue(parts: DatePartsValue): JsonValue | undefined {
  const typed = [parts.year, parts.month, parts.day].map((part) => part.trim());
  return isoFromParts(parts) ?? (typed.every((part) => part === '') ? undefined : typed.join('-'));
}

function rowValues(rows: readonly Readonly<Record<string, string>>[]): JsonValue | undefined {
  const filled = rows
    .map((row) => Object.fromEntries(Object.entries(row).filter(([, text]) => text.trim() !== '')))
    .filter((row) => Object.keys(row).length > 0);
  return filled.length === 0 ? undefined : filled;
}

function valueOf(field: Field, typed: Typed, answers: Answers): JsonValue | undefined {
  switch (field.type) {
    case 'NUMBER':
      return numberFrom(typed as string);
    case 'DATE':
      return dateValue(typed as DatePartsValue);
    case 'LIST':
      return rowValues(typed as readonly TypedRow[]);
    case 'ATTACHMENTS':
      return rowValues((typed as readonly AttachmentAnswer[]).map((file) => ({ ...file })));
    case 'CHOICES':
    case 'COUNTRIES': {
      const texts = typed as readonly string[];
      return texts.length === 0 ? undefined : texts;
    }
    case 'ITEMS':
      return itemsValue(typed as TypedItems, answers);
    default:
      return (typed as string).trim() === '' ? undefined : (typed as string);
  }
}

function itemsValue({ items, another }: TypedItems, answers: Answers): JsonValue | undefined {
  if (another === '') return undefined;
  if (another === 'NO') return [...items];
  return withAnotherItem({ ...answers, '2.9': { items: [...items] } }).value.items;
}

/**
 * The answer that a filled-in page means. Fields that are not shown keep what was typed in them, so that ticking
 * another box and back loses nothing; they are dropped when the notification is sent.
 */
export function answerFrom(question: Question, form: FormValue, answers: Answers): AnswerValue {
  return Object.fromEntries(
    question.fields.flatMap((field) => {
      const typed = form[field.name];
      const value = typed === undefined ? undefined : valueOf(field, typed, answers);
      return value === undefined ? [] : [[field.name, value] as const];
    }),
  );
}

/** The fields that are shown for what is filled in now. */
export function fieldsShown(page: Page, form: FormValue, from: Standpoint): readonly ShownField[] {
  return shownFields(page.question, answerFrom(page.question, form, from.answers), from);
}

/** Whether two answers say the same, whatever the order of their fields. */
export function isSameAnswer(one: AnswerValue | undefined, other: AnswerValue | undefined): boolean {
  const ordered = (value: AnswerValue | undefined) =>
    JSON.stringify(Object.entries(value ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
  return ordered(one) === ordered(other);
}
