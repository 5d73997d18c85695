import { beforeEach, describe, expect, it } from 'vitest';
import { v7 as newId } from 'uuid';
import { addToOutbox, type WaitingWork } from '@article5/persistence/kernel';
import { useDatabase } from '../../../../test/support/database';
import { FinishWork } from './finish-work';
import { RelayOutbox } from './relay-outbox';
import { SweepOutbox } from './sweep-outbox';

const FR = { personId: null, authorityId: 'FR', organisationId: null };
const OFFICE = { kind: 'system', authorityId: 'FR' } as const;

describe('the outbox', () => {
  const database = useDatabase();
  beforeEach(() => database.rows(`delete from outbox`));

  const add = (count: number) =>
    database.transactions.run(FR, async (tx) => {
      const ids: string[] = [];
      for (let index = 0; index < count; index += 1) {
        ids.push(await addToOutbox(tx, { authorityId: 'FR', job: 'try-it', payload: { index } }));
      }
      return ids;
    });
  const relay = () => new RelayOutbox(database.transactions);
  const lateSweep = async (queued: ReadonlySet<string>) => {
    const again: string[] = [];
    const sweep = new SweepOutbox(database.transactions);
    await sweep.execute(
      async ({ outboxId }) => queued.has(outboxId),
      async (work) => void again.push(...work.map(({ outboxId }) => outboxId)),
      0,
    );
    return again.sort();
  };

  it('is handed over whole, in order, once', async () => {
    const ids = await add(250);
    const taken: WaitingWork[] = [];
    const handOver = async (work: readonly WaitingWork[]) => void taken.push(...work);
    expect(await relay().execute(handOver)).toBe(250);
    expect(await relay().execute(handOver)).toBe(0);
    expect(taken.map(({ outboxId }) => outboxId).sort()).toEqual([...ids].sort());
    expect(taken[0]).toEqual({ outboxId: ids[0], authorityId: 'FR', job: 'try-it', payload: { index: 0 } });
  });

  it('keeps its work when the queue is away', async () => {
    await add(3);
    await expect(
      relay().execute(async () => {
        throw new Error('the queue does not answer');
      }),
    ).rejects.toThrow('does not answer');
    expect(await database.count('outbox', 'relayed_at is null')).toBe(3);
    expect(await relay().execute(async () => {})).toBe(3);
  });

  it('is shared by several relays without handing anything over twice', async () => {
    await add(300);
    const taken: string[] = [];
    const slowly = async (work: readonly WaitingWork[]) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      taken.push(...work.map(({ outboxId }) => outboxId));
    };
    await Promise.all([relay().execute(slowly), relay().execute(slowly), relay().execute(slowly)]);
    expect(taken).toHaveLength(300);
    expect(new Set(taken).size).toBe(300);
  });

  it('is handed over again where the queue lost it, not where it still waits, is done or was given up', async () => {
    const [waiting = '', done = '', failed = '', lost = ''] = await add(4);
    await relay().execute(async () => {});
    const finish = new FinishWork(database.transactions);
    await finish.done(done);
    await finish.givenUp(OFFICE, { outboxId: failed, job: 'try-it', error: 'no' });
    expect(await lateSweep(new Set([waiting]))).toEqual([lost]);
  });

  it('is swept only when it should have been done by now', async () => {
    await add(1);
    await relay().execute(async () => {});
    const sweep = new SweepOutbox(database.transactions);
    expect(
      await sweep.execute(
        async () => false,
        async () => {},
        60,
      ),
    ).toBe(0);
  });

  it('tells the authority once of work that was given up', async () => {
    const [id = ''] = await add(1);
    const finish = new FinishWork(database.transactions);
    const notificationId = newId();
    for (const error of ['first', 'second']) {
      await finish.givenUp(OFFICE, { outboxId: id, job: 'try-it', notificationId, error });
    }
    expect(
      await database.rows(`select kind, step, error from alert where notification_id = $1`, [notificationId]),
    ).toEqual([{ kind: 'job-failed', step: 'try-it', error: 'first' }]);
  });

  it('forgets what was done long ago and nothing else', async () => {
    const [old = '', recent = ''] = await add(3);
    await relay().execute(async () => {});
    await database.rows(`update outbox set done_at = now() - interval '8 days' where outbox_id = $1`, [old]);
    await database.rows(`update outbox set done_at = now() where outbox_id = $1`, [recent]);
    await lateSweep(new Set());
    expect(await database.count('outbox')).toBe(2);
    expect(await database.count('outbox', `outbox_id = '${old}'`)).toBe(0);
  });
});
