import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OfficerActor } from '@article5/domain/kernel';
import { listAudit } from '@article5/persistence/administration';
import { logAccess } from '@article5/persistence/consistency';
import { scopeOf } from '@article5/persistence/kernel';
import { as, FixedClock, given } from '../../../../test/support/builders';
import { deskOf, refusalOf } from '../../../../test/support/casework';
import { useDatabase } from '../../../../test/support/database';
import { EndRole, GiveRole } from '../identity';
import { Audit, ChangeProfile } from './index';

interface PlanNode {
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows'?: number;
  readonly Plans?: readonly PlanNode[];
}

describe('the audit view (R-048)', () => {
  const database = useDatabase();
  let desk: ReturnType<typeof deskOf>;
  let audit: Audit;
  let team: Awaited<ReturnType<ReturnType<typeof deskOf>['team']>>;
  let decided: Awaited<ReturnType<ReturnType<typeof deskOf>['decided']>>;

  beforeAll(async () => {
    desk = deskOf(database);
    audit = new Audit(database.transactions, desk.clock);
    team = await desk.team('FR');
    decided = await desk.decided(team);
    await given.submitted(database, { authorityId: 'DE' });
    const analyst = await as.union(database);
    await database.transactions.asUnion(scopeOf(analyst), (tx) =>
      logAccess(tx, [{ authorityId: 'FR', notificationId: decided.notificationId }], {
        ...{ readerId: analyst.personId, readerBody: 'UNION', what: 'cluster' },
      }),
    );
    // Roles of test people hold from the system's now on.
    const clock = new FixedClock(new Date());
    await new GiveRole(database.transactions, clock).execute(team.administrator, {
      personId: team.officer.personId,
      role: 'APPROVER',
    });
    const [held] = await database.rows<{ id: string }>(
      `select role_assignment_id as id from role_assignment where person_id = $1 and role = 'APPROVER'`,
      [team.officer.personId],
    );
    clock.at = new Date();
    await new EndRole(database.transactions, clock).execute(team.administrator, held?.id ?? '');
    await new ChangeProfile(database.transactions, desk.clock).draft(team.administrator);
  });

  const all = async (actor: OfficerActor, filter: object = {}, limit = 100) =>
    (await audit.read(actor, { ...filter, limit })).items;

  it('shows who did what to which case, who read it from outside, roles and settings, and nothing of others', async () => {
    const entries = await all(team.auditor);
    const kinds = entries.map(({ source, kind }) => `${source} ${kind}`);
    for (const expected of [
      ...['CASE SUBMITTED', 'CASE DECISION_PROPOSED', 'CASE DECIDED', 'READ cluster'],
      ...['PEOPLE ROLE_GIVEN', 'PEOPLE ROLE_ENDED', 'ADMINISTRATION PROFILE_DRAFTED'],
    ]) {
      expect(kinds).toContain(expected);
    }
    const [made] = await all(team.auditor, { kind: 'DECIDED' });
    const [approver] = await database.rows<{ name: string }>(
      `select display_name as name from person where person_id = $1`,
      [team.approver.personId],
    );
    expect(made).toMatchObject({ by: approver?.name, role: 'APPROVER', about: decided.reference });
    const [ended] = entries.filter(({ kind }) => kind === 'ROLE_ENDED');
    expect(ended).toMatchObject({ detail: 'APPROVER' });
    expect(ended?.by).not.toBeNull();
    const [read] = entries.filter(({ source }) => source === 'READ');
    expect(read).toMatchObject({ by: null, body: 'UNION', about: decided.reference });
    const german = await as.officer(database, 'DE', ['AUDITOR']);
    const theirs = (await all(german)).filter(({ source }) => source === 'CASE');
    expect(theirs.map(({ about }) => about?.slice(0, 2))).toEqual(['DE']);
  });

  it('never shows words of a case', async () => {
    const text = JSON.stringify(await all(team.auditor));
    const words = await database.rows<{ text: string }>(
      `select text from case_text where length(text) > 5
       union select value from jsonb_each_text((select answers from notification_version limit 1))
         where length(value) > 12`,
    );
    expect(words.length).toBeGreaterThan(3);
    expect(words.filter((word) => text.includes(word.text))).toEqual([]);
  });

  it('is narrowed by person, case, act and days of the authority, and paged without gap or repeat', async () => {
    const everything = await all(team.auditor);
    const seen: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await audit.read(team.auditor, { limit: 3, cursor });
      seen.push(...page.items.map(({ entryId }) => entryId));
      cursor = page.next;
      if (cursor === undefined) break;
    }
    expect(seen).toEqual(everything.map(({ entryId }) => entryId));
    expect(new Set(seen).size).toBe(seen.length);

    const own = await all(team.auditor, { personId: team.approver.personId });
    expect(own.map(({ kind }) => kind)).toEqual(['DECIDED']);
    const ofCase = await all(team.auditor, { reference: decided.reference });
    expect(new Set(ofCase.map(({ about }) => about))).toEqual(new Set([decided.reference]));
    expect(ofCase.map(({ source }) => source)).toContain('READ');
    expect(await all(team.auditor, { source: 'CASE', to: '2026-11-23' })).toEqual([]);
    const ofDay = await all(team.auditor, { source: 'CASE', from: '2026-11-24', to: '2026-11-24' });
    expect(ofDay.length).toBe(everything.filter(({ source }) => source === 'CASE').length);
    // 23:30 UTC is the next day in Paris.
    await database.rows(
      `insert into export_record values ('FR', gen_random_uuid(), $1, 'CASES', 'A late export', '{}', 'CSV', 1,
         'x', '2026-11-10T23:30:00Z')`,
      [team.officer.personId],
    );
    expect(await all(team.auditor, { source: 'EXPORT', from: '2026-11-10', to: '2026-11-10' })).toEqual([]);
    expect(await all(team.auditor, { source: 'EXPORT', from: '2026-11-11', to: '2026-11-11' })).toMatchObject(
      [{ kind: 'CASES', detail: 'CSV', about: '1', why: 'A late export' }],
    );
  });

  it('leaves as a file with its purpose, and that is in the view itself', async () => {
    const wanted = {
      filter: { reference: decided.reference },
      format: 'CSV' as const,
      purpose: 'Court of audit',
    };
    const { name, bytes } = await audit.export(team.auditor, wanted);
    expect(name).toBe('audit-FR-2026-11-24.csv');
    const lines = bytes.toString().trim().split('\r\n');
    expect(lines.length - 1).toBe((await all(team.auditor, wanted.filter)).length);
    const [entry] = await all(team.auditor, { source: 'EXPORT' });
    expect(entry).toMatchObject({ kind: 'AUDIT', why: 'Court of audit', about: `${lines.length - 1}` });
    const [kept] = await database.rows<{ hash: string }>(
      `select content_sha256 as hash from export_record where what = 'AUDIT'`,
    );
    expect(kept?.hash).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('is refused to officers and to others, and nothing is written down; a file of nothing is none', async () => {
    const before = await database.count('export_record');
    const wanted = { filter: {}, format: 'CSV' as const, purpose: 'Just looking' };
    for (const actor of [team.officer, team.approver, team.intake, await as.union(database)]) {
      const notPermitted = { codes: ['access.not-permitted'] };
      expect(await refusalOf((async () => audit.read(actor, { limit: 5 }))())).toMatchObject(notPermitted);
      expect(await refusalOf((async () => audit.people(actor))())).toMatchObject(notPermitted);
      expect(await refusalOf(audit.export(actor, wanted))).toMatchObject(notPermitted);
    }
    const nothing = { ...wanted, filter: { reference: 'FR-1999-000001' } };
    expect(await refusalOf(audit.export(team.auditor, nothing))).toMatchObject({
      codes: ['export.nothing-found'],
    });
    expect(await database.count('export_record')).toBe(before);
  });

  it('reads no more of a long ledger than the page it shows', async () => {
    await database.rows(
      `insert into case_action (authority_id, sequence, action_id, notification_id, organisation_id, kind, actor_id,
         at, payload, transaction_id, exporter_visible, previous_hash, hash)
       select 'FR', 100000 + i, gen_random_uuid(), $1, $2, case when i % 1000 = 0 then 'CLOSED' else 'LABELLED' end,
         $3, timestamptz '2026-01-01' + i * interval '1 minute', '{}', gen_random_uuid(), false, 'x', 'x'
       from generate_series(1, 20000) i`,
      [decided.notificationId, decided.exporter.organisationId, team.intake.personId],
    );
    await database.rows(`analyze case_action`);
    for (const filter of [
      {},
      { kind: 'CLOSED' },
      { personId: team.intake.personId },
      { source: 'CASE' as const, from: '2026-01-02', to: '2026-01-05' },
    ]) {
      const plans: PlanNode[] = [];
      await database.transactions.run(scopeOf(team.auditor), async (tx) => {
        const query = async (sql: string, values: unknown[]) => {
          const [row] = await tx.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }[]>(
            `explain (analyze, format json) ${sql}`,
            values,
          );
          plans.push(...(row?.['QUERY PLAN'].map(({ Plan }) => Plan) ?? []));
          return [];
        };
        await listAudit({ query } as unknown as EntityManager, 'FR', filter, { limit: 20 });
      });
      const read = plans.flatMap(flat).filter((node) => node['Relation Name'] === 'case_action');
      expect(read.length).toBeGreaterThan(0);
      expect(Math.max(...read.map((node) => node['Actual Rows'] ?? 0))).toBeLessThanOrEqual(21);
    }
  });

  function flat(node: PlanNode): PlanNode[] {
    return [node, ...(node.Plans ?? []).flatMap(flat)];
  }
});
