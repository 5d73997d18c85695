import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleAnswers } from '@article5/domain/questions';
import { AssessRisk } from '@article5/use-cases/triage';
import { as } from '../../../../test/support/actors';
import { FixedClock, TEST_NOW } from '../../../../test/support/builders';
import { useDatabase } from '../../../../test/support/database';
import { givenSubmitted, intakeOf, type Submitted } from '../../../../test/support/intake';
import { RescreenPublished } from './index';

const ANSWERS = exampleAnswers();
const FAMILY = String(ANSWERS['2.2.item-1']?.['family']);
const DESTINATION = String(ANSWERS['4.1']?.['destination']);

describe('The list published under Art 5(6)', () => {
  const database = useDatabase();
  const clock = new FixedClock(new Date(TEST_NOW));
  let analyst: string;
  let rescreen: RescreenPublished;

  beforeAll(async () => {
    analyst = (await as.union(database)).personId;
    rescreen = new RescreenPublished(database.transactions, new AssessRisk(), clock);
  });

  async function publish(destinations: readonly string[]): Promise<string> {
    const entryId = newId();
    await database.rows(
      `insert into published_entry (entry_id, cluster_id, title, item_family, destinations, notified_by, drafted_by,
         drafted_at, oj_reference, published_on, review_due_on)
       values ($1, $2, 'Interception probes', $3, $4, '{FR}', $5, now(), 'C/2026/5678', '2026-11-20', '2027-11-20')`,
      [entryId, newId(), FAMILY, destinations, analyst],
    );
    return entryId;
  }

  const end = (entryId: string) =>
    database.rows(`update published_entry set ended_on = '2026-11-23' where entry_id = $1`, [entryId]);

  async function submitted(status = 'RECEIVED', authorityId = 'FR'): Promise<Submitted> {
    const of = await givenSubmitted(database, { authorityId, answers: ANSWERS });
    await intakeOf(database, clock).runAll(of);
    await database.rows(`update notification set status = $2 where notification_id = $1`, [
      of.notificationId,
      status,
    ]);
    return of;
  }

  const sign = async ({ notificationId }: Submitted) => {
    const [row] = await database.rows(
      `select level, reason_code, answer_key, parameters from indicator
       where notification_id = $1 and code = 'RF-ITEM-05'`,
      [notificationId],
    );
    return row;
  };

  const tasks = ({ notificationId }: Submitted) =>
    database.count('review_task', `notification_id = '${notificationId}' and cause = 'PUBLICATION'`);

  it('raises RF-ITEM-05 at submission, with the entry as its evidence, and only where it is met (R-022)', async () => {
    const before = await submitted();
    expect(await sign(before)).toBeUndefined();
    const entryId = await publish([DESTINATION]);
    const after = await submitted();
    expect(await sign(after)).toMatchObject({
      level: 'STRONG',
      reason_code: 'triage.published-entry',
      answer_key: '2.2.item-1',
      parameters: { entryId, entry: 'C/2026/5678', title: 'Interception probes' },
    });
    await end(entryId);
    const elsewhere = await publish(['XK']);
    expect(await sign(await submitted())).toBeUndefined();
    await end(elsewhere);
    await rescreen.execute();
  });

  it('holds open cases against a new entry, once, and takes the sign away when the entry ends (R-021, R-022)', async () => {
    const open = await submitted('UNDER_ASSESSMENT');
    const abroad = await submitted('RECEIVED', 'DE');
    const closed = await submitted('CLOSED');
    expect(await rescreen.execute()).toBe(0);

    const entryId = await publish([]);
    expect(await rescreen.execute()).toBeGreaterThanOrEqual(2);
    expect(await rescreen.execute()).toBe(0);
    for (const of of [open, abroad]) {
      expect(await sign(of)).toMatchObject({ level: 'STRONG', reason_code: 'triage.published-entry' });
      expect(await tasks(of)).toBe(1);
    }
    expect(await sign(closed)).toBeUndefined();
    expect(await tasks(closed)).toBe(0);

    await end(entryId);
    await rescreen.execute();
    expect(await sign(open)).toBeUndefined();
    expect(await tasks(open)).toBe(2);
  });

  it('opens nothing where a new entry is for other items (R-022)', async () => {
    const of = await submitted();
    const entryId = await publish(['XK']);
    expect(await rescreen.execute()).toBeGreaterThan(0);
    expect(await sign(of)).toBeUndefined();
    expect(await tasks(of)).toBe(0);
    await end(entryId);
  });
});
