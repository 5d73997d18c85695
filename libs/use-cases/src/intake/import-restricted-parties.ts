import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import type { EntityManager } from 'typeorm';
import { Refused, type Refusal } from '@article5/domain/kernel';
import { blockingKeys } from '@article5/domain/matching';
import {
  newestListVersion,
  storeListVersion,
  type FiledRestrictedParty,
  type RestrictedParty,
} from '@article5/persistence/intake';

export interface ListFile {
  readonly name: string;
  readonly content: Buffer;
}

/** `isNew` is false when the newest version has exactly this content. */
export interface ListImport {
  readonly version: number;
  readonly entries: number;
  readonly isNew: boolean;
}

const COLUMNS = ['name', 'aliases', 'country', 'list', 'reason'] as const;
const LONGEST = { name: 500, list: 200, reason: 2000 } as const;

type Row = Partial<Record<(typeof COLUMNS)[number], string>>;

/**
 * Imports a CSV (name, aliases separated by `|`, country, list, reason) as the next version of the lists, whole or not
 * at all. Refuses with every bad row: `restricted-parties.row` with its `line` and `problem`. The same content again
 * is no new version. Runs as the owner: the application may only read the lists.
 */
export async function importRestrictedParties(tx: EntityManager, file: ListFile): Promise<ListImport> {
  const entries = readEntries(file.content);
  const contentSha256 = createHash('sha256').update(file.content).digest('hex');
  await tx.query(`select pg_advisory_xact_lock(hashtext('article5.restricted-parties'))`);
  const newest = await newestListVersion(tx);
  if (newest?.contentSha256 === contentSha256) {
    return { version: newest.version, entries: entries.length, isNew: false };
  }
  const version = (newest?.version ?? 0) + 1;
  await storeListVersion(tx, { version, contentSha256, fileName: file.name, entries: entries.map(filed) });
  return { version, entries: entries.length, isNew: true };
}

function filed(entry: RestrictedParty): FiledRestrictedParty {
  const { name, aliases, country } = entry;
  return { ...entry, blockingKeys: blockingKeys({ name, aliases, country: country ?? undefined }) };
}

function readEntries(content: Buffer): readonly RestrictedParty[] {
  const rows = parseCsv(content);
  const missing = COLUMNS.filter((column) => rows.every(({ record }) => !(column in record)));
  if (rows.length === 0) throw new Refused([refusal(1, 'no entry')]);
  if (missing.length > 0) throw new Refused([refusal(1, `column missing: ${missing.join(', ')}`)]);
  const problems = rows.flatMap(({ record, line }) => problemsOf(record).map((text) => refusal(line, text)));
  if (problems.length > 0) throw new Refused(problems);
  return rows.map(({ record, line }) => ({
    number: line,
    listName: record.list ?? '',
    name: record.name ?? '',
    aliases: (record.aliases ?? '').split('|').flatMap((alias) => (alias.trim() ? [alias.trim()] : [])),
    country: record.country || null,
    reason: record.reason ?? '',
  }));
}

/** Each record with the line it begins on; a file that is no CSV is refused at the line where it breaks. */
function parseCsv(content: Buffer): readonly { record: Row; line: number }[] {
  try {
    const parsed = parse(content, {
      bom: true,
      columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()),
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { record: Row; info: { lines: number } }[];
    return parsed.map(({ record, info }) => ({ record, line: info.lines - newlinesIn(record) }));
  } catch (error) {
    const { lines, message } = error as { lines?: number; message?: string };
    throw new Refused([refusal(lines ?? 1, message ?? 'not a CSV file')]);
  }
}

/** A quoted field may span lines; the entry is named by its first. */
function newlinesIn(record: Row): number {
  return Object.values(record).reduce((sum, text) => sum + (text.match(/\n/g)?.length ?? 0), 0);
}

function problemsOf(row: Row): readonly string[] {
  const problems: string[] = [];
  for (const [column, longest] of Object.entries(LONGEST) as [keyof typeof LONGEST, number][]) {
    const text = row[column] ?? '';
    if (text === '') problems.push(`${column} is empty`);
    if (text.length > longest) problems.push(`${column} is longer than ${longest} characters`);
    if (text.includes('\u0000')) problems.push(`${column} holds a character that cannot be stored`);
  }
  if (row.country && !/^[A-Z]{2}$/.test(row.country)) {
    problems.push(`country ${JSON.stringify(row.country)} is no ISO 3166-1 code of two capital letters`);
  }
  return problems;
}

function refusal(line: number, problem: string): Refusal {
  return { code: 'restricted-parties.row', parameters: { line, problem } };
}
