/** Any JSON. Answers come from the wire, so the rules trust nothing about their shape. */
export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [name: string]: JsonValue };

/** The value as an object of own properties; undefined for anything else. */
export function asObject(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

/** An own property, never one inherited from the prototype (`constructor`, `__proto__`). */
export function ownValue(object: unknown, name: string): unknown {
  const record = asObject(object);
  return record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;
}

/** No answer nests deeper than a list of rows; deeper JSON is hostile and counts as content. */
const DEEPEST = 8;

/** Nothing was said: absent, null, blank text, an empty list or an object without content. */
export function isEmpty(value: unknown, depth = 0): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (typeof value !== 'object' || depth > DEEPEST) return false;
  return Object.values(value).every((inner) => isEmpty(inner, depth + 1));
}

/** Same JSON, whatever the order of properties. */
export function isSameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((entry, index) => isSameJson(entry, other[index]));
  }
  const [left, right] = [asObject(one), asObject(other)];
  if (left === undefined || right === undefined) return false;
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => Object.hasOwn(right, name) && isSameJson(left[name], right[name]))
  );
}

/** One token of a JSON pointer (RFC 6901), escaped. */
export function pointer(...tokens: readonly (string | number)[]): string {
  return tokens.map((token) => `/${String(token).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
