import { parse } from 'csv-parse/sync';
import {
  IMPORT_COLUMNS,
  readImport,
  type ImportColumn,
  type ImportLine,
  type ImportProblem,
  type ReadImport,
} from '@article5/domain/denial';
import { countryOf } from '@article5/domain/matching';

/** A file of denials as read: nothing is written yet. */
export interface ReadFile extends ReadImport {
  readonly lines: number;
}

const LINES_AT_MOST = 20_000;

/** Reads the CSV; every problem has its line, and its column where there is one. */
export function readDenialFile(content: string): ReadFile {
  const parsed = parseLines(content);
  if ('problem' in parsed) return { lines: 0, denials: [], hints: [], problems: [parsed] };
  const { header, lines } = parsed;
  const missing = IMPORT_COLUMNS.filter((column) => !header.includes(column));
  if (missing.length > 0) {
    const problems = missing.map((column): ImportProblem => ({ line: 1, column, problem: 'COLUMN_MISSING' }));
    return { lines: lines.length, denials: [], hints: [], problems };
  }
  if (lines.length === 0)
    return { lines: 0, denials: [], hints: [], problems: [{ line: 1, problem: 'NO_LINES' }] };
  return { lines: lines.length, ...readImport(lines, countryOf) };
}

function parseLines(
  content: string,
): ImportProblem | { readonly header: readonly string[]; readonly lines: readonly ImportLine[] } {
  let header: readonly string[] = [];
  try {
    const records = parse(content, {
      bom: true,
      columns: (names: string[]) => (header = names.map((name) => name.trim().toLowerCase())) as string[],
      info: true,
      skip_empty_lines: true,
      to: LINES_AT_MOST,
      trim: true,
    }) as unknown as { record: Partial<Record<ImportColumn, string>>; info: { lines: number } }[];
    const lines = records.map(({ record, info }) => ({
      line: info.lines - newlinesIn(record),
      values: record,
    }));
    return { header, lines };
  } catch (error) {
    const { lines } = error as { lines?: number };
    return { line: lines ?? 1, problem: 'NOT_CSV' };
  }
}

/** A quoted field may span lines; the record is named by its first. */
function newlinesIn(record: Partial<Record<string, string>>): number {
  return Object.values(record).reduce((sum, text) => sum + (text?.match(/\n/g)?.length ?? 0), 0);
}
