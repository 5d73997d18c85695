import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { Refused, type UnionActor } from '@article5/domain/kernel';
import { as } from '../../../../test/support/builders';
import { useDatabase } from '../../../../test/support/database';
import { manyCases } from '../../../../test/support/many-cases';
import { leaveOutcome } from '../../../../test/support/outcomes';
import { AnnualReports, PublicStatistics, ReadPlaces, ReportFiles } from './index';

const CLOCK = { now: () => new Date('2026-11-24T12:00:00Z') };

describe('the annual report', () => {
  const database = useDatabase();
  let analyst: UnionActor;
  let reports: AnnualReports;
  let published: PublicStatistics;
  let files: ReportFiles;

  beforeAll(async () => {
    analyst = await as.union(database);
    reports = new AnnualReports(database.transactions, CLOCK);
    published = new PublicStatistics(database.transactions);
    files = new ReportFiles(reports, published);
    await manyCases(database, 'FR', 40);
    await manyCases(database, 'DE', 31);
    await manyCases(database, 'MT', 1);
    await database.rows(
      `update notification set item_family = 'LOCATION_TRACKING' where authority_id = 'MT'`,
    );
    await leaveOutcome(database, 'FR-2026-000002', { isShared: true });
    await leaveOutcome(database, 'DE-2026-000002', { isShared: false });
  });

  it('counts each notification received in the year once, by item, Member State, destination and result (R-046)', async () => {
    const { reportId } = await reports.freeze(analyst, 2026);
    const report = await reports.read(analyst, reportId);
    for (const table of report.restricted) expect(table.total).toBe(72);
    const build = (rows: 'memberState', columns: 'outcome', filter = {}) =>
      reports.build(analyst, reportId, { rows, columns, ...filter });
    const states = await build('memberState', 'outcome');
    expect(states.rows).toEqual(['DE', 'FR', 'MT']);
    expect(states.rowTotals).toEqual([31, 40, 1]);
    expect(states.columns).toEqual(['AUTHORISATION_REQUIRED', 'PENDING', 'WITHHELD']);
    expect(states.columnTotals).toEqual([1, 70, 1]);
    expect((await build('memberState', 'outcome', { memberState: 'MT' })).total).toBe(1);
    expect(report.restricted[1]?.columns).toContain('ZZ');
  });

  it('says nothing of a withheld outcome but that there is one', async () => {
    const { reportId } = await reports.freeze(analyst, 2026);
    const withheld = await reports.build(analyst, reportId, {
      rows: 'memberState',
      columns: 'destination',
      outcome: 'WITHHELD',
    });
    expect([withheld.rows, withheld.columns, withheld.total]).toEqual([['DE'], ['ZZ'], 1]);
  });

  it('is frozen: the same data give the same hash, new data another report, and the old one never changes (R-046)', async () => {
    const first = await reports.freeze(analyst, 2026);
    const again = await reports.freeze(analyst, 2026);
    expect(again.contentSha256).toBe(first.contentSha256);
    expect(again.number).toBe(first.number + 1);
    const before = await reports.read(analyst, first.reportId);
    await manyCases(database, 'NL', 6);
    const later = await reports.freeze(analyst, 2026);
    expect(later.contentSha256).not.toBe(first.contentSha256);
    const after = await reports.read(analyst, first.reportId);
    expect(after).toEqual(before);
    expect(after.isIntact).toBe(true);
    const file = (version: 'restricted' | 'public') =>
      files.ofReport(analyst, { reportId: first.reportId, version, format: 'PDF' });
    expect((await file('public')).bytes.equals((await file('public')).bytes)).toBe(true);
    expect((await file('restricted')).bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('can be changed by nobody, not even behind the portal’s back, and damage would show', async () => {
    const { reportId } = await reports.freeze(analyst, 2026);
    await expect(database.rows(`update annual_report set year = 2025`)).rejects.toThrow('never changes');
    await expect(database.rows(`delete from annual_report`)).rejects.toThrow('never changes');
    await database.rows(
      `alter table annual_report disable trigger annual_report_never_changes;
       update annual_report set content = replace(content, '"count":', '"count": ') where report_id = '${reportId}';
       alter table annual_report enable trigger annual_report_never_changes`,
    );
    expect((await reports.read(analyst, reportId)).isIntact).toBe(false);
    await expect(reports.publish(analyst, reportId)).rejects.toThrow('annual-report.damaged');
  });

  it('is read by anyone once it is published, suppressed, one report a year and for good (R-047)', async () => {
    expect(await published.read(undefined)).toEqual({ years: [], report: null });
    await expect(published.ofYear(2026)).rejects.toThrow('annual-report.not-found');
    const { reportId } = await reports.freeze(analyst, 2026);
    await reports.publish(analyst, reportId);
    const { years, report } = await published.read(undefined);
    expect(years).toEqual([2026]);
    const told = report?.tables.flatMap((table) => [
      ...table.cells.flat(),
      ...table.rowTotals,
      ...table.columnTotals,
    ]);
    expect(told?.every((value) => value === null || value === 0 || value >= 3)).toBe(true);
    expect(told).toContain(null);
    expect(report?.tables[0]?.rows).toContain('LOCATION_TRACKING');
    expect(report?.tables[0]?.rowTotals[report.tables[0].rows.indexOf('LOCATION_TRACKING')]).toBeNull();
    const other = await reports.freeze(analyst, 2026);
    await expect(reports.publish(analyst, other.reportId)).rejects.toThrow('annual-report.year-published');
    await expect(
      database.rows(`update annual_report set published_at = null where report_id = '${reportId}'`),
    ).rejects.toThrow('never changes');
  });

  it('leaves as CSV, workbook and JSON-stat that say version, hash and instant of the data', async () => {
    const csv = (await files.ofYear(2026, 'CSV')).bytes.toString();
    const { report } = await published.read(2026);
    expect(csv).toContain(report?.publicSha256);
    expect(csv).toContain(':c');
    expect((await files.ofYear(2026, 'XLSX')).bytes.subarray(0, 2).toString()).toBe('PK');
    const stat = JSON.parse((await files.ofYear(2026, 'JSON_STAT')).bytes.toString());
    expect([stat.version, stat.class, stat.link.item.length]).toEqual(['2.0', 'collection', 3]);
    const json = createHash('sha256').update(JSON.stringify(report?.tables)).digest('hex');
    expect(json).toBe(report?.publicSha256);
  });

  it('has maps beside it that count what was shared, name every Member State, and say no share of too few', async () => {
    const places = new ReadPlaces(database.transactions, CLOCK);
    const shown = await places.execute(analyst, { from: '2026-01-01', to: '2026-12-31' });
    expect(shown.origins).toHaveLength(27);
    expect(shown.origins.find(({ place }) => place === 'FR')).toEqual({
      place: 'FR',
      decided: 1,
      authorisationRequired: 1,
      share: null,
    });
    expect(shown.origins.find(({ place }) => place === 'DE')?.decided).toBe(0);
    expect(shown.destinations.map(({ place, decided }) => [place, decided])).toEqual([['AE', 1]]);
    expect((await places.execute(analyst, { from: '2020-01-01', to: '2020-12-31' })).destinations).toEqual(
      [],
    );
    const officer = await as.officer(database, 'FR');
    await expect((async () => places.execute(officer, {}))()).rejects.toThrow('access.not-permitted');
  });

  it('is refused to everyone else and for years to come, and nothing is frozen', async () => {
    const before = await database.count('annual_report');
    const officer = await as.officer(database, 'FR', ['CASE_OFFICER', 'APPROVER', 'AUDITOR']);
    await expect(reports.freeze(officer, 2026)).rejects.toThrow('access.not-permitted');
    await expect((async () => reports.list(officer))()).rejects.toThrow(Refused);
    await expect(reports.freeze(analyst, 2027)).rejects.toThrow('annual-report.year-not-begun');
    expect(await database.count('annual_report')).toBe(before);
  });

  it('shows the application role nothing but public versions of published reports', async () => {
    const app = database.databases.app;
    await expect(app.query('select content from annual_report')).rejects.toThrow('permission denied');
    await expect(app.query('select * from union_received')).rejects.toThrow('permission denied');
    const rows = await app.query<unknown[]>('select public_content from annual_report');
    expect(rows).toHaveLength(await database.count('annual_report', 'published_at is not null'));
  });
});
