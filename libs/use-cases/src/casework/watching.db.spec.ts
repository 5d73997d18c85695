import { beforeAll, describe, expect, it } from 'vitest';
import { exampleAnswers } from '@article5/domain/questions';
import { as } from '../../../../test/support/actors';
import { useDatabase } from '../../../../test/support/database';
import { givenSubmitted, intakeOf, type Submitted } from '../../../../test/support/intake';
import { ReadWatching } from './index';

const PARTY = { name: 'Zorvane Analytics Bureau', country: 'UZ' };

describe('what stands out of a case, shown as evidence with its base rate', () => {
  const database = useDatabase();
  let intake: ReturnType<typeof intakeOf>;
  let reading: ReadWatching;

  beforeAll(() => {
    intake = intakeOf(database);
    reading = new ReadWatching(database.transactions);
  });

  async function matched(authorityId: string, endUser = PARTY): Promise<Submitted> {
    const of = await givenSubmitted(database, { authorityId, answers: exampleAnswers({ endUser }) });
    await intake.start.execute(of.actor, of);
    await intake['match-transactions'].execute(of.actor, of);
    return of;
  }

  async function signalsOf({ authorityId, notificationId }: Submitted) {
    const officer = await as.officer(database, authorityId);
    const [row] = await database.rows<{ reference: string }>(
      `select reference from notification where notification_id = $1`,
      [notificationId],
    );
    return (await reading.execute(officer, { reference: row?.reference ?? '' })).signals;
  }

  const stored = (of: Submitted) =>
    database.rows(
      `select kind, others, parameters, found_at from watch_signal where notification_id = $1 order by 1`,
      [of.notificationId],
    );

  it('three notifications of the same item for the same parties: the third and its neighbours say so', async () => {
    const first = await matched('FR');
    const second = await matched('FR');
    expect(await signalsOf(second)).toEqual([]);
    const third = await matched('FR');
    const [signal] = await signalsOf(third);
    expect(signal).toMatchObject({ kind: 'SPLIT', parameters: { parts: 3 } });
    expect(signal?.references).toHaveLength(2);
    expect(signal?.baseRate).toEqual({ of: 2, shows: 2 });
    expect((await signalsOf(first)).map(({ kind }) => kind)).toEqual(['SPLIT']);
  });

  it('looking again writes the same again', async () => {
    const one = await matched('DE', { name: 'Mirandel Border Agency', country: 'BA' });
    await matched('DE', { name: 'Mirandel Border Agency', country: 'BA' });
    await matched('DE', { name: 'Mirandel Border Agency', country: 'BA' });
    await intake['match-transactions'].execute(one.actor, one);
    const before = await stored(one);
    const found = await intake.matcher.lookAgain(
      (
        await database.rows<{ profile: never }>(
          `select profile from transaction_profile where notification_id = $1`,
          [one.notificationId],
        )
      )[0]?.profile ?? ({} as never),
    );
    await database.transactions.asMatcher((tx) => intake.matcher.write(tx, found));
    expect(await stored(one)).toEqual(before);
    expect(before).toHaveLength(1);
  });

  it('another authority’s case that is not shared counts for nothing, and nothing of it is kept here', async () => {
    const party = { name: 'Brundavel Registry Office', country: 'MD' };
    await matched('PL', party);
    const own = await matched('IT', party);
    expect(await signalsOf(own)).toEqual([]);
    expect(await stored(own)).toEqual([]);
  });

  it('is in nobody else’s reach: another authority is told that there is no such case', async () => {
    const officer = await as.officer(database, 'ES');
    const [row] = await database.rows<{ reference: string }>(
      `select reference from notification join watch_signal using (authority_id, notification_id) limit 1`,
    );
    await expect(reading.execute(officer, { reference: row?.reference ?? '' })).rejects.toThrow(
      'case.not-found',
    );
    const scope = { personId: officer.personId, authorityId: 'ES', organisationId: null };
    const seen = await database.transactions.run(scope, (tx) => tx.query(`select * from watch_signal`));
    expect(seen).toEqual([]);
  });
});
