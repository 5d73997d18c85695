import type { EntityManager } from 'typeorm';
import { beforeAll, describe, expect, it } from 'vitest';
import { dataSource } from '@article5/persistence/kernel';
import { WithdrawNotification } from '../notification';
import { TEST_DECLARATION } from '../../../../test/support/builders';
import { deskOf, NOT_REQUIRED } from '../../../../test/support/casework';
import { useDatabase } from '../../../../test/support/database';
import { withDatabase } from '../../../../test/support/database-urls';
import { verifyLedger } from './verify-ledger';

/** A change to a value of each type that any hash must notice. */
const CHANGE: Readonly<Record<string, (column: string) => string>> = {
  text: (column) => `coalesce(${column}, '') || 'x'`,
  uuid: () => `gen_random_uuid()`,
  integer: (column) => `coalesce(${column}, 0) + 1`,
  bigint: (column) => `${column} + 1000000`,
  boolean: (column) => `not ${column}`,
  jsonb: (column) =>
    `case jsonb_typeof(${column}) when 'array' then ${column} || '[{"id":"x"}]' else ${column} || '{"x":1}' end`,
  'timestamp with time zone': (column) => `coalesce(${column}, now()) + interval '1 ms'`,
};

describe('R-050: the ledger, verified', () => {
  const database = useDatabase();
  /** Reads on the superuser's connection, so that a change can be tried and taken back. */
  const asSuperuser = {
    query: (sql: string, parameters?: unknown[]) => database.rows(sql, parameters),
  } as unknown as EntityManager;

  beforeAll(async () => {
    const desk = deskOf(database);
    const people = await desk.team();
    const { officer, approver } = people;
    const required = await desk.decided(people);
    const { reference } = required;
    const [letter] = (await desk.ownLetters.list(required.exporter, required)).items;
    await desk.ownLetters.execute(required.exporter, { ...required, letterId: letter?.letterId ?? '' });
    await desk.customs.execute(officer, { reference, recipient: 'Customs', informedOn: '2026-11-24' });
    const sharing = { kind: 'WITHHOLD', because: 'SENSITIVITY', reason: 'Would reveal a source.' } as const;
    await desk.share.execute(officer, { reference, sharing });
    await desk.close.execute(approver, { reference });
    const asked = await desk.assessing(officer);
    const question = { reference: asked.reference, items: [{ question: 'Who?', answerKeys: ['4.4'] }] };
    const { clarificationId } = await desk.ask.execute(officer, question);
    const { exporter, notificationId } = asked;
    await desk.answer.execute(exporter, {
      notificationId,
      clarificationId,
      declaration: TEST_DECLARATION,
      reply: 'Them.',
    });
    const returned = await desk.proposed(officer, NOT_REQUIRED);
    const { decisionId } = returned.decision;
    await desk.giveBack.execute(approver, { ...returned, decisionId, comment: 'Say more.' });
    const gone = await desk.assessing(officer);
    const withdraw = new WithdrawNotification(database.transactions, desk.clock);
    await withdraw.execute(gone.exporter, { ...gone, reason: 'No longer planned' });
    await desk.decided(await desk.team('DE'), NOT_REQUIRED);
    await desk.corrected(people, reference, NOT_REQUIRED);
    await desk.correct.execute(officer, { reference, reason: 'The wrong remedy was named.' });
    await desk.abandon.execute(officer, { reference, reason: 'It was right.' });
  });

  it('is whole after every kind of act, read as the owner whom row-level security binds', async () => {
    const owner = dataSource(
      withDatabase(
        database.adminUrl,
        new URL(database.adminUrl).pathname.slice(1),
        'article5_owner',
        'owner',
      ),
      {
        entities: [],
      },
    );
    await owner.initialize();
    try {
      const report = await owner.transaction((tx) => verifyLedger(tx));
      expect(report.fault).toBeUndefined();
      expect(report.entries).toBe(await database.count('case_action'));
      expect(report.texts).toBe(await database.count('case_text'));
      expect(report.notifications).toBe(await database.count('notification'));
      await expect(owner.query(`update notification set status = 'CLOSED'`)).resolves.toEqual([[], 0]);
    } finally {
      await owner.destroy();
    }
  });

  async function faultAfter(...changes: readonly string[]) {
    await database.rows('begin');
    try {
      await database.rows(`set local session_replication_role = replica`);
      for (const change of changes) await database.rows(change);
      return (await verifyLedger(asSuperuser)).fault;
    } finally {
      await database.rows('rollback');
    }
  }

  async function columnsOf(table: string) {
    return database.rows<{ name: string; type: string }>(
      `select column_name as name, data_type as type from information_schema.columns
       where table_schema = 'public' and table_name = $1`,
      [table],
    );
  }

  it('a change in any column of any entry is found, with the entry', async () => {
    const columns = await columnsOf('case_action');
    expect(columns.length).toBeGreaterThan(10);
    const entries = await database.count('case_action', `authority_id = 'FR'`);
    for (const sequence of [1, Math.ceil(entries / 2), entries]) {
      for (const { name, type } of columns) {
        const value = name === 'authority_id' ? `'DE'` : CHANGE[type]?.(name);
        const key = name === 'authority_id' ? ', sequence = sequence + 5000' : '';
        const fault = await faultAfter(
          `update case_action set ${name} = ${value}${key} where authority_id = 'FR' and sequence = ${sequence}`,
        );
        expect([name, sequence, fault === undefined]).toEqual([name, sequence, false]);
        const isMoved = name === 'authority_id' || name === 'sequence';
        if (!isMoved) expect([name, fault?.authorityId, fault?.sequence]).toEqual([name, 'FR', sequence]);
      }
    }
  });

  it('an entry taken out, the last one too, and a head that was set back are found', async () => {
    const last = await database.count('case_action', `authority_id = 'FR'`);
    for (const sequence of [1, 3, last]) {
      const taken = `delete from case_action where authority_id = 'FR' and sequence = ${sequence}`;
      expect(await faultAfter(taken)).toMatchObject({ authorityId: 'FR' });
    }
    expect(
      await faultAfter(
        `update ledger_head set sequence = 0, hash = repeat('0', 64) where authority_id = 'FR'`,
      ),
    ).toBeDefined();
    expect(await faultAfter(`delete from ledger_head where authority_id = 'DE'`)).toMatchObject({
      authorityId: 'DE',
    });
  });

  it('what the ledger commits to cannot be changed either: texts, versions, signed texts, letters, status', async () => {
    const changes: readonly (readonly [table: string, spared: readonly string[]])[] = [
      ['case_text', ['kind', 'erased_at']],
      ['notification_version', []],
    ];
    for (const [table, spared] of changes) {
      for (const { name, type } of await columnsOf(table)) {
        if (spared.includes(name)) continue;
        const value = name === 'authority_id' ? `'DE'` : CHANGE[type]?.(name);
        const fault = await faultAfter(
          `update ${table} set ${name} = ${value} where ctid = (select min(ctid) from ${table} where authority_id = 'FR')`,
        );
        expect([table, name, fault === undefined]).toEqual([table, name, false]);
      }
    }
    for (const change of [
      `update decision set letter_text = letter_text || '{"title":"Other"}'`,
      `update decision set text_sha256 = repeat('0', 64)`,
      `update decision set outcome = 'LISTED_ITEM'`,
      `update decision set reasons = jsonb_set(reasons, '{0,weight}', '"CONTRARY"')`,
      `update decision set why_we_differ = 'Because'`,
      `update decision set shown_results = '[1]'`,
      `update decision set replaced_at = replaced_at + interval '1 day'`,
      `update decision set replaced_at = now() where state = 'APPROVED'`,
      `update decision set corrects_decision_id = null`,
      `update letter set text = text || '{"title":"Other"}'`,
      `delete from letter`,
      `delete from decision`,
      `delete from case_text where ctid = (select min(ctid) from case_text)`,
      `insert into case_text select authority_id, gen_random_uuid(), notification_id, organisation_id, 'planted', 'x', 'y'
         from case_text limit 1`,
      `update notification set status = 'CLOSED' where status = 'UNDER_ASSESSMENT'`,
      `update notification set version = version + 1 where status = 'WITHDRAWN'`,
    ]) {
      expect([change, (await faultAfter(change)) === undefined]).toEqual([change, false]);
    }
  });

  it('erasing a kept text keeps the proof whole', async () => {
    const erase = `update case_text set text = null, salt = null, erased_at = now()`;
    expect(await faultAfter(erase)).toBeUndefined();
  });
});
