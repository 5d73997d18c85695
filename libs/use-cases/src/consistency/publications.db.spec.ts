import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import type { UnionActor } from '@article5/domain/kernel';
import { as } from '../../../../test/support/builders';
import { useDatabase } from '../../../../test/support/database';
import { manyCases } from '../../../../test/support/many-cases';
import { leaveOutcome } from '../../../../test/support/outcomes';
import { Publications } from './index';

const CLOCK = { now: () => new Date('2026-11-24T12:00:00Z') };

describe('publication under Article 5(6)', () => {
  const database = useDatabase();
  const clusterId = newId();
  let analyst: UnionActor;
  let publications: Publications;
  let authorities: string[] = [];

  beforeAll(async () => {
    analyst = await as.union(database);
    publications = new Publications(database.transactions, CLOCK);
    const rows = await database.rows<{ id: string }>(
      `select min(authority_id) as id from authority where authority_id !~ '-' group by member_state`,
    );
    const belgian = await database.rows<{ id: string }>(
      `select min(authority_id) as id from authority where member_state = 'BE'`,
    );
    authorities = [...new Set([...rows, ...belgian].map(({ id }) => id))];
    for (const authorityId of authorities.slice(1)) await notify(authorityId, true);
  });

  async function notify(authorityId: string, isShared: boolean): Promise<void> {
    await manyCases(database, authorityId, 1);
    const reference = `${authorityId}-2026-000001`;
    await leaveOutcome(database, reference, { isShared });
    await database.rows(
      `insert into transaction_cluster_member (authority_id, notification_id, cluster_id)
         select authority_id, notification_id, $2 from consistency_record where reference = $1`,
      [reference, clusterId],
    );
  }

  it('shows who has notified and who is missing, and waits for the last one (R-020)', async () => {
    const { candidates, memberStates } = await publications.list(analyst);
    expect(memberStates).toBe(27);
    expect(candidates[0]).toMatchObject({ clusterId, isUnanimous: false });
    expect(candidates[0]?.notifiedBy).toHaveLength(26);
    expect(candidates[0]?.missing).toHaveLength(1);
    const draft = { clusterId, title: 'Interception probes' };
    await expect(publications.draft(analyst, draft)).rejects.toThrow('publication.not-unanimous');
    expect(await database.count('published_entry')).toBe(0);
  });

  it('does not count a requirement that was withheld as notified (R-020)', async () => {
    await notify(authorities[0] ?? '', false);
    const { candidates } = await publications.list(analyst);
    expect(candidates[0]?.isUnanimous).toBe(false);
    await database.rows(
      `update consistency_record set shared = true, withheld_reason = null where not shared`,
    );
    expect((await publications.list(analyst)).candidates[0]?.isUnanimous).toBe(true);
  });

  it('is drafted once, recorded with its Official Journal reference, and reviewed every year (R-020, R-021)', async () => {
    const draft = { clusterId, title: 'Interception probes' };
    const { entryId, notifiedBy } = await publications.draft(analyst, draft);
    expect(notifiedBy).toHaveLength(27);
    await expect(publications.draft(analyst, draft)).rejects.toThrow('publication.drafted-already');
    const review = { result: 'KEPT' as const, note: 'Misuse goes on.' };
    await expect(publications.review(analyst, entryId, review)).rejects.toThrow('publication.not-published');
    const given = { ojReference: 'C/2026/5678', publishedOn: '2026-11-20' };
    const made = await publications.publish(analyst, entryId, given);
    expect(made).toMatchObject({ ojReference: 'C/2026/5678', reviewDueOn: '2027-11-20' });
    await expect(publications.publish(analyst, entryId, given)).rejects.toThrow(
      'publication.published-already',
    );
    const reviewed = await publications.review(analyst, entryId, review);
    expect(reviewed.reviews).toEqual([{ reviewedOn: '2026-11-24', ...review }]);
    expect(reviewed.reviewDueOn).toBe('2027-11-24');
    expect((await publications.list(analyst)).candidates).toEqual([]);
    await expect(database.rows(`delete from published_entry_review`)).rejects.toThrow();
  });

  it('is shown to officers on the notifications that fall under it, and on no other (R-022)', async () => {
    const officer = await as.officer(database, 'FR');
    await database.rows(
      `update notification set item_family = 'INTERCEPTION', destination = 'AE' where reference = 'FR-2026-000001'`,
    );
    const found = await publications.matching(officer, 'FR-2026-000001');
    expect(found).toMatchObject([{ title: 'Interception probes', ojReference: 'C/2026/5678' }]);
    await database.rows(`update notification set destination = 'CA' where reference = 'FR-2026-000001'`);
    expect(await publications.matching(officer, 'FR-2026-000001')).toEqual([]);
    await expect(publications.matching(officer, 'DE-2026-000001')).rejects.toThrow('case.not-found');
  });

  it('is made by Union staff only, and nothing is written otherwise', async () => {
    const officer = await as.officer(database, 'FR', ['APPROVER']);
    const before = await database.count('published_entry');
    await expect(
      (async () => publications.draft(officer, { clusterId: newId(), title: 'Mine' }))(),
    ).rejects.toThrow('access.not-permitted');
    await expect((async () => publications.list(officer))()).rejects.toThrow('access.not-permitted');
    await expect((async () => publications.matching(analyst, 'FR-2026-000001'))()).rejects.toThrow(
      'access.not-permitted',
    );
    await expect(publications.draft(analyst, { clusterId: newId(), title: 'None' })).rejects.toThrow(
      'cluster.not-found',
    );
    expect(await database.count('published_entry')).toBe(before);
  });
});
