import { beforeAll, describe, expect, it } from 'vitest';
import type { InboxFilter } from '@article5/contracts/casework';
import type { OfficerActor } from '@article5/domain/identity';
import { as, given } from '../../../../test/support/builders';
import { deskOf, refusedWithoutTrace } from '../../../../test/support/casework';
import { manyCases } from '../../../../test/support/many-cases';
import { useDatabase } from '../../../../test/support/database';

const ALL: InboxFilter & { sort: 'received' } = { view: 'all', sort: 'received' };

describe('acts on many cases', () => {
  const database = useDatabase();
  let desk: ReturnType<typeof deskOf>;
  beforeAll(() => {
    desk = deskOf(database);
  });

  /** References of an authority's cases, newest first. */
  async function referencesOf(officer: OfficerActor, filter: Partial<InboxFilter> = {}): Promise<string[]> {
    const { items } = await desk.list.execute(officer, { ...ALL, ...filter, limit: 100 });
    return items.map(({ reference }) => reference);
  }
  const actionsOf = (authorityId: string, kind: string) =>
    database.count('case_action', `authority_id = '${authorityId}' and kind = '${kind}'`);

  it('a preview says how many change, how many are so already, and which cannot and why; it does nothing', async () => {
    const { officer } = await desk.team('FR');
    await manyCases(database, 'FR', 12);
    const [mine = ''] = await referencesOf(officer, { status: 'RECEIVED' });
    await desk.assign.execute(officer, { reference: mine, personId: officer.personId });
    const preview = await desk.prepare.execute(officer, {
      act: { kind: 'assign', personId: officer.personId },
      selection: { filter: ALL },
    });
    expect(preview).toMatchObject({ state: 'PREVIEWED', pending: 9, unchanged: 1, refused: 2, done: 0 });
    expect(preview.failures.map(({ code }) => code)).toEqual([
      'notification.not-in-this-status',
      'notification.not-in-this-status',
    ]);
    expect(preview.examples).toHaveLength(5);
    expect(await actionsOf('FR', 'ASSIGNED')).toBe(1);
  });

  it('what was previewed is done, each case recorded once; cases that came later are left alone', async () => {
    const { officer } = await desk.team('DE');
    await manyCases(database, 'DE', 12);
    const act = { kind: 'assign', personId: officer.personId } as const;
    const { bulkId } = await desk.prepare.execute(officer, { act, selection: { filter: ALL } });
    await given.submitted(database, { authorityId: 'DE' });
    const done = await desk.bulk.execute(officer, { bulkId });
    expect(done).toMatchObject({ state: 'DONE', pending: 0, done: 10, refused: 2, undoable: true });
    expect(await actionsOf('DE', 'ASSIGNED')).toBe(10);
    expect(await desk.bulk.execute(officer, { bulkId })).toEqual(done);
    expect(await actionsOf('DE', 'ASSIGNED')).toBe(10);
    expect(await referencesOf(officer, { assignee: 'none', status: 'RECEIVED' })).toHaveLength(1);
  });

  it('an act is taken back, but not where a colleague has changed the case since', async () => {
    const { officer, approver } = await desk.team('NL');
    await manyCases(database, 'NL', 5);
    const act = { kind: 'assign', personId: officer.personId } as const;
    const { bulkId } = await desk.prepare.execute(officer, { act, selection: { filter: ALL } });
    await desk.bulk.execute(officer, { bulkId });
    const [first = ''] = await referencesOf(officer, { assignee: officer.personId });
    await desk.assign.execute(approver, { reference: first, personId: approver.personId });
    const undone = await desk.bulk.undo(officer, { bulkId });
    expect(undone).toMatchObject({ state: 'DONE', done: 3, refused: 1, undoes: bulkId, undoable: false });
    expect(undone.failures).toEqual([{ reference: first, code: 'bulk.changed-since' }]);
    expect(await referencesOf(officer, { assignee: 'none' })).toHaveLength(4);
    const again = await refusedWithoutTrace(database, () => desk.bulk.undo(officer, { bulkId }));
    expect(again).toEqual({ codes: ['bulk.not-undoable'], kind: 'CONFLICT' });
    const { items } = await desk.bulk.list(officer);
    expect(items.map((one) => one.bulkId)).toEqual([undone.bulkId, bulkId]);
  });

  it('a case that changed between preview and act is left alone, and the others are done', async () => {
    const { officer, approver } = await desk.team('AT');
    await manyCases(database, 'AT', 3);
    const [first = '', ...others] = await referencesOf(officer);
    const act = { kind: 'assign', personId: officer.personId } as const;
    const selection = { references: [first, ...others] };
    const { bulkId } = await desk.prepare.execute(officer, { act, selection });
    await desk.assign.execute(approver, { reference: first, personId: approver.personId });
    const done = await desk.bulk.execute(officer, { bulkId });
    expect(done).toMatchObject({
      done: 2,
      refused: 1,
      failures: [{ reference: first, code: 'bulk.changed-since' }],
    });
  });

  it('labels are put on, found by filter and facet, and taken off again', async () => {
    const { officer } = await desk.team('SE');
    await manyCases(database, 'SE', 10);
    const { labelId } = await desk.labels.add(officer, { name: ' Interception ' });
    const act = { kind: 'label', labelId, put: true } as const;
    const { bulkId } = await desk.prepare.execute(officer, {
      act,
      selection: { filter: { ...ALL, status: 'RECEIVED' } },
    });
    expect(await desk.bulk.execute(officer, { bulkId })).toMatchObject({ done: 1, refused: 0 });
    const { items } = await desk.list.execute(officer, { ...ALL, label: labelId, limit: 10 });
    expect(items).toMatchObject([{ status: 'RECEIVED', labels: [{ labelId, name: 'Interception' }] }]);
    const { total, facets } = await desk.count.facets(officer, ALL);
    expect(total).toEqual({ count: 10, capped: false });
    expect(facets.label).toEqual([{ value: labelId, count: 1, capped: false }]);
    expect(facets.status.map(({ count }) => count).reduce((a, b) => a + b)).toBe(10);
    expect(facets.unread).toEqual([{ value: 'yes', count: 10, capped: false }]);
    await desk.bulk.undo(officer, { bulkId });
    expect(await referencesOf(officer, { label: labelId })).toEqual([]);
    expect([await actionsOf('SE', 'LABELLED'), await actionsOf('SE', 'UNLABELLED')]).toEqual([1, 1]);
    const twice = () => desk.labels.add(officer, { name: 'INTERCEPTION' });
    expect((await refusedWithoutTrace(database, twice)).codes).toEqual(['label.name-taken']);
    await desk.labels.retire(officer, { labelId });
    const onRetired = () => desk.prepare.execute(officer, { act, selection: { filter: ALL } });
    expect((await refusedWithoutTrace(database, onRetired)).codes).toEqual(['label.retired']);
  });

  it('a snoozed case leaves the officer’s views and counts, not the colleague’s, until the exporter sends something', async () => {
    const { officer, approver } = await desk.team('FI');
    const { reference } = await given.submitted(database, { authorityId: 'FI' });
    await given.submitted(database, { authorityId: 'FI' });
    const until = '2026-12-01';
    const { bulkId } = await desk.prepare.execute(officer, {
      act: { kind: 'snooze', until },
      selection: { references: [reference] },
    });
    await desk.bulk.execute(officer, { bulkId });
    expect(await referencesOf(officer, { view: 'to-triage' })).not.toContain(reference);
    expect(await referencesOf(approver, { view: 'to-triage' })).toContain(reference);
    expect(await referencesOf(officer, { view: 'snoozed' })).toEqual([reference]);
    const { views } = await desk.count.execute(officer);
    expect([views['to-triage'].count, views.snoozed.count]).toEqual([1, 1]);
    await database.rows(`update notification set version = version + 1 where reference = $1`, [reference]);
    expect(await referencesOf(officer, { view: 'to-triage' })).toContain(reference);
    for (const [day, code] of [
      ['2026-11-24', 'snooze.not-ahead'],
      ['2028-01-01', 'snooze.too-far'],
    ] as const) {
      const act = () =>
        desk.prepare.execute(officer, {
          act: { kind: 'snooze', until: day },
          selection: { references: [reference] },
        });
      expect((await refusedWithoutTrace(database, act)).codes).toEqual([code]);
    }
  });

  it('what an officer has read is unread again in its next version, and is nobody else’s business', async () => {
    const { officer, auditor } = await desk.team('PT');
    const { reference } = await given.submitted(database, { authorityId: 'PT' });
    const isUnread = async (actor: OfficerActor) =>
      (await desk.list.execute(actor, { ...ALL, limit: 10 })).items[0]?.unread;
    await desk.mark.execute(officer, { reference, read: true });
    expect([await isUnread(officer), await isUnread(auditor)]).toEqual([false, true]);
    expect(await referencesOf(officer, { unread: 'yes' })).toEqual([]);
    await database.rows(`update notification set version = version + 1 where reference = $1`, [reference]);
    expect(await isUnread(officer)).toBe(true);
    await desk.mark.execute(officer, { reference, read: true });
    await desk.mark.execute(officer, { reference, read: false });
    expect(await isUnread(officer)).toBe(true);
  });

  it('a large act goes on in the worker, once, whoever works on it, with the roles that are held then', async () => {
    const { officer } = await desk.team('CZ');
    desk.clock.at = new Date();
    await manyCases(database, 'CZ', 130);
    const act = { kind: 'assign', personId: officer.personId } as const;
    const open = { ...ALL, status: 'RECEIVED' as const };
    await database.rows(`update notification set status = 'RECEIVED' where authority_id = 'CZ'`);
    const { bulkId } = await desk.prepare.execute(officer, { act, selection: { filter: open } });
    expect(await desk.bulk.execute(officer, { bulkId })).toMatchObject({ state: 'RUNNING', pending: 130 });
    const [work] = await database.rows<{ payload: { bulkId: string; personId: string } }>(
      `select payload from outbox where job = 'run-bulk' and authority_id = 'CZ'`,
    );
    const system = { kind: 'system', authorityId: 'CZ' } as const;
    const payload = work?.payload ?? { bulkId: '', personId: '' };
    await Promise.all([desk.goOn.execute(system, payload), desk.goOn.execute(system, payload)]);
    await desk.goOn.execute(system, payload);
    expect(await desk.bulk.read(officer, { bulkId })).toMatchObject({ state: 'DONE', done: 130, refused: 0 });
    expect(await actionsOf('CZ', 'ASSIGNED')).toBe(130);
    const back = await desk.prepare.execute(officer, {
      act: { kind: 'assign', personId: null },
      selection: { filter: open },
    });
    await desk.bulk.execute(officer, { bulkId: back.bulkId });
    await database.rows(`update role_assignment set valid_to = now() where person_id = $1`, [
      officer.personId,
    ]);
    desk.clock.at = new Date(Date.now() + 1000);
    await desk.goOn.execute(system, { ...payload, bulkId: back.bulkId });
    expect(await desk.bulk.read(officer, { bulkId: back.bulkId })).toMatchObject({
      ...{ state: 'DONE', done: 0, refused: 130 },
    });
    expect(await actionsOf('CZ', 'ASSIGNED')).toBe(130);
  });

  it('is refused to who may not, and another’s act and another authority’s cases are out of reach', async () => {
    const { officer, auditor, administrator, approver } = await desk.team('ES');
    const peer = await as.officer(database, 'PL');
    const { reference } = await given.submitted(database, { authorityId: 'ES' });
    const act = { kind: 'assign', personId: officer.personId } as const;
    const selection = { references: [reference] };
    for (const actor of [auditor, administrator, await as.union(database)]) {
      const prepare = () => desk.prepare.execute(actor, { act, selection });
      expect((await refusedWithoutTrace(database, prepare)).kind).toBe('NOT_PERMITTED');
    }
    const { bulkId } = await desk.prepare.execute(officer, { act, selection });
    for (const other of [approver, peer]) {
      const run = () => desk.bulk.execute(other, { bulkId });
      expect((await refusedWithoutTrace(database, run)).codes).toEqual(['bulk.not-found']);
    }
    const foreign = await desk.prepare.execute(peer, {
      act: { kind: 'assign', personId: peer.personId },
      selection,
    });
    expect(foreign).toMatchObject({ pending: 0, failures: [{ reference, code: 'case.not-found' }] });
    const stranger = () =>
      desk.prepare.execute(officer, { act: { ...act, personId: peer.personId }, selection });
    expect((await refusedWithoutTrace(database, stranger)).codes).toEqual(['case.no-such-officer']);
  });

  it('views are saved once a name, shared with the authority, subscribed to, counted and deleted', async () => {
    const { officer, approver, auditor } = await desk.team('IE');
    const peer = await as.officer(database, 'LV');
    await manyCases(database, 'IE', 12);
    const view = {
      ...({ name: 'Forensics', shared: true, page: 'inbox', density: 'compact' } as const),
      search: { view: 'all', itemFamily: 'FORENSICS', sort: 'due' },
      columns: ['exporter', 'due'] as ('exporter' | 'due')[],
    };
    const { viewId } = await desk.savedViews.save(officer, view);
    const own = await desk.savedViews.save(approver, { ...view, name: 'My own', shared: false });
    const of = async (actor: OfficerActor) => (await desk.savedViews.list(actor)).items;
    expect(await of(officer)).toMatchObject([{ viewId, own: true, subscribed: false, count: null }]);
    await desk.savedViews.subscribe(approver, { viewId, subscribed: true });
    expect(await of(approver)).toMatchObject([
      { viewId: own.viewId, subscribed: true, count: { count: 6, capped: false } },
      { ...view, viewId, own: false, subscribed: true, count: { count: 6, capped: false } },
    ]);
    expect(await of(peer)).toEqual([]);
    const refusals = [
      [() => desk.savedViews.save(approver, { ...view, name: 'FORENSICS' }), 'view.name-taken'],
      [() => desk.savedViews.change(approver, { ...view, viewId, name: 'Other' }), 'view.not-found'],
      [() => desk.savedViews.remove(approver, { viewId }), 'view.not-found'],
      [() => desk.savedViews.subscribe(peer, { viewId, subscribed: true }), 'view.not-found'],
      [() => desk.savedViews.subscribe(officer, { viewId: own.viewId, subscribed: true }), 'view.not-found'],
      [() => desk.savedViews.save(auditor, { ...view, name: 'Mine' }), 'access.not-permitted'],
    ] as const;
    for (const [act, code] of refusals)
      expect((await refusedWithoutTrace(database, act)).codes).toEqual([code]);
    await desk.savedViews.remove(officer, { viewId });
    expect((await of(approver)).map((one) => one.viewId)).toEqual([own.viewId]);
  });

  it('the work of each officer is counted, and what nobody has; to others than officers it is refused', async () => {
    const { officer, approver, administrator } = await desk.team('BG');
    await manyCases(database, 'BG', 12);
    const [first = '', second = ''] = await referencesOf(officer, { status: 'RECEIVED' });
    for (const reference of [first, second]) {
      await desk.assign.execute(officer, { reference, personId: approver.personId });
    }
    await database.rows(`update notification set due_on = current_date + 1 where reference = $1`, [first]);
    const { officers, unassigned } = await desk.readTeam.execute(officer);
    const none = { count: 0, capped: false };
    const of = (personId: string) => officers.find((one) => one.personId === personId);
    expect(of(approver.personId)).toMatchObject({ open: { count: 2 }, dueSoon: { count: 1 } });
    expect(of(officer.personId)).toMatchObject({ open: none, dueSoon: none });
    expect(unassigned).toEqual({ count: 8, capped: false });
    expect((await desk.readTeam.execute(administrator)).unassigned.count).toBe(8);
    for (const actor of [await as.union(database), await as.platform(database)]) {
      const look = () => desk.readTeam.execute(actor);
      expect((await refusedWithoutTrace(database, look)).kind).toBe('NOT_PERMITTED');
    }
  });

  it('who has a case open sees who else has, until they leave or give no sign of life', async () => {
    const { officer, approver } = await desk.team('HU');
    const { reference } = await given.submitted(database, { authorityId: 'HU' });
    const look = (actor: OfficerActor, viewing = true) => desk.viewing.execute(actor, { reference, viewing });
    expect(await look(officer)).toEqual({ others: [] });
    expect((await look(approver)).others.map(({ personId }) => personId)).toEqual([officer.personId]);
    await look(officer, false);
    expect(await look(approver)).toEqual({ others: [] });
    await look(officer);
    desk.clock.at = new Date(desk.clock.at.getTime() + 41_000);
    expect(await look(approver)).toEqual({ others: [] });
    const peer = await as.officer(database, 'LT');
    const act = () => look(peer);
    expect((await refusedWithoutTrace(database, act)).codes).toEqual(['case.not-found']);
  });
});
