import type { EvidenceByFinding } from '@article5/domain/assessment';
import { attachmentsNamed, summaryOf, type AnswerPart, type Answers } from '@article5/domain/questions';
import type { FileBlock, FileRow } from '@article5/integrations/documents';

const regions = new Intl.DisplayNames(['en'], { type: 'region' });
const languages = new Intl.DisplayNames(['en'], { type: 'language' });
const dates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** A calendar date in words. */
export const dateInWords = (date: string): string => dates.format(new Date(`${date}T00:00:00Z`));

export const countryName = (code: string): string => regions.of(code) ?? code;

/** `UNDER_ASSESSMENT` → `Under assessment`: our codes are English words. */
export function words(code: string): string {
  const text = code.replaceAll(/[_-]/g, ' ').toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The answers as rows of a printed file, in the order of the form; pages without an answer say so. */
export function answerBlocks(answers: Answers): readonly FileBlock[] {
  return summaryOf(answers).flatMap((row): FileBlock[] => {
    const heading = `${row.key} ${row.printLabel.en}`;
    const rows = row.parts.flatMap(rowsOf);
    return [
      { kind: 'HEADING', text: heading },
      rows.length === 0 ? { kind: 'TEXT', text: 'Not answered.' } : { kind: 'ROWS', rows },
    ];
  });
}

function rowsOf(part: AnswerPart): readonly FileRow[] {
  if (part.kind === 'ROWS') return part.rows.flatMap((row) => row.flatMap(rowsOf));
  return [{ label: part.label.en, value: valueOf(part) }];
}

function valueOf(part: Exclude<AnswerPart, { kind: 'ROWS' }>): string {
  switch (part.kind) {
    case 'TEXT':
    case 'LONG_TEXT':
      return part.text;
    case 'CHOICES':
      return part.options.map(({ en }) => en).join('; ');
    case 'DATE':
      return dateInWords(part.date);
    case 'COUNTRIES':
      return part.codes.map(countryName).join(', ');
    case 'LANGUAGE':
      return languages.of(part.code) ?? part.code;
    case 'CURRENCY':
      return part.code;
    case 'AMOUNT':
      return [part.amount.toLocaleString('en-GB'), part.unit].filter(Boolean).join(' ');
    case 'ATTACHMENTS':
      return part.attachments.map(({ title }) => title).join('; ');
    case 'COUNT':
      return String(part.count);
  }
}

/** What each finding of an assessment rests on: title and page of the files. */
export function evidenceRows(
  evidence: EvidenceByFinding,
  answers: Answers,
): readonly (readonly [string, string])[] {
  const titles = new Map(attachmentsNamed(answers).map(({ id, title }) => [id, title]));
  return Object.entries(evidence).map(([finding, places]) => [
    `Evidence for ${words(finding)}`,
    places
      .map(({ attachmentId, page }) => {
        const title = titles.get(attachmentId) ?? 'a file of an earlier version';
        return page === null ? title : `${title}, page ${String(page)}`;
      })
      .join('; '),
  ]);
}
