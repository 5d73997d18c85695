import { describe, expect, it } from 'vitest';
import { INBOX_SORTS, type InboxFilter } from '@article5/contracts/casework';
import { as } from '../../../../test/support/builders';
import { deskOf, refusedWithoutTrace } from '../../../../test/support/casework';
import { useDatabase } from '../../../../test/support/database';
import { manyCases } from '../../../../test/support/many-cases';

const VIEW: InboxFilter & { limit: number; sort: 'received' } = { view: 'all', limit: 25, sort: 'received' };

describe('the inbox of an authority', () => {
  const database = useDatabase();

  it.each(INBOX_SORTS)('sorted by %s, pages follow each other without gap or repeat', async (sort) => {
    const authorityId = { received: 'FR', due: 'DE', priority: 'NL', reference: 'DK' }[sort];
    const officer = await as.officer(database, authorityId);
    await manyCases(database, authorityId, 61);
    const desk = deskOf(database);
    const seen: string[] = [];
    const whole = await desk.list.execute(officer, { ...VIEW, sort, limit: 100 });
    let cursor: string | undefined;
    do {
      const page = await desk.list.execute(officer, { ...VIEW, sort, limit: 7, cursor });
      seen.push(...page.items.map(({ reference }) => reference));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(seen).toEqual(whole.items.map(({ reference }) => reference));
    expect(new Set(seen).size).toBe(61);
    const rows = whole.items;
    const ordered = rows.every((row, index) => {
      const before = rows[index - 1];
      if (!before) return true;
      if (sort === 'received') return before.receivedAt >= row.receivedAt;
      if (sort === 'priority') return before.priority >= row.priority;
      if (sort === 'reference') return before.reference > row.reference;
      return (before.dueOn ?? '9999') <= (row.dueOn ?? '9999');
    });
    expect(ordered).toBe(true);
    const foreign = await desk.list.execute(officer, { ...VIEW, sort, limit: 7, cursor: 'nonsense' });
    expect(foreign.items[0]).toEqual(rows[0]);
  });

  it.each(INBOX_SORTS)(
    'by %s, a label’s cases and those that were read are the list with the others left out, also after a change',
    async (sort) => {
      const authorityId = { received: 'BG', due: 'RO', priority: 'SK', reference: 'SI' }[sort];
      const desk = deskOf(database);
      const officer = await as.officer(database, authorityId);
      await manyCases(database, authorityId, 60);
      const { labelId } = await desk.labels.add(officer, { name: 'Tender' });
      const all = async () => (await desk.list.execute(officer, { ...VIEW, sort, limit: 100 })).items;
      const chosen = (await all()).filter(({ status }, index) => status !== 'CLOSED' && index % 3 > 0);
      const references = chosen.map(({ reference }) => reference);
      for (const act of [
        { kind: 'label', labelId, put: true },
        { kind: 'mark', read: true },
      ] as const) {
        const selection = { references: act.kind === 'mark' ? references.slice(0, 20) : references };
        const preview = await desk.prepare.execute(officer, { act, selection });
        await desk.bulk.execute(officer, preview);
      }
      const changed = references.slice(0, 7);
      await database.rows(
        `update notification set due_on = date '2026-11-25', priority = 9 where authority_id = $1 and reference = any($2)`,
        [authorityId, changed],
      );
      const now = (await all()).map(({ reference }) => reference);
      const pages = async (filter: Partial<InboxFilter>) => {
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const page = await desk.list.execute(officer, { ...VIEW, ...filter, sort, limit: 7, cursor });
          seen.push(...page.items.map(({ reference }) => reference));
          cursor = page.next;
        } while (cursor !== undefined);
        return seen;
      };
      const read = new Set(references.slice(0, 20));
      const inOrder = (wanted: (reference: string) => boolean) => now.filter(wanted);
      expect(await pages({ label: labelId })).toEqual(inOrder((one) => references.includes(one)));
      expect(await pages({ unread: 'no' })).toEqual(inOrder((one) => read.has(one)));
      expect(await pages({ unread: 'yes' })).toEqual(inOrder((one) => !read.has(one)));
      expect(await pages({ label: labelId, unread: 'no' })).toEqual(inOrder((one) => read.has(one)));
      expect(await pages({ label: labelId, unread: 'yes' })).toEqual(
        inOrder((one) => references.includes(one) && !read.has(one)),
      );
    },
  );

  it('views and filters show what they say, counts agree with lists, and other authorities have none of it', async () => {
    const desk = deskOf(database);
    const officer = await as.officer(database, 'AT');
    const other = await as.officer(database, 'SE');
    await manyCases(database, 'AT', 60);
    const [first] = (await desk.list.execute(officer, { ...VIEW, view: 'to-triage' })).items;
    const reference = first?.reference ?? '';
    await desk.assign.execute(officer, { reference, personId: officer.personId });
    const { views } = await desk.count.execute(officer);
    for (const [view, { count, capped }] of Object.entries(views)) {
      const list = await desk.list.execute(officer, {
        ...VIEW,
        view: view as InboxFilter['view'],
        limit: 100,
      });
      expect([view, list.items.length, capped]).toEqual([view, count, false]);
    }
    expect(views).toMatchObject({ 'to-triage': { count: 10 }, mine: { count: 1 }, all: { count: 60 } });
    const of = async (filter: Partial<InboxFilter>) =>
      (await desk.list.execute(officer, { ...VIEW, limit: 100, ...filter })).items;
    const checks = [
      [await of({ status: 'CLOSED' }), ({ status }) => status === 'CLOSED'],
      [await of({ itemFamily: 'FORENSICS' }), ({ itemFamily }) => itemFamily === 'FORENSICS'],
      [await of({ destination: 'KZ' }), ({ destination }) => destination === 'KZ'],
      [await of({ indicators: 'yes' }), ({ indicatorCount }) => indicatorCount > 0],
      [await of({ indicators: 'no' }), ({ indicatorCount }) => indicatorCount === 0],
      [await of({ assignee: 'none' }), ({ assignee }) => assignee === null],
      [await of({ assignee: officer.personId }), (row) => row.reference === reference],
      [await of({ text: 'EXPORTER 3' }), ({ exporterName }) => exporterName === 'Exporter 3'],
      [await of({ text: 'probe 12' }), ({ itemName }) => itemName === 'Probe 12'],
      [await of({ text: 'at-2026-00001' }), (row) => row.reference.startsWith('AT-2026-00001')],
    ] satisfies [Awaited<ReturnType<typeof of>>, (row: Awaited<ReturnType<typeof of>>[number]) => boolean][];
    for (const [rows, fits] of checks) {
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.filter((row) => !fits(row))).toEqual([]);
    }
    expect(await of({ text: "100%_' or true --" })).toEqual([]);
    expect((await desk.list.execute(other, VIEW)).items).toEqual([]);
    expect((await desk.count.execute(other)).views.all).toEqual({ count: 0, capped: false });
  });

  it('counts stop at a thousand', async () => {
    const desk = deskOf(database);
    const officer = await as.officer(database, 'PL');
    await manyCases(database, 'PL', 1100);
    expect((await desk.count.execute(officer)).views.all).toEqual({ count: 1000, capped: true });
  });

  it('a case is given to officers of the authority only, and each giving is recorded once', async () => {
    const desk = deskOf(database);
    const { officer, intake, auditor, administrator } = await desk.team('ES');
    const { reference, notificationId, exporter } = await desk.assessing(officer);
    const give = (personId: string | null) => desk.assign.execute(intake, { reference, personId });
    expect(await give(intake.personId)).toMatchObject({ assignee: { personId: intake.personId } });
    await give(intake.personId);
    expect(await give(null)).toEqual({ assignee: null, insteadOf: null });
    expect(
      await database.count('case_action', `notification_id = '${notificationId}' and kind = 'ASSIGNED'`),
    ).toBe(2);
    const peer = await as.officer(database, 'PT');
    for (const stranger of [peer.personId, exporter.personId, auditor.personId, administrator.personId]) {
      const { codes } = await refusedWithoutTrace(database, () => give(stranger));
      expect(codes).toEqual(['case.no-such-officer']);
    }
    for (const actor of [auditor, administrator, exporter]) {
      const act = () => desk.assign.execute(actor, { reference, personId: null });
      expect((await refusedWithoutTrace(database, act)).kind).toBe('NOT_PERMITTED');
    }
    const { items } = await desk.officers.execute(officer);
    expect(items.map(({ personId }) => personId).sort()).toEqual(
      (
        await database.rows<{ id: string }>(
          `select distinct person_id as id from role_assignment where authority_id = 'ES'
           and role in ('INTAKE_OFFICER', 'CASE_OFFICER', 'APPROVER')`,
        )
      )
        .map(({ id }) => id)
        .sort(),
    );
    for (const actor of [administrator, exporter, await as.union(database), await as.platform(database)]) {
      for (const act of [
        () => desk.list.execute(actor, VIEW),
        () => desk.count.execute(actor),
        () => desk.read.execute(actor, { reference }),
        () => desk.preview.execute(actor, { reference }),
        () => desk.versions.execute(actor, { reference, version: 1 }),
      ]) {
        expect((await refusedWithoutTrace(database, act)).kind).toBe('NOT_PERMITTED');
      }
    }
    for (const act of [
      () => desk.read.execute(peer, { reference }),
      () => desk.preview.execute(peer, { reference }),
      () => desk.versions.execute(peer, { reference, version: 1 }),
    ]) {
      expect((await refusedWithoutTrace(database, act)).codes).toEqual(['case.not-found']);
    }
  });

  it('an indicator is judged with a reason, beside what triage computed', async () => {
    const desk = deskOf(database);
    const { officer, approver } = await desk.team('FI');
    const { reference, notificationId } = await desk.assessing(officer);
    const [row] = await database.rows<{ indicator_id: string }>(
      `insert into indicator (authority_id, indicator_id, notification_id, version, code, level, reason_code, parameters,
         answer_key, guideline_step, rule_id, table_version)
       values ('FI', gen_random_uuid(), $1, 1, 'end-user.security-body', 'STRONG', 'indicator.security-body', '{"kind":"POLICE"}',
         '4.3', 3, 'R1', '1') returning indicator_id`,
      [notificationId],
    );
    const judge = (actor: typeof officer, reason: string) =>
      desk.judge.execute(actor, {
        ...{ reference, indicatorId: row?.indicator_id ?? '', finding: 'DISMISSED', reason },
      });
    expect((await refusedWithoutTrace(database, () => judge(officer, ' '))).codes).toEqual([
      'case.reason-missing',
    ]);
    expect((await refusedWithoutTrace(database, () => judge(approver, 'x'))).kind).toBe('NOT_PERMITTED');
    const judged = await judge(officer, 'A municipal body without powers.');
    expect(judged).toMatchObject({
      code: 'end-user.security-body',
      level: 'STRONG',
      finding: { finding: 'DISMISSED', reason: 'A municipal body without powers.' },
    });
    const { indicators, timeline } = await desk.read.execute(officer, { reference });
    expect(indicators).toEqual([judged]);
    expect(timeline[0]).toMatchObject({ kind: 'INDICATOR_JUDGED', text: 'A municipal body without powers.' });
  });
});
