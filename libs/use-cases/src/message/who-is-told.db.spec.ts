import { beforeEach, describe, expect, it } from 'vitest';
import { as, given, TEST_NOW } from '../../../../test/support/builders';
import { deskOf, NOT_REQUIRED, refusedWithoutTrace } from '../../../../test/support/casework';
import { useDatabase } from '../../../../test/support/database';
import { askSecondPerson, askToTell } from './index';

/** Each act asks in its own transaction; what becomes of it is the worker's business. */
describe('who is told of an act', () => {
  const database = useDatabase();
  beforeEach(() => database.rows(`delete from outbox`));

  const asked = () =>
    database.rows<{ job: string; payload: Record<string, string> }>(
      `select job, payload from outbox where job like 'tell-%' order by outbox_id`,
    );

  it('a case that is given to a colleague is told to that one, and once', async () => {
    const desk = deskOf(database);
    const { officer, approver } = await desk.team();
    const { reference, notificationId } = await given.submitted(database);
    await database.rows(`delete from outbox`);
    await desk.assign.execute(officer, { reference, personId: approver.personId });
    await desk.assign.execute(officer, { reference, personId: approver.personId });
    const payload = {
      authorityId: 'FR',
      notificationId,
      personId: approver.personId,
      messageKind: 'assigned',
    };
    expect(await asked()).toEqual([{ job: 'tell-person', payload }]);
  });

  it('who takes a case, or puts it back for everybody, tells nobody', async () => {
    const desk = deskOf(database);
    const { officer } = await desk.team();
    const { reference } = await given.submitted(database);
    await database.rows(`delete from outbox`);
    await desk.assign.execute(officer, { reference, personId: officer.personId });
    await desk.assign.execute(officer, { reference, personId: null });
    expect(await asked()).toEqual([]);
  });

  it('a hand-over is a message of its own', async () => {
    const desk = deskOf(database);
    const { officer, approver } = await desk.team();
    const { reference } = await desk.assessing(officer);
    await database.rows(`delete from outbox`);
    const words = { done: '', waits: '', next: 'Ask for the end-use statement.' };
    await desk.handOver.execute(officer, { reference, personId: approver.personId, ...words });
    expect((await asked()).map(({ payload }) => [payload['messageKind'], payload['personId']])).toEqual([
      ['handed-over', approver.personId],
    ]);
    expect(JSON.stringify(await asked())).not.toContain('end-use');
  });

  it('a proposal is told to who may approve but not to who proposed, and its return to who proposed', async () => {
    const desk = deskOf(database);
    const { officer, approver } = await desk.team();
    const { reference, decision } = await desk.proposed(officer, NOT_REQUIRED);
    const proposed = (await asked()).filter(({ payload }) => payload['messageKind'] === 'decision-proposed');
    expect(proposed).toMatchObject([
      { job: 'tell-officers', payload: { permission: 'decision.approve', exceptPersonId: officer.personId } },
    ]);
    await database.rows(`delete from outbox`);
    const { decisionId } = decision;
    await refusedWithoutTrace(database, () =>
      desk.giveBack.execute(approver, { reference, decisionId, comment: ' ' }),
    );
    await desk.giveBack.execute(approver, { reference, decisionId, comment: 'Name the sources.' });
    expect((await asked()).map(({ payload }) => [payload['messageKind'], payload['personId']])).toEqual([
      ['decision-returned', officer.personId],
    ]);
  });

  it('what waits for a second person is told to the other administrators', async () => {
    const author = await as.officer(database, 'FR', ['AUTHORITY_ADMINISTRATOR']);
    const scope = { personId: author.personId, authorityId: 'FR', organisationId: null };
    await database.transactions.run(scope, (tx) => askSecondPerson(tx, author, 'letter-text-waits'));
    expect(await asked()).toEqual([
      {
        job: 'tell-officers',
        payload: {
          ...{ authorityId: 'FR', permission: 'authority.administer', exceptPersonId: author.personId },
          messageKind: 'letter-text-waits',
        },
      },
    ]);
  });

  it('nothing is told of an act that is rolled back', async () => {
    const { personId } = await as.officer(database, 'FR');
    const scope = { personId, authorityId: 'FR', organisationId: null };
    const act = database.transactions.run(scope, async (tx) => {
      await askToTell(tx, { authorityId: 'FR', kind: 'mentioned', to: { personId } });
      throw new Error(`the act failed at ${TEST_NOW}`);
    });
    await expect(act).rejects.toThrow('the act failed');
    expect(await asked()).toEqual([]);
  });
});
