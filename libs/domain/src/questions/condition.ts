import type { Answers, QuestionProfile } from './answers';
import { isEmpty, ownValue } from './json';

/**
 * Where a condition looks: `4.3#answer` is the field `answer` of question 4.3; `#answer` the field of the same
 * page. A question asked per item means the same item inside an item, and *any* item elsewhere.
 */
export type Path = string;

/** When something is shown or required. Plain JSON; evaluated by `holds` in browser and server alike. */
export type Condition =
  | { readonly always: true }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly answered: Path }
  | { readonly at: Path; readonly oneOf: readonly string[] }
  | { readonly at: Path; readonly includes: readonly string[] }
  | { readonly at: Path; readonly before: string }
  | { readonly profile: keyof QuestionProfile };

/** From where a condition is evaluated. */
export interface Standpoint {
  readonly answers: Answers;
  /** The item in whose pages we are. */
  readonly item?: number | undefined;
  /** The numbers of all items. */
  readonly items: readonly number[];
  /** The page's own value, for `#field`. */
  readonly value?: unknown;
  readonly profile?: QuestionProfile | undefined;
}

/** Questions that are asked per item all begin so; a lint-like spec proves that it agrees with the catalogue. */
export function isPerItem(questionId: string): boolean {
  return /^2\.[1-8]$/.test(questionId);
}

/**
 * Whether a condition holds. Never throws and never guesses: what is absent or of another type simply does not
 * match. `includes`: at least one of the values is ticked. `before`: ISO dates compare as text.
 */
export function holds(condition: Condition, from: Standpoint): boolean {
  if ('always' in condition) return true;
  if ('all' in condition) return condition.all.every((part) => holds(part, from));
  if ('any' in condition) return condition.any.some((part) => holds(part, from));
  if ('not' in condition) return !holds(condition.not, from);
  if ('profile' in condition) return from.profile?.[condition.profile] === true;
  if ('answered' in condition) return valuesAt(condition.answered, from).some((value) => !isEmpty(value));
  return valuesAt(condition.at, from).some((value) => matches(condition, value));
}

type Match = Extract<Condition, { at: Path }>;

function matches(condition: Match, value: unknown): boolean {
  if ('oneOf' in condition) return typeof value === 'string' && condition.oneOf.includes(value);
  if ('before' in condition) {
    return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && value < condition.before;
  }
  return Array.isArray(value) && value.some((entry) => condition.includes.includes(entry as string));
}

function valuesAt(path: Path, from: Standpoint): readonly unknown[] {
  const [question = '', field = ''] = path.split('#');
  if (question === '') return [ownValue(from.value, field)];
  const keys = !isPerItem(question)
    ? [question]
    : (from.item === undefined ? from.items : [from.item]).map((item) => `${question}.item-${item}`);
  return keys.map((key) => ownValue(ownValue(from.answers, key), field));
}

/** Every path a condition looks at; for the specs that check the catalogue. */
export function pathsOf(condition: Condition): readonly Path[] {
  if ('all' in condition) return condition.all.flatMap(pathsOf);
  if ('any' in condition) return condition.any.flatMap(pathsOf);
  if ('not' in condition) return pathsOf(condition.not);
  if ('answered' in condition) return [condition.answered];
  return 'at' in condition ? [condition.at] : [];
}
