import { parse } from 'csv-parse/sync';
import {
  EARLIER_COLUMNS,
  readEarlierRows,
  type EarlierColumn,
  type EarlierLine,
  type EarlierProblem,
  type ReadEarlier,
} from '@article5/domain/archive';
import { countryOf } from '@article5/domain/matching';

const LINES_AT_MOST = 5_000;
const COLUMNS = Object.keys(EARLIER_COLUMNS);

/** Reads the CSV; every problem has its line, and its column where there is one. Nothing is written. */
export function readEarlierFile(content: string, today: string): ReadEarlier & { readonly lines: number } {
  const parsed = parseLines(content);
  if ('problem' in parsed) return { lines: 0, rows: [], problems: [parsed] };
  const { header, lines } = parsed;
  const problems = [
    ...COLUMNS.filter((column) => !header.includes(column)).map((column) =>
      inHeader(column, 'COLUMN_MISSING'),
    ),
    ...header
      .filter((column) => !COLUMNS.includes(column))
      .map((column) => inHeader(column, 'COLUMN_UNKNOWN')),
  ];
  const [, tooMany] = [lines.slice(0, LINES_AT_MOST), lines[LINES_AT_MOST]];
  if (lines.length === 0) problems.push({ line: 1, problem: 'NO_LINES' });
  if (tooMany) problems.push({ line: tooMany.line, problem: 'TOO_MANY_LINES', value: String(LINES_AT_MOST) });
  if (problems.length > 0) return { lines: lines.length, rows: [], problems };
  return { lines: lines.length, ...readEarlierRows(lines, { today, countryOf }) };
}

function inHeader(column: string, problem: EarlierProblem['problem']): EarlierProblem {
  return { line: 1, column, problem };
}

function parseLines(
  content: string,
): EarlierProblem | { readonly header: readonly string[]; readonly lines: readonly EarlierLine[] } {
  let header: readonly string[] = [];
  try {
    const records = parse(content, {
      bom: true,
      columns: (names: string[]) => (header = names.map((name) => name.trim().toLowerCase())) as string[],
      info: true,
      skip_empty_lines: true,
      to: LINES_AT_MOST + 1,
      trim: true,
    }) as unknown as { record: Partial<Record<EarlierColumn, string>>; info: { lines: number } }[];
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
