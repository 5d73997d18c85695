import type { Condition } from './condition';

/**
 * A condition on fields of the same page as a JSON Schema that holds when the condition does; undefined when it
 * looks beyond the page or at the national profile, because a schema of one page cannot.
 */
export function conditionSchema(condition: Condition): Readonly<Record<string, unknown>> | undefined {
  if ('always' in condition) return {};
  if ('all' in condition) return combined('allOf', condition.all);
  if ('any' in condition) return combined('anyOf', condition.any);
  if ('not' in condition) {
    const inner = conditionSchema(condition.not);
    return inner === undefined ? undefined : { not: inner };
  }
  if ('profile' in condition) return undefined;
  const path = 'answered' in condition ? condition.answered : condition.at;
  if (!path.startsWith('#')) return undefined;
  const name = path.slice(1);
  return { properties: { [name]: valueSchema(condition) }, required: [name] };
}

function combined(word: 'allOf' | 'anyOf', parts: readonly Condition[]) {
  const schemas = parts.map(conditionSchema);
  return schemas.every((schema) => schema !== undefined) ? { [word]: schemas } : undefined;
}

function valueSchema(condition: Exclude<Condition, { profile: string }>): Readonly<Record<string, unknown>> {
  if ('oneOf' in condition) return { enum: condition.oneOf };
  if ('includes' in condition) return { type: 'array', contains: { enum: condition.includes } };
  if ('before' in condition) return datesBefore(condition.before);
  return { not: { enum: ['', null] } };
}

/** Dates compare as text, so "before 2021-09-09" is a pattern over the digits. */
function datesBefore(date: string): Readonly<Record<string, unknown>> {
  const alternatives = [...date].flatMap((digit, index) => {
    if (digit === '-' || digit === '0') return [];
    const smaller = digit === '1' ? '0' : `[0-${Number(digit) - 1}]`;
    const rest = date.slice(index + 1).replaceAll(/\d/g, '[0-9]');
    return [`${date.slice(0, index)}${smaller}${rest}`];
  });
  return { type: 'string', pattern: `^(${alternatives.join('|')})$` };
}
