import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findHolidays } from '@article5/persistence/calendar';
import { scopeOf } from '@article5/persistence/kernel';
import { as, FixedClock, given, TEST_NOW } from '../../../../test/support/builders';
import { refusalOf } from '../../../../test/support/casework';
import { useDatabase } from '../../../../test/support/database';
import { CorrectCalendar, ReadCalendarYear, RefreshClocks } from './index';

const asked = {
  day: '2026-12-07',
  isHoliday: true,
  name: 'Day of a fictional jubilee',
  source: 'Fictional official list',
};

describe('R-045: the calendars as they were imported', () => {
  const database = useDatabase();

  it('cover every Member State, the regions with days of their own and the institutions for six years, unconfirmed', async () => {
    const [years] = await database.rows(
      `select count(distinct calendar)::int as calendars, count(*)::int as years, min(year) as first, max(year) as last,
         (select count(distinct member_state)::int from authority) as states,
         (select count(*)::int from calendar_region) as regions from calendar_year`,
    );
    expect(years).toEqual({ calendars: 74, years: 444, first: 2025, last: 2030, states: 27, regions: 46 });
    expect(await database.count('calendar_day', 'confirmed')).toBe(0);
  });

  it('count every weekday on which the sources differ as our table says, with the reason', async () => {
    const file = new URL('../../../../migrations/calendar/divergences.csv', import.meta.url);
    const rows = readFileSync(file, 'utf8').trim().split('\n').slice(1);
    const reconciled = rows.filter((row) => !row.includes(',NO_EFFECT,'));
    expect([rows.length, reconciled.length]).toEqual([449, 74]);
    const days = await database.rows<{ key: string; note: string }>(
      `select calendar || ',' || day || ',' || case when is_holiday then 'HOLIDAY' else 'WORKING_DAY' end as key, note
       from calendar_day where basis = 'ONE_SOURCE'`,
    );
    const expected = reconciled.map((row) => {
      const [country, day, , , , countedAs] = row.split(',');
      return `${country},${day},${countedAs}`;
    });
    expect(days.map(({ key }) => key).sort()).toEqual(expected.sort());
    expect(days.every(({ note }) => note.length > 10)).toBe(true);
  });

  it('have the ten holidays of Belgium in 2026 and 2027', async () => {
    const actor = await as.officer(database, 'BE-VLG');
    const { years } = await database.transactions.run(scopeOf(actor), (tx) => findHolidays(tx, 'BE'));
    const easter = { '2026': ['04-06', '05-14', '05-25'], '2027': ['03-29', '05-06', '05-17'] };
    for (const [year, moving] of Object.entries(easter)) {
      const days = [...moving, '01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25'];
      expect(years[year]).toEqual(days.map((day) => `${year}-${day}`).sort());
    }
  });
});

