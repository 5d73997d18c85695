import { parse } from 'csv-parse/sync';
import type { AnswerValue } from '@article5/domain/questions';
import { fieldType, isItemPage, targetOf, TRANSACTION_COLUMN } from './columns';
import type { Submission } from './submission';

type Row = Readonly<Record<string, string>>;
type Page = Record<string, unknown>;

/** A file that cannot be understood; the message is for its author. */
export class UnreadableInput extends Error {
  override readonly name = 'UnreadableInput';
}

/**
 * Transactions of a CSV file (UTF-8, first line names the columns; lists are separated by `|`). Only what stands in
 * the file becomes an answer: what is missing is for the portal to refuse. Rows with the same `transaction` are one
 * transaction with an item each. Throws `UnreadableInput` for unknown columns and rows that contradict each other.
 */
export function submissionsFromCsv(text: string, file: string): Submission[] {
  const rows = readRows(text, file);
  const unknown = Object.keys(rows[0] ?? {}).filter(
    (column) => column !== TRANSACTION_COLUMN && !column.startsWith('#') && targetOf(column) === undefined,
  );
  if (unknown.length > 0) {
    throw new UnreadableInput(
      `${file}: unknown columns ${unknown.map((name) => `"${name}"`).join(', ')}; a column of notes begins with #`,
    );
  }
  const groups = new Map<string, { readonly line: number; readonly rows: Row[] }>();
  rows.forEach((row, index) => {
    const line = index + 2;
    const name = row[TRANSACTION_COLUMN] || `row ${line}`;
    const group = groups.get(name) ?? { line, rows: [] };
    group.rows.push(row);
    groups.set(name, group);
  });
  return [...groups].map(([name, group]) => ({
    source: `${file}, ${name}`,
    answers: answersOf(group.rows, `${file}, ${name}`),
  }));
}

function readRows(text: string, file: string): Row[] {
  try {
    return parse(text, { columns: true, bom: true, skip_empty_lines: true, trim: true });
  } catch (error) {
    throw new UnreadableInput(`${file}: ${(error as Error).message}`);
  }
}

function answersOf(rows: readonly Row[], source: string): Submission['answers'] {
  const pages = new Map<string, Page>();
  rows.forEach((row, index) => {
    for (const [column, text] of Object.entries(row)) {
      const target = targetOf(column);
      if (text === '' || target === undefined || target.kind !== 'FIELD') continue;
      const key = isItemPage(target.page) ? `${target.page}.item-${index + 1}` : target.page;
      const page = pages.get(key) ?? {};
      const value = valueOf(target.page, target.field, text);
      const before = page[target.field];
      if (before !== undefined && JSON.stringify(before) !== JSON.stringify(value)) {
        throw new UnreadableInput(`${source}: its rows contradict each other in column "${column}"`);
      }
      page[target.field] = value;
      pages.set(key, page);
    }
  });
  pages.set('2.9', { items: rows.map((_, index) => index + 1) });
  addParties(rows, pages);
  rows.forEach((_, index) => completeItem(pages, index + 1));
  return Object.fromEntries(pages) as Record<string, AnswerValue>;
}

/** What the columns say of an item without repeating it: functions that are described, a data sheet that follows. */
function completeItem(pages: Map<string, Page>, item: number): void {
  const functions = pages.get(`2.4.item-${item}`);
  if (functions && functions['functions'] === undefined) {
    const described = ['MONITOR', 'EXTRACT', 'COLLECT', 'ANALYSE'].filter(
      (name) => functions[name.toLowerCase()] !== undefined,
    );
    if (described.length > 0) functions['functions'] = described;
  }
  const sheet = pages.get(`2.8.item-${item}`);
  if (sheet && sheet['when'] === undefined) sheet['when'] = 'LATER';
}

function addParties(rows: readonly Row[], pages: Map<string, Page>): void {
  const parties = new Map<string, Page>();
  for (const row of rows) {
    const here = new Map<string, Page>();
    for (const [column, text] of Object.entries(row)) {
      const target = targetOf(column);
      if (text === '' || target?.kind !== 'PARTY') continue;
      const party = here.get(target.role) ?? { role: target.role };
      party[target.field] = text;
      here.set(target.role, party);
    }
    for (const party of here.values()) parties.set(JSON.stringify(party), party);
  }
  if (parties.size === 0) return;
  pages.set('4.5', { anyone: 'YES', ...pages.get('4.5'), parties: [...parties.values()] });
}

/** A cell as the form wants it; what does not fit stays text, for the portal to refuse. */
function valueOf(page: string, field: string, text: string): unknown {
  switch (fieldType(page, field)) {
    case 'NUMBER':
      return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
    case 'CHOICES':
    case 'COUNTRIES':
      return text
        .split('|')
        .map((part) => part.trim())
        .filter((part) => part !== '');
    case 'LIST':
      return text.split('|').map(parameterOf);
    default:
      return text;
  }
}

/** `Range=200 [m]` is key, value and unit. */
function parameterOf(text: string): Page {
  const [, key = text, value = '', unit] = /^([^=]*)=(.*?)(?:\[([^\]]*)\])?$/.exec(text.trim()) ?? [];
  return { key: key.trim(), value: value.trim(), ...(unit === undefined ? {} : { unit: unit.trim() }) };
}
