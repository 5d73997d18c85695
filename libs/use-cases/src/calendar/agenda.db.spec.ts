import { beforeAll, describe, expect, it } from 'vitest';
import { as, given } from '../../../../test/support/builders';
import { deskOf, refusalOf } from '../../../../test/support/casework';
import { useDatabase } from '../../../../test/support/database';
import { CalendarFeed, ReadAgenda } from './index';

describe('what is due in an authority', () => {
  const database = useDatabase();
  beforeAll(() =>
    database.rows(
      `update authority_profile set decision_limit = 10, decision_limit_unit = 'WORKING_DAYS',
         decision_limit_source = 'Fictional act' where authority_id in ('FR', 'DE')`,
    ),
  );
  const rooms = () => {
    const desk = deskOf(database);
    const configuration = { BASE_URL: 'https://portal.example/' };
    return {
      desk,
      agenda: new ReadAgenda(database.transactions, desk.clock),
      feed: new CalendarFeed(database.transactions, desk.clock, configuration),
    };
  };
  /** Officers of the test hold their roles since before its clock. */
  const teamSinceLong = async (desk: ReturnType<typeof deskOf>) => {
    const people = await desk.team();
    await database.rows(`update role_assignment set valid_from = '2026-01-01'`);
    return people;
  };
  const tokenOf = (url: string) => url.split('/').at(-1) ?? '';

  it('is listed with last days and answers, mine and the team’s, and holidays between', async () => {
    const { desk, agenda } = rooms();
    const { officer } = await desk.team();
    const { reference } = await desk.assessing(officer);
    await desk.assign.execute(officer, { reference, personId: officer.personId });
    const other = await given.submitted(database, { authorityId: 'FR' });
    await given.submitted(database, { authorityId: 'DE' });
    const question = { items: [{ question: 'Who?', answerKeys: ['4.4'] }], dueOn: '2026-12-01' };
    await desk.ask.execute(officer, { reference: other.reference, ...question });
    const view = await agenda.execute(officer, { from: '2026-11-24', to: '2026-12-31', mine: 'no' });
    expect(view.items.map(({ on, kind, ...item }) => [on, kind, item.reference, item.isMine])).toEqual(
      [
        ['2026-12-01', 'ANSWER_DUE', other.reference, false],
        ['2026-12-08', 'LAST_DAY', other.reference, false],
        ['2026-12-08', 'LAST_DAY', reference, true],
      ].sort((a, b) => `${a[0]}${a[2]}`.localeCompare(`${b[0]}${b[2]}`)),
    );
    expect(view).toMatchObject({ today: '2026-11-24', isCut: false, holidays: [{ day: '2026-12-25' }] });
    expect(view.workingDays).toHaveLength(27);
    const mine = await agenda.execute(officer, { from: '2026-11-24', to: '2026-12-31', mine: 'yes' });
    expect(mine.items.map((item) => item.reference)).toEqual([reference]);
    const team = await agenda.execute(officer, { mine: 'no', team: 'nobody' });
    expect(team.items).toEqual([]);
  });

  it('does not take a stretch that ends before it begins or is too long, nor auditors’ elsewhere', async () => {
    const { desk, agenda } = rooms();
    const { officer, administrator } = await desk.team();
    for (const [from, to] of [
      ['2026-12-02', '2026-12-01'],
      ['2026-01-01', '2026-12-31'],
    ] as const) {
      const refusal = await refusalOf(agenda.execute(officer, { from, to, mine: 'no' }));
      expect(refusal.codes).toEqual(['calendar.stretch-malformed']);
    }
    const refusal = await refusalOf(
      Promise.resolve().then(() => agenda.execute(administrator, { mine: 'no' })),
    );
    expect(refusal.kind).toBe('NOT_PERMITTED');
  });

  it('goes to the officer’s calendar program by reference only, until the address is revoked or replaced', async () => {
    const { desk, feed } = rooms();
    const { officer } = await teamSinceLong(desk);
    const { reference, exporter } = await desk.assessing(officer);
    await desk.assign.execute(officer, { reference, personId: officer.personId });
    const others = await given.submitted(database, { authorityId: 'FR' });
    const first = await feed.make(officer);
    const text = await feed.open(tokenOf(first.url));
    expect(text).toContain(`SUMMARY:${reference} due`);
    expect(text).toContain('DTSTART;VALUE=DATE:20261208');
    expect(text).not.toContain(others.reference);
    expect(text).not.toMatch(/Fictional|Person|Examplia|example answer/);
    expect(text).not.toContain(exporter.organisationId);
    expect(await database.count('calendar_feed', `token_sha256 like '%${tokenOf(first.url)}%'`)).toBe(0);
    const second = await feed.make(officer);
    expect((await refusalOf(feed.open(tokenOf(first.url)))).codes).toEqual(['calendar-feed.not-found']);
    expect(await feed.open(tokenOf(second.url))).toContain(reference);
    await feed.revoke(officer);
    expect(await feed.state(officer)).toEqual({ madeAt: null });
    expect((await refusalOf(feed.open(tokenOf(second.url)))).kind).toBe('NOT_FOUND');
  });

  it('stops when the officer has left or lost the role; nobody reads another’s', async () => {
    const { desk, feed } = rooms();
    const { officer } = await teamSinceLong(desk);
    const { url } = await feed.make(officer);
    const colleague = await as.officer(database, 'FR');
    expect(await feed.state(colleague)).toEqual({ madeAt: null });
    await feed.revoke(colleague);
    expect(await feed.open(tokenOf(url))).toContain('BEGIN:VCALENDAR');
    await database.rows(`update role_assignment set valid_to = $2 where person_id = $1`, [
      officer.personId,
      desk.clock.now(),
    ]);
    expect((await refusalOf(feed.open(tokenOf(url)))).codes).toEqual(['calendar-feed.not-found']);
    expect((await refusalOf(feed.open('nonsense'))).codes).toEqual(['calendar-feed.not-found']);
  });
});
