import { beforeAll, describe, expect, it } from 'vitest';
import { v7 as newId } from 'uuid';
import { exampleAnswers } from '@article5/domain/questions';
import { useDatabase } from '../../../../test/support/database';
import { givenSubmitted, intakeOf } from '../../../../test/support/intake';
import { tableInForce } from '../../../../test/support/triage';

describe('the intake of a notification', () => {
  const database = useDatabase();
  let intake: ReturnType<typeof intakeOf>;
  beforeAll(() => {
    intake = intakeOf(database);
  });

  const effects = async (notificationId: string) => ({
    actions: await database.count('case_action', `notification_id = '${notificationId}'`),
    indicators: await database.count('indicator', `notification_id = '${notificationId}'`),
    profiles: await database.count('transaction_profile', `notification_id = '${notificationId}'`),
    steps: await database.rows(
      `select * from intake_step where notification_id = '${notificationId}' order by step`,
    ),
  });

  it('opens six waiting steps once, however often it starts', async () => {
    const given = await givenSubmitted(database);
    const first = await intake.start.execute(given.actor, given);
    const second = await intake.start.execute(given.actor, given);
    expect(first).toHaveLength(6);
    expect(second).toEqual(first);
    expect(await database.count('intake_step', `notification_id = '${given.notificationId}'`)).toBe(6);
  });

  it('finds nothing to start for a version that does not exist', async () => {
    const given = await givenSubmitted(database);
    expect(await intake.start.execute(given.actor, { ...given, version: 7 })).toEqual([]);
    expect(await intake.start.execute(given.actor, { ...given, notificationId: newId() })).toEqual([]);
    expect(await intake.start.execute({ kind: 'system', authorityId: 'DE' }, given)).toEqual([]);
  });

  it('runs all checks, raises indicators with their answers and puts the case with a team', async () => {
    const given = await givenSubmitted(database);
    await intake.runAll(given);
    const { actions, indicators, profiles } = await effects(given.notificationId);
    expect({ actions, profiles }).toEqual({ actions: 1, profiles: 1 });
    expect(indicators).toBeGreaterThan(0);
    expect(await intake.step(given, 'check-completeness')).toMatchObject({
      state: 'DONE',
      result: { complete: true },
    });
    expect(await intake.step(given, 'screen-parties')).toMatchObject({ result: { listVersion: null } });
    const [routed] = await database.rows<Record<string, unknown>>(
      `select kind, actor_id, payload from case_action where notification_id = $1`,
      [given.notificationId],
    );
    expect(routed).toMatchObject({
      kind: 'ROUTED',
      actor_id: null,
      payload: { teamCode: 'general', ruleId: 'all-others', tableVersion: '2026-1' },
    });
    const [shown] = await database.rows(
      `select team_code, indicator_count from notification where notification_id = $1`,
      [given.notificationId],
    );
    expect(shown).toEqual({ team_code: 'general', indicator_count: indicators });
    const [indicator] = await database.rows(
      `select answer_key, rule_id, table_version from indicator where notification_id = $1 limit 1`,
      [given.notificationId],
    );
    expect(indicator).toMatchObject({
      table_version: '2026-1',
      answer_key: expect.stringMatching(/^\d/) as string,
    });
  });

  it('writes nothing more when every step runs again', async () => {
    const given = await givenSubmitted(database);
    await intake.runAll(given);
    const before = await effects(given.notificationId);
    await intake.runAll(given);
    expect(await effects(given.notificationId)).toEqual(before);
  });

  it('writes each result once when two workers run the same step at the same moment', async () => {
    const given = await givenSubmitted(database);
    await intake.start.execute(given.actor, given);
    await database.rows(
      `update intake_step set state = 'DONE' where notification_id = $1 and step <> 'route-case'`,
      [given.notificationId],
    );
    await Promise.all(Array.from({ length: 5 }, () => intake['route-case'].execute(given.actor, given)));
    expect(await database.count('case_action', `notification_id = '${given.notificationId}'`)).toBe(1);
  });

  it('says which answers are missing without holding the case up', async () => {
    const answers = exampleAnswers({ overrides: { '4.4': undefined } });
    const given = await givenSubmitted(database, { answers });
    await intake.runAll(given);
    expect(await intake.step(given, 'check-completeness')).toMatchObject({
      state: 'DONE',
      result: { complete: false, missing: [{ code: 'questions.answer-missing', field: '/4.4' }] },
    });
    expect(await intake.step(given, 'route-case')).toMatchObject({ state: 'DONE' });
  });

  it('does not assess before the checks have ended', async () => {
    const given = await givenSubmitted(database);
    await intake.start.execute(given.actor, given);
    await intake['assess-risk'].execute(given.actor, given);
    await intake['route-case'].execute(given.actor, given);
    expect(await intake.step(given, 'assess-risk')).toMatchObject({ state: 'WAITING', attempts: 0 });
    expect(await intake.step(given, 'route-case')).toMatchObject({ state: 'WAITING', attempts: 0 });
    expect(await database.count('indicator', `notification_id = '${given.notificationId}'`)).toBe(0);
  });

  it('assesses without a check that failed, and names it', async () => {
    const given = await givenSubmitted(database);
    await intake.start.execute(given.actor, given);
    await database.rows(
      `update intake_step set state = case step when 'screen-parties' then 'FAILED' else 'DONE' end
       where notification_id = $1 and step not in ('assess-risk', 'route-case')`,
      [given.notificationId],
    );
    await intake['assess-risk'].execute(given.actor, given);
    expect(await intake.step(given, 'assess-risk')).toMatchObject({
      state: 'DONE',
      result: { without: ['screen-parties'] },
    });
  });

  it('stops quietly when the notification was withdrawn meanwhile', async () => {
    const given = await givenSubmitted(database, { status: 'WITHDRAWN' });
    await intake.runAll(given);
    expect(await intake.step(given, 'match-transactions')).toMatchObject({
      state: 'DONE',
      result: { skipped: 'WITHDRAWN' },
    });
    expect(await effects(given.notificationId)).toMatchObject({ actions: 0, indicators: 0, profiles: 0 });
  });

  it('leaves a version alone that a newer one has replaced', async () => {
    const given = await givenSubmitted(database);
    await database.rows(`update notification set version = 2 where notification_id = $1`, [
      given.notificationId,
    ]);
    await intake.runAll(given);
    expect(await intake.step(given, 'route-case')).toMatchObject({ result: { skipped: 'SUPERSEDED' } });
    expect(await effects(given.notificationId)).toMatchObject({ actions: 0, indicators: 0, profiles: 0 });
  });

  it('does not touch the case of another authority', async () => {
    const given = await givenSubmitted(database);
    await intake.start.execute(given.actor, given);
    await intake['check-completeness'].execute({ kind: 'system', authorityId: 'DE' }, given);
    expect(await intake.step(given, 'check-completeness')).toMatchObject({ state: 'WAITING', attempts: 0 });
  });

  it('uses the table that the authority has put in force', async () => {
    const table = {
      id: 'indicators',
      hitPolicy: 'COLLECT',
      inputs: ['destination'],
      rules: [
        {
          id: 'every-destination',
          when: [{ input: 'destination', op: 'PRESENT' }],
          then: { code: 'LOOK', level: 'STRONG', reasonCode: 'triage.look', guidelineStep: 3 },
        },
      ],
    };
    await tableInForce(database, { authorityId: 'SE', kind: 'INDICATORS', version: 'se-1', content: table });
    const given = await givenSubmitted(database, { authorityId: 'SE' });
    await intake.runAll(given);
    expect(
      await database.rows(
        `select code, rule_id, table_version, answer_key from indicator where notification_id = $1`,
        [given.notificationId],
      ),
    ).toEqual([{ code: 'LOOK', rule_id: 'every-destination', table_version: 'se-1', answer_key: '4.1' }]);
  });
});
