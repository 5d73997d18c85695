import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CaseEvent } from '@article5/contracts/intake';
import type { IntakeView } from '@article5/contracts/intake';
import { as } from '../support/actors';
import { codesOf, startApi, type RunningApi, type TestBrowser } from '../support/api';
import { useDatabase } from '../support/database';
import { givenSubmitted, intakeOf, type Submitted } from '../support/intake';

const PASSWORD = 'plenty of words here';

describe('live progress', () => {
  const database = useDatabase();
  let api: RunningApi;
  let french: Submitted;
  let german: Submitted;
  const streams: EventStream[] = [];

  beforeAll(async () => {
    french = await givenSubmitted(database, { authorityId: 'FR' });
    german = await givenSubmitted(database, { authorityId: 'DE' });
    api = await startApi(database);
  });
  afterEach(async () => {
    for (const stream of streams.splice(0)) await stream.close();
  });
  afterAll(() => api.close());

  async function signedIn(email: string): Promise<TestBrowser> {
    const browser = api.browser();
    await browser.signIn(email, PASSWORD);
    return browser;
  }
  async function officer(
    authorityId: string,
    email: string,
    role: 'CASE_OFFICER' | 'AUTHORITY_ADMINISTRATOR',
  ) {
    await as.officer(database, authorityId, [role], { email, password: PASSWORD });
    return signedIn(email);
  }
  async function listen(browser: TestBrowser, path: string): Promise<EventStream> {
    const stream = await openStream(`${api.url}${path}`, browser);
    streams.push(stream);
    return stream;
  }

  it('tells officers of their own authority’s cases by ids only, and the case page shows the steps', async () => {
    const browser = await officer('FR', 'live@example.test', 'CASE_OFFICER');
    const stream = await listen(browser, '/api/events');
    expect(stream.type).toContain('text/event-stream');
    const intake = intakeOf(database);
    await intake.runAll(german);
    await intake.runAll(french);
    await stream.until((events) => events.some(({ kind }) => kind === 'case'));
    expect(new Set(stream.events.map(({ authorityId }) => authorityId))).toEqual(new Set(['FR']));
    expect(stream.events.filter(({ kind }) => kind === 'intake').length).toBeGreaterThan(5);
    for (const event of stream.events) {
      expect(Object.keys(event).sort()).toEqual(['authorityId', 'kind', 'notificationId']);
      expect(event.notificationId).toBe(french.notificationId);
    }
    const answer = await browser.get<IntakeView>(`/api/cases/${french.notificationId}/intake`);
    expect(answer.body.steps.map(({ state }) => state)).toEqual(Array.from({ length: 6 }, () => 'DONE'));
    expect((await browser.get(`/api/cases/${german.notificationId}/intake`)).status).toBe(404);
  });

  it('tells an exporter of acts on its own notifications that it may see, and of nothing else', async () => {
    const email = 'exporter-live@example.test';
    const mine = await givenSubmitted(database, { authorityId: 'FR' });
    await as.exporter(
      database,
      { organisationId: mine.organisationId, authorityId: 'FR', legalName: 'X' },
      ['EXPORTER_SUBMITTER'],
      { email, password: PASSWORD },
    );
    const stream = await listen(await signedIn(email), '/api/exporter-events');
    const intake = intakeOf(database);
    await intake.runAll(mine);
    const tell = (of: Submitted, visible: boolean) =>
      database.rows(
        `with head as (select sequence + 1000 + (select count(*) from case_action) as next from ledger_head where authority_id = $1)
         insert into case_action (authority_id, sequence, action_id, notification_id, organisation_id, kind, at, payload,
           transaction_id, exporter_visible, previous_hash, hash)
         select $1, next, gen_random_uuid(), $2, $3, 'CLARIFICATION_ASKED', now(), '{}', gen_random_uuid(), $4, '', ''
         from head`,
        [of.authorityId, of.notificationId, of.organisationId, visible],
      );
    await tell(french, true);
    await tell(mine, false);
    await tell(mine, true);
    await stream.until((events) => events.length > 0);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(stream.events).toEqual([{ kind: 'case', authorityId: 'FR', notificationId: mine.notificationId }]);
  });

  it('goes on when the database cuts the connection', async () => {
    const browser = await officer('FR', 'cut@example.test', 'CASE_OFFICER');
    const stream = await listen(browser, '/api/events');
    await database.rows(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name like 'article5 case_event%'`,
    );
    const of = await givenSubmitted(database, { authorityId: 'FR' });
    const intake = intakeOf(database);
    await listeningAgain();
    await intake.runAll(of);
    await stream.until((events) => events.some(({ notificationId }) => notificationId === of.notificationId));
  });

  it('is refused to those who may read no case, and to the other audience', async () => {
    const administrator = await officer('FR', 'admin-live@example.test', 'AUTHORITY_ADMINISTRATOR');
    const refused = await administrator.get('/api/events');
    expect([refused.status, codesOf(refused)]).toEqual([403, ['access.not-permitted']]);
    expect((await administrator.get('/api/exporter-events')).status).toBe(403);
    expect((await api.browser().get('/api/events')).status).toBe(401);
  });

  async function listeningAgain(): Promise<void> {
    for (let tries = 0; tries < 100; tries += 1) {
      const [row] = await database.rows<{ count: number }>(
        `select count(*)::int as count from pg_stat_activity where datname = current_database()
           and application_name like 'article5 case_event%' and query ilike 'listen%'`,
      );
      if (row?.count) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('the API does not listen again');
  }
});

interface EventStream {
  readonly type: string;
  readonly events: readonly CaseEvent[];
  until(holds: (events: readonly CaseEvent[]) => boolean): Promise<void>;
  close(): Promise<void>;
}

/** Reads server-sent events as a browser does. */
async function openStream(url: string, browser: TestBrowser): Promise<EventStream> {
  const abort = new AbortController();
  const cookie = [...browser.cookies].map((pair) => pair.join('=')).join('; ');
  const response = await fetch(url, {
    headers: { cookie, 'last-event-id': 'anything' },
    signal: abort.signal,
  });
  const events: CaseEvent[] = [];
  const reading = (async () => {
    let text = '';
    for await (const chunk of response.body ?? []) {
      text += new TextDecoder().decode(chunk as Uint8Array);
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const data = /^data: (.*)$/m.exec(text.slice(0, end))?.[1];
        if (data !== undefined) events.push(JSON.parse(data) as CaseEvent);
        text = text.slice(end + 2);
      }
    }
  })().catch(() => undefined);
  return {
    type: response.headers.get('content-type') ?? '',
    events,
    until: async (holds) => {
      const end = Date.now() + 10_000;
      while (!holds(events)) {
        if (Date.now() > end) throw new Error(`not told within 10 s; told: ${JSON.stringify(events)}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    close: async () => {
      abort.abort();
      await reading;
    },
  };
}
