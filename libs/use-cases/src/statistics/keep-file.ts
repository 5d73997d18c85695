import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { ExportView } from '@article5/contracts/statistics';
import type { OfficerActor } from '@article5/domain/kernel';
import { writeWorkbook } from '@article5/integrations/workbook';
import { keepExport } from '@article5/persistence/statistics';
import { asCsv, type Sheet } from './sheet';

/** A file that leaves the portal: its name, its kind and its bytes. */
export interface ExportedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** What is written down of a file beside who made it. */
export type FileMade = Pick<ExportView, 'what' | 'purpose' | 'format' | 'rowCount'> & {
  readonly query: Readonly<Record<string, unknown>>;
  readonly at: Date;
};

const MEDIA_TYPES = {
  CSV: 'text/csv; charset=utf-8',
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Makes a file of tables, and writes down who made it, what for and its hash before it leaves. */
export async function keepFile(
  tx: EntityManager,
  { authorityId, personId }: OfficerActor,
  made: FileMade,
  sheets: readonly Sheet[],
): Promise<ExportedFile> {
  const bytes = made.format === 'CSV' ? Buffer.from(asCsv(sheets)) : await writeWorkbook(sheets);
  const contentSha256 = createHash('sha256').update(bytes).digest('hex');
  await keepExport(tx, { ...made, authorityId, personId, contentSha256 });
  const day = made.at.toISOString().slice(0, 10);
  const name = `${made.what.toLowerCase()}-${authorityId}-${day}.${made.format.toLowerCase()}`;
  return { name, mediaType: MEDIA_TYPES[made.format], bytes };
}
