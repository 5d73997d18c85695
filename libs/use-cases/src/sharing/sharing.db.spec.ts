import { describe, expect, it } from 'vitest';
import { as } from '../../../../test/support/builders';
import { deskOf, NOT_REQUIRED, refusedWithoutTrace } from '../../../../test/support/casework';
import { useDatabase } from '../../../../test/support/database';

describe('what must follow a decision', () => {
  const database = useDatabase();
  const customs = { recipient: 'Customs administration', informedOn: '2026-11-24' };

  it('R-017, R-018, A7: a requirement closes only once told, customs informed, and shared or withheld', async () => {
    const desk = deskOf(database);
    const people = await desk.team();
    const { officer } = people;
    const { reference, notificationId, exporter } = await desk.decided(people);
    const close = () => desk.close.execute(officer, { reference });
    expect((await refusedWithoutTrace(database, close)).codes).toEqual([
      'sharing.exporter-not-told',
      'sharing.customs-not-informed',
      'sharing.neither-shared-nor-withheld',
    ]);
    const [letter] = (await desk.ownLetters.list(exporter, { notificationId })).items;
    await desk.ownLetters.execute(exporter, { notificationId, letterId: letter?.letterId ?? '' });
    await desk.customs.execute(officer, { reference, ...customs });
    expect((await refusedWithoutTrace(database, close)).codes).toEqual([
      'sharing.neither-shared-nor-withheld',
    ]);
    const withheld = await desk.share.execute(officer, {
      reference,
      sharing: { kind: 'WITHHOLD', because: 'SENSITIVITY', reason: 'Would reveal a source.' },
    });
    expect(withheld).toMatchObject({
      state: 'WITHHELD',
      withheldBecause: 'SENSITIVITY',
      withheldReason: 'Would reveal a source.',
      customs: [{ ...customs, recordedAt: '2026-11-24T10:00:00.123Z' }],
    });
    const shared = await desk.share.execute(officer, { reference, sharing: { kind: 'SHARE' } });
    expect(shared).toMatchObject({ state: 'SHARED', withheldBecause: null });
    await close();
    const [row] = await database.rows(`select status from notification where reference = $1`, [reference]);
    expect(row).toEqual({ status: 'CLOSED' });
    expect((await refusedWithoutTrace(database, close)).kind).toBe('CONFLICT');
  });

  it('other outcomes close without sharing, once the exporter is told; a message that left is enough', async () => {
    const desk = deskOf(database);
    const people = await desk.team();
    const { reference, notificationId, exporter } = await desk.decided(people, NOT_REQUIRED);
    const close = () => desk.close.execute(people.approver, { reference });
    expect((await refusedWithoutTrace(database, close)).codes).toEqual(['sharing.exporter-not-told']);
    const share = () => desk.share.execute(people.officer, { reference, sharing: { kind: 'SHARE' } });
    expect((await refusedWithoutTrace(database, share)).codes).toEqual(['sharing.no-requirement']);
    const tell = () => desk.customs.execute(people.officer, { reference, ...customs });
    expect((await refusedWithoutTrace(database, tell)).codes).toEqual(['sharing.no-requirement']);
    await database.rows(
      `insert into message (authority_id, message_id, cause_id, kind, notification_id, person_id, sent_at)
       values ('FR', gen_random_uuid(), gen_random_uuid(), 'decision-issued', $1, $2, now())`,
      [notificationId, exporter.personId],
    );
    await close();
  });

  it('what is wrong is refused and leaves nothing', async () => {
    const desk = deskOf(database);
    const people = await desk.team();
    const { officer, intake, auditor } = people;
    const { reference, exporter } = await desk.decided(people);
    const wrong = { reference, recipient: ' ', informedOn: '2026-11-25' };
    expect((await refusedWithoutTrace(database, () => desk.customs.execute(officer, wrong))).codes).toEqual([
      'sharing.recipient-missing',
      'sharing.informed-in-future',
    ]);
    const thin = { kind: 'WITHHOLD', because: 'SENSITIVITY', reason: '' } as const;
    const withhold = () => desk.share.execute(officer, { reference, sharing: thin });
    expect((await refusedWithoutTrace(database, withhold)).codes).toEqual(['sharing.reason-missing']);
    const union = await as.union(database);
    for (const actor of [intake, auditor, exporter, union]) {
      for (const act of [
        () => desk.share.execute(actor, { reference, sharing: { kind: 'SHARE' } }),
        () => desk.customs.execute(actor, { reference, ...customs }),
        () => desk.close.execute(actor, { reference }),
      ]) {
        expect((await refusedWithoutTrace(database, act)).kind).toBe('NOT_PERMITTED');
      }
    }
    const peer = await as.officer(database, 'DE', ['CASE_OFFICER', 'APPROVER']);
    const foreign = () => desk.close.execute(peer, { reference });
    expect((await refusedWithoutTrace(database, foreign)).codes).toEqual(['case.not-found']);
  });

  it('R-015, R-016: an exporter without account is told by post, not before the decision and not in future', async () => {
    const desk = deskOf(database);
    const people = await desk.team();
    const { reference } = await desk.decided(people, NOT_REQUIRED);
    const post = (postedOn: string) => () => desk.posted.execute(people.officer, { reference, postedOn });
    expect((await refusedWithoutTrace(database, post('2026-11-25'))).codes).toEqual([
      'sharing.posted-in-future',
    ]);
    expect((await refusedWithoutTrace(database, post('2026-11-23'))).codes).toEqual([
      'sharing.posted-before-decision',
    ]);
    const auditor = () => desk.posted.execute(people.auditor, { reference, postedOn: '2026-11-24' });
    expect((await refusedWithoutTrace(database, auditor)).kind).toBe('NOT_PERMITTED');
    expect(await post('2026-11-24')()).toMatchObject({ exporterTold: true, postedOn: '2026-11-24' });
    await desk.close.execute(people.approver, { reference });
    expect((await refusedWithoutTrace(database, post('2026-11-24'))).kind).toBe('CONFLICT');
  });
});
