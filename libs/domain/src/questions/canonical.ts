import type { AnswerKey, Answers, AnswerValue } from './answers';
import { CATALOGUE } from './catalogue';
import { hasShape, shownFields } from './fields';
import { asObject, isEmpty, ownValue, type JsonValue } from './json';
import { pagesOf, parseKey, standpoint } from './pages';
import type { Field, Question } from './question';

/**
 * The answers as they are submitted, shown and compared: only pages and fields that are asked, in the order of
 * the catalogue, choices in the order of their options, nothing empty. Drops what a branch not taken left behind
 * and what has the wrong shape (validation refuses the latter). Texts stay byte for byte. Idempotent; carried-over
 * readiness answers stay.
 */
export function canonicalAnswers(answers: Answers): Answers {
  const settled = withReadiness(answers);
  for (const page of pagesOf(answers)) {
    const value = canonicalValue(page.question, ownValue(answers, page.key), answers, page.item);
    if (value !== undefined) settled[page.key] = value;
  }
  return settled;
}

function withReadiness(answers: Answers): Record<AnswerKey, AnswerValue> {
  const settled: Record<AnswerKey, AnswerValue> = {};
  for (const question of CATALOGUE.readiness) {
    const value = canonicalValue(question, ownValue(answers, question.id), answers);
    if (value !== undefined) settled[question.id] = value;
  }
  return settled;
}

/** One page's value in canonical form; undefined when nothing was answered. */
export function canonicalValue(
  question: Question,
  raw: unknown,
  answers: Answers,
  item?: number,
): AnswerValue | undefined {
  const settled: Record<string, JsonValue> = {};
  for (const { field } of shownFields(question, raw, standpoint(answers, item))) {
    const value = ownValue(raw, field.name);
    if (hasShape(field, value) && !isEmpty(value)) settled[field.name] = inOrder(field, value as JsonValue);
  }
  return Object.keys(settled).length === 0 ? undefined : settled;
}

function inOrder(field: Field, value: JsonValue): JsonValue {
  if (!Array.isArray(value)) return value;
  const entries: readonly JsonValue[] = value;
  switch (field.type) {
    case 'CHOICES': {
      const place = (entry: JsonValue) => field.options.findIndex((option) => option.value === entry);
      return [...new Set(entries)].sort((one, other) => place(one) - place(other));
    }
    case 'LIST':
      return entries.filter((row) => !isEmpty(row)).map((row) => withoutEmpty(row, field.fields.map(nameOf)));
    case 'ATTACHMENTS':
      return entries.filter((row) => !isEmpty(row)).map((row) => withoutEmpty(row, ['id', 'title', 'kind']));
    default:
      return entries;
  }
}

function nameOf(field: { readonly name: string }): string {
  return field.name;
}

function withoutEmpty(row: JsonValue, names: readonly string[]): JsonValue {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = ownValue(row, name);
      return isEmpty(value) ? [] : [[name, value as JsonValue]];
    }),
  );
}

/**
 * Keys of answers that no page asks for: unknown ones, and those of a branch or an item that is not taken. They
 * are dropped on submission; the machine door can say so. Key order of the answers.
 */
export function strayAnswers(answers: Answers): readonly AnswerKey[] {
  const asked = new Set([
    ...pagesOf(answers).map(({ key }) => key),
    ...CATALOGUE.readiness.map(({ id }) => id),
  ]);
  return Object.keys(asObject(answers) ?? {}).filter((key) => !asked.has(key));
}

/** Keys that this version of the catalogue never asks, under any answers. */
export function unknownKeys(answers: Answers): readonly AnswerKey[] {
  return Object.keys(asObject(answers) ?? {}).filter((key) => parseKey(key) === undefined);
}
