import { firstPageOf, readPdfObjects, withEntries, type PdfObjects } from './pdf-objects';

/** What the signature field says in words. */
export interface SignatureWords {
  readonly name: string;
  readonly reason: string;
  /** Claimed time of signing. */
  readonly at: Date;
}

/** Room for `/ByteRange [0 a b c]` with numbers of ten digits. */
const RANGE_LENGTH = '/ByteRange [0 1234567890 1234567890 1234567890]'.length;
/** Widget flags: hidden (so that it is no part of the tagged content) and locked. Source: ISO 32000-1 table 165. */
const HIDDEN_AND_LOCKED = 2 + 128;

/** A PDF with an empty place for a signature. */
export interface PreparedPdf {
  /** The bytes that are signed: everything but the signature itself. */
  readonly signed: Buffer;
  /** The document with the signature in its place. Throws when it is too long. */
  readonly withSignature: (cms: Buffer) => Buffer;
}

/**
 * Adds an invisible signature field to a PDF by an incremental update: what was there stays byte for byte, and with
 * it tags, language and the PDF/UA mark. SubFilter ETSI.CAdES.detached. Source: ISO 32000-1 section 12.8;
 * ETSI EN 319 142-1; ISO 14289-1 section 7.18 (hidden annotations need no tag; pages with one say their tab order).
 */
export function prepareForSignature(pdf: Buffer, words: SignatureWords, reservedBytes: number): PreparedPdf {
  const update = updateOf(readPdfObjects(pdf), pdf.length, words, reservedBytes);
  const whole = Buffer.concat([pdf, Buffer.from(update, 'latin1')]);
  const start = whole.lastIndexOf('/Contents <') + '/Contents '.length;
  const end = start + reservedBytes * 2 + 2;
  const range = [0, start, end, whole.length - end];
  const place = whole.lastIndexOf('/ByteRange [');
  whole.write(`/ByteRange [${range.join(' ')}]`.padEnd(RANGE_LENGTH), place, 'latin1');
  return {
    signed: Buffer.concat([whole.subarray(0, start), whole.subarray(end)]),
    withSignature: (cms) => {
      if (cms.length > reservedBytes) throw new Error(`a signature of ${cms.length} bytes does not fit`);
      const sealed = Buffer.from(whole);
      sealed.write(cms.toString('hex').padEnd(reservedBytes * 2, '0'), start + 1, 'latin1');
      return sealed;
    },
  };
}

/** The text that is appended: catalog and first page anew, the field, the signature, their table and trailer. */
function updateOf(pdf: PdfObjects, offset: number, words: SignatureWords, reservedBytes: number): string {
  const page = firstPageOf(pdf);
  const [field, signature] = [pdf.size, pdf.size + 1];
  const catalog = pdf.dictionary(pdf.root);
  const pageDictionary = pdf.dictionary(page);
  if (/\/AcroForm\b/.test(catalog)) throw new Error('the PDF has a form already');
  if (/\/Annots\b/.test(pageDictionary)) throw new Error('the first page has annotations already');
  const tabs = /\/Tabs\b/.test(pageDictionary) ? '' : ' /Tabs /S';
  const objects: readonly (readonly [number, string])[] = [
    [pdf.root, withEntries(catalog, `/AcroForm << /SigFlags 3 /Fields [${field} 0 R] >>`)],
    [page, withEntries(pageDictionary, `/Annots [${field} 0 R]${tabs}`)],
    [field, fieldDictionary(page, signature, words.name)],
    [signature, signatureDictionary(words, reservedBytes)],
  ];
  let text = '\n';
  const rows: string[] = [];
  for (const [number, dictionary] of objects) {
    rows.push(`${number} 1\n${String(offset + text.length).padStart(10, '0')} 00000 n \n`);
    text += `${number} 0 obj\n${dictionary}\nendobj\n`;
  }
  const table = offset + text.length;
  const trailer = `<< /Size ${pdf.size + 2} /Root ${pdf.root} 0 R ${pdf.repeated} /Prev ${pdf.table} >>`;
  return `${text}xref\n0 1\n0000000000 65535 f \n${rows.join('')}trailer\n${trailer}\nstartxref\n${table}\n%%EOF\n`;
}

function fieldDictionary(page: number, signature: number, name: string): string {
  return [
    '<< /Type /Annot /Subtype /Widget /FT /Sig /T (seal)',
    `/TU ${textString(name)} /Rect [0 0 0 0] /F ${HIDDEN_AND_LOCKED}`,
    `/P ${page} 0 R /V ${signature} 0 R >>`,
  ].join(' ');
}

function signatureDictionary({ name, reason, at }: SignatureWords, reservedBytes: number): string {
  return [
    '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached',
    `/Name ${textString(name)} /Reason ${textString(reason)} /M (${pdfDate(at)})`,
    '/ByteRange ['.padEnd(RANGE_LENGTH),
    `/Contents <${'0'.repeat(reservedBytes * 2)}> >>`,
  ].join('\n');
}

/** Text of any script as PDF string: UTF-16 with its mark, in hex. */
function textString(text: string): string {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
  return `<${bytes.toString('hex')}>`;
}

/** `D:20261124100000Z`. */
function pdfDate(at: Date): string {
  return `D:${at.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`;
}
