import { accepted, refused, type Outcome, type Refusal } from '../kernel';
import type { AnswerKey, Answers, AnswerValue, QuestionContext } from './answers';
import { canonicalValue } from './canonical';
import { checkField, isReadable, refuse } from './check-field';
import type { Standpoint } from './condition';
import { shownFields, type ShownField } from './fields';
import { asObject, isEmpty, ownValue, pointer } from './json';
import { parseKey, standpoint, type ParsedKey } from './pages';
import type { FieldRule, Question } from './question';

/**
 * Whether a value is a good answer to its page: all refusals at once, each with a JSON pointer into the answers
 * object (`/4.3/answer`). Accepts the canonical value, without fields that are not shown. `answers` are the other
 * pages' answers, for conditions. Source: R-003, R-054 and the form's own rules (D).
 */
export function validateAnswer(
  key: AnswerKey,
  value: unknown,
  answers: Answers,
  context: QuestionContext,
): Outcome<AnswerValue> {
  const parsed = parseKey(key);
  const at = pointer(key);
  if (parsed === undefined) return refused(refuse('questions.unknown-question', at));
  const record = asObject(value);
  if (value !== undefined && value !== null && record === undefined) {
    return refused(refuse('questions.wrong-type', at));
  }
  const refusals = checkValue(parsed, record ?? {}, at, { answers, context });
  if (refusals.length > 0) return refused(...refusals.map((refusal) => onPage(refusal, key)));
  const withThis = { ...answers, [key]: (record ?? {}) as AnswerValue };
  return accepted(canonicalValue(parsed.question, record, withThis, parsed.item) ?? {});
}

function onPage(refusal: Refusal, key: AnswerKey): Refusal {
  return { ...refusal, parameters: { ...refusal.parameters, page: key } };
}

interface Surroundings {
  readonly answers: Answers;
  readonly context: QuestionContext;
}

function checkValue(
  parsed: ParsedKey,
  value: Readonly<Record<string, unknown>>,
  at: string,
  { answers, context }: Surroundings,
): readonly Refusal[] {
  const { question, item } = parsed;
  const from: Standpoint = { ...standpoint(answers, item), value, profile: context.profile };
  const shown = shownFields(question, value, from);
  const foreign = Object.keys(value).filter((name) => !question.fields.some((field) => field.name === name));
  return [
    ...foreign.map((name) => refuse('questions.unknown-field', `${at}${pointer(name)}`)),
    ...shown.flatMap((field) => checkShown(parsed, field, value, { at, from, context })),
    ...(question.rules ?? []).flatMap((rule) => checkRule(rule, value, shown, at)),
  ];
}

function checkShown(
  parsed: ParsedKey,
  { field, required }: ShownField,
  value: Readonly<Record<string, unknown>>,
  place: Parameters<typeof checkField>[2],
): readonly Refusal[] {
  const raw = ownValue(value, field.name);
  const at = `${place.at}${pointer(field.name)}`;
  if (!isEmpty(raw)) return checkField(field, raw, { ...place, at });
  if (!required) return [];
  return [refuse(missingCode(parsed, field.name), at)];
}

/** R-054 has a code of its own, so that officers and machines can tell it from any other gap. */
function missingCode({ sign }: ParsedKey, field: string): string {
  return sign !== undefined && field === 'explanation'
    ? 'questions.sign-not-explained'
    : 'questions.answer-missing';
}

function checkRule(
  rule: FieldRule,
  value: Readonly<Record<string, unknown>>,
  shown: readonly ShownField[],
  at: string,
): readonly Refusal[] {
  const read = (name: string) =>
    shown.some(({ field }) => field.name === name) ? ownValue(value, name) : undefined;
  if (rule.kind === 'NOT_LESS') {
    const [low, high] = [read(rule.low), read(rule.high)];
    const reversed = typeof low === 'number' && typeof high === 'number' && high < low;
    return reversed ? [refuse(rule.code, `${at}${pointer(rule.high)}`)] : [];
  }
  const [one, other] = rule.fields.map(read);
  const both = Array.isArray(one) && Array.isArray(other) && other.some((entry) => one.includes(entry));
  return both ? [refuse(rule.code, `${at}${pointer(rule.fields[1])}`)] : [];
}

const MOST_BYTES = 65_536;
const DEEPEST = 6;

/**
 * Whether a value may be kept in a draft, finished or not: a page and fields that exist, readable text, at most
 * 64 Ki characters. What is typed is kept as typed, so that nothing is lost; `validateAnswer` judges it.
 */
export function draftAnswer(key: AnswerKey, value: unknown): Outcome<AnswerValue> {
  const parsed = parseKey(key);
  const at = pointer(key);
  if (parsed === undefined) return refused(refuse('questions.unknown-question', at));
  const record = asObject(value);
  if (record === undefined) return refused(refuse('questions.wrong-type', at));
  const foreign = Object.keys(record).filter((name) => !hasField(parsed.question, name));
  if (foreign.length > 0) {
    return refused(...foreign.map((name) => refuse('questions.unknown-field', `${at}${pointer(name)}`)));
  }
  const unreadable = Object.entries(record).filter(([, inner]) => !isKeepable(inner, 0));
  if (unreadable.length > 0) {
    return refused(
      ...unreadable.map(([name]) => refuse('questions.text-unreadable', `${at}${pointer(name)}`)),
    );
  }
  if (JSON.stringify(record).length > MOST_BYTES) return refused(refuse('questions.answer-too-big', at));
  return accepted(record as AnswerValue);
}

function hasField(question: Question, name: string): boolean {
  return question.fields.some((field) => field.name === name);
}

function isKeepable(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return isReadable(value);
  if (typeof value !== 'object' || value === null) return typeof value !== 'undefined';
  if (depth > DEEPEST) return false;
  return Object.entries(value).every(([name, inner]) => isReadable(name) && isKeepable(inner, depth + 1));
}
