import { beforeAll, describe, expect, it } from 'vitest';
import { v7 as newId } from 'uuid';
import { exampleAnswers } from '@article5/domain/questions';
import type { OfficerActor } from '@article5/domain/identity';
import { as } from '../../../../test/support/actors';
import { useDatabase } from '../../../../test/support/database';
import { givenSubmitted, intakeOf, type Submitted } from '../../../../test/support/intake';
import { FileRegisters } from '../intake';
import { Clock } from '../kernel';
import { PartyRegister, ReadRegisters } from './index';

const PAGE = { limit: 25 };
type Options = NonNullable<Parameters<typeof exampleAnswers>[0]>;

describe('the registers of an authority', () => {
  const database = useDatabase();
  let registers: ReadRegisters;
  let parties: PartyRegister;
  let intake: ReturnType<typeof intakeOf>;
  let anna: OfficerActor;
  let ben: OfficerActor;

  beforeAll(async () => {
    registers = new ReadRegisters(database.transactions, new Clock());
    parties = new PartyRegister(database.transactions, new Clock());
    intake = intakeOf(database);
    anna = await as.officer(database, 'FR');
    ben = await as.officer(database, 'FR', ['APPROVER']);
  });

  async function filed(example: Options, authorityId = 'FR'): Promise<Submitted> {
    const of = await givenSubmitted(database, { authorityId, answers: exampleAnswers(example) });
    await intake.start.execute(of.actor, of);
    await intake['check-completeness'].execute(of.actor, of);
    return of;
  }
  const named = (endUser: string, country: string): Options => ({ endUser: { name: endUser, country } });
  const find = async (q: string, officer = anna) =>
    (await registers.list(officer, 'parties', { ...PAGE, q })).items;
  async function only(q: string) {
    const [row] = await find(q);
    if (!row) throw new Error(`no party is found by ${q}`);
    return row;
  }
  const comparisons = () =>
    database.rows(`select verdict, state, given_by, settled_by, taken_back_by from party_comparison`);
  const codeOf = (promise: Promise<unknown>) =>
    promise.then(
      () => 'done',
      (error: { refusals?: { code: string }[] }) => error.refusals?.[0]?.code ?? 'other',
    );

  it('a party is one entry in whatever script it was written, found in every script, with each of its cases', async () => {
    const one = await filed(named('Олена', 'UA'));
    const two = await filed(named('Olena', 'UA'));
    for (const q of ['Олена', 'Ολένα', 'olena', 'OLEN']) {
      expect(await find(q)).toMatchObject([{ cases: 2, country: 'UA', roles: ['END_USER'] }]);
    }
    const { entryId } = await only('Olena');
    const { items } = await registers.cases(anna, { entryId, ...PAGE });
    const references = await database.rows<{ reference: string }>(
      `select reference from notification where notification_id = any($1) order by received_at desc, notification_id desc`,
      [[one.notificationId, two.notificationId]],
    );
    expect(items.map(({ reference }) => reference)).toEqual(references.map(({ reference }) => reference));
    expect(items[0]?.roles).toEqual(['END_USER']);
  });

  it('the same name in another country is another entry', async () => {
    await filed(named('Tavrenko Directorate', 'AM'));
    await filed(named('Tavrenko Directorate', 'GE'));
    expect((await find('tavrenko')).map(({ country }) => country).sort()).toEqual(['AM', 'GE']);
    const narrowed = await registers.list(anna, 'parties', { ...PAGE, q: 'tavrenko', country: 'GE' });
    expect(narrowed).toMatchObject({ items: [{ country: 'GE' }], total: { count: 1, capped: false } });
  });

  it('the exporter’s page counts roles and names nobody', async () => {
    const of = await filed(named('Quelvary Office', 'KZ'));
    await as.exporter(
      database,
      { ...of, legalName: 'Fictional Exports' },
      ['EXPORTER_SUBMITTER', 'EXPORTER_ADMINISTRATOR'],
      { name: 'Nobody Named' },
    );
    const entry = await registers.organisation(anna, of.organisationId);
    expect(entry).toMatchObject({
      name: 'Fictional Exports',
      cases: 1,
      outcomes: [{ outcome: null, count: 1 }],
    });
    expect(entry.people).toEqual([
      { role: 'EXPORTER_ADMINISTRATOR', count: 1 },
      { role: 'EXPORTER_SUBMITTER', count: 1 },
    ]);
    expect(JSON.stringify(entry)).not.toContain('Nobody');
  });

  it('an item is one by maker and model, with what was written of it', async () => {
    const item = { name: 'Vexel Reader', maker: 'Vexel', model: 'R-9' };
    await filed({ items: [item] });
    await filed({ items: [{ ...item, name: 'Vexel phone reader' }] });
    const { items } = await registers.list(anna, 'items', { ...PAGE, q: 'vexel' });
    expect(items).toMatchObject([{ cases: 2, maker: 'Vexel', model: 'R-9' }]);
    const entry = await registers.item(anna, items[0]?.entryId ?? '');
    expect(entry).toMatchObject({ name: 'Vexel phone reader', publications: [] });
    expect(entry.itemFamily).not.toBeNull();
  });

  it('a later version that names somebody else takes the case out of the entry, an older one changes nothing', async () => {
    const of = await filed(named('Bresnik Agency', 'RS'));
    await database.rows(
      `insert into notification_version select authority_id, notification_id, organisation_id, 2, catalogue_version, $2,
         canonical_sha256, declared_by, submitted_by, submitted_at from notification_version where notification_id = $1`,
      [of.notificationId, exampleAnswers(named('Corvani Agency', 'RS'))],
    );
    await database.rows(`update notification set version = 2 where notification_id = $1`, [
      of.notificationId,
    ]);
    const second = { ...of, version: 2 };
    await intake.start.execute(of.actor, second);
    await intake['check-completeness'].execute(of.actor, second);
    expect(await find('Bresnik')).toEqual([]);
    expect(await find('Corvani')).toMatchObject([{ cases: 1 }]);
    await intake['check-completeness'].execute(of.actor, of);
    expect(await find('Bresnik')).toEqual([]);
  });

  it('pages follow each other without loss or repetition', async () => {
    for (let number = 0; number < 5; number += 1)
      await filed(named(`Pagello Bureau ${'abcde'[number]}`, 'IT'));
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await registers.list(anna, 'parties', { q: 'pagello', limit: 2, cursor });
      seen.push(...page.items.map(({ name }) => name));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(seen).toHaveLength(5);
    expect(new Set(seen).size).toBe(5);
  });

  it('cases of before the registers are filed by a run that may be broken off, and once', async () => {
    const of = await givenSubmitted(database, {
      authorityId: 'LU',
      answers: exampleAnswers(named('Lorevin', 'LU')),
    });
    const registration = new FileRegisters(database.transactions);
    expect(await registration.authorities()).toContain('LU');
    expect(await registration.step(of.actor)).toBe(1);
    expect(await registration.step(of.actor)).toBe(0);
    expect(await find('Lorevin', await as.officer(database, 'LU'))).toMatchObject([{ cases: 1 }]);
  });

  describe('two parties that may be the same', () => {
    it('are proposed by the machine; a merge waits for a second officer and joins the cases', async () => {
      await filed(named('Zhelinska Signals Works LLC', 'UA'));
      await filed(named('Zhelinska Signals Works Limited', 'UA'));
      const [one, other] = await find('Zhelinska');
      if (!one || !other) throw new Error('two entries were expected');
      const before = await parties.read(anna, one.entryId);
      const like = before.likenesses.find((found) => found.other.entryId === other.entryId);
      expect(like?.machine?.verdict).toBe('SAME');
      expect(like?.machine?.reasons.length).toBeGreaterThan(0);
      expect(before.group).toEqual([]);

      const said = {
        entryId: one.entryId,
        otherId: other.entryId,
        verdict: 'SAME',
        reason: 'One register number.',
      } as const;
      const proposed = await parties.compare(anna, said);
      const { comparisonId = '', mayConfirm } = proposed.likenesses[0]?.said[0] ?? {};
      expect(mayConfirm).toBe(false);
      expect(proposed.group).toEqual([]);
      const waiting = await registers.list(anna, 'parties', { ...PAGE, proposed: 'yes' });
      expect(waiting.items.map(({ entryId }) => entryId).sort()).toEqual([one.entryId, other.entryId].sort());
      const settlement = { entryId: one.entryId, comparisonId, confirm: true, reason: '' };
      expect(await codeOf(parties.settle(anna, settlement))).toBe('register.same-person');
      expect(await codeOf(parties.compare(ben, said))).toBe('register.compared-already');
      expect(await comparisons()).toMatchObject([{ state: 'PROPOSED', settled_by: null }]);

      const merged = await parties.settle(ben, settlement);
      expect(merged.group).toMatchObject([{ entryId: other.entryId }]);
      const { items } = await registers.cases(anna, { entryId: other.entryId, ...PAGE });
      expect(items).toHaveLength(2);

      const back = await parties.takeBack(ben, { ...settlement, reason: 'The numbers differ after all.' });
      expect(back.group).toEqual([]);
      expect(back.likenesses[0]?.said[0]).toMatchObject({
        state: 'TAKEN_BACK',
        settled: { by: { personId: ben.personId } },
        takenBack: { reason: 'The numbers differ after all.' },
      });
      expect((await registers.cases(anna, { entryId: other.entryId, ...PAGE })).items).toHaveLength(1);
    });

    it('what is not the same counts at once, and an auditor reads but says nothing', async () => {
      await filed(named('Morvane Institute North', 'MD'));
      await filed(named('Morvane Institute South', 'MD'));
      const [one, other] = await find('Morvane');
      const said = { entryId: one?.entryId ?? '', otherId: other?.entryId ?? '', reason: 'Two towns.' };
      const auditor = await as.officer(database, 'FR', ['AUDITOR']);
      const before = await comparisons();
      expect(await codeOf(parties.compare(auditor, { ...said, verdict: 'NOT_SAME' }))).toBe(
        'access.not-permitted',
      );
      expect(await comparisons()).toEqual(before);
      const view = await parties.compare(anna, { ...said, verdict: 'NOT_SAME' });
      const like = view.likenesses.find((found) => found.other.entryId === said.otherId);
      expect(like?.said).toMatchObject([{ verdict: 'NOT_SAME', state: 'IN_FORCE', reason: 'Two towns.' }]);
      expect((await parties.read(auditor, said.entryId)).mayCompare).toBe(false);
    });
  });

  it('nothing of an authority is found, read or said by another one, nor by an exporter in the database', async () => {
    const of = await filed(named('Secretaria Vellum', 'AL'));
    const row = await only('Vellum');
    const german = await as.officer(database, 'DE');
    expect(await find('Vellum', german)).toEqual([]);
    const { entryId } = row;
    expect(await codeOf(parties.read(german, entryId))).toBe('register.not-found');
    expect(await codeOf(registers.cases(german, { entryId, ...PAGE }))).toBe('register.not-found');
    expect(await codeOf(registers.organisation(german, of.organisationId))).toBe('register.not-found');
    const before = await comparisons();
    const said = { entryId, otherId: newId(), verdict: 'NOT_SAME', reason: 'x' } as const;
    expect(await codeOf(parties.compare(german, said))).toBe('register.not-found');
    expect(await comparisons()).toEqual(before);

    const look = (authorityId: string, organisationId: string | null) =>
      database.transactions.run({ personId: of.personId, authorityId, organisationId }, async (tx) => [
        ...(await tx.query<unknown[]>(`select * from register_entry where authority_id = 'FR'`)),
        ...(await tx.query<unknown[]>(`select * from register_appearance where authority_id = 'FR'`)),
        ...(await tx.query<unknown[]>(`select * from register_key where authority_id = 'FR'`)),
        ...(await tx.query<unknown[]>(`select * from party_comparison where authority_id = 'FR'`)),
        ...(await tx.query<unknown[]>(`select * from find_register('PARTY', 'vellum', '{}', null, null, 9)`)),
      ]);
    expect(await look('FR', of.organisationId)).toEqual([]);
    expect(await look('DE', null)).toEqual([]);
    expect((await look('FR', null)).length).toBeGreaterThan(0);
  });

  it('a case says whom and what it names, and in how many others they appear', async () => {
    const of = await filed(named('Ostrevane Police', 'ME'));
    await filed(named('Ostrevane Police', 'ME'));
    const [row] = await database.rows<{ reference: string }>(
      `select reference from notification where notification_id = $1`,
      [of.notificationId],
    );
    const { items } = await registers.named(anna, { reference: row?.reference ?? '' });
    expect(items.map(({ register }) => register)).toEqual(
      expect.arrayContaining(['organisations', 'parties', 'items']),
    );
    expect(items.find(({ name }) => name === 'Ostrevane Police')).toMatchObject({
      register: 'parties',
      roles: ['END_USER'],
      otherCases: 1,
    });
  });
});