describe('R-045: the calendar of a region', () => {
  const database = useDatabase();
  const holidays = async (calendar: string) => {
    const actor = await as.officer(database, 'DE');
    const { years } = await database.transactions.run(scopeOf(actor), (tx) => findHolidays(tx, calendar));
    return years['2026'] ?? [];
  };

  it('adds its days to those of the Member State, and follows what is corrected there', async () => {
    const national = await holidays('DE');
    const regional = await holidays('DE-HE');
    expect(regional.filter((day) => !national.includes(day))).toEqual(['2026-06-04']);
    expect(regional).toEqual(expect.arrayContaining([...national]));
    const correct = new CorrectCalendar(database.transactions, new FixedClock(new Date(TEST_NOW)));
    const one = await as.officer(database, 'DE', ['AUTHORITY_ADMINISTRATOR']);
    const other = await as.officer(database, 'DE', ['AUTHORITY_ADMINISTRATOR']);
    await correct.confirm(other, await correct.propose(one, { ...asked, calendar: 'DE' }));
    expect(await holidays('DE-HE')).toContain(asked.day);
    await correct.confirm(
      one,
      await correct.propose(other, { ...asked, calendar: 'DE-HE', isHoliday: false }),
    );
    expect([await holidays('DE'), await holidays('DE-HE')]).toEqual([
      expect.arrayContaining([asked.day]),
      expect.not.arrayContaining([asked.day]),
    ]);
  });

  it('counts for an authority from the day on which its profile names the region', async () => {
    const count = async () => {
      const [row] = await database.rows<{ before: string; after: string }>(
        `select calendar_of('DE', '2026-03-31') as before, calendar_of('DE', '2026-04-01') as after`,
      );
      return row;
    };
    expect(await count()).toEqual({ before: 'DE', after: 'DE' });
    await database.rows(`update authority_profile set valid_to = '2026-04-01' where authority_id = 'DE'`);
    await database.rows(
      `insert into authority_profile (authority_id, valid_from, suspicion_notified, consistency_shared_by_default,
         unshared_hit_shown, confirmed, region) values ('DE', '2026-04-01', false, true, false, false, 'DE-HE')`,
    );
    expect(await count()).toEqual({ before: 'DE', after: 'DE-HE' });
  });

  it('reaches the last days of open cases once, on the day from which the profile names the region', async () => {
    await database.rows(
      `update authority_profile set decision_limit = 10, decision_limit_unit = 'WORKING_DAYS',
         decision_limit_source = 'Fictional act' where authority_id = 'ES'`,
    );
    const refresh = new RefreshClocks(database.transactions, new FixedClock(new Date(TEST_NOW)));
    await refresh.ofChangedCalendars();
    const { notificationId } = await given.submitted(database, { authorityId: 'ES' });
    const dueOn = async () => {
      const [row] = await database.rows<{ due: string }>(
        `select due_on::text as due from notification where notification_id = $1`,
        [notificationId],
      );
      return row?.due;
    };
    const before = await dueOn();
    const [more] = await database.rows<{ calendar: string }>(
      `select calendar from calendar_day where calendar like 'ES-%' and extract(isodow from day) < 6
         and day between '${TEST_NOW.slice(0, 10)}' and '${before ?? ''}' order by 1 limit 1`,
    );
    await database.rows(
      `update authority_profile set region = '${more?.calendar ?? ''}' where authority_id = 'ES'`,
    );
    expect(await refresh.ofChangedCalendars()).toBe(1);
    expect(await dueOn()).not.toBe(before);
    expect(await refresh.ofChangedCalendars()).toBe(0);
  });
});

