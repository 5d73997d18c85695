import { describe, expect, it } from 'vitest';
import { given } from '../../../../test/support/builders';
import { deskOf, refusedWithoutTrace } from '../../../../test/support/casework';
import { useDatabase } from '../../../../test/support/database';
import { useRedirections } from '../../../../test/support/redirection';
import { OwnAuthorities } from '../notification';
import { RedirectCase } from './index';

describe('R-005: a case sent to the wrong authority', () => {
  const database = useDatabase();
  const {
    clock,
    people,
    redirect,
    sendBack,
    read,
    deliver,
    arrivedFrom,
    withDocument,
    rowOf,
    faultOfLedgers,
  } = useRedirections(database);

  it('comes back with the reason, goes on with the time that was left, and every step is kept', async () => {
    clock.at = new Date('2026-11-25T10:00:00Z');
    const { notificationId, reference, exporter } = await withDocument();
    const due = (await rowOf(notificationId))?.due;
    expect(due).toBe('2026-12-08');
    clock.at = new Date('2026-12-01T10:00:00Z');
    await redirect(reference);
    await deliver(notificationId);
    const there = await arrivedFrom(notificationId);
    await deskOf(database).start.execute(people.german, there);
    clock.at = new Date('2026-12-04T10:00:00Z');
    const blank = () => sendBack(there.reference, '  ');
    expect((await refusedWithoutTrace(database, blank)).codes).toEqual(['redirection.reason-missing']);
    await sendBack(there.reference, 'Only a branch office is here.');
    expect(await rowOf(there.id)).toMatchObject({ status: 'REDIRECTED', clock: 'ENDED' });
    // Five working days were left on 1 December: they run from 4 December.
    expect(await rowOf(notificationId)).toEqual({
      status: 'RECEIVED',
      clock: 'RUNNING',
      due: '2026-12-11',
    });
    const [end] = (await deskOf(database).read.execute(people.french, { reference })).timeline;
    expect(end).toMatchObject({ kind: 'REDIRECTION_CAME_BACK', actor: null });
    expect(end?.text).toBe('Only a branch office is here.');
    const again = () => sendBack(there.reference, 'Once more');
    expect((await refusedWithoutTrace(database, again)).codes).toEqual(['redirection.not-received-so']);
    await redirect(reference, { toAuthorityId: 'IT' });
    await deliver(notificationId);
    const { items } = await read(people.french, reference);
    expect(items.map(({ otherAuthorityId, state }) => [otherAuthorityId, state])).toEqual([
      ['DE', 'RETURNED'],
      ['IT', 'ARRIVED'],
    ]);
    expect(
      (await new OwnAuthorities(database.transactions).all(exporter)).map((one) => one.authorityId),
    ).toEqual(['FR', 'DE', 'IT']);
  });

  it('is sent back rather than redirected, unless the exporter has answered there meanwhile', async () => {
    const { notificationId, reference } = await withDocument();
    await redirect(reference);
    await deliver(notificationId);
    const there = await arrivedFrom(notificationId);
    const home = { toAuthorityId: 'FR', ground: 'ESTABLISHED_ELSEWHERE', reason: 'Yours' } as const;
    const asGerman = () =>
      new RedirectCase(database.transactions, clock).execute(people.german, {
        ...home,
        reference: there.reference,
      });
    expect((await refusedWithoutTrace(database, asGerman)).codes).toEqual(['redirection.return-instead']);
    expect(await read(people.german, there.reference)).toMatchObject({ mayReturn: true, mayRedirect: true });
    await database.rows(`alter table notification_version disable trigger notification_version_append_only`);
    await database.rows(
      `insert into notification_version select (jsonb_populate_record(v, '{"version": 2}')).* from notification_version v
       where notification_id = $1`,
      [there.id],
    );
    await database.rows(`update notification set version = 2 where notification_id = $1`, [there.id]);
    const back = () => sendBack(there.reference, 'Yours');
    expect((await refusedWithoutTrace(database, back)).codes).toEqual(['redirection.exporter-has-answered']);
    expect(await asGerman()).toMatchObject({ status: 'REDIRECTED' });
    await deliver(there.id);
    expect((await arrivedFrom(there.id)).authority).toBe('FR');
  });

  it('did not come from there: a case of one’s own cannot be sent back', async () => {
    const { reference } = await given.submitted(database, { authorityId: 'DE' });
    const back = () => sendBack(reference, 'Not ours');
    expect((await refusedWithoutTrace(database, back)).codes).toEqual(['redirection.not-received-so']);
    expect(await read(people.german, reference)).toMatchObject({ items: [], mayReturn: false });
  });

  it('leaves both ledgers whole', async () => {
    await database.rows(`delete from notification_version where version = 2`);
    await database.rows(`update notification set version = 1 where version = 2`);
    expect(await faultOfLedgers()).toBeUndefined();
  });
});
