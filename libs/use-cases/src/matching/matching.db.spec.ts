import { beforeAll, describe, expect, it } from 'vitest';
import { v7 as newId } from 'uuid';
import { exampleAnswers, type ExampleOptions } from '@article5/domain/questions';
import { clustersOf } from '@article5/domain/matching';
import { useDatabase } from '../../../../test/support/database';
import { givenSubmitted, intakeOf, type Submitted } from '../../../../test/support/intake';
import { CompareAgain } from './index';

const MINISTRY = { name: 'Directorate of Signals of Examplestan', country: 'KZ' };
const BUREAU = { name: 'Zorvane Analytics Bureau', country: 'UZ' };

describe('matching across authorities (Art 2(22), R-024)', () => {
  const database = useDatabase();
  let intake: ReturnType<typeof intakeOf>;
  let again: CompareAgain;
  beforeAll(() => {
    intake = intakeOf(database);
    again = new CompareAgain(database.transactions, intake.matcher);
  });

  async function matched(authorityId: string, options: ExampleOptions): Promise<Submitted> {
    const of = await givenSubmitted(database, { authorityId, answers: exampleAnswers(options) });
    await intake.start.execute(of.actor, of);
    await intake['match-transactions'].execute(of.actor, of);
    return of;
  }
  const pairs = (of: Submitted) =>
    database.rows<{
      authority_id: string;
      other_authority_id: string;
      verdict: string;
      reasons: { code: string }[];
    }>(
      `select * from similar_transaction where notification_id = $1 or other_notification_id = $1 order by authority_id`,
      [of.notificationId],
    );
  const clusterOf = async (of: Submitted) =>
    (
      await database.rows<{ cluster_id: string }>(
        `select cluster_id from transaction_cluster_member where notification_id = $1`,
        [of.notificationId],
      )
    )[0]?.cluster_id;
  const similarCount = async (of: Submitted) =>
    (
      await database.rows<{ similar_count: number }>(
        `select similar_count from notification where notification_id = $1`,
        [of.notificationId],
      )
    )[0]?.similar_count;
  const verdict = (one: Submitted, other: Submitted, word: 'SAME' | 'NOT_SAME') =>
    database.rows(
      `insert into transaction_verdict (authority_id, verdict_id, notification_id, other_authority_id,
         other_notification_id, verdict, reason_text_id, given_by, given_at)
       values ($1, $2, $3, $4, $5, $6, $2, $7, now())`,
      [
        one.authorityId,
        newId(),
        one.notificationId,
        other.authorityId,
        other.notificationId,
        word,
        one.personId,
      ],
    );

  it('finds the same item for the same end-user in two authorities, says why on both sides, and makes one cluster', async () => {
    const french = await matched('FR', { endUser: MINISTRY, destination: 'KZ' });
    const german = await matched('DE', { endUser: MINISTRY, destination: 'AE' });
    const rows = await pairs(german);
    expect(rows.map((row) => [row.authority_id, row.other_authority_id, row.verdict])).toEqual([
      ['DE', 'FR', 'SAME'],
      ['FR', 'DE', 'SAME'],
    ]);
    for (const row of rows) {
      expect(row.reasons.map((reason) => reason.code)).toContain('matching.transaction.end-user-same');
    }
    expect(await clusterOf(french)).toBe(await clusterOf(german));
    expect(await clusterOf(french)).toBeDefined();
  });

  it('does not match on the destination alone (A6)', async () => {
    const one = await matched('FR', {
      endUser: { name: 'Telekom Varuna Holding', country: 'GE' },
      destination: 'GE',
    });
    const other = await matched('DE', {
      endUser: { name: 'Institute Quellmark', country: 'GE' },
      destination: 'GE',
    });
    expect(await pairs(other)).toEqual([]);
    expect([await clusterOf(one), await clusterOf(other)]).toEqual([undefined, undefined]);
  });

  it('writes the same again when it runs twice', async () => {
    const one = await matched('FR', { endUser: BUREAU });
    const other = await matched('IT', { endUser: BUREAU });
    const before = (await pairs(one)).map(({ authority_id, verdict: found }) => [authority_id, found]);
    await again.execute(one.actor, one);
    await again.execute(other.actor, other);
    expect((await pairs(one)).map(({ authority_id, verdict: found }) => [authority_id, found])).toEqual(
      before,
    );
    expect(before).toHaveLength(2);
  });

  it('misses no pair when many alike are matched at the same moment', async () => {
    const party = { name: 'Koriandel Monitoring Service', country: 'AM' };
    const of = await Promise.all(
      ['FR', 'DE', 'IT', 'ES', 'NL'].map((authorityId) => matched(authorityId, { endUser: party })),
    );
    for (const one of of) expect(await pairs(one)).toHaveLength(8);
    expect(new Set(await Promise.all(of.map(clusterOf))).size).toBe(1);
  });

  it('counts for officers only what they may know: their own, and what others shared', async () => {
    const party = { name: 'Brundavel Registry Office', country: 'MD' };
    const own = await matched('FR', { endUser: party });
    const second = await matched('FR', { endUser: party });
    await matched('PL', { endUser: party });
    expect(await similarCount(own)).toBe(1);
    expect(await similarCount(second)).toBe(1);
    await database.rows(
      `insert into authority_profile (authority_id, valid_from, suspicion_notified, consistency_shared_by_default,
         unshared_hit_shown, confirmed) values ('PL', '2021-09-10', false, true, true, false)`,
    );
    await again.execute(own.actor, own);
    expect(await similarCount(own)).toBe(2);
  });

  it('lets an officer outrank the machine: rejected pairs leave the cluster and the count, confirmed ones join', async () => {
    const party = { name: 'Ostravell Customs Laboratory', country: 'AL' };
    const one = await matched('FR', { endUser: party });
    const other = await matched('FR', { endUser: party });
    await verdict(one, other, 'NOT_SAME');
    await again.execute(one.actor, one);
    expect([await clusterOf(one), await clusterOf(other)]).toEqual([undefined, undefined]);
    expect(await similarCount(one)).toBe(0);
    await database.rows(`update transaction_verdict set undone_at = now() where notification_id = $1`, [
      one.notificationId,
    ]);
    await again.execute(one.actor, one);
    expect(await clusterOf(one)).toBe(await clusterOf(other));
    expect(await clusterOf(one)).toBeDefined();

    const stranger = await matched('FR', { endUser: { name: 'Pellwick Harbour Works', country: 'RS' } });
    await verdict(stranger, one, 'SAME');
    await again.execute(stranger.actor, stranger);
    expect(await clusterOf(stranger)).toBe(await clusterOf(one));
  });

  it('takes a withdrawn notification out of pairs, clusters and counts', async () => {
    const party = { name: 'Mirandel Border Agency', country: 'BA' };
    const one = await matched('FR', { endUser: party });
    const other = await matched('FR', { endUser: party });
    await database.rows(`update notification set status = 'WITHDRAWN' where notification_id = $1`, [
      one.notificationId,
    ]);
    await again.execute(one.actor, one);
    await again.execute(one.actor, one);
    expect(await pairs(other)).toEqual([]);
    expect([await clusterOf(one), await clusterOf(other), await similarCount(other)]).toEqual([
      undefined,
      undefined,
      0,
    ]);
  });

  it('keeps clusters step by step as a full computation would make them', async () => {
    for (const name of [
      'Sennfeld Data Agency',
      'Sennfeld Data Agency',
      'Arbolan Police Institute',
      'Sennfeld Data Agency',
    ]) {
      await matched('CZ', { endUser: { name, country: 'TN' } });
    }
    const profiles = await database.rows<{ id: string }>(
      `select notification_id as id from transaction_profile`,
    );
    const compared = await database.rows<{ a: string; b: string; machine: 'SAME' | 'POSSIBLE' }>(
      `select notification_id as a, other_notification_id as b, verdict as machine from similar_transaction`,
    );
    const said = await database.rows<{ a: string; b: string; officer: 'SAME' | 'NOT_SAME' }>(
      `select notification_id as a, other_notification_id as b, verdict as officer from transaction_verdict
       where undone_at is null`,
    );
    const officer = new Map(
      said.flatMap(({ a, b, officer: word }) => [
        [`${a} ${b}`, word],
        [`${b} ${a}`, word],
      ]),
    );
    const full = clustersOf(
      profiles.map(({ id }) => id),
      [
        ...compared.map((pair) => ({ ...pair, officer: officer.get(`${pair.a} ${pair.b}`) })),
        ...said.map((pair) => ({ ...pair, machine: 'DIFFERENT' as const })),
      ],
    );
    const sizes = Map.groupBy(full.values(), (cluster) => cluster);
    const expected = [...full].filter(([, cluster]) => (sizes.get(cluster)?.length ?? 0) > 1).sort();
    const stored = await database.rows<{ n: string; c: string }>(
      `select notification_id as n, cluster_id as c from transaction_cluster_member`,
    );
    expect(stored.map(({ n, c }) => [n, c]).sort()).toEqual(expected);
    expect(expected.length).toBeGreaterThanOrEqual(3);
  });
});
