import { beforeAll, describe, expect, it } from 'vitest';
import type { TestDatabase } from '../../../../test/support/database';
import { as, given, TEST_DECLARATION } from '../../../../test/support/builders';
import { deskOf } from '../../../../test/support/casework';
import { useDatabase } from '../../../../test/support/database';
import { SaveAnswer, WithdrawNotification } from '../notification';
import { ReadClocks, RemindOfDeadlines } from './index';

/** A fictional national law: ten working days, stopped while the exporter is asked, reminders at five and two. */
function setLimit(database: TestDatabase, authorityId: string) {
  return database.rows(
    `update authority_profile set decision_limit = 10, decision_limit_unit = 'WORKING_DAYS',
       decision_limit_source = 'Fictional act, section 1', clock_stops_for_clarification = true,
       reminder_days = '{5,2}' where authority_id = $1`,
    [authorityId],
  );
}

describe('R-011: the clock of a case', () => {
  const database = useDatabase();
  beforeAll(() => setLimit(database, 'FR'));
  const rowOf = async (notificationId: string) => {
    const [row] = await database.rows(
      `select clock_state as state, due_on::text as due from notification where notification_id = $1`,
      [notificationId],
    );
    return row;
  };

  it('starts with the submission, the day of arrival not counted (R-042)', async () => {
    const { notificationId } = await given.submitted(database, { authorityId: 'FR' });
    expect(await rowOf(notificationId)).toEqual({ state: 'RUNNING', due: '2026-12-08' });
  });

  it('does not exist where the authority has set no limit', async () => {
    const { notificationId, reference, exporter } = await given.submitted(database, { authorityId: 'IT' });
    expect(await rowOf(notificationId)).toEqual({ state: null, due: null });
    expect(await database.count('clock_event', `notification_id = '${notificationId}'`)).toBe(0);
    const clocks = new ReadClocks(database.transactions, deskOf(database).clock);
    expect(await clocks.own(exporter, { notificationId })).toMatchObject({ state: 'NONE', dueOn: null });
    const officer = await as.officer(database, 'IT');
    const { items } = await clocks.ofCases(officer, { references: [reference] });
    expect(items).toMatchObject([{ reference, clock: { state: 'NONE' }, forecast: null }]);
  });

  it('stands still while the exporter is asked, goes on with the answer, and both sides read the same', async () => {
    const desk = deskOf(database);
    const { officer, intake } = await desk.team();
    const { reference, notificationId, exporter, answers } = await desk.assessing(officer);
    const clocks = new ReadClocks(database.transactions, desk.clock);
    const bothSides = async () => {
      const own = await clocks.own(exporter, { notificationId });
      const { items } = await clocks.ofCases(officer, { references: [reference] });
      expect(items[0]?.clock).toEqual(own);
      return own;
    };
    desk.clock.at = new Date('2026-11-27T10:00:00Z');
    const { clarificationId } = await desk.ask.execute(intake, {
      ...{ reference, items: [{ question: 'Who will operate it?', answerKeys: ['4.4'] }] },
    });
    expect(await rowOf(notificationId)).toEqual({ state: 'STOPPED', due: null });
    expect(await bothSides()).toMatchObject({
      state: 'STOPPED',
      left: { count: 7, unit: 'WORKING_DAYS' },
      stops: [{ from: '2026-11-27', until: null, cause: 'CLARIFICATION' }],
    });
    desk.clock.at = new Date('2026-12-03T23:30:00Z');
    const value = { ...answers['4.4'], ownWords: 'The regional police, under a court order.' };
    const save = new SaveAnswer(database.transactions, desk.clock);
    await save.execute(exporter, { notificationId, answerKey: '4.4', value, ifMatch: '0' });
    await desk.answer.execute(exporter, { notificationId, clarificationId, declaration: TEST_DECLARATION });
    // Half past eleven at night in London is the next day in Paris: the fourth.
    expect(await rowOf(notificationId)).toEqual({ state: 'RUNNING', due: '2026-12-15' });
    expect(await bothSides()).toMatchObject({
      state: 'RUNNING',
      left: { count: 7, unit: 'WORKING_DAYS' },
      stops: [{ from: '2026-11-27', until: '2026-12-04', cause: 'CLARIFICATION' }],
      calendar: { code: 'FR', years: [2026], holidays: [] },
    });
  });

  it('goes on when the question is taken back, and does not stop where national law has no pause', async () => {
    await setLimit(database, 'DE');
    await database.rows(
      `update authority_profile set clock_stops_for_clarification = false where authority_id = 'DE'`,
    );
    const desk = deskOf(database);
    for (const [authorityId, during] of [
      ['FR', 'STOPPED'],
      ['DE', 'RUNNING'],
    ] as const) {
      const officer = await as.officer(database, authorityId);
      const { reference, notificationId } = await desk.assessing(officer);
      const before = await rowOf(notificationId);
      const { clarificationId } = await desk.ask.execute(officer, {
        ...{ reference, items: [{ question: 'Who?', answerKeys: ['4.4'] }] },
      });
      expect(await rowOf(notificationId)).toMatchObject({ state: during });
      await desk.cancel.execute(officer, { reference, clarificationId });
      expect(await rowOf(notificationId)).toEqual(before);
    }
  });

  it('is met by the decision and ends with a withdrawal; both are kept', async () => {
    const desk = deskOf(database);
    const people = await desk.team();
    const { notificationId } = await desk.decided(people);
    expect(await rowOf(notificationId)).toEqual({ state: 'MET', due: '2026-12-08' });
    const other = await given.submitted(database, { authorityId: 'FR' });
    const withdraw = new WithdrawNotification(database.transactions, desk.clock);
    await withdraw.execute(other.exporter, { notificationId: other.notificationId, reason: 'No order.' });
    expect(await rowOf(other.notificationId)).toMatchObject({ state: 'ENDED' });
    const events = await database.rows(
      `select kind, worked_days as worked from clock_event where notification_id = any($1) order by kind`,
      [[notificationId, other.notificationId]],
    );
    expect(events).toEqual([
      { kind: 'ENDED', worked: null },
      { kind: 'MET', worked: 0 },
      { kind: 'STARTED', worked: null },
      { kind: 'STARTED', worked: null },
    ]);
  });

  it('has no last day in a year without calendar, says so, and stops no act (R-045)', async () => {
    const at = '2031-02-03T10:00:00Z';
    const built = await given.submitted(database, { authorityId: 'FR' });
    await database.rows(`alter table clock_event disable trigger clock_event_append_only`);
    await database.rows(`update clock_event set on_day = '2030-12-30' where notification_id = $1`, [
      built.notificationId,
    ]);
    await database.rows(`alter table clock_event enable trigger clock_event_append_only`);
    const desk = deskOf(database);
    desk.clock.at = new Date(at);
    const { officer } = await desk.team();
    await desk.start.execute(officer, built);
    await desk.ask.execute(officer, {
      reference: built.reference,
      items: [{ question: 'Who?', answerKeys: ['4.4'] }],
    });
    expect(await rowOf(built.notificationId)).toEqual({ state: 'STOPPED', due: null });
    const clocks = new ReadClocks(database.transactions, desk.clock);
    expect(await clocks.own(built.exporter, built)).toMatchObject({
      state: 'UNKNOWN',
      dueOn: null,
      missingYear: 2031,
    });
  });

  it('is shown to nobody else', async () => {
    const { reference, notificationId } = await given.submitted(database, { authorityId: 'FR' });
    const clocks = new ReadClocks(database.transactions, deskOf(database).clock);
    const stranger = await as.officer(database, 'DE');
    expect(await clocks.ofCases(stranger, { references: [reference] })).toEqual({ items: [] });
    const other = await as.exporter(database, await given.organisation(database, 'FR'));
    await expect(clocks.own(other, { notificationId })).rejects.toMatchObject({ kind: 'NOT_FOUND' });
  });
});

