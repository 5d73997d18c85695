import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 as newId } from 'uuid';
import { EvidenceStore } from '@article5/integrations/evidence-store';
import { VirusScanner } from '@article5/integrations/virus-scanner';
import { useDatabase } from '../../../../test/support/database';
import { givenSubmitted, intakeOf, type Submitted } from '../../../../test/support/intake';
import { ScanAttachments } from './index';

const TEST_STRING = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

describe('scanning the files of a submitted version', () => {
  const database = useDatabase();
  let folder: string;
  let evidence: EvidenceStore;
  let intake: ReturnType<typeof intakeOf>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'article5-scan-'));
    evidence = new EvidenceStore(folder);
    intake = intakeOf(database);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const scanBy = (scanner: VirusScanner) =>
    new ScanAttachments(intake.runner, database.transactions, evidence, scanner);

  async function attached(of: Submitted, content: string, firstVersion: number | null = 1): Promise<string> {
    const id = newId();
    const arrived = await evidence.receive(Readable.from([Buffer.from(content)]), 10_000);
    await evidence.keep(arrived, { authorityId: of.authorityId, id });
    await database.rows(
      `insert into attachment (authority_id, attachment_id, organisation_id, notification_id, given_name, media_type,
         size_in_bytes, sha256, state, first_version, uploaded_by, uploaded_at)
       values ($1, $2, $3, $4, 'offer.txt', 'text/plain', $5, $6, 'QUARANTINED', $7, $8, now())`,
      [
        of.authorityId,
        id,
        of.organisationId,
        of.notificationId,
        content.length,
        arrived.sha256,
        firstVersion,
        of.personId,
      ],
    );
    return id;
  }
  const stateOf = async (id: string) =>
    (
      await database.rows<Record<string, unknown>>(
        `select state, scanner, scan_finding from attachment where attachment_id = $1`,
        [id],
      )
    )[0];

  it('lets clean files out of quarantine, marks the infected, and leaves files that were not sent', async () => {
    const of = await givenSubmitted(database);
    await intake.start.execute(of.actor, of);
    const [clean, infected, unsent] = [
      await attached(of, 'an offer'),
      await attached(of, TEST_STRING),
      await attached(of, 'not sent', null),
    ];
    const scan = scanBy(new VirusScanner());
    await scan.execute(of.actor, of);
    await scan.execute(of.actor, of);
    expect(await stateOf(clean)).toEqual({ state: 'CLEAN', scanner: 'none-configured', scan_finding: null });
    expect(await stateOf(infected)).toMatchObject({
      state: 'INFECTED',
      scan_finding: 'Eicar-Test-Signature',
    });
    expect(await stateOf(unsent)).toMatchObject({ state: 'QUARANTINED' });
    expect(await intake.step(of, 'scan-attachments')).toMatchObject({
      state: 'DONE',
      attempts: 1,
      result: { files: 2, infected: [infected], scanned: 2, scanner: 'none-configured' },
    });
  });

  it('keeps files in quarantine while the scanner is away', async () => {
    const of = await givenSubmitted(database);
    await intake.start.execute(of.actor, of);
    const id = await attached(of, 'an offer');
    const away = scanBy(new VirusScanner({ host: '127.0.0.1', port: 1 }));
    await expect(away.execute(of.actor, of)).rejects.toThrow('ECONNREFUSED');
    expect(await stateOf(id)).toMatchObject({ state: 'QUARANTINED' });
    expect(await intake.step(of, 'scan-attachments')).toMatchObject({ state: 'RUNNING' });
    await scanBy(new VirusScanner()).execute(of.actor, of);
    expect(await stateOf(id)).toMatchObject({ state: 'CLEAN' });
  });

  it('fails when the bytes of a file are gone', async () => {
    const of = await givenSubmitted(database);
    await intake.start.execute(of.actor, of);
    const id = await attached(of, 'an offer');
    const [{ sha256 = '' } = {}] = await database.rows<{ sha256: string }>(
      `select sha256 from attachment where attachment_id = $1`,
      [id],
    );
    await evidence.remove({ authorityId: of.authorityId, sha256, id });
    await expect(scanBy(new VirusScanner()).execute(of.actor, of)).rejects.toThrow('ENOENT');
    expect(await stateOf(id)).toMatchObject({ state: 'QUARANTINED' });
  });
});
