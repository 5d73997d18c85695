import { describe, expect, it } from 'vitest';
import type { ProfileSettings } from '@article5/domain/administration';
import { findAuthorityTime } from '@article5/persistence/calendar';
import { scopeOf } from '@article5/persistence/kernel';
import { as, FixedClock, given, TEST_NOW } from '../../../../test/support/builders';
import { refusalOf } from '../../../../test/support/casework';
import { useDatabase } from '../../../../test/support/database';
import { ChangeProfile, ReadProfile } from './index';

const LIMIT: Partial<ProfileSettings> = {
  limit: { count: 10, unit: 'WORKING_DAYS' },
  limitSource: 'Fictional act, section 4',
  reminderDays: [2, 5],
};

describe('the national profile', () => {
  const database = useDatabase();
  const clock = new FixedClock(new Date(TEST_NOW));
  const acts = () => ({
    change: new ChangeProfile(database.transactions, clock),
    read: new ReadProfile(database.transactions, clock),
  });
  async function administrators(authorityId: string) {
    const one = await as.officer(database, authorityId, ['AUTHORITY_ADMINISTRATOR']);
    const other = await as.officer(database, authorityId, ['AUTHORITY_ADMINISTRATOR']);
    return { one, other };
  }
  async function proposed(authorityId: string, settings: Partial<ProfileSettings> = LIMIT) {
    const { change, read } = acts();
    const { one, other } = await administrators(authorityId);
    const { inForce } = await read.execute(one);
    const { versionId } = await change.draft(one);
    await change.save(one, { versionId, revision: 1, settings: { ...inForce, ...settings } });
    const words = { versionId, revision: 2, effectiveFrom: '2026-12-01', why: 'A fictional act' };
    await change.propose(one, words);
    return { one, other, versionId, words };
  }
  const written = () =>
    database.rows(
      `select (select json_agg(p order by authority_id, valid_from) from authority_profile p) as profiles,
         (select json_agg(v order by version_id) from profile_version v) as versions,
         (select count(*) from profile_event) as events`,
    );
  async function refusedWithoutTrace(act: () => Promise<unknown>) {
    const before = await written();
    const refusal = await refusalOf(act());
    expect(await written()).toEqual(before);
    return refusal.codes;
  }
  const limitOn = (authorityId: string, at: string) =>
    database.transactions.run(scopeOf({ kind: 'system', authorityId }), async (tx) => {
      const { profile } = await findAuthorityTime(tx, authorityId, new Date(at));
      return profile.limit;
    });

  it('is in force from its day on once a second administrator activated it; the one before ends there', async () => {
    const { change, read } = acts();
    const { one, other, versionId } = await proposed('FR');
    const waiting = await read.execute(other);
    expect(waiting.draft).toMatchObject({
      ...{ state: 'PROPOSED', isOwnProposal: false, changed: ['limit', 'limitSource', 'reminderDays'] },
    });
    await change.activate(other, { versionId, revision: 2 });
    expect(await limitOn('FR', '2026-11-30T12:00:00Z')).toBeNull();
    expect(await limitOn('FR', '2026-12-01T12:00:00Z')).toEqual({ count: 10, unit: 'WORKING_DAYS' });
    const { periods, draft, history } = await read.execute(one);
    expect(draft).toBeNull();
    expect(periods).toMatchObject([
      { time: 'COMING', validFrom: '2026-12-01', validTo: null, number: 1 },
      { time: 'IN_FORCE', validTo: '2026-12-01', number: null },
    ]);
    expect(history.map(({ act }) => act)).toEqual(['ACTIVATED', 'PROPOSED', 'CHANGED', 'DRAFTED']);
  });

  it('is withdrawn before its day: what was in force goes on, and the history keeps both', async () => {
    const { change, read } = acts();
    const { one, other, versionId } = await proposed('AT');
    await change.activate(other, { versionId, revision: 2 });
    expect(await refusedWithoutTrace(() => change.draft(one))).toEqual(['profile.another-coming']);
    await change.withdraw(one, { versionId, why: 'The act was postponed' });
    expect(await limitOn('AT', '2026-12-02T12:00:00Z')).toBeNull();
    const { periods, history } = await read.execute(one);
    expect(periods).toMatchObject([{ time: 'IN_FORCE', validTo: null }]);
    expect(history[0]).toMatchObject({ act: 'WITHDRAWN', why: 'The act was postponed' });
  });

  it('is refused to its proposer, to other roles and other authorities, and once it is in force', async () => {
    const { change } = acts();
    const { one, other, versionId } = await proposed('NL');
    expect(await refusedWithoutTrace(() => change.activate(one, { versionId, revision: 2 }))).toEqual([
      'profile.same-person',
    ]);
    const officer = await as.officer(database, 'NL', ['CASE_OFFICER', 'APPROVER']);
    expect(
      await refusedWithoutTrace(async () => change.activate(officer, { versionId, revision: 2 })),
    ).toEqual(['access.not-permitted']);
    const { one: stranger } = await administrators('DE');
    expect(await refusedWithoutTrace(() => change.activate(stranger, { versionId, revision: 2 }))).toEqual([
      'profile-version.not-found',
    ]);
    expect(await refusedWithoutTrace(() => change.draft(other))).toEqual(['profile.draft-open']);
    await change.activate(other, { versionId, revision: 2 });
    const later = new ChangeProfile(database.transactions, new FixedClock(new Date('2026-12-01T08:00:00Z')));
    expect(await refusedWithoutTrace(() => later.withdraw(other, { versionId, why: 'x' }))).toEqual([
      'profile.in-force-already',
    ]);
  });

  it('is refused where its settings do not hold together, or somebody changed them meanwhile', async () => {
    const { change, read } = acts();
    const { one } = await administrators('IE');
    const { inForce } = await read.execute(one);
    const { versionId } = await change.draft(one);
    const settings: ProfileSettings = { ...inForce, lapseEffect: 'REQUIREMENT', unsharedHitShown: true };
    expect(await refusedWithoutTrace(() => change.save(one, { versionId, revision: 1, settings }))).toEqual([
      'profile.lapse-without-limit',
      'profile.contact-missing',
    ]);
    expect(
      await refusedWithoutTrace(() => change.save(one, { versionId, revision: 7, settings: inForce })),
    ).toEqual(['profile.changed-meanwhile']);
    await change.discard(one, { versionId });
    expect((await read.execute(one)).draft).toBeNull();
  });

  it('says before which open cases would have another last day; running clocks keep theirs', async () => {
    const { read } = acts();
    const { reference } = await given.submitted(database, { authorityId: 'SE' });
    const { one, versionId } = await proposed('SE');
    const before = await written();
    expect(await read.preview(one, { versionId })).toEqual({
      ...{ openCases: 1, lookedAt: 1, changed: 1 },
      cases: [{ reference, dueOn: null, wouldBeDueOn: '2026-12-08' }],
    });
    expect(await written()).toEqual(before);
    const [row] = await database.rows(`select due_on from notification where reference = $1`, [reference]);
    expect(row).toEqual({ due_on: null });
  });

  it('is refused by the database too: nobody else’s, not by one person, not from a day gone by', async () => {
    const { one, versionId } = await proposed('DK');
    const asOne = (sql: string, parameters: readonly unknown[] = []) =>
      database.transactions.run(scopeOf(one), (tx) => tx.query(sql, [...parameters]));
    const insert = `insert into authority_profile
      select (jsonb_populate_record(p, jsonb_build_object('version_id', $1::text, 'valid_from', $2::text))).*
      from authority_profile p where authority_id = $3`;
    await expect(asOne(insert, [versionId, '2026-12-01', 'DK'])).rejects.toThrow('row-level security');
    await expect(
      asOne(
        `update profile_version set state = 'ACTIVATED', activated_by = proposed_by, activated_at = now()
         where version_id = $1`,
        [versionId],
      ),
    ).rejects.toThrow('profile_version_four_eyes');
    await expect(asOne(`update authority_profile set decision_limit = 1`)).rejects.toThrow(
      'permission denied',
    );
    await asOne(`delete from authority_profile`);
    await asOne(`update authority_profile set valid_to = null where authority_id = 'SE'`);
    expect(await database.count('authority_profile', `authority_id = 'DK'`)).toBe(1);
    await expect(database.rows(`update profile_event set why = 'x'`)).rejects.toThrow('append-only');
  });
});
