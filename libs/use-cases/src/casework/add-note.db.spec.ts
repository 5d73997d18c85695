import { describe, expect, it } from 'vitest';
import { as } from '../../../../test/support/builders';
import { deskOf, refusedWithoutTrace } from '../../../../test/support/casework';
import { useDatabase } from '../../../../test/support/database';
import { AddNote } from './index';

describe('a note on a case', () => {
  const database = useDatabase();

  it('stands in the timeline, tells the colleagues it names, and never reaches the exporter', async () => {
    const desk = deskOf(database);
    const { officer, approver } = await desk.team();
    const { reference, notificationId, exporter } = await desk.assessing(officer);
    const add = new AddNote(database.transactions, desk.clock);
    const text = 'The end user is known from another case.';
    await add.execute(officer, { reference, text, mentions: [approver.personId, officer.personId] });
    const [newest] = (await desk.read.execute(officer, { reference })).timeline;
    expect(newest).toMatchObject({ kind: 'NOTE_ADDED', text, exporterVisible: false });
    const told = await database.rows<{ payload: unknown }>(
      `select payload from outbox where payload ->> 'messageKind' = 'mentioned'`,
    );
    expect(told.map(({ payload }) => payload)).toEqual([
      { authorityId: 'FR', notificationId, personId: approver.personId, messageKind: 'mentioned' },
    ]);
    const seen = await database.transactions.run(
      { personId: exporter.personId, authorityId: 'FR', organisationId: exporter.organisationId },
      (tx) => tx.query<unknown[]>(`select 1 from case_text where kind = 'case-note'`),
    );
    expect(seen).toEqual([]);
  });

  it('is refused without words, with strangers, and to who may not write', async () => {
    const desk = deskOf(database);
    const { officer, auditor } = await desk.team();
    const { reference, exporter } = await desk.assessing(officer);
    const peer = await as.officer(database, 'DE', ['CASE_OFFICER']);
    const add = new AddNote(database.transactions, desk.clock);
    const wrong = { reference, text: '', mentions: [peer.personId] };
    const refusal = await refusedWithoutTrace(database, () => add.execute(officer, wrong));
    expect(refusal.codes).toEqual(['note.empty', 'note.person-unknown']);
    const right = { reference, text: 'A note.', mentions: [] };
    for (const actor of [auditor, exporter]) {
      expect((await refusedWithoutTrace(database, () => add.execute(actor, right))).kind).toBe(
        'NOT_PERMITTED',
      );
    }
    expect((await refusedWithoutTrace(database, () => add.execute(peer, right))).codes).toEqual([
      'case.not-found',
    ]);
  });
});
