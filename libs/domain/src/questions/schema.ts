import { CATALOGUE } from './catalogue';
import { COUNTRY_CODES, CURRENCY_CODES, LANGUAGE_CODES } from './codes';
import { isPerItem } from './condition';
import { exampleAnswers } from './example';
import { conditionSchema } from './schema-condition';
import type { CountryScope, Field, Question, RowField } from './question';

/** A JSON Schema, draft 2020-12, as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema of a whole submission's answers, for the machine door: same catalogue, same shapes. Rules that
 * look across pages or at the calendar (future dates, national options, R-054) stay with `validateNotification`;
 * each page's `description` says when it is asked. Refers to nothing outside.
 */
export function answersJsonSchema(from: {
  readonly euMemberStates: readonly string[];
  readonly today?: string;
}): JsonSchema {
  const plain = CATALOGUE.questions.filter(({ id }) => !isPerItem(id));
  const perItem = CATALOGUE.questions.filter(({ id }) => isPerItem(id));
  const page = (question: Question) => pageSchema(question, from.euMemberStates);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Answers of a notification under Article 5 of Regulation (EU) 2021/821',
    description: `Question catalogue ${CATALOGUE.version}. One property per page; "2.9" lists the items.`,
    type: 'object',
    properties: Object.fromEntries(
      [...CATALOGUE.readiness, ...plain, CATALOGUE.documents].map((question) => [
        question.id,
        page(question),
      ]),
    ),
    patternProperties: Object.fromEntries([
      ...perItem.map((question) => [itemPattern(question.id), page(question)]),
      ...CATALOGUE.followUps.map((question) => [signPattern(question), page(question)]),
    ]),
    additionalProperties: false,
    required: plain.filter(({ visibleWhen }) => visibleWhen === undefined).map(({ id }) => id),
    examples: [exampleAnswers(from.today === undefined ? {} : { today: from.today })],
  };
}

function itemPattern(id: string): string {
  return `^${id.replace('.', '\\.')}\\.item-([1-9]|[1-4][0-9]|50)$`;
}

function signPattern({ repeat }: Question): string {
  return repeat?.per === 'SIGN' ? `^${repeat.of.replace('.', '\\.')}\\.(${repeat.signs.join('|')})$` : '^$';
}

function pageSchema(question: Question, members: readonly string[]): JsonSchema {
  const { fields } = question;
  const always = fields.filter((field) => field.requiredWhen !== undefined && 'always' in field.requiredWhen);
  const required = always.filter((field) => field.visibleWhen === undefined).map(({ name }) => name);
  const conditional = fields.flatMap((field) => {
    if (field.requiredWhen === undefined || required.includes(field.name)) return [];
    const parts = [field.visibleWhen, field.requiredWhen].filter((part) => part !== undefined);
    const when = conditionSchema({ all: parts });
    return when === undefined ? [] : [{ if: when, then: { required: [field.name] } }];
  });
  return {
    title: question.label.en,
    description: [
      question.help.en,
      question.visibleWhen === undefined ? '' : 'Asked depending on other answers.',
    ]
      .join(' ')
      .trim(),
    type: 'object',
    properties: Object.fromEntries(
      fields.map((field) => [field.name, { title: field.label.en, ...fieldSchema(field, members) }]),
    ),
    additionalProperties: false,
    ...(required.length > 0 ? { required } : {}),
    ...(conditional.length > 0 ? { allOf: conditional } : {}),
  };
}

function fieldSchema(field: Field | RowField, members: readonly string[]): JsonSchema {
  switch (field.type) {
    case 'TEXT':
    case 'LONG_TEXT':
      return {
        type: 'string',
        minLength: field.minLength ?? (field.requiredWhen === undefined ? 0 : 1),
        maxLength: field.maxLength,
        ...(field.pattern === undefined ? {} : { pattern: field.pattern }),
      };
    case 'NUMBER':
      return { type: 'number', minimum: field.min, maximum: field.max };
    case 'DATE':
      return { type: 'string', format: 'date', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' };
    case 'CHOICE':
      return { type: 'string', enum: field.options.map(({ value }) => value) };
    case 'CHOICES':
      return listOf(
        { type: 'string', enum: field.options.map(({ value }) => value) },
        field.options.length,
        field.requiredWhen !== undefined,
      );
    case 'COUNTRY':
      return { type: 'string', enum: countries(field.scope, members) };
    case 'COUNTRIES':
      return listOf({ type: 'string', enum: countries(field.scope, members) }, field.max, false);
    case 'LANGUAGE':
      return { type: 'string', enum: LANGUAGE_CODES };
    case 'CURRENCY':
      return { type: 'string', enum: CURRENCY_CODES };
    case 'ATTACHMENTS':
      return listOf(attachmentSchema(field.kinds), field.max, field.requiredWhen !== undefined);
    case 'LIST':
      return listOf(rowSchema(field.fields, members), field.max, field.requiredWhen !== undefined);
    case 'ITEMS':
      return listOf({ type: 'integer', minimum: 1, maximum: field.max }, field.max, true);
  }
}

function listOf(items: JsonSchema, max: number, isRequired: boolean): JsonSchema {
  return { type: 'array', items, maxItems: max, uniqueItems: true, ...(isRequired ? { minItems: 1 } : {}) };
}

function rowSchema(fields: readonly RowField[], members: readonly string[]): JsonSchema {
  return {
    type: 'object',
    properties: Object.fromEntries(
      fields.map((field) => [field.name, { title: field.label.en, ...fieldSchema(field, members) }]),
    ),
    additionalProperties: false,
    required: fields.filter(({ requiredWhen }) => requiredWhen !== undefined).map(({ name }) => name),
  };
}

function attachmentSchema(kinds: readonly { readonly value: string }[]): JsonSchema {
  return {
    type: 'object',
    properties: {
      id: { type: 'string', pattern: '^[A-Za-z0-9-]{1,64}$', description: 'Id of the uploaded file.' },
      title: { type: 'string', maxLength: 300 },
      kind: { type: 'string', enum: kinds.map(({ value }) => value) },
    },
    additionalProperties: false,
    required: ['id', 'title'],
  };
}

function countries(scope: CountryScope, members: readonly string[]): readonly string[] {
  if (scope === 'ANY') return COUNTRY_CODES;
  return scope === 'EU' ? [...members] : COUNTRY_CODES.filter((code) => !members.includes(code));
}
