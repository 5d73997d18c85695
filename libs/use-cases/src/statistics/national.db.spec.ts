import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { inboxFilter } from '@article5/contracts/casework';
import { EXPORT_AT_MOST } from '@article5/contracts/statistics';
import { Refused, type OfficerActor } from '@article5/domain/kernel';
import { listInbox } from '@article5/persistence/casework';
import { scopeOf } from '@article5/persistence/kernel';
import { as } from '../../../../test/support/builders';
import { useDatabase } from '../../../../test/support/database';
import { manyCases } from '../../../../test/support/many-cases';
import { ListExports, MakeExport, ReadNationalFigures } from './index';

const PERIOD = { from: '2026-10-01', to: '2026-11-24' };
const CLOCK = { now: () => new Date('2026-11-24T12:00:00Z') };

describe('the figures of an authority', () => {
  const database = useDatabase();
  let officer: OfficerActor;
  let auditor: OfficerActor;
  let read: ReadNationalFigures;
  let make: MakeExport;
  let list: ListExports;

  beforeAll(async () => {
    read = new ReadNationalFigures(database.transactions, CLOCK);
    make = new MakeExport(database.transactions, read, CLOCK);
    list = new ListExports(database.transactions);
    officer = await as.officer(database, 'FR');
    auditor = await as.officer(database, 'FR', ['AUDITOR']);
    await manyCases(database, 'FR', 60);
    await manyCases(database, 'DE', 30);
    // 22:30 UTC on 30 September is 1 October in Paris, 21:30 is not: the day of the authority counts.
    await database.rows(`
      update notification set received_at = '2026-09-30T22:30:00Z' where reference = 'FR-2026-000001';
      update notification set received_at = '2026-09-30T21:30:00Z' where reference = 'FR-2026-000002';
      update notification set outcome = (array['AUTHORISATION_REQUIRED', 'NO_AUTHORISATION_REQUIRED'])[1 + priority % 2],
        decided_at = received_at + make_interval(days => priority * 20), due_on = '2026-11-20',
        clock_state = 'MET' where authority_id = 'FR' and status in ('DECIDED', 'CLOSED');
      update notification set clock_state = 'RUNNING', due_on = '2026-11-02' where reference = 'FR-2026-000006'`);
  });

  const casesOf = async (filter: object): Promise<number> => {
    const page = await database.transactions.run(scopeOf(officer), (tx) =>
      listInbox(tx, officer, {
        ...inboxFilter.parse({ view: 'all', ...filter }),
        sort: 'received',
        limit: 1000,
      }),
    );
    return page.items.length;
  };

  it('agree with the list that each of them opens, number by number', async () => {
    const figures = await read.execute(officer, PERIOD);
    const received = { receivedFrom: PERIOD.from, receivedTo: PERIOD.to };
    const decided = { decidedFrom: PERIOD.from, decidedTo: PERIOD.to };
    expect(figures.received).toBe(59);
    expect(await casesOf(received)).toBe(figures.received);
    expect(await casesOf(decided)).toBe(figures.decided);
    expect(figures.decided).toBeGreaterThan(5);
    for (const { value, count } of figures.outcomes) {
      expect(await casesOf({ ...decided, outcome: value }), value).toBe(count);
    }
    for (const { value, outcomes } of figures.families) {
      for (const [outcome, count] of Object.entries(outcomes)) {
        expect(await casesOf({ ...decided, itemFamily: value, outcome }), value).toBe(count);
      }
    }
    for (const { value, count } of figures.destinations) {
      expect(await casesOf({ ...received, destination: value }), value).toBe(count);
    }
    for (const { value, count } of figures.bases) {
      expect(await casesOf({ ...received, basis: value }), value).toBe(count);
    }
    for (const { value, count } of figures.priorities) {
      expect(await casesOf({ ...received, priority: value }), value).toBe(count);
    }
    for (const { value, count } of figures.duration.bands) {
      expect(await casesOf({ ...decided, days: value }), value).toBe(count);
    }
    for (const [value, count] of Object.entries(figures.clock)) {
      expect(await casesOf({ ...received, clock: value }), value).toBe(count);
    }
    expect(figures.clock.late).toBeGreaterThan(0);
    expect(figures.clock.kept).toBeGreaterThan(0);
    expect(figures.clock.overdue).toBe(1);
    const sumOf = (rows: readonly { count: number }[]) => rows.reduce((sum, { count }) => sum + count, 0);
    expect(sumOf(figures.bases)).toBe(figures.received);
    expect(sumOf(figures.outcomes)).toBe(figures.decided);
    expect(sumOf(figures.duration.bands)).toBe(figures.decided);
    expect(figures.months.map(({ month }) => month)).toEqual(['2026-10', '2026-11']);
  });

  it('are those of the own authority only, and of officers only', async () => {
    const german = await as.officer(database, 'DE');
    expect((await read.execute(german, PERIOD)).received).toBe(30);
    const administrator = await as.officer(database, 'FR', ['AUTHORITY_ADMINISTRATOR']);
    await expect((async () => read.execute(administrator, PERIOD))()).rejects.toThrow('access.not-permitted');
    const analyst = await as.union(database);
    await expect((async () => read.execute(analyst, PERIOD))()).rejects.toThrow(Refused);
  });

  it('leave as a file only with a purpose that is kept: who, when, what for, query, rows, hash (R-048)', async () => {
    const filter = { ...inboxFilter.parse({ view: 'all', destination: 'EG' }), sort: 'received' as const };
    const made = await make.cases(officer, {
      filter,
      format: 'CSV',
      purpose: 'Answer to the court of audit',
    });
    const lines = made.bytes.toString().trim().split('\r\n');
    const { items } = await list.execute(auditor, {});
    expect(items[0]).toMatchObject({
      what: 'CASES',
      purpose: 'Answer to the court of audit',
      format: 'CSV',
      rowCount: lines.length - 1,
      contentSha256: createHash('sha256').update(made.bytes).digest('hex'),
      exportedAt: '2026-11-24T12:00:00.000Z',
    });
    expect(items[0]?.query).toMatchObject({ view: 'all', destination: 'EG' });
    expect(lines.length - 1).toBe(await casesOf({ destination: 'EG' }));
    const book = await make.report(officer, { ...PERIOD, format: 'XLSX', purpose: 'Yearly review' });
    expect(book.bytes.subarray(0, 2).toString()).toBe('PK');
    expect((await list.execute(officer, {})).items.map(({ what }) => what).sort()).toEqual([
      'CASES',
      'REPORT',
    ]);
  });

  it('are exported by the chosen cases only where some were chosen, and never those of others', async () => {
    const filter = { ...inboxFilter.parse({ view: 'all' }), sort: 'received' as const };
    const references = ['FR-2026-000003', 'DE-2026-000003'];
    const made = await make.cases(officer, { filter, references, format: 'CSV', purpose: 'Two of them' });
    expect(made.bytes.toString()).toContain('FR-2026-000003');
    expect(made.bytes.toString()).not.toContain('DE-2026');
    const german = await as.officer(database, 'DE');
    expect((await list.execute(german, {})).items).toEqual([]);
    const colleague = await as.officer(database, 'FR');
    expect((await list.execute(colleague, {})).items).toEqual([]);
  });

  it('are refused, and nothing is written down, to who may not, for nothing, and for too much', async () => {
    const before = await database.count('export_record');
    const filter = { ...inboxFilter.parse({ view: 'all', destination: 'CA' }), sort: 'received' as const };
    const wanted = { filter, format: 'CSV' as const, purpose: 'Just looking' };
    await expect(make.cases(officer, wanted)).rejects.toThrow('export.nothing-found');
    const administrator = await as.officer(database, 'FR', ['AUTHORITY_ADMINISTRATOR']);
    await expect(make.cases(administrator, wanted)).rejects.toThrow('access.not-permitted');
    const spanish = await as.officer(database, 'ES');
    await manyCases(database, 'ES', EXPORT_AT_MOST + 1);
    const all = { ...inboxFilter.parse({ view: 'all' }), sort: 'received' as const };
    await expect(make.cases(spanish, { ...wanted, filter: all })).rejects.toThrow('export.too-many-rows');
    expect(await database.count('export_record')).toBe(before);
  });

  it('can be neither changed nor taken out of the record of exports', async () => {
    await expect(database.rows(`update export_record set purpose = 'another'`)).rejects.toThrow();
    await expect(database.rows(`delete from export_record`)).rejects.toThrow();
    expect(await database.count('export_record')).toBeGreaterThan(0);
  });
});
