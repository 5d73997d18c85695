import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DenialToRecord } from '@article5/contracts/denial';
import { foldDenial, type DenialEvent } from '@article5/domain/denial';
import { exampleAnswers } from '@article5/domain/questions';
import type { OfficerActor } from '@article5/domain/kernel';
import { as } from '../../../../test/support/actors';
import { FixedClock, TEST_NOW } from '../../../../test/support/builders';
import { refusalOf } from '../../../../test/support/casework';
import { useDatabase } from '../../../../test/support/database';
import { givenSubmitted, intakeOf } from '../../../../test/support/intake';
import {
  ImportDenials,
  ReadDenials,
  RecordDenial,
  RemindOfReviews,
  ReviewDenial,
  ScreenAgainstDenial,
} from './index';

const EXAMPLE = readFileSync(new URL('../../../../apps/tools/examples/denials.csv', import.meta.url), 'utf8');
const MINISTRY = { name: 'Ministry of Invented Affairs', country: 'KZ' };

const DENIAL: DenialToRecord = {
  number: 'FR-D-1',
  denialType: 'REFUSAL',
  legalBasis: 'Art 16(1)',
  decidedOn: '2026-11-20',
  notifiedOn: '2026-11-24',
  itemName: 'Traffic probe',
  itemDescription: 'Probe for network traffic',
  parameters: [],
  endUse: 'Supervision of a network',
  value: '1 200 000 EUR',
  internalNote: 'Not for others',
  grounds: ['ART_15_1_D'],
  reason: 'Risk of use for internal repression',
  entities: [{ role: 'END_USER', name: MINISTRY.name, address: '1 Street', country: MINISTRY.country }],
};

