import { describe, expect, it } from 'vitest';
import { exampleAnswers } from '@article5/domain/questions';
import type { OfficerActor } from '@article5/domain/identity';
import { CheckCompleteness, StepRunner } from '@article5/use-cases/intake';
import { as, given } from '../../../../test/support/builders';
import { deskOf, refusedWithoutTrace } from '../../../../test/support/casework';
import { manyCases } from '../../../../test/support/many-cases';
import { useDatabase } from '../../../../test/support/database';

describe('search over everything that an officer may see', () => {
  const database = useDatabase();

  /** A case whose end user has this name, checked by intake as in the product. */
  async function caseWith(authorityId: string, endUser: string) {
    const example = exampleAnswers({ today: '2026-11-24' });
    const answers = { ...example, '4.2': { ...(example['4.2'] as object), name: endUser } };
    const built = await given.submitted(database, { authorityId, answers });
    await checked(authorityId, built.notificationId);
    return built;
  }

  async function checked(authorityId: string, notificationId: string) {
    await database.rows(
      `update intake_step set state = 'DONE' where notification_id = $1 and step = 'scan-attachments'`,
      [notificationId],
    );
    const step = new CheckCompleteness(new StepRunner(database.transactions, deskOf(database).clock));
    await step.execute({ kind: 'system', authorityId }, { notificationId, version: 1 });
  }

  const found = async (officer: OfficerActor, q: string, more: object = {}) =>
    (await deskOf(database).search.execute(officer, { q, limit: 25, ...more })).items;

  it('a name is found in every script, whoever wrote it in which', async () => {
    const officer = await as.officer(database, 'FR');
    const spellings = ['Олена Коваль', 'Ολένα Κοβάλ', 'Olena Koval'];
    const built = await Promise.all(spellings.map((name) => caseWith('FR', name)));
    const all = built.map(({ reference }) => reference).sort();
    for (const q of ['Олена', 'Ολένα', 'Olena', 'olena kov', 'КОВАЛЬ олена']) {
      const items = await found(officer, q);
      expect(items.map(({ reference }) => reference).sort(), q).toEqual(all);
      expect(items.every(({ places }) => places.includes('name'))).toBe(true);
    }
    expect(await found(officer, 'olena nobody')).toEqual([]);
    const peer = await as.officer(database, 'DE');
    expect(await found(peer, 'olena')).toEqual([]);
  });

  it('references, items and free texts are found, narrowed by state, destination, family and year', async () => {
    const officer = await as.officer(database, 'NL');
    const { reference, notificationId } = await caseWith('NL', 'Ministry of Interior');
    const [byReference] = await found(officer, reference.toLowerCase());
    expect(byReference).toMatchObject({
      reference,
      places: expect.arrayContaining(['reference']) as unknown,
    });
    const { itemName, itemFamily, destination } = byReference ?? {};
    expect((await found(officer, itemName ?? ''))[0]?.places).toContain('item');
    const narrowed = { itemFamily, destination, status: 'RECEIVED', year: 2026 };
    expect(await found(officer, 'ministry', narrowed)).toHaveLength(1);
    for (const other of [
      { year: 2025 },
      { status: 'CLOSED' },
      { destination: 'XK' },
      { itemFamily: 'NONE' },
    ]) {
      expect(await found(officer, 'ministry', other)).toEqual([]);
    }
    await deskOf(database).start.execute(officer, { reference });
    expect(await found(officer, 'ministry', { status: 'RECEIVED' })).toEqual([]);
    expect(await found(officer, 'ministry', { status: 'UNDER_ASSESSMENT' })).toHaveLength(1);
    expect(await database.count('case_search', `notification_id = '${notificationId}'`)).toBe(1);
  });

  it('pages follow each other without gap or repeat, few found or many', async () => {
    const officer = await as.officer(database, 'AT');
    await manyCases(database, 'AT', 60);
    await database.rows(
      `insert into case_search (authority_id, notification_id, version, status, item_family, destination, year, received_at, document)
       select authority_id, notification_id, 1, status, item_family, destination, 2026, received_at,
         setweight(to_tsvector('simple', exporter_name), 'B') from notification where authority_id = 'AT'`,
    );
    const { search } = deskOf(database);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await search.execute(officer, { q: 'exporter', limit: 7, cursor });
      expect(page.total).toEqual({ count: 60, capped: false });
      seen.push(...page.items.map(({ notificationId }) => notificationId));
      cursor = page.next;
    } while (cursor !== undefined);
    const wanted = await database.rows<{ id: string }>(
      `select notification_id as id from notification where authority_id = 'AT' order by received_at desc, notification_id desc`,
    );
    expect(seen).toEqual(wanted.map(({ id }) => id));
    const odd = await search.execute(officer, { q: 'exporter', limit: 7, cursor: 'nonsense' });
    expect(odd.items[0]?.notificationId).toBe(seen[0]);
  });

  it('a query without a word is refused, as is everybody who is no officer; the words of a case are nobody else’s', async () => {
    const desk = deskOf(database);
    const officer = await as.officer(database, 'SE');
    const { exporter } = await caseWith('SE', 'Olena');
    for (const q of ['', ' ', '!', 'x', ':* |']) {
      const act = () => desk.search.execute(officer, { q, limit: 25 });
      expect((await refusedWithoutTrace(database, act)).codes).toEqual(['search.nothing-to-search']);
    }
    for (const actor of [exporter, await as.union(database), await as.platform(database)]) {
      const act = () => desk.search.execute(actor, { q: 'olena', limit: 25 });
      expect((await refusedWithoutTrace(database, act)).kind).toBe('NOT_PERMITTED');
    }
    const scope = { personId: null, authorityId: 'SE', organisationId: exporter.organisationId };
    const asExporter = await database.transactions.run(scope, (tx) =>
      tx.query<unknown[]>(
        `select notification_id from search_cases('olena:*', 'olena:*', '{}', null, null, 10)`,
      ),
    );
    expect(asExporter).toEqual([]);
    for (const role of ['article5_union', 'article5_relay', 'article5_matcher']) {
      const [may] = await database.rows<{ may: boolean }>(
        `select has_function_privilege($1, 'search_cases(text, text, jsonb, timestamptz, uuid, integer)', 'execute')
           or has_table_privilege($1, 'case_search', 'select') as may`,
        [role],
      );
      expect(may?.may, role).toBe(false);
    }
  });
});