describe('reminders of a last day', () => {
  const database = useDatabase();
  beforeAll(() => setLimit(database, 'FR'));

  it('reach the officer once at each step, and a lapse is recorded once', async () => {
    const desk = deskOf(database);
    const { officer, approver } = await desk.team();
    const { notificationId, reference } = await desk.assessing(officer);
    await desk.assign.execute(officer, { reference, personId: officer.personId });
    const unassigned = await given.submitted(database, { authorityId: 'FR' });
    const remind = new RemindOfDeadlines(database.transactions, desk.clock);
    const on = (day: string) => {
      desk.clock.at = new Date(`${day}T08:00:00Z`);
      return remind.execute();
    };
    expect(await on('2026-11-30')).toEqual({ reminded: 0, lapsed: 0 });
    expect(await on('2026-12-01')).toEqual({ reminded: 1, lapsed: 0 });
    expect(await on('2026-12-01')).toEqual({ reminded: 0, lapsed: 0 });
    expect(await on('2026-12-07')).toEqual({ reminded: 1, lapsed: 0 });
    expect(await on('2026-12-09')).toEqual({ reminded: 0, lapsed: 2 });
    expect(await on('2026-12-10')).toEqual({ reminded: 0, lapsed: 0 });
    await desk.assign.execute(approver, { reference, personId: approver.personId });
    expect(await on('2026-12-10')).toEqual({ reminded: 1, lapsed: 0 });
    const jobs = await database.rows(
      `select payload from outbox where payload ->> 'messageKind' = 'deadline-near' order by created_at`,
    );
    expect(jobs.map(({ payload }) => payload)).toEqual(
      [officer, officer, approver].map(({ personId }) => ({
        ...{ authorityId: 'FR', notificationId, personId, messageKind: 'deadline-near' },
      })),
    );
    const clocks = new ReadClocks(database.transactions, desk.clock);
    expect(await clocks.own(unassigned.exporter, unassigned)).toMatchObject({ state: 'LATE', lateBy: 2 });
  });
});
