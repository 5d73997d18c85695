import type { Message } from '../question';

/** The catalogue as it is written: plain English where the finished data has messages. */
export type Written<T> = T extends Message
  ? string
  : T extends readonly (infer Entry)[]
    ? readonly Written<Entry>[]
    : T extends object
      ? { readonly [Name in keyof T]: Written<T[Name]> }
      : T;

const TEXTS = new Set(['label', 'hint', 'help', 'why', 'missing', 'malformed', 'officerLabel', 'printLabel']);

/** Words that every question shares, so that a translator writes them once. */
const SHARED: Readonly<Record<string, string>> = {
  Yes: 'word.yes',
  No: 'word.no',
  'We do not know': 'word.do-not-know',
  'You can still continue.': 'word.can-still-continue',
  'None of these': 'word.none-of-these',
  Country: 'word.country',
  Address: 'word.address',
  'Web site': 'word.web-site',
  'Data sheet or technical description': 'document.DATA_SHEET',
  'Marketing material': 'document.MARKETING',
  'End-use statement': 'document.END_USE_STATEMENT',
  'Contract, order or offer': 'document.CONTRACT',
  'Result of a screening or due-diligence check': 'document.SCREENING',
  'Authorisation of another State': 'document.OTHER_LICENCE',
  'Mandate or power of attorney': 'document.MANDATE',
  'Other document': 'document.OTHER',
};

/**
 * Gives each English text its stable id: the path to it, named by question id, field name and option value
 * (`question.4.3.answer.YES.label`), so that moving things in a list renames nothing. A text that occurs again
 * inside the same question keeps the first id, so that it is translated once.
 */
export function withMessages<T>(written: Written<T>, prefix: string): T {
  return named(written, prefix, new Map(Object.entries(SHARED))) as T;
}

function named(value: unknown, path: string, ids: Map<string, string>): unknown {
  if (Array.isArray(value))
    return value.map((entry: unknown) => named(entry, `${path}${nameOf(entry)}`, ids));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]: [string, unknown]) => {
      if (!TEXTS.has(name) || typeof inner !== 'string') {
        return [name, named(inner, name === 'groups' ? `${path}.group` : path, ids)];
      }
      const id = ids.get(inner) ?? `${path}.${name}`;
      ids.set(inner, id);
      return [name, { id, en: inner }];
    }),
  );
}

function nameOf(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null) return '';
  if ('name' in entry && typeof entry.name === 'string') return `.${entry.name}`;
  return 'value' in entry && typeof entry.value === 'string' ? `.${entry.value}` : '';
}
