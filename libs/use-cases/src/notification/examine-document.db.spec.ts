import { describe, expect, it } from 'vitest';
import { v7 as newId } from 'uuid';
import { as } from '../../../../test/support/builders';
import { deskOf, refusedWithoutTrace } from '../../../../test/support/casework';
import { useDatabase } from '../../../../test/support/database';
import { ExamineDocument } from './index';

describe('a document of a case', () => {
  const database = useDatabase();

  async function world() {
    const desk = deskOf(database);
    const { officer, auditor } = await desk.team();
    const { reference, notificationId, exporter } = await desk.assessing(officer);
    const examine = new ExamineDocument(database.transactions, desk.clock);
    const file = async (state: string) => {
      const attachmentId = newId();
      await database.rows(
        `insert into attachment (authority_id, organisation_id, attachment_id, notification_id, given_name, media_type,
           size_in_bytes, sha256, state, uploaded_by, uploaded_at, first_version)
         values ('FR', $1, $2, $3, 'sheet.pdf', 'application/pdf', 10, repeat('a', 64), $4, $5, now(), 1)`,
        [exporter.organisationId, attachmentId, notificationId, state, exporter.personId],
      );
      return attachmentId;
    };
    return { desk, officer, auditor, exporter, reference, notificationId, examine, file };
  }

  it('is marked as examined once by each officer, on record', async () => {
    const { officer, reference, notificationId, examine, file } = await world();
    const attachmentId = await file('CLEAN');
    const colleague = await as.officer(database, 'FR', ['CASE_OFFICER']);
    for (const who of [officer, officer, colleague]) await examine.execute(who, { reference, attachmentId });
    const acts = await database.count(
      'case_action',
      `kind = 'DOCUMENT_EXAMINED' and notification_id = '${notificationId}'`,
    );
    expect([acts, await database.count('attachment_examination')]).toEqual([2, 2]);
  });

  it('is not marked before it can be opened, in another case, or by who does not assess; nothing is written', async () => {
    const { officer, auditor, exporter, reference, examine, file } = await world();
    const other = await world();
    const codes = async (act: () => Promise<unknown>) => (await refusedWithoutTrace(database, act)).codes;
    const held = await file('QUARANTINED');
    const infected = await file('INFECTED');
    const foreign = await other.file('CLEAN');
    const mine = await file('CLEAN');
    expect(await codes(() => examine.execute(officer, { reference, attachmentId: held }))).toEqual([
      'attachment.quarantined',
    ]);
    expect(await codes(() => examine.execute(officer, { reference, attachmentId: infected }))).toEqual([
      'attachment.infected',
    ]);
    expect(await codes(() => examine.execute(officer, { reference, attachmentId: foreign }))).toEqual([
      'attachment.not-found',
    ]);
    const peer = await as.officer(database, 'DE', ['CASE_OFFICER']);
    expect(await codes(() => examine.execute(peer, { reference, attachmentId: mine }))).toEqual([
      'case.not-found',
    ]);
    for (const who of [auditor, exporter]) {
      const act = () => examine.execute(who, { reference, attachmentId: mine });
      expect((await refusedWithoutTrace(database, act)).kind).toBe('NOT_PERMITTED');
    }
  });
});
