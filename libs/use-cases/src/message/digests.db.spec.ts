import { beforeEach, describe, expect, it } from 'vitest';
import { v7 as newId } from 'uuid';
import type { MessageKind } from '@article5/domain/message';
import { as } from '../../../../test/support/actors';
import { FixedClock } from '../../../../test/support/builders';
import { useDatabase } from '../../../../test/support/database';
import { RememberingMailer } from '../../../../test/support/mailer';
import { SendDigests } from './index';

/** A Tuesday; digests are made at 06:00 UTC in Paris, 07:00 there. */
const BEFORE = '2026-11-24T05:59:00Z';
const AFTER = '2026-11-24T06:01:00Z';
const NEXT = '2026-11-25T06:01:00Z';

describe('digests', () => {
  const database = useDatabase();
  const clock = new FixedClock(new Date(AFTER));
  let mailer: RememberingMailer;
  let digests: SendDigests;
  beforeEach(async () => {
    await database.rows(`delete from message`);
    await database.rows(`delete from message_digest`);
    mailer = new RememberingMailer();
    digests = new SendDigests(database.transactions, clock, mailer, { BASE_URL: 'https://portal.example' });
    clock.at = new Date(AFTER);
  });

  async function kept(
    of: { readonly personId: string; readonly authorityId?: string },
    kind: MessageKind,
    at: string,
    reference: string | null = 'FR-2026-000001',
  ): Promise<string> {
    const messageId = newId();
    await database.rows(
      `insert into message (authority_id, message_id, cause_id, kind, reference, person_id, level, way, created_at)
       values ($1, $2, $3, $4, $5, $6, 'NEEDS_ME', 'DIGEST', $7)`,
      [of.authorityId ?? 'FR', messageId, newId(), kind, reference, of.personId, at],
    );
    return messageId;
  }

  const sentOf = (personId: string) =>
    database.count('message', `person_id = '${personId}' and sent_at is not null`);

  it('hold everything kept until the hour, in one mail, and nothing before it', async () => {
    const officer = await as.officer(database, 'FR');
    await kept(officer, 'mentioned', '2026-11-23T10:00:00Z', 'FR-2026-000001');
    await kept(officer, 'assigned', '2026-11-24T05:00:00Z', 'FR-2026-000002');
    await kept(officer, 'assigned', '2026-11-24T06:00:30Z', 'FR-2026-000003');
    clock.at = new Date('2026-11-23T09:00:00Z');
    expect(await digests.execute()).toEqual({ made: 0, sent: 0 });
    clock.at = new Date(AFTER);
    expect(await digests.execute()).toEqual({ made: 1, sent: 1 });
    const [mail] = mailer.sent;
    expect(mail?.subject).toBe('Article 5 portal: digest, 2 messages');
    expect(mail?.text).toContain('https://portal.example/en/c/cases/FR-2026-000001');
    expect(mail?.text).toContain('https://portal.example/en/c/cases/FR-2026-000002');
    expect(mail?.text).not.toContain('000003');
    expect(await sentOf(officer.personId)).toBe(2);
    clock.at = new Date(NEXT);
    expect(await digests.execute()).toEqual({ made: 1, sent: 1 });
    expect(mailer.sent[1]?.text).toContain('FR-2026-000003');
    expect(await sentOf(officer.personId)).toBe(3);
  });

  it('are not made twice for a period: by a second run, nor by two workers at once', async () => {
    const officer = await as.officer(database, 'FR');
    await kept(officer, 'mentioned', '2026-11-23T10:00:00Z');
    await Promise.all([digests.execute(), digests.execute(), digests.execute()]);
    await digests.execute();
    expect(mailer.sent).toHaveLength(1);
    await kept(officer, 'mentioned', '2026-11-24T05:00:00Z');
    expect(await digests.execute()).toEqual({ made: 0, sent: 0 });
    expect(await database.count('message_digest', `person_id = '${officer.personId}'`)).toBe(1);
    clock.at = new Date(NEXT);
    expect(await digests.execute()).toEqual({ made: 1, sent: 1 });
  });

  it('that a worker made before it died are sent by the next one: the same messages, the same id', async () => {
    const officer = await as.officer(database, 'FR');
    await kept(officer, 'mentioned', '2026-11-23T10:00:00Z', 'FR-2026-000001');
    mailer.broken = true;
    await expect(digests.execute()).rejects.toThrow(/^digests that were not sent: [0-9a-f-]{36}$/);
    expect(await sentOf(officer.personId)).toBe(0);
    await kept(officer, 'assigned', '2026-11-24T05:00:00Z', 'FR-2026-000002');
    mailer.broken = false;
    expect(await digests.execute()).toEqual({ made: 0, sent: 0 });
    clock.at = new Date('2026-11-24T06:10:00Z');
    expect(await digests.execute()).toEqual({ made: 0, sent: 1 });
    const [first, second] = mailer.sent;
    expect(second).toEqual(first);
    expect(second?.text).not.toContain('000002');
    expect(await sentOf(officer.personId)).toBe(1);
    clock.at = new Date('2026-11-24T06:30:00Z');
    expect(await digests.execute()).toEqual({ made: 0, sent: 0 });
  });

  it('that cannot be sent keep those of others back no longer than that', async () => {
    const [one, two] = [await as.officer(database, 'FR'), await as.officer(database, 'FR')];
    await kept(one, 'mentioned', '2026-11-23T10:00:00Z');
    await kept(two, 'mentioned', '2026-11-23T10:00:00Z');
    const send = mailer.send.bind(mailer);
    let calls = 0;
    mailer.send = async (mail) => {
      calls += 1;
      if (calls === 1) throw new Error('no such mailbox: someone@example.test');
      await send(mail);
    };
    await expect(digests.execute()).rejects.not.toThrow(/example\.test/);
    expect(mailer.sent).toHaveLength(1);
  });

  it('leave out what was read meanwhile, and are not made of nothing', async () => {
    const officer = await as.officer(database, 'FR');
    const read = await kept(officer, 'mentioned', '2026-11-23T10:00:00Z');
    await database.rows(`update message set read_at = now() where message_id = $1`, [read]);
    expect(await digests.execute()).toEqual({ made: 0, sent: 0 });
    expect(await database.count('message_digest')).toBe(0);
  });

  it('of a week come on Monday', async () => {
    const officer = await as.officer(database, 'FR');
    await database.rows(`update person set digest_rhythm = 'WEEKLY' where person_id = $1`, [
      officer.personId,
    ]);
    await kept(officer, 'mentioned', '2026-11-23T10:00:00Z');
    expect(await digests.execute()).toEqual({ made: 0, sent: 0 });
    clock.at = new Date('2026-11-30T06:01:00Z');
    expect(await digests.execute()).toEqual({ made: 1, sent: 1 });
  });

  it('come at the hour of the authority, in the language of the reader', async () => {
    const [paris, helsinki] = [await as.officer(database, 'FR'), await as.officer(database, 'FI')];
    await kept(paris, 'mentioned', '2026-11-22T10:00:00Z');
    await kept(helsinki, 'mentioned', '2026-11-23T10:00:00Z', 'FI-2026-000001');
    await database.rows(`update person set language = 'de' where person_id = $1`, [helsinki.personId]);
    clock.at = new Date(BEFORE);
    expect(await digests.execute()).toEqual({ made: 2, sent: 2 });
    const german = mailer.sent.find(({ subject }) => subject.startsWith('Artikel'));
    expect(german?.text).toContain('https://portal.example/de/c/cases/FI-2026-000001');
    const periods = await database.rows<{ person_id: string; period: string }>(
      `select person_id, period::text from message_digest order by period`,
    );
    expect(periods).toEqual([
      { person_id: paris.personId, period: '2026-11-23' },
      { person_id: helsinki.personId, period: '2026-11-24' },
    ]);
  });

  it('gather for the Union what several authorities did, and reach nobody who has left', async () => {
    const analyst = await as.union(database);
    const gone = await as.officer(database, 'FR');
    await kept({ ...analyst, authorityId: 'DE' }, 'review-answered', '2026-11-23T10:00:00Z', null);
    await kept({ ...analyst, authorityId: 'FI' }, 'review-answered', '2026-11-23T11:00:00Z', null);
    await kept(gone, 'mentioned', '2026-11-23T10:00:00Z');
    await database.rows(`update person set deactivated_at = now() where person_id = $1`, [gone.personId]);
    expect(await digests.execute()).toEqual({ made: 1, sent: 1 });
    expect(mailer.sent[0]?.text).toContain('https://portal.example/en/eu/reviews');
    expect(mailer.sent[0]?.subject).toContain('2 messages');
  });

  it('are one for a person and a day in the database too', async () => {
    const { personId } = await as.officer(database, 'FR');
    const insert = () =>
      database.rows(
        `insert into message_digest (digest_id, person_id, period, made_at) values ($1, $2, '2026-11-24', now())`,
        [newId(), personId],
      );
    await insert();
    await expect(insert()).rejects.toThrow('message_digest_once');
  });
});
