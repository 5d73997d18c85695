import type { Refusal } from '../kernel';
import type { QuestionContext } from './answers';
import { COUNTRY_CODES, CURRENCY_CODES, LANGUAGE_CODES } from './codes';
import type { Standpoint } from './condition';
import { hasShape, offeredOptions } from './fields';
import { isEmpty, ownValue, pointer } from './json';
import { isItemNumber } from './pages';
import type {
  AttachmentsField,
  ChoiceField,
  ChoicesField,
  CountryScope,
  DateField,
  Field,
  ListField,
  NumberField,
  RowField,
  TextField,
} from './question';

/** Where a value stands and what it is judged by. */
export interface Place {
  readonly at: string;
  readonly from: Standpoint;
  readonly context: QuestionContext;
}

/** Every reason why a non-empty value is not a good answer to its field; codes `questions.*`. */
export function checkField(field: Field | RowField, raw: unknown, place: Place): readonly Refusal[] {
  if (!hasShape(field, raw)) {
    return [refuse(field.type === 'NUMBER' ? 'questions.not-a-number' : 'questions.wrong-type', place.at)];
  }
  switch (field.type) {
    case 'TEXT':
    case 'LONG_TEXT':
      return checkText(field, raw as string, place.at);
    case 'NUMBER':
      return checkNumber(field, raw as number, place.at);
    case 'DATE':
      return checkDate(field, raw as string, place);
    case 'CHOICE':
      return checkChoice(field, raw as string, place.at, place.from);
    case 'CHOICES':
      return checkChoices(field, raw as readonly string[], place);
    case 'COUNTRY':
      return checkCountry(field.scope, raw as string, place.at, place.context);
    case 'COUNTRIES':
      return [
        ...checkList(raw as readonly string[], field.max, place.at),
        ...(raw as readonly string[]).flatMap((code, index) =>
          checkCountry(field.scope, code, `${place.at}/${index}`, place.context),
        ),
      ];
    case 'LANGUAGE':
      return LANGUAGE_CODES.includes(raw as string) ? [] : [refuse('questions.unknown-code', place.at)];
    case 'CURRENCY':
      return CURRENCY_CODES.includes(raw as string) ? [] : [refuse('questions.unknown-code', place.at)];
    case 'ATTACHMENTS':
      return checkAttachments(field, raw as readonly unknown[], place);
    case 'LIST':
      return checkRows(field, raw as readonly unknown[], place);
    case 'ITEMS':
      return [
        ...checkList(raw as readonly number[], field.max, place.at),
        ...((raw as readonly number[]).every(isItemNumber) ? [] : [refuse('questions.wrong-type', place.at)]),
      ];
  }
}

export function refuse(code: string, field: string, parameters?: Refusal['parameters']): Refusal {
  return parameters === undefined ? { code, field } : { code, field, parameters };
}

/** PostgreSQL and JSON canonicalisation cannot carry NUL or half a surrogate pair; all else is carried unharmed. */
export function isReadable(text: string): boolean {
  return !text.includes('\u0000') && !/\p{Surrogate}/u.test(text);
}

function checkText(field: TextField, text: string, at: string): readonly Refusal[] {
  if (!isReadable(text)) return [refuse('questions.text-unreadable', at)];
  const length = text.length > 2 * field.maxLength ? text.length : [...text].length;
  if (length > field.maxLength) return [refuse('questions.too-long', at, { max: field.maxLength, length })];
  if (field.minLength !== undefined && [...text.trim()].length < field.minLength) {
    return [refuse('questions.too-short', at, { min: field.minLength, length: [...text.trim()].length })];
  }
  const fits = field.pattern === undefined || new RegExp(field.pattern, 'u').test(text);
  return fits ? [] : [refuse('questions.malformed', at)];
}

function checkNumber(field: NumberField, amount: number, at: string): readonly Refusal[] {
  if (amount < field.min) return [refuse('questions.too-small', at, { min: field.min })];
  if (amount > field.max) return [refuse('questions.too-large', at, { max: field.max })];
  const rounded = Number(amount.toFixed(field.decimals));
  return rounded === amount ? [] : [refuse('questions.too-many-decimals', at, { max: field.decimals })];
}

