import writeXlsxFile, { type SheetData } from 'write-excel-file/node';

/** A sheet: header first. A text never becomes a formula: it is written as text. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Characters that a sheet's name may not have, and its greatest length. */
const NOT_IN_NAMES = /[\\/?*[\]:]/g;
const LONGEST_NAME = 31;

/** A workbook as Office Open XML (ECMA-376), one table a sheet, its header row bold and kept in view. */
export async function writeWorkbook(sheets: readonly WorkbookSheet[]): Promise<Buffer> {
  const written = sheets.map(({ name, rows }) => ({
    sheet: name.replace(NOT_IN_NAMES, ' ').slice(0, LONGEST_NAME),
    stickyRowsCount: 1,
    data: rows.map((row, index) =>
      row.map((value) => {
        if (value === null) return null;
        const bold = index === 0 ? { fontWeight: 'bold' as const } : {};
        return typeof value === 'number'
          ? { value, type: Number, ...bold }
          : { value, type: String, ...bold };
      }),
    ) as SheetData,
  }));
  return writeXlsxFile(written).toBuffer();
}