describe('denials', () => {
  const database = useDatabase();
  const clock = new FixedClock(new Date(TEST_NOW));
  let french: OfficerActor;
  let german: OfficerActor;
  let acts: ReturnType<typeof actsOf>;

  function actsOf() {
    const { transactions } = database;
    return {
      record: new RecordDenial(transactions, clock),
      review: new ReviewDenial(transactions, clock),
      read: new ReadDenials(transactions),
      import: new ImportDenials(transactions, clock),
      remind: new RemindOfReviews(transactions, clock),
      screen: new ScreenAgainstDenial(transactions, clock),
    };
  }

  beforeAll(async () => {
    acts = actsOf();
    french = await as.officer(database, 'FR', ['CASE_OFFICER']);
    german = await as.officer(database, 'DE', ['CASE_OFFICER']);
  });

  let count = 0;
  const recorded = async (more: Partial<DenialToRecord> = {}) => {
    count += 1;
    return (await acts.record.execute(french, { ...DENIAL, number: `FR-D-1${count}`, ...more })).denial;
  };
  const written = () =>
    database.rows(
      `select (select count(*) from denial) as denials, (select count(*) from denial_event) as events,
         (select count(*) from denial_import) as files, (select count(*) from outbox) as jobs`,
    );

  it('notified on 2026-11-24 is to be reviewed by Mon 2029-11-26 (A8, R-031, R-033)', async () => {
    const denial = await recorded();
    expect(denial).toMatchObject({ status: 'VALID', reviewDueOn: '2029-11-26', reviews: 0, isOwn: true });
    const jobs = await database.rows(`select payload from outbox where job = 'screen-against-denial'`);
    expect(jobs).toEqual([{ payload: { authorityId: 'FR', denialId: denial.denialId } }]);
  });

  it('is refused with each problem on its field, or for its number, and nothing is written', async () => {
    await recorded({ number: 'TWICE' });
    const before = await written();
    const bad = { ...DENIAL, number: 'X', reason: '', grounds: [], decidedOn: 'yesterday' };
    expect(await refusalOf(acts.record.execute(french, bad))).toMatchObject({
      codes: ['denial.field-missing', 'denial.day-malformed', 'denial.ground-missing'],
    });
    expect(await refusalOf(acts.record.execute(french, { ...DENIAL, number: 'TWICE' }))).toMatchObject({
      codes: ['denial.number-taken'],
    });
    expect(await written()).toEqual(before);
  });

  it('is recorded by case officers and approvers only, and nothing is written otherwise', async () => {
    const before = await written();
    for (const role of ['INTAKE_OFFICER', 'AUDITOR', 'AUTHORITY_ADMINISTRATOR'] as const) {
      const actor = await as.officer(database, 'FR', [role]);
      expect(await refusalOf(acts.record.execute(actor, { ...DENIAL, number: role }))).toMatchObject({
        kind: 'NOT_PERMITTED',
      });
    }
    expect(await written()).toEqual(before);
  });

  it('is read by other authorities without value and internal note, and the read is logged (R-048)', async () => {
    const { denialId } = await recorded();
    const seen = await acts.read.read(german, { authorityId: 'FR', denialId });
    expect(seen.own).toBeNull();
    expect(seen.denial).toMatchObject({ isOwn: false, reason: DENIAL.reason });
    expect(JSON.stringify(seen)).not.toMatch(/1 200 000|Not for others|internalNote/);
    const log = await database.rows(
      `select authority_id, reader_body, what from access_log where denial_id = $1`,
      [denialId],
    );
    expect(log).toEqual([{ authority_id: 'FR', reader_body: 'DE', what: 'denial' }]);
    const own = await acts.read.read(french, { authorityId: 'FR', denialId });
    expect(own.own).toMatchObject({ internalNote: 'Not for others', acts: ['REVIEW'] });
    expect(await database.count('access_log', `denial_id = '${denialId}'`)).toBe(1);
  });

  it('keeps its rows from other authorities: only the shared view answers them', async () => {
    const scope = { personId: german.personId, authorityId: 'DE', organisationId: null };
    const seen = await database.transactions.run(scope, async (tx) => ({
      rows: await tx.query<unknown[]>(`select 1 from denial where authority_id = 'FR'`),
      view: await tx.query<unknown[]>(`select 1 from shared_denial where authority_id = 'FR' limit 1`),
    }));
    expect(seen).toMatchObject({ rows: [], view: [{}] });
    const exporter = { ...scope, organisationId: '01890000-0000-7000-8000-000000000001' };
    const none = await database.transactions.run(exporter, (tx) =>
      tx.query<unknown[]>(`select 1 from shared_denial union all select 1 from shared_denial_entity`),
    );
    expect(none).toEqual([]);
  });

  it('is not changed by another authority', async () => {
    const { denialId } = await recorded();
    const before = await written();
    const review = { denialId, result: 'REVOKE', reason: 'x' } as const;
    expect(await refusalOf(acts.review.execute(german, review))).toMatchObject({ kind: 'NOT_FOUND' });
    expect(await written()).toEqual(before);
  });

  it('needs the explanation of grounds at the third review; its history stays (R-033, R-034)', async () => {
    const { denialId } = await recorded();
    const review = { denialId, result: 'RENEW', reason: 'Still a risk' } as const;
    await acts.review.execute(french, review);
    const second = await acts.review.execute(french, { ...review, result: 'AMEND' });
    expect(second).toMatchObject({
      denial: { status: 'AMENDED', reviews: 2 },
      own: { explanationNeeded: true },
    });
    const before = await written();
    expect(await refusalOf(acts.review.execute(french, review))).toMatchObject({
      codes: ['denial.explanation-missing'],
    });
    expect(await written()).toEqual(before);
    const third = await acts.review.execute(french, { ...review, explanation: 'The risk has not gone' });
    expect(third.denial).toMatchObject({ status: 'RENEWED', reviews: 3 });
    expect(third.own?.history.map(({ kind }) => kind)).toEqual([
      'REVIEWED',
      'REVIEWED',
      'REVIEWED',
      'RECORDED',
    ]);
    await expect(database.rows(`update denial_event set reason = 'other'`)).rejects.toThrow('append-only');
    await expect(database.rows(`delete from denial_event`)).rejects.toThrow('append-only');
  });

  it('that is a suspension ends with the final assessment; lifted, it is a denial no more (R-032)', async () => {
    const { denialId } = await recorded({ denialType: 'SUSPENSION' });
    const end = { denialId, endedOn: '2026-11-24', result: 'LIFTED', finalAssessment: '' } as const;
    expect(await refusalOf(acts.review.endSuspension(french, end))).toMatchObject({
      codes: ['denial.final-assessment-missing'],
    });
    const ended = await acts.review.endSuspension(french, { ...end, finalAssessment: 'The risk has gone' });
    expect(ended.denial).toMatchObject({
      status: 'REVOKED',
      reviewDueOn: null,
      suspensionEndedOn: '2026-11-24',
    });
  });

  it('stands where its history says, all of them', async () => {
    const rows = await database.rows<{ now: object; events: DenialEvent[] }>(
      `select json_build_object('status', d.status, 'reviews', d.reviews, 'reviewDueOn', d.review_due_on,
         'suspensionEndedOn', d.suspension_ended_on) as now,
         (select json_agg(e.details order by e.number) from denial_event e where e.denial_id = d.denial_id) as events
       from denial d`,
    );
    expect(rows.length).toBeGreaterThan(3);
    for (const { now, events } of rows) expect(now).toEqual(foldDenial(events));
  });

  it('reminds 90 and 30 days before its review, once each, and again only for the next review (R-035)', async () => {
    await database.rows(`update denial set review_due_on = null where review_due_on is not null`);
    const { denialId } = await recorded();
    const remindOn = async (day: string) => {
      clock.at = new Date(`${day}T12:00:00Z`);
      return [await acts.remind.execute(), await acts.remind.execute()];
    };
    const sent = [];
    for (const day of ['2029-08-27', '2029-08-28', '2029-09-30', '2029-10-27', '2029-11-26', '2030-01-02']) {
      sent.push(await remindOn(day));
    }
    clock.at = new Date(TEST_NOW);
    expect(sent).toEqual([
      [0, 0],
      [1, 0],
      [0, 0],
      [1, 0],
      [0, 0],
      [0, 0],
    ]);
    expect(await database.count('denial_event', `denial_id = '${denialId}' and kind = 'REMINDED'`)).toBe(2);
    const jobs = await database.rows<{ payload: object }>(
      `select payload from outbox where job = 'tell-officers'`,
    );
    expect(jobs).toEqual(
      Array(2).fill({
        payload: { authorityId: 'FR', permission: 'denial.record', messageKind: 'denial-review-due' },
      }),
    );
  });

  it('is searched at notification: hits with the matcher’s reasons, the search on record (R-023, R-024)', async () => {
    const { denialId } = await recorded({ itemName: 'PX-4', itemFamily: 'DEVICE_EXTRACTION' });
    const intake = intakeOf(database);
    const of = await givenSubmitted(database, {
      authorityId: 'DE',
      answers: exampleAnswers({ endUser: MINISTRY }),
    });
    await intake.runAll(of);
    const [{ reference = '' } = {}] = await database.rows<{ reference: string }>(
      `select reference from notification where notification_id = $1`,
      [of.notificationId],
    );
    const found = await acts.read.hits(german, { reference });
    expect(found.search).toMatchObject({ hits: found.hits.length });
    const hit = found.hits.find(({ denial }) => denial.denialId === denialId);
    expect(hit).toMatchObject({ denial: { authorityId: 'FR' }, consultationId: null });
    expect(hit?.reasons.map(({ code }) => code)).toContain('matching.transaction.end-user-same');
    expect(await database.count('access_log', `what = 'denial-hit' and denial_id = '${denialId}'`)).toBe(1);
    await expect(database.rows(`update denial_search set hits = 0`)).rejects.toThrow('append-only');

    await acts.review.execute(french, { denialId, result: 'REVOKE', reason: 'Gone' });
    await acts.screen.execute({ kind: 'system', authorityId: 'FR' }, { denialId });
    const later = await acts.read.hits(german, { reference });
    expect(later.hits.map(({ denial }) => denial.denialId)).not.toContain(denialId);
  });

  it('that comes later is looked for among notifications already there, however often the job runs', async () => {
    const party = { name: 'Bureau of Fabricated Order', country: 'TM' };
    const of = await givenSubmitted(database, {
      authorityId: 'IT',
      answers: exampleAnswers({ endUser: party }),
    });
    await intakeOf(database).runAll(of);
    const { denialId } = await recorded({
      itemName: 'PX-4',
      itemDescription: 'Copies the content of unlocked and locked smartphones',
      entities: [{ role: 'END_USER', name: party.name, address: 'x', country: 'TM' }],
    });
    for (let run = 0; run < 2; run += 1) {
      await acts.screen.execute({ kind: 'system', authorityId: 'FR' }, { denialId });
    }
    expect(await database.count('denial_hit', `denial_id = '${denialId}'`)).toBe(1);
  });

  describe('from a file', () => {
    const file = (content: string, commit = true) => ({ fileName: 'denials.csv', content, commit });

    it('are looked through without writing, then taken over whole, then not again', async () => {
      const before = await written();
      const seen = await acts.import.execute(french, file(EXAMPLE, false));
      expect(seen).toMatchObject({ lines: 3, problems: [], imported: 0, isRepeat: false });
      expect(seen.denials.map(({ number, entities }) => [number, entities])).toEqual([
        ['EX-FR-001', 2],
        ['EX-FR-002', 1],
      ]);
      expect(await written()).toEqual(before);
      expect(await acts.import.execute(french, file(EXAMPLE))).toMatchObject({ imported: 2 });
      const after = await written();
      expect(await acts.import.execute(french, file(EXAMPLE))).toMatchObject({ imported: 0, isRepeat: true });
      expect(await written()).toEqual(after);
      const [row] = await database.rows(
        `select status, review_due_on, control_entry, item_family from denial where number = 'EX-FR-001'`,
      );
      expect(row).toEqual({ status: 'VALID', review_due_on: null, control_entry: null, item_family: null });
    });

    it('are not taken over where one row is bad: each is named with line and column, none half-imported', async () => {
      const [header = '', ...rows] = EXAMPLE.trim().split('\n');
      const bad = [
        header,
        ...rows.map((row) => row.replace(/EX-FR/g, 'EX-NEW')),
        'R,EX-NEW-9,,Street,France,KZ,catch all,Item,Use,Risk,friend',
        'R,EX-FR-001,Name,Street,France,KZ,catch all,Item,Use,Risk,end_user',
      ].join('\n');
      const before = await written();
      const { problems, imported } = await acts.import.execute(french, file(bad));
      expect(imported).toBe(0);
      expect(problems.map(({ line, column, problem }) => `${line} ${column ?? ''} ${problem}`)).toEqual([
        '5 name EMPTY',
        '5 entity_type UNKNOWN_ROLE',
        '6 regime_reg_ref ALREADY_RECORDED',
      ]);
      expect(await written()).toEqual(before);
    });

    it('of another form are refused with the columns that are missing, or the line where it is no CSV', async () => {
      const other = await acts.import.execute(french, file('name,country\nx,y\n'));
      expect(other.problems.map(({ column }) => column)).toContain('regime_reg_ref');
      const broken = await acts.import.execute(french, file('name,"country\nx,y\n'));
      expect(broken.problems).toMatchObject([{ problem: 'NOT_CSV' }]);
    });
  });
});
