import { beforeAll, describe, expect, it } from 'vitest';
import type { OfficerActor } from '@article5/domain/kernel';
import { exampleAnswers } from '@article5/domain/questions';
import { dataSource } from '@article5/persistence/kernel';
import { AssessRisk } from '@article5/use-cases/triage';
import { RecordDenial, ReviewDenial, ScreenAgainstDenial } from '@article5/use-cases/denial';
import { importRestrictedParties } from '@article5/use-cases/intake';
import { as } from '../../../../test/support/actors';
import { FixedClock, TEST_NOW } from '../../../../test/support/builders';
import { refusalOf } from '../../../../test/support/casework';
import { useDatabase } from '../../../../test/support/database';
import { givenSubmitted, intakeOf, type Submitted } from '../../../../test/support/intake';
import { OpenDenialReview, RescreenCases, ReviewTasks, type OpenDenialReviewCommand } from './index';

const HEADER = 'name,aliases,country,list,reason\n';
const OTHER = 'Quillon Imaginary Works,,BY,Invented list,Invented\n';
const PARTY = { name: 'Bureau of Fabricated Screening', country: 'KZ' };
const LISTED = `${PARTY.name},,KZ,Invented list,Invented reason\n`;

describe('re-screening', () => {
  const database = useDatabase();
  const clock = new FixedClock(new Date(TEST_NOW));
  let officer: OfficerActor;
  let rescreen: RescreenCases;
  let tasks: ReviewTasks;

  beforeAll(async () => {
    const { transactions } = database;
    officer = await as.officer(database, 'FR', ['CASE_OFFICER']);
    rescreen = new RescreenCases(transactions, new AssessRisk(), clock);
    tasks = new ReviewTasks(transactions, clock);
    await lists(HEADER + OTHER);
  });

  async function lists(text: string): Promise<void> {
    const owner = dataSource(database.adminUrl, { entities: [] });
    await owner.initialize();
    const file = { name: 'list.csv', content: Buffer.from(text) };
    await owner.transaction((tx) => importRestrictedParties(tx, file)).finally(() => owner.destroy());
  }

  async function screened(status = 'RECEIVED', authorityId = 'FR'): Promise<Submitted> {
    const of = await givenSubmitted(database, {
      authorityId,
      answers: exampleAnswers({ endUser: PARTY }),
    });
    await intakeOf(database, clock).runAll(of);
    await database.rows(`update notification set status = $2 where notification_id = $1`, [
      of.notificationId,
      status,
    ]);
    return of;
  }

  const written = async ({ notificationId }: { readonly notificationId: string }) => ({
    tasks: await database.count('review_task', `notification_id = '${notificationId}'`),
    closed: await database.count(
      'review_task',
      `notification_id = '${notificationId}' and closed_at is not null`,
    ),
    acts: await database.count(
      'case_action',
      `notification_id = '${notificationId}' and kind like 'REVIEW_%'`,
    ),
    texts: await database.count('case_text', `notification_id = '${notificationId}'`),
  });

  const levelOf = async ({ notificationId }: Submitted) => {
    const [row] = await database.rows<{ level: string }>(
      `select level from indicator where notification_id = $1 and code = 'SCREENING_HIT'`,
      [notificationId],
    );
    return row?.level;
  };

  it('opens a task where a new list makes an indicator appear, once, and another when it disappears', async () => {
    const open = await screened();
    const decided = await screened('DECIDED');
    const closed = await screened('CLOSED');
    expect(await levelOf(open)).toBeUndefined();

    await lists(HEADER + OTHER + LISTED);
    for (let run = 0; run < 2; run += 1) await rescreen.execute();
    for (const of of [open, decided]) {
      expect(await written(of)).toMatchObject({ tasks: 1, acts: 1 });
      expect(await levelOf(of)).toBe('STRONG');
    }
    expect(await written(closed)).toMatchObject({ tasks: 0, acts: 0 });
    const [act] = await database.rows(
      `select actor_id, exporter_visible, payload -> 'changes' as changes from case_action
       where notification_id = $1 and kind = 'REVIEW_OPENED'`,
      [open.notificationId],
    );
    expect(act).toMatchObject({
      actor_id: null,
      exporter_visible: false,
      changes: [{ what: 'INDICATOR', code: 'SCREENING_HIT', before: null, after: 'STRONG' }],
    });

    await lists(HEADER + OTHER + LISTED + 'Somebody Entirely Different,,BY,Invented list,Invented\n');
    expect(await rescreen.execute()).toBeGreaterThan(0);
    expect(await written(open)).toMatchObject({ tasks: 1, acts: 1 });

    await lists(HEADER + OTHER);
    await rescreen.execute();
    expect(await written(open)).toMatchObject({ tasks: 2, acts: 2 });
    expect(await levelOf(open)).toBeUndefined();
  });

  it('opens nothing where a new list says the same of a case', async () => {
    const of = await screened();
    const before = await written(of);
    await lists(`${HEADER}${OTHER}Yet Another Invented Body,,BY,Invented list,Invented\n`);
    expect(await rescreen.execute()).toBeGreaterThan(0);
    expect(await rescreen.execute()).toBe(0);
    expect(await written(of)).toEqual(before);
  });

  it('opens a task in the authority of the case where a denial comes and where it ends, however often jobs run (R-024)', async () => {
    const of = await screened('UNDER_ASSESSMENT', 'DE');
    const { transactions } = database;
    const { denial } = await new RecordDenial(transactions, clock).execute(officer, {
      ...{ number: 'FR-D-RS', denialType: 'REFUSAL', legalBasis: 'Art 16(1)' },
      ...{ decidedOn: '2026-11-20', notifiedOn: '2026-11-24', itemName: 'PX-4' },
      itemDescription: 'Copies the content of unlocked and locked smartphones',
      ...{ parameters: [], endUse: 'Use' },
      ...{ grounds: ['ART_15_1_D'], reason: 'Risk of use for internal repression' },
      entities: [{ role: 'END_USER', name: PARTY.name, address: 'x', country: PARTY.country }],
    });
    await settle(denial.denialId);
    expect(await written(of)).toMatchObject({ tasks: 1, acts: 1 });
    const review = { denialId: denial.denialId, result: 'REVOKE', reason: 'Gone' } as const;
    await new ReviewDenial(transactions, clock).execute(officer, review);
    await settle(denial.denialId);
    const changes = await database.rows<{ change: Record<string, unknown> }>(
      `select changes -> 0 as change from review_task where notification_id = $1 order by opened_at, task_id`,
      [of.notificationId],
    );
    expect(changes).toHaveLength(2);
    expect(changes.map(({ change }) => [change['before'] === null, change['after'] === null])).toEqual([
      [true, false],
      [false, true],
    ]);
    const german = await as.officer(database, 'DE', ['CASE_OFFICER']);
    expect((await tasks.list(german, {})).items).toHaveLength(2);
    const french = (await tasks.list(officer, {})).items;
    expect(french.filter(({ reference }) => !reference.startsWith('FR-'))).toEqual([]);
  });

  /** The look at others and the jobs that it leaves, each of them twice. */
  async function settle(denialId: string): Promise<void> {
    const screen = new ScreenAgainstDenial(database.transactions, clock);
    for (let run = 0; run < 2; run += 1) {
      await screen.execute({ kind: 'system', authorityId: 'FR' }, { denialId });
    }
    const jobs = await database.rows<{ payload: OpenDenialReviewCommand & { authorityId: string } }>(
      `select payload from outbox where job = 'open-denial-review' order by created_at, outbox_id`,
    );
    const doer = new OpenDenialReview(database.transactions, clock);
    for (const { payload } of [...jobs, ...jobs]) {
      await doer.execute({ kind: 'system', authorityId: payload.authorityId }, payload);
    }
  }

  describe('a task', () => {
    async function opened() {
      const of = await screened();
      await new OpenDenialReview(database.transactions, clock).execute(of.actor, {
        notificationId: of.notificationId,
        changeId: of.organisationId,
        ...{ denialAuthorityId: 'DE', denialId: of.personId, before: 'POSSIBLE', after: 'SAME' },
      });
      const [{ reference = '' } = {}] = await database.rows<{ reference: string }>(
        `select reference from notification where notification_id = $1`,
        [of.notificationId],
      );
      const [task] = (await tasks.list(officer, { reference })).items;
      return { ...of, taskId: task?.taskId ?? '' };
    }

    it('is closed by an officer with a reason, and recorded; closing it again is refused', async () => {
      const of = await opened();
      await tasks.close(officer, { taskId: of.taskId, reason: 'The denial concerns another item' });
      const after = await written(of);
      expect(after).toEqual({ tasks: 1, closed: 1, acts: 2, texts: 1 });
      const again = tasks.close(officer, { taskId: of.taskId, reason: 'Again' });
      expect(await refusalOf(again)).toMatchObject({ codes: ['review-task.closed'] });
      expect(await written(of)).toEqual(after);
    });

    it('is not closed without a reason, by an auditor or by another authority, and nothing is written', async () => {
      const of = await opened();
      const before = await written(of);
      const auditor = await as.officer(database, 'FR', ['AUDITOR']);
      const german = await as.officer(database, 'DE', ['CASE_OFFICER']);
      const close = (actor: OfficerActor, reason = 'Reason') =>
        refusalOf(tasks.close(actor, { taskId: of.taskId, reason }));
      expect(await close(officer, '  ')).toMatchObject({ codes: ['case.reason-missing'] });
      expect(await close(auditor)).toMatchObject({ kind: 'NOT_PERMITTED' });
      expect(await close(german)).toMatchObject({ kind: 'NOT_FOUND' });
      expect(await written(of)).toEqual(before);
    });

    it('is seen by no exporter and cannot be changed by the application but to close it', async () => {
      const of = await opened();
      const exporter = { personId: of.personId, authorityId: 'FR', organisationId: of.organisationId };
      const seen = await database.transactions.run(exporter, (tx) =>
        tx.query<unknown[]>(`select 1 from review_task`),
      );
      expect(seen).toEqual([]);
      const change = database.transactions.run({ ...exporter, organisationId: null }, (tx) =>
        tx.query(`update review_task set changes = '[1]'`),
      );
      await expect(change).rejects.toThrow('permission denied');
    });
  });
});
