import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SystemActor } from '@article5/domain/kernel';
import { EvidenceStore } from '@article5/integrations/evidence-store';
import { VirusScanner } from '@article5/integrations/virus-scanner';
import { as, FixedClock, given, TEST_NOW } from '../../../../test/support/builders';
import { useDatabase } from '../../../../test/support/database';
import { KeepAttachment, RemoveForgottenUploads, ScanUpload } from './index';

const TEST_STRING = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
const PDF = '%PDF-1.7\ntrailer << /Root 1 0 R >>';
const SYSTEM: SystemActor = { kind: 'system', authorityId: 'FR' };

describe('an uploaded file', () => {
  const database = useDatabase();
  const clock = new FixedClock(new Date(TEST_NOW));
  let folder: string;
  let evidence: EvidenceStore;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'uploads-spec-'));
    evidence = new EvidenceStore(folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function uploaded(content: string) {
    const exporter = await as.exporter(database, await given.organisation(database, 'FR'));
    const keep = new KeepAttachment(database.transactions, evidence, clock);
    const bytes = Readable.from([Buffer.from(content)]);
    const file = await keep.execute(exporter, { notificationId: null, fileName: 'sheet.pdf', bytes });
    return { organisationId: exporter.organisationId, attachmentId: file.attachmentId };
  }
  const scan = (file: { organisationId: string; attachmentId: string }) =>
    new ScanUpload(database.transactions, evidence, new VirusScanner(undefined), clock).execute(SYSTEM, file);
  const stateOf = async (attachmentId: string) =>
    (
      await database.rows<{ state: string }>(`select state from attachment where attachment_id = $1`, [
        attachmentId,
      ])
    )[0]?.state;
  const bytesLeft = async () =>
    (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
      .length;

  it('is queued for a scan in the transaction that keeps it, and judged before it is sent', async () => {
    const clean = await uploaded(PDF);
    const infected = await uploaded(`${PDF}\n${TEST_STRING}`);
    const queued = await database.rows<{ payload: unknown }>(
      `select payload from outbox where job = 'scan-upload' order by outbox_id`,
    );
    expect(queued.map(({ payload }) => payload)).toEqual([clean, infected]);
    await scan(clean);
    await scan(infected);
    expect([await stateOf(clean.attachmentId), await stateOf(infected.attachmentId)]).toEqual([
      'CLEAN',
      'INFECTED',
    ]);
    await scan(infected);
    expect(await stateOf(infected.attachmentId)).toBe('INFECTED');
  });

  it('that is gone before its scan is no fault, and another exporter’s scan does not reach it', async () => {
    const file = await uploaded(PDF);
    await scan({ ...file, organisationId: (await uploaded(PDF)).organisationId });
    expect(await stateOf(file.attachmentId)).toBe('QUARANTINED');
    await database.rows(`delete from attachment where attachment_id = $1`, [file.attachmentId]);
    await expect(scan(file)).resolves.toBeUndefined();
  });

  it('is removed with its bytes when no submission named it for thirty days, and not before', async () => {
    const tidy = new RemoveForgottenUploads(database.transactions, evidence, clock);
    await database.rows(`delete from attachment`);
    const before = await bytesLeft();
    const old = await uploaded(PDF);
    const recent = await uploaded(PDF);
    const age = async (file: { attachmentId: string }, days: number) =>
      database.rows(
        `update attachment set uploaded_at = $2::timestamptz - make_interval(days => $3) where attachment_id = $1`,
        [file.attachmentId, TEST_NOW, days],
      );
    await age(old, 31);
    await age(recent, 29);
    expect(await tidy.execute()).toBe(1);
    expect([await stateOf(old.attachmentId), await stateOf(recent.attachmentId)]).toEqual([
      undefined,
      'QUARANTINED',
    ]);
    expect(await bytesLeft()).toBe(before + 1);
    expect(await tidy.execute()).toBe(0);
  });
});