/** A day of the calendar (proleptic Gregorian), written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined || year < 1) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

function checkDate(field: DateField, date: string, { at, context }: Place): readonly Refusal[] {
  if (!isDate(date)) return [refuse('questions.not-a-date', at)];
  const bound = (limit: string | undefined) => (limit === 'today' ? context.today : limit);
  const [earliest, latest] = [bound(field.notBefore), bound(field.notAfter)];
  if (earliest !== undefined && date < earliest) {
    const code = field.notBefore === 'today' ? 'questions.date-in-past' : 'questions.date-too-early';
    return [refuse(code, at, { earliest })];
  }
  if (latest !== undefined && date > latest) return [refuse('questions.date-in-future', at, { latest })];
  return [];
}

function checkChoice(
  field: ChoiceField | ChoicesField,
  value: string,
  at: string,
  from: Standpoint,
): readonly Refusal[] {
  if (!field.options.some((option) => option.value === value)) return [refuse('questions.not-an-option', at)];
  return offeredOptions(field.options, from).some((option) => option.value === value)
    ? []
    : [refuse('questions.option-not-offered', at)];
}

function checkChoices(
  field: ChoicesField,
  values: readonly string[],
  { at, from }: Place,
): readonly Refusal[] {
  const exclusive = field.options.filter((option) => option.exclusive).map(({ value }) => value);
  const mixed = values.some((value) => exclusive.includes(value)) && new Set(values).size > 1;
  return [
    ...checkList(values, field.options.length, at),
    ...values.flatMap((value, index) => checkChoice(field, value, `${at}/${index}`, from)),
    ...(mixed ? [refuse('questions.exclusive-option', at)] : []),
  ];
}

function checkList(values: readonly (string | number)[], max: number, at: string): readonly Refusal[] {
  if (values.length > max) return [refuse('questions.too-many', at, { max })];
  return new Set(values).size < values.length ? [refuse('questions.duplicate', at)] : [];
}

function checkCountry(
  scope: CountryScope,
  code: string,
  at: string,
  context: QuestionContext,
): readonly Refusal[] {
  if (!COUNTRY_CODES.includes(code)) return [refuse('questions.unknown-country', at)];
  const isMember = context.euMemberStates.includes(code);
  if (scope === 'EU' && !isMember) return [refuse('questions.not-a-member-state', at)];
  return scope === 'NON_EU' && isMember ? [refuse('questions.destination-in-union', at)] : [];
}

const ATTACHMENT_ID = /^[A-Za-z0-9-]{1,64}$/;

function checkAttachments(
  field: AttachmentsField,
  files: readonly unknown[],
  place: Place,
): readonly Refusal[] {
  if (files.length > field.max) return [refuse('questions.too-many', place.at, { max: field.max })];
  const ids = files.map((file) => ownValue(file, 'id'));
  const repeated = new Set(ids).size < ids.length ? [refuse('questions.duplicate', place.at)] : [];
  const kinds: RowField = { type: 'CHOICE', name: 'kind', label: { id: '', en: '' }, options: field.kinds };
  return [
    ...repeated,
    ...files.flatMap((file, index) => {
      const at = `${place.at}/${index}`;
      const [id, title, kind] = [ownValue(file, 'id'), ownValue(file, 'title'), ownValue(file, 'kind')];
      return [
        ...(typeof id === 'string' && ATTACHMENT_ID.test(id)
          ? []
          : [refuse('questions.malformed', `${at}/id`)]),
        ...(typeof title === 'string' && title.length <= 300 && isReadable(title)
          ? []
          : [refuse('questions.malformed', `${at}/title`)]),
        ...(kind === undefined ? [] : checkField(kinds, kind, { ...place, at: `${at}/kind` })),
      ];
    }),
  ];
}

function checkRows(field: ListField, rows: readonly unknown[], place: Place): readonly Refusal[] {
  if (rows.length > field.max) return [refuse('questions.too-many', place.at, { max: field.max })];
  return rows.flatMap((row, index) =>
    isEmpty(row)
      ? []
      : field.fields.flatMap((part) => {
          const at = `${place.at}/${index}${pointer(part.name)}`;
          const raw = ownValue(row, part.name);
          if (!isEmpty(raw)) return checkField(part, raw, { ...place, at });
          return part.requiredWhen === undefined ? [] : [refuse('questions.answer-missing', at)];
        }),
  );
}
