import { CsvError, parse } from 'csv-parse/sync';
import type { PartyProfile } from '@article5/domain/matching';
import { countryOf } from '@article5/domain/matching';

/** Two names of which it is known whether they are one organisation. `line` is where the row begins in the file. */
export interface LabelledPair {
  readonly line: number;
  readonly a: PartyProfile;
  readonly b: PartyProfile;
  readonly isSame: boolean;
}

/** A file that cannot be understood; the message is for whoever made it. */
export class UnreadablePairs extends Error {
  override readonly name = 'UnreadablePairs';
}

const NEEDED = ['name1', 'name2', 'is_match'] as const;

/** Schemas that are organisations; people and vessels are not what this matcher compares. */
const ORGANISATIONS: ReadonlySet<string> = new Set(['company', 'organization', 'legalentity', '']);

/** As many wrong rows are named before the rest is only counted. */
const MOST_NAMED = 10;

type Row = Readonly<Record<string, string>>;
interface ReadRow {
  readonly record: Row;
  readonly info: { readonly lines: number };
}

/**
 * The labelled pairs of a CSV (UTF-8, with or without BOM, any line ends): columns `name1`, `name2`, `is_match`
 * (`true`/`false`), and if there `schema`, `country1`, `country2`, `address1`, `address2`; others are ignored. Only
 * organisations count. Throws `UnreadablePairs` for a missing column, a wrong `is_match` (with its line) or no pair.
 */
export function readPairs(text: string, file: string): readonly LabelledPair[] {
  const rows = readRows(text, file).filter(({ record }) =>
    ORGANISATIONS.has((record['schema'] ?? '').trim().toLowerCase()),
  );
  const wrong = rows.flatMap(({ record, info }) =>
    faultOf(record).map((what) => `line ${info.lines}: ${what}`),
  );
  if (wrong.length > 0) {
    const more = wrong.length > MOST_NAMED ? [`and ${wrong.length - MOST_NAMED} more`] : [];
    throw new UnreadablePairs([`${file}:`, ...wrong.slice(0, MOST_NAMED), ...more].join('\n  '));
  }
  if (rows.length === 0) throw new UnreadablePairs(`${file}: there is no pair of organisations in it.`);
  return rows.map(({ record, info }) => ({
    line: info.lines,
    a: partyOf(record, '1'),
    b: partyOf(record, '2'),
    isSame: labelOf(record) === 'true',
  }));
}

function readRows(text: string, file: string): readonly ReadRow[] {
  try {
    const rows: unknown = parse(text, {
      bom: true,
      columns: (header: string[]) => columnsOf(header, file),
      info: true,
      skip_empty_lines: true,
    });
    if (text.replace('\uFEFF', '').trim() === '') columnsOf([], file);
    return rows as readonly ReadRow[];
  } catch (error) {
    if (error instanceof CsvError) throw new UnreadablePairs(`${file}: ${error.message}`);
    throw error;
  }
}

function columnsOf(header: readonly string[], file: string): string[] {
  const columns = header.map((name) => name.trim().toLowerCase());
  const missing = NEEDED.filter((name) => !columns.includes(name));
  if (missing.length === 0) return columns;
  throw new UnreadablePairs(
    `${file}: line 1 must name the columns ${NEEDED.join(', ')}; missing: ${missing.join(', ')}.`,
  );
}

function labelOf(record: Row): string {
  return (record['is_match'] ?? '').trim().toLowerCase();
}

function faultOf(record: Row): readonly string[] {
  const label = labelOf(record);
  const isLabel = label === 'true' || label === 'false';
  const empty = (['name1', 'name2'] as const).filter((name) => (record[name] ?? '').trim() === '');
  return [
    ...(isLabel ? [] : [`is_match must be true or false, not "${label}"`]),
    ...empty.map((name) => `${name} is empty`),
  ];
}

function partyOf(record: Row, side: '1' | '2'): PartyProfile {
  const text = (column: string) => (record[`${column}${side}`] ?? '').trim();
  return {
    name: text('name'),
    country: countryOf(text('country')),
    address: text('address') || undefined,
  };
}