describe('R-045: a correction of the calendar', () => {
  const database = useDatabase();
  const clock = new FixedClock(new Date(TEST_NOW));
  const acts = () => ({
    correct: new CorrectCalendar(database.transactions, clock),
    read: new ReadCalendarYear(database.transactions),
    refresh: new RefreshClocks(database.transactions, clock),
  });
  const administrators = async (authorityId: string) => [
    await as.officer(database, authorityId, ['AUTHORITY_ADMINISTRATOR']),
    await as.officer(database, authorityId, ['AUTHORITY_ADMINISTRATOR']),
  ];
  const written = () =>
    database.rows(
      `select (select count(*) from calendar_day) as days, (select count(*) from outbox) as jobs,
         (select json_agg(c order by correction_id) from calendar_correction c) as corrections`,
    );
  async function refusedWithoutTrace(act: () => Promise<unknown>) {
    const before = await written();
    const refusal = await refusalOf(act());
    expect(await written()).toEqual(before);
    return refusal.codes;
  }

  it('counts once a second administrator confirmed it; the last days of running clocks follow', async () => {
    await database.rows(
      `update authority_profile set decision_limit = 10, decision_limit_unit = 'WORKING_DAYS',
         decision_limit_source = 'Fictional act' where authority_id = 'FR'`,
    );
    const { correct, read, refresh } = acts();
    const [one, other] = await administrators('FR');
    if (!one || !other) throw new Error('nobody');
    const { notificationId } = await given.submitted(database, { authorityId: 'FR' });
    const dueOn = async () => {
      const [row] = await database.rows<{ due: string }>(
        `select due_on::text as due from notification where notification_id = $1`,
        [notificationId],
      );
      return row?.due;
    };
    expect(await dueOn()).toBe('2026-12-08');
    const { correctionId } = await correct.propose(one, { ...asked, calendar: one.authorityId });
    expect((await read.execute(other, { calendar: 'FR', year: 2026 })).corrections).toMatchObject([
      { correctionId, state: 'PROPOSED', isOwn: false, day: asked.day },
    ]);
    await correct.confirm(other, { correctionId });
    const year = await read.execute(one, { calendar: 'FR', year: 2026 });
    expect(year.days.find(({ day }) => day === asked.day)).toMatchObject({
      ...{ version: 1, isHoliday: true, basis: 'CORRECTION', confirmed: true, source: asked.source },
    });
    const [job] = await database.rows<{ payload: { calendar: string } }>(
      `select payload from outbox where job = 'refresh-clocks'`,
    );
    expect(job?.payload).toEqual({ authorityId: 'FR', calendar: 'FR' });
    await refresh.execute({ kind: 'system', authorityId: 'FR' }, { calendar: 'FR' });
    expect(await dueOn()).toBe('2026-12-09');
    const back = { ...asked, calendar: 'FR', isHoliday: false, source: 'Fictional list, corrected' };
    const second = await correct.propose(other, back);
    await correct.confirm(one, second);
    const after = await read.execute(one, { calendar: 'FR', year: 2026 });
    expect(after.days.find(({ day }) => day === asked.day)).toMatchObject({
      ...{ version: 2, isHoliday: false },
      history: [{ version: 1, isHoliday: true, source: asked.source }],
    });
    await refresh.execute({ kind: 'system', authorityId: 'FR' }, { calendar: 'FR' });
    expect(await dueOn()).toBe('2026-12-08');
  });

  it('is refused to its proposer, twice, and after it was settled; nothing is written', async () => {
    const { correct } = acts();
    const [one, other] = await administrators('NL');
    if (!one || !other) throw new Error('nobody');
    const proposed = await correct.propose(one, { ...asked, calendar: one.authorityId });
    expect(await refusedWithoutTrace(() => correct.confirm(one, proposed))).toEqual(['calendar.same-person']);
    expect(
      await refusedWithoutTrace(() => correct.propose(other, { ...asked, calendar: other.authorityId })),
    ).toEqual(['calendar.correction-waiting']);
    await correct.reject(one, proposed);
    expect(await refusedWithoutTrace(() => correct.confirm(other, proposed))).toEqual([
      'calendar.correction-settled',
    ]);
    expect(await database.count('calendar_day', `calendar = 'NL' and day = '${asked.day}'`)).toBe(0);
  });

  it('is refused without name and source, outside the years known, to other roles and other authorities', async () => {
    const { correct } = acts();
    const [one] = await administrators('AT');
    if (!one) throw new Error('nobody');
    const empty = { ...asked, calendar: 'AT', day: '2031-01-01', name: ' ', source: '' };
    expect(await refusedWithoutTrace(() => correct.propose(one, empty))).toEqual([
      'calendar.missing',
      'calendar.name-missing',
      'calendar.source-missing',
    ]);
    const officer = await as.officer(database, 'AT', ['CASE_OFFICER']);
    expect(
      await refusedWithoutTrace(async () => correct.propose(officer, { ...asked, calendar: 'AT' })),
    ).toEqual(['access.not-permitted']);
    expect(await refusedWithoutTrace(() => correct.propose(one, { ...asked, calendar: 'DE-HE' }))).toEqual([
      'calendar.not-own',
    ]);
    const proposed = await correct.propose(one, { ...asked, calendar: one.authorityId });
    const [stranger] = await administrators('DE');
    if (!stranger) throw new Error('nobody');
    expect(await refusedWithoutTrace(() => correct.confirm(stranger, proposed))).toEqual([
      'calendar-correction.not-found',
    ]);
  });

  it('is refused by the database too: one person alone, another Member State, a day nobody confirmed', async () => {
    const { correct } = acts();
    const [one, other] = await administrators('SE');
    if (!one || !other) throw new Error('nobody');
    const { correctionId } = await correct.propose(one, { ...asked, calendar: one.authorityId });
    const asOne = (sql: string, parameters: readonly unknown[] = []) =>
      database.transactions.run(scopeOf(one), (tx) => tx.query(sql, [...parameters]));
    await expect(
      asOne(
        `update calendar_correction set state = 'CONFIRMED', settled_by = proposed_by, settled_at = now()
         where correction_id = $1`,
        [correctionId],
      ),
    ).rejects.toThrow('calendar_correction_four_eyes');
    const insertDay = `insert into calendar_day (calendar, day, version, is_holiday, name, name_in_english, basis, source,
      confirmed, recorded_at, corrected_by_authority, correction_id)
      values ($1, '2026-12-07', 9, true, 'x', 'x', 'CORRECTION', 'x', true, now(), 'SE', $2)`;
    await expect(asOne(insertDay, ['SE', correctionId])).rejects.toThrow('row-level security');
    await correct.confirm(other, { correctionId });
    await expect(asOne(insertDay, ['DK', correctionId])).rejects.toThrow('row-level security');
    await expect(
      asOne(
        `insert into calendar_correction (authority_id, correction_id, calendar, day, is_holiday, name, source, state,
           proposed_by, proposed_at) values ('SE', gen_random_uuid(), 'DK', '2026-12-07', true, 'x', 'x', 'PROPOSED',
           $1, now())`,
        [one.personId],
      ),
    ).rejects.toThrow('row-level security');
    await expect(database.rows(`update calendar_day set is_holiday = false`)).rejects.toThrow('append-only');
  });
});
