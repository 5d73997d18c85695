import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exampleAnswers } from '@article5/domain/questions';
import { MATCHER_VERSION } from '@article5/domain/matching';
import { useDatabase } from '../../../../test/support/database';
import { givenSubmitted, intakeOf, type Submitted } from '../../../../test/support/intake';
import { RecomputeMatches } from './index';

describe('what an older version of the matcher did is done again', () => {
  const database = useDatabase();
  const cases: Submitted[] = [];
  let recompute: RecomputeMatches;
  let before: unknown;

  beforeAll(async () => {
    const intake = intakeOf(database);
    recompute = new RecomputeMatches(database.transactions, intake.matcher);
    const names = [
      'Zorvane Bureau',
      'Zorvane Bureau',
      'Mirandel Agency',
      'Mirandell Agency',
      'Pellwick Works',
    ];
    for (const [at, name] of names.entries()) {
      const endUser = { name, country: 'UZ' };
      const authorityId = at % 2 === 0 ? 'FR' : 'DE';
      const of = await givenSubmitted(database, { authorityId, answers: exampleAnswers({ endUser }) });
      await intake.start.execute(of.actor, of);
      await intake['match-transactions'].execute(of.actor, of);
      cases.push(of);
    }
    before = await found();
  });

  const found = async () => ({
    keys: await database.rows(`select blocking_key, notification_id from transaction_key order by 1, 2`),
    pairs: await database.rows(
      `select notification_id, other_notification_id, verdict, score from similar_transaction order by 1, 2`,
    ),
    clusters: await database.rows(
      `select notification_id, cluster_id from transaction_cluster_member order by 1`,
    ),
  });

  beforeEach(async () => {
    await database.rows(`delete from similar_transaction`);
    await database.rows(`delete from transaction_cluster_member`);
    await database.rows(`update transaction_key set blocking_key = 'old:' || blocking_key`);
    await database.rows(`update transaction_profile set matcher_version = '1.9.0', compared_with = '1.9.0'`);
  });

  const run = async (steps = 100) => {
    for (let step = 0; step < steps; step += 1) if ((await recompute.step()).isDone) return true;
    return false;
  };

  it('keys, pairs and clusters are what matching one by one has left (R-024)', async () => {
    expect(await recompute.left()).toEqual({ toKey: 5, toCompare: 5 });
    expect(await run()).toBe(true);
    expect(await found()).toEqual(before);
    expect(await recompute.left()).toEqual({ toKey: 0, toCompare: 0 });
  });

  it('broken off after its first step it goes on, and running again changes nothing', async () => {
    expect(await run(1)).toBe(false);
    expect(await recompute.left()).toEqual({ toKey: 0, toCompare: 5 });
    expect(await run()).toBe(true);
    expect(await run()).toBe(true);
    expect(await found()).toEqual(before);
  });

  it('two that run beside each other leave the same', async () => {
    await Promise.all([run(), run()]);
    expect(await found()).toEqual(before);
  });

  it('the regular work leaves what was filed just now to its own intake', async () => {
    await database.rows(
      `update transaction_profile set updated_at = now() - interval '1 hour'
      where notification_id <> $1`,
      [cases[0]?.notificationId],
    );
    expect(await recompute.tick()).toBe(9);
    const [row] = await database.rows(
      `select matcher_version, compared_with from transaction_profile where notification_id = $1`,
      [cases[0]?.notificationId],
    );
    expect(row).toEqual({ matcher_version: MATCHER_VERSION, compared_with: '1.9.0' });
  });
});
