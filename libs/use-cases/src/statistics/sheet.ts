/** A table of a file: header first. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const NEEDS_QUOTES = /[",\r\n]/;
/** Spreadsheets run cells that begin so as formulas. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * CSV as RFC 4180 has it, with a byte-order mark for spreadsheets; cells that look like formulas are defused. Several
 * tables follow each other, an empty line between them.
 */
export function asCsv(sheets: readonly Sheet[]): string {
  const tables = sheets.map(({ rows }) => rows.map((row) => row.map(toCell).join(',')).join('\r\n'));
  return `\uFEFF${tables.join('\r\n\r\n')}\r\n`;
}

function toCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
