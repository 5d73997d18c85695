export type Cell = string | number | undefined;

function quote(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  let text = cell ?? '';
  // A spreadsheet would run a text that starts like a formula.
  if (/^[=+\-@\t\r]/.test(text)) text = `'${text}`;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** RFC 4180, with a byte order mark so that spreadsheets read it as UTF-8. */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(quote).join(',')).join('\r\n')}\r\n`;
}

export function downloadCsv(fileName: string, rows: readonly (readonly Cell[])[]): void {
  downloadText(fileName, 'text/csv;charset=utf-8', toCsv(rows));
}

/** Has the browser save a text as a file. */
export function downloadText(fileName: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
