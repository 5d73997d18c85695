/** Where the cross-reference table of a PDF puts its objects, and what its trailer says. */
export interface PdfObjects {
  /** The dictionary of an object, with its brackets. */
  readonly dictionary: (number: number) => string;
  readonly size: number;
  readonly root: number;
  /** Entries of the trailer that a later one must repeat. */
  readonly repeated: string;
  /** Offset of the table. */
  readonly table: number;
}

/**
 * Reads the objects of a PDF with one classic cross-reference table, which is what our typesetter writes. Throws for
 * any other: better no seal than a broken document.
 */
export function readPdfObjects(pdf: Buffer): PdfObjects {
  const text = pdf.toString('latin1');
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? Number.NaN);
  const [, first, count, rows, trailer] =
    /^xref\s+(\d+) (\d+)\s+((?:\d{10} \d{5} [nf]\s+)+)trailer\s*(<<[\s\S]*>>)\s*startxref/.exec(
      text.slice(Number.isNaN(table) ? text.length : table),
    ) ?? [];
  if (first !== '0' || rows === undefined || trailer === undefined || /\/Prev\b/.test(trailer)) {
    throw new Error('not a PDF with one cross-reference table');
  }
  const offsets = rows.match(/\d{10} \d{5} [nf]/g)?.map((row) => Number(row.slice(0, 10))) ?? [];
  if (offsets.length !== Number(count)) throw new Error('the cross-reference table is not whole');
  return {
    dictionary: (number) => dictionaryAt(text, offsets[number], number),
    size: offsets.length,
    root: refIn(trailer, 'Root'),
    repeated: [/\/Info\s+\d+ \d+ R/, /\/ID\s*\[[^\]]*\]/]
      .map((entry) => entry.exec(trailer)?.[0] ?? '')
      .join(' '),
    table,
  };
}

function dictionaryAt(text: string, offset: number | undefined, number: number): string {
  const end = offset === undefined ? -1 : text.indexOf('endobj', offset);
  const found = offset === undefined ? null : /^\d+ 0 obj\s*(<<[\s\S]*>>)\s*$/.exec(text.slice(offset, end));
  if (!found?.[1]) throw new Error(`object ${number} of the PDF is no dictionary`);
  return found[1];
}

/** Number of the object that an entry refers to. */
export function refIn(dictionary: string, name: string): number {
  const found = new RegExp(`/${name}\\s+(\\d+) 0 R`).exec(dictionary)?.[1];
  if (found === undefined) throw new Error(`the PDF says no /${name}`);
  return Number(found);
}

/** Number of the first page: the first leaf of the tree of pages. */
export function firstPageOf(pdf: PdfObjects): number {
  let number = refIn(pdf.dictionary(pdf.root), 'Pages');
  for (let depth = 0; depth < 32; depth += 1) {
    const kid = /\/Kids\s*\[\s*(\d+) 0 R/.exec(pdf.dictionary(number))?.[1];
    if (kid === undefined) return number;
    number = Number(kid);
  }
  throw new Error('the tree of pages is too deep');
}

/** The dictionary with further entries. */
export function withEntries(dictionary: string, entries: string): string {
  return `${dictionary.slice(0, dictionary.lastIndexOf('>>'))}${entries}\n>>`;
}
