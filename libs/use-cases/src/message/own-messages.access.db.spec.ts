import { beforeAll, describe, expect, it } from 'vitest';
import { v7 as newId } from 'uuid';
import type { Actor } from '@article5/domain/kernel';
import type { MessageKind } from '@article5/domain/message';
import { as, given } from '../../../../test/support/actors';
import { FixedClock, TEST_NOW } from '../../../../test/support/builders';
import { refusalOf } from '../../../../test/support/casework';
import { useDatabase } from '../../../../test/support/database';
import { scopeOf } from '@article5/persistence/kernel';
import { MessagePreferences, OwnMessagePages } from './index';

type Person = Exclude<Actor, { kind: 'system' }>;

describe('own messages', () => {
  const database = useDatabase();
  let pages: OwnMessagePages;
  let preferences: MessagePreferences;
  beforeAll(() => {
    const clock = new FixedClock(new Date(TEST_NOW));
    pages = new OwnMessagePages(database.transactions, clock);
    preferences = new MessagePreferences(database.transactions, clock);
  });

  async function told(
    { personId }: { readonly personId: string },
    kind: MessageKind,
    about: { authorityId?: string; notificationId?: string; reference?: string; level?: string } = {},
  ): Promise<string> {
    const messageId = newId();
    await database.rows(
      `insert into message (authority_id, message_id, cause_id, kind, notification_id, reference, person_id, level, way)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 'PRODUCT')`,
      [
        ...[about.authorityId ?? 'FR', messageId, newId(), kind, about.notificationId ?? null],
        ...[about.reference ?? null, personId, about.level ?? 'NEEDS_ME'],
      ],
    );
    return messageId;
  }

  const idsOf = async (actor: Person, show: 'ALL' | 'UNREAD' = 'ALL') =>
    (await pages.list(actor, { show })).items.map(({ messageId }) => messageId);
  const shapeOf = async () =>
    JSON.stringify(await database.rows(`select message_id, read_at from message order by message_id`));

  it('are listed newest first, with kind, reference and place, and nothing else', async () => {
    const officer = await as.officer(database, 'FR');
    await told(officer, 'mentioned', { reference: 'FR-2026-000001' });
    await told(officer, 'consultation-received', { level: 'INFORMATION' });
    const { items, next } = await pages.list(officer, { show: 'ALL' });
    expect(next).toBeUndefined();
    expect(items.map(({ createdAt: _at, messageId: _id, ...rest }) => rest)).toEqual([
      {
        ...{ kind: 'consultation-received', level: 'INFORMATION', reference: null, readAt: null },
        path: '/c/consultations',
      },
      {
        ...{ kind: 'mentioned', level: 'NEEDS_ME', reference: 'FR-2026-000001', readAt: null },
        path: '/c/cases/FR-2026-000001',
      },
    ]);
    expect(await pages.unread(officer)).toEqual({ unread: 2, needsMe: 1 });
  });

  it('come in pages that neither repeat nor lose one while new ones arrive', async () => {
    const officer = await as.officer(database, 'FR');
    const made: string[] = [];
    for (let count = 0; count < 60; count += 1) made.push(await told(officer, 'assigned'));
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await pages.list(officer, { show: 'ALL', cursor });
      expect(page.items.length).toBeLessThanOrEqual(25);
      seen.push(...page.items.map(({ messageId }) => messageId));
      cursor = page.next;
      await told(officer, 'mentioned');
    } while (cursor !== undefined);
    expect(seen).toEqual(made.reverse());
  });

  it('stop being counted at a hundred', async () => {
    const officer = await as.officer(database, 'FR');
    await database.rows(
      `insert into message (authority_id, message_id, cause_id, kind, person_id, level, way)
       select 'FR', gen_random_uuid(), gen_random_uuid(), 'assigned', $1, 'NEEDS_ME', 'PRODUCT' from generate_series(1, 130)`,
      [officer.personId],
    );
    expect(await pages.unread(officer)).toEqual({ unread: 100, needsMe: 100 });
  });

  it('are marked one by one, back again, and all that were seen', async () => {
    const officer = await as.officer(database, 'FR');
    const [one, two] = [await told(officer, 'mentioned'), await told(officer, 'assigned')];
    await pages.mark(officer, { messageId: one, read: true });
    expect(await idsOf(officer, 'UNREAD')).toEqual([two]);
    await pages.mark(officer, { messageId: one, read: false });
    expect(await idsOf(officer, 'UNREAD')).toEqual([two, one]);
    const later = await told(officer, 'mentioned');
    await pages.markAll(officer, { upTo: two });
    expect(await idsOf(officer, 'UNREAD')).toEqual([later]);
    expect(await idsOf(officer)).toEqual([later, two, one]);
  });

  it('of a colleague are neither seen nor counted nor marked, and nothing is written', async () => {
    const [reader, colleague] = [
      await as.officer(database, 'FR'),
      await as.officer(database, 'FR', ['APPROVER']),
    ];
    const messageId = await told(colleague, 'mentioned');
    const before = await shapeOf();
    expect(await idsOf(reader)).toEqual([]);
    expect(await pages.unread(reader)).toEqual({ unread: 0, needsMe: 0 });
    expect(await refusalOf(pages.mark(reader, { messageId, read: true }))).toEqual({
      codes: ['message.not-found'],
      kind: 'NOT_FOUND',
    });
    await pages.markAll(reader, { upTo: messageId });
    expect(await shapeOf()).toBe(before);
  });

  it('are closed by row-level security as well: an officer reads, changes and adds none of others', async () => {
    const [reader, colleague] = [await as.officer(database, 'FR'), await as.officer(database, 'FR')];
    const messageId = await told(colleague, 'decision-issued');
    await preferences.keep(colleague, {
      ...{ language: 'fr', rhythm: 'WEEKLY' },
      kinds: [{ kind: 'mentioned', level: 'OFF', way: 'PRODUCT' }],
    });
    await database.transactions.run(scopeOf(reader), async (tx) => {
      expect(await tx.query(`select 1 from message where message_id = $1`, [messageId])).toEqual([]);
      expect(await tx.query(`select 1 from message_preference`)).toEqual([]);
      const [changed] = await tx.query<[unknown[], number]>(
        `update message set read_at = now() where message_id = $1 returning 1`,
        [messageId],
      );
      expect(changed).toEqual([]);
    });
    const add = database.transactions.run(scopeOf(reader), (tx) =>
      tx.query(
        `insert into message (authority_id, message_id, cause_id, kind, person_id) values ('FR', $1, $1, 'mentioned', $2)`,
        [newId(), colleague.personId],
      ),
    );
    await expect(add).rejects.toThrow(/row-level security/);
  });

  it('of one body are not shown while the person acts for another', async () => {
    const [here, there] = [
      await given.organisation(database, 'FR'),
      await given.organisation(database, 'FR'),
    ];
    const actor = await as.exporter(database, here);
    const elsewhere = { ...actor, organisationId: there.organisationId };
    const notificationId = newId();
    await database.rows(
      `insert into notification (authority_id, notification_id, organisation_id, status, exporter_name, created_by)
       values ('FR', $1, $2, 'DRAFT', 'Fictional Exports', $3)`,
      [notificationId, here.organisationId, actor.personId],
    );
    const messageId = await told(actor, 'withdrawn', { notificationId });
    expect(await idsOf(actor)).toEqual([messageId]);
    expect(await idsOf(elsewhere)).toEqual([]);
    expect((await refusalOf(pages.mark(elsewhere, { messageId, read: true }))).kind).toBe('NOT_FOUND');
    const officer: Person = { ...actor, kind: 'officer', authorityId: 'FR', roles: ['CASE_OFFICER'] };
    expect(await idsOf(officer)).toEqual([]);
    const otherAuthority: Person = { ...officer, authorityId: 'DE' };
    await told(actor, 'mentioned');
    expect(await idsOf(otherAuthority)).toEqual([]);
  });

  it('of the Union come from every authority', async () => {
    const analyst = await as.union(database);
    const ids = [
      await told(analyst, 'review-answered', { authorityId: 'DE' }),
      await told(analyst, 'review-answered', { authorityId: 'FI' }),
    ];
    expect(await idsOf(analyst)).toEqual(ids.reverse());
    await pages.mark(analyst, { messageId: ids[0] ?? '', read: true });
    expect(await pages.unread(analyst)).toEqual({ unread: 1, needsMe: 1 });
  });

  it('are told as the person chose, and what was not chosen as it starts', async () => {
    const officer = await as.officer(database, 'FR', ['APPROVER']);
    const start = await preferences.read(officer);
    expect(start).toMatchObject({ language: 'en', rhythm: 'DAILY' });
    expect(start.kinds.find(({ kind }) => kind === 'decision-proposed')).toMatchObject({
      ...{ level: 'NEEDS_ME', way: 'AT_ONCE', obliges: false },
    });
    const kept = await preferences.keep(officer, {
      ...{ language: 'de', rhythm: 'WEEKLY' },
      kinds: [{ kind: 'mentioned', level: 'INFORMATION', way: 'DIGEST' }],
    });
    expect(kept).toMatchObject({ language: 'de', rhythm: 'WEEKLY' });
    expect(kept.kinds.filter(({ way }) => way === 'DIGEST').map(({ kind }) => kind)).toEqual([
      'mentioned',
      'assigned',
      'review-opened',
    ]);
    expect(await preferences.read(officer)).toEqual(kept);
  });

  it('that oblige cannot be switched off, and then nothing of the whole choice is kept', async () => {
    const exporter = await as.exporter(database, await given.organisation(database, 'FR'));
    const refusal = await refusalOf(
      preferences.keep(exporter, {
        ...{ language: 'fr', rhythm: 'WEEKLY' },
        kinds: [
          { kind: 'withdrawn', level: 'OFF', way: 'PRODUCT' },
          { kind: 'decision-issued', level: 'OFF', way: 'PRODUCT' },
        ],
      }),
    );
    expect(refusal.codes).toEqual(['message.cannot-be-switched-off']);
    expect(await database.count('message_preference', `person_id = '${exporter.personId}'`)).toBe(0);
    expect(await preferences.read(exporter)).toMatchObject({ language: 'en', rhythm: 'DAILY' });
  });
});
