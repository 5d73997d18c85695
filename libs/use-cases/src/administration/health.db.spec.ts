import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Logger } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { OfficerActor, PlatformActor } from '@article5/domain/kernel';
import { EvidenceStore } from '@article5/integrations/evidence-store';
import { Seal, sealOf } from '@article5/integrations/seal';
import { scopeOf } from '@article5/persistence/kernel';
import { as, FixedClock, given, TEST_NOW, type BuiltNotification } from '../../../../test/support/builders';
import { refusalOf } from '../../../../test/support/casework';
import { useDatabase } from '../../../../test/support/database';
import { FinishWork, RelayOutbox } from '../kernel';
import { GivenUpWork, Installation, ReadHealth } from './index';

describe('integrations and health', () => {
  const database = useDatabase();
  const clock = new FixedClock(new Date(TEST_NOW));
  let french: OfficerActor;
  let platform: PlatformActor;
  let sent: BuiltNotification;
  let outboxId: string;
  let health: ReadHealth;
  let givenUp: GivenUpWork;

  beforeAll(async () => {
    const EVIDENCE_FOLDER = mkdtempSync(path.join(tmpdir(), 'article5-health-'));
    const parts = { seal: sealOf({ EVIDENCE_FOLDER }), evidence: new EvidenceStore(EVIDENCE_FOLDER) };
    const installation = new Installation({ ...parts, configuration: {} });
    health = new ReadHealth(database.transactions, clock, installation);
    givenUp = new GivenUpWork(database.transactions, clock);
    french = await as.officer(database, 'FR', ['AUTHORITY_ADMINISTRATOR']);
    platform = await as.platform(database);
    sent = await given.submitted(database, { authorityId: 'FR' });
    await given.submitted(database, { authorityId: 'DE' });
    await database.rows(`update outbox set created_at = $1::timestamptz - interval '5 minutes'`, [TEST_NOW]);
  });

  /** Work of the French case that was handed over and given up. */
  async function aDeadJob(job = 'compare-transaction'): Promise<string> {
    const id = newId();
    await database.rows(
      `insert into outbox (outbox_id, authority_id, job, payload, created_at, relayed_at)
       values ($1, 'FR', $2, $3, $4, $4)`,
      [id, job, { authorityId: 'FR', notificationId: sent.notificationId }, TEST_NOW],
    );
    const { notificationId } = sent;
    const system = { kind: 'system', authorityId: 'FR' } as const;
    const error = 'Error: the mail server does not answer';
    await new FinishWork(database.transactions).givenUp(system, { outboxId: id, job, notificationId, error });
    return id;
  }
  const written = () =>
    database.rows(
      `select (select json_agg(o order by outbox_id) from outbox o) as work,
         (select json_agg(a order by alert_id) from alert a) as alerts, (select count(*) from work_event) as events`,
    );
  const levels = async (actor: OfficerActor | PlatformActor) => {
    const seen = actor.kind === 'platform' ? await health.ofPlatform(actor) : await health.ofAuthority(actor);
    return Object.fromEntries(seen.findings.map(({ part, level, code }) => [part, `${level} ${code}`]));
  };

  it('tells an administrator of an authority how its own work, mail, seal, calendars and lists are', async () => {
    expect(await levels(french)).toEqual({
      ...{ HAND_OVER: 'ATTENTION oldest-waits', WORK: 'FINE nothing-waits', GIVEN_UP: 'FINE none-given-up' },
      ...{ MAIL: 'ATTENTION mail-captured', SEAL: 'ATTENTION seal-of-development' },
      ...{ CALENDAR: 'FINE calendar-until', LISTS: 'ATTENTION list-missing' },
    });
    const { jobs } = await health.ofAuthority(french);
    const own = await database.count('outbox', `authority_id = 'FR'`);
    expect(jobs.reduce((sum, { waiting }) => sum + waiting, 0)).toBe(own);
  });

  it('tells the administrators of the platform about every part, and of no case', async () => {
    const seen = await levels(platform);
    expect(Object.keys(seen)).toHaveLength(10);
    expect(seen['EVIDENCE']).toMatch(/^(FINE|ATTENTION|FAILING) evidence-free$/);
    expect(seen['SCANNER']).toBe('ATTENTION no-scanner');
    const all = await database.count('outbox');
    const { jobs } = await health.ofPlatform(platform);
    expect(jobs.reduce((sum, { waiting }) => sum + waiting, 0)).toBe(all);
  });

  it('shows work that was given up with its case and reason, to the platform without', async () => {
    outboxId = await aDeadJob();
    const own = await givenUp.ofAuthority(french, {});
    expect(own.items).toMatchObject([
      {
        outboxId,
        job: 'compare-transaction',
        reference: sent.reference,
        error: expect.stringContaining('mail server'),
      },
    ]);
    const { items } = await givenUp.ofPlatform(platform, {});
    expect(items).toMatchObject([{ outboxId, authorityId: 'FR', reference: null, error: null }]);
    expect((await levels(french))['GIVEN_UP']).toBe('ATTENTION given-up');
    const german = await as.officer(database, 'DE', ['AUTHORITY_ADMINISTRATOR']);
    expect((await givenUp.ofAuthority(german, {})).items).toEqual([]);
  });

  it('says that a seal whose certificate cannot be read fails, and logs why', async () => {
    const reason = new Error('the key file is not there');
    const seal = new Seal(() => Promise.reject(reason));
    const installation = new Installation({ seal, evidence: new EvidenceStore(tmpdir()), configuration: {} });
    const logged = vi.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    const { findings } = await new ReadHealth(database.transactions, clock, installation).ofAuthority(french);
    expect(findings).toContainEqual(expect.objectContaining({ part: 'SEAL', code: 'seal-unreadable' }));
    expect(logged.mock.calls).toEqual([['the certificate of the seal cannot be read', reason.stack]]);
    logged.mockRestore();
  });

  it('refuses to try again for others and other roles, and nothing is written', async () => {
    const before = await written();
    const retry = { outboxId, why: 'The mail server answers again' };
    const german = await as.officer(database, 'DE', ['AUTHORITY_ADMINISTRATOR']);
    expect(await refusalOf(givenUp.tryAgain(german, retry))).toMatchObject({ codes: ['work.not-found'] });
    const auditor = await as.officer(database, 'FR', ['AUDITOR', 'CASE_OFFICER']);
    const notPermitted = { codes: ['access.not-permitted'] };
    expect(await refusalOf((async () => givenUp.tryAgain(auditor, retry))())).toMatchObject(notPermitted);
    expect(await refusalOf((async () => health.ofAuthority(auditor))())).toMatchObject(notPermitted);
    const waiting = await database.rows<{ id: string }>(
      `select outbox_id as id from outbox where authority_id = 'FR' and failed_at is null limit 1`,
    );
    expect(
      await refusalOf(givenUp.tryAgain(french, { outboxId: waiting[0]?.id ?? '', why: 'Faster' })),
    ).toMatchObject({ codes: ['work.not-given-up'] });
    await expect(
      database.transactions.run(scopeOf(french), (tx) =>
        tx.query(`update outbox set failed_at = now() where outbox_id = $1`, [outboxId]),
      ),
    ).rejects.toThrow('row-level security');
    await expect(
      database.transactions.run(scopeOf(french), (tx) => tx.query(`update outbox set job = 'x'`)),
    ).rejects.toThrow('permission denied');
    expect(await written()).toEqual(before);
  });

  it('has it tried again once, whoever asks at the same time; the relay hands it over, the record says who and why', async () => {
    const retry = { outboxId, why: 'The mail server answers again' };
    const results = await Promise.allSettled([
      givenUp.tryAgain(french, retry),
      givenUp.tryAgainForPlatform(platform, retry),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await database.rows(`select job, why from work_event`)).toEqual([
      { job: 'compare-transaction', why: 'The mail server answers again' },
    ]);
    const handed: string[] = [];
    await new RelayOutbox(database.transactions).execute(async (work) => {
      handed.push(...work.map((row) => row.outboxId));
    });
    expect(handed.filter((id) => id === outboxId)).toHaveLength(1);
    expect(await database.count('alert', 'resolved_at is null')).toBe(0);
    await expect(database.rows(`delete from work_event`)).rejects.toThrow('append-only');
  });

  it('is paged: each piece of work stands on one page', async () => {
    for (let made = 0; made < 27; made += 1) await aDeadJob(`tell-person`);
    const first = await givenUp.ofAuthority(french, {});
    const second = await givenUp.ofAuthority(french, { cursor: first.next });
    expect([first.items.length, second.items.length, second.next]).toEqual([25, 2, undefined]);
    expect(new Set([...first.items, ...second.items].map((row) => row.outboxId)).size).toBe(27);
  });
});
