import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SessionView, SignedInView } from '@article5/contracts/identity';
import { NOBODY } from '@article5/persistence/kernel';
import { createAccount } from '@article5/use-cases/identity';
import { as, given } from '../support/actors';
import { codesOf, startApi, type RunningApi } from '../support/api';
import { useDatabase } from '../support/database';

const PASSWORD = 'plenty of words here';

describe('signing in', () => {
  const database = useDatabase();
  let api: RunningApi;
  let officerId: string;

  beforeAll(async () => {
    const person = { email: 'officer@example.test', name: 'Odile Officer', password: PASSWORD };
    officerId = (await as.officer(database, 'FR', ['CASE_OFFICER'], person)).personId;
    api = await startApi(database);
  });
  afterAll(() => api.close());

  it('is nobody before, and says how to sign in', async () => {
    const { status, body } = await api.browser().get<SessionView>('/api/session');
    expect(status).toBe(200);
    expect(body).toEqual({ signedIn: false, signInWith: [{ name: 'local', asks: 'password' }] });
  });

  it('tells who the person is, for which authority, with which roles', async () => {
    const browser = api.browser();
    await browser.signIn('Officer@Example.test', PASSWORD);
    const { body } = await browser.get<SignedInView>('/api/session');
    expect(body).toMatchObject({
      signedIn: true,
      personId: officerId,
      displayName: 'Odile Officer',
      kind: 'officer',
      roles: ['CASE_OFFICER'],
      authority: { code: 'FR', memberState: 'FR' },
      organisation: null,
    });
    expect(body.csrfToken).toBe(browser.cookies.get('article5-csrf'));
    expect(new Date(body.expiresAt).getTime()).toBeGreaterThan(Date.now() + 20 * 60_000);
  });

  it('keeps the session in a cookie that scripts cannot read and other sites cannot send', async () => {
    const browser = api.browser();
    const answer = await browser.post('/api/session', { email: 'officer@example.test', password: PASSWORD });
    const [cookie = ''] = answer.headers.getSetCookie().filter((text) => text.startsWith('article5.sid='));
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Strict');
    expect(cookie).not.toContain('Expires');
  });

  it('gives a new session id, so that one planted before is worthless', async () => {
    const browser = api.browser();
    await browser.signIn('officer@example.test', PASSWORD);
    const planted = browser.cookies.get('article5.sid') ?? '';
    await browser.signIn('officer@example.test', PASSWORD);
    expect(browser.cookies.get('article5.sid')).not.toBe(planted);
    const thief = api.browser();
    thief.cookies.set('article5.sid', planted);
    expect((await thief.get<SessionView>('/api/session')).body.signedIn).toBe(false);
  });

  it('ends with signing out, also for whoever copied the cookie', async () => {
    const browser = api.browser();
    await browser.signIn('officer@example.test', PASSWORD);
    const copy = api.browser();
    copy.cookies.set('article5.sid', browser.cookies.get('article5.sid') ?? '');
    expect((await browser.send('DELETE', '/api/session')).status).toBe(204);
    expect(browser.cookies.size).toBe(0);
    expect((await copy.get<SessionView>('/api/session')).body.signedIn).toBe(false);
  });

  it('changes nothing that another site asks for', async () => {
    const browser = api.browser();
    await browser.signIn('officer@example.test', PASSWORD);
    const noToken = await browser.send('POST', '/api/session/extend', { withoutCsrf: true });
    expect([noToken.status, codesOf(noToken)]).toEqual([403, ['access.csrf-token']]);
    const otherSite = await browser.send('POST', '/api/session/extend', {
      headers: { origin: 'https://evil.example' },
    });
    expect([otherSite.status, codesOf(otherSite)]).toEqual([403, ['access.other-origin']]);
    const signInElsewhere = await api.browser().send('POST', '/api/session', {
      body: { email: 'officer@example.test', password: PASSWORD },
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(codesOf(signInElsewhere)).toEqual(['access.other-origin']);
    expect((await browser.post('/api/session/extend')).status).toBe(200);
  });

  it('refuses a wrong password and an unknown account with the same words', async () => {
    const wrong = await api.browser().post('/api/session', { email: 'officer@example.test', password: 'no' });
    const unknown = await api
      .browser()
      .post('/api/session', { email: 'nobody@example.test', password: 'no' });
    expect([wrong.status, codesOf(wrong)]).toEqual([401, ['identity.sign-in-failed']]);
    expect([unknown.status, codesOf(unknown)]).toEqual([401, ['identity.sign-in-failed']]);
    await api.browser().signIn('officer@example.test', PASSWORD);
  });

  it('shuts an account after repeated failures, known or not, and says for how long', async () => {
    await as.officer(database, 'DE', ['CASE_OFFICER'], { email: 'target@example.test', password: PASSWORD });
    for (const email of ['target@example.test', 'ghost@example.test']) {
      for (let attempt = 1; attempt <= 5; attempt += 1) {
        expect((await api.browser().post('/api/session', { email, password: 'guess' })).status).toBe(401);
      }
      const shut = await api.browser().post('/api/session', { email, password: PASSWORD });
      expect([shut.status, codesOf(shut)]).toEqual([429, ['identity.locked']]);
      expect(shut.body).toMatchObject({ errors: [{ parameters: { minutes: 15 } }] });
    }
    expect(await database.count('session', `sess ->> 'personId' is null`)).toBe(0);
  });

  it('ends when the account is closed, and a role that ends is gone with the next request', async () => {
    const officer = await as.officer(database, 'IT', ['CASE_OFFICER', 'APPROVER'], {
      email: 'short@example.test',
      password: PASSWORD,
    });
    const browser = api.browser();
    await browser.signIn('short@example.test', PASSWORD);
    await database.rows(
      `update role_assignment set valid_to = now() where person_id = $1 and role = 'APPROVER'`,
      [officer.personId],
    );
    expect((await browser.get<SignedInView>('/api/session')).body.roles).toEqual(['CASE_OFFICER']);
    await database.rows(`update person set deactivated_at = now() where person_id = $1`, [officer.personId]);
    expect((await browser.get<SessionView>('/api/session')).body.signedIn).toBe(false);
    const again = await browser.post('/api/session', { email: 'short@example.test', password: PASSWORD });
    expect(codesOf(again)).toEqual(['identity.sign-in-failed']);
  });

  it('ends after half an hour without use, and after twelve hours however it is used', async () => {
    const browser = api.browser();
    await browser.signIn('officer@example.test', PASSWORD);
    await database.rows(`update session set expire = now() - interval '1 second'`);
    expect((await browser.get<SessionView>('/api/session')).body.signedIn).toBe(false);
    const old = api.browser();
    await old.signIn('officer@example.test', PASSWORD);
    const before = new Date(Date.now() - 12 * 3_600_000 - 1000).toISOString();
    await database.rows(
      `update session set sess = jsonb_set(sess::jsonb, '{startedAt}', to_jsonb($1::text))::json`,
      [before],
    );
    expect((await old.get<SessionView>('/api/session')).body.signedIn).toBe(false);
  });

  it('lets a person of several bodies choose, and only among those', async () => {
    const { organisationId } = await given.organisation(database, 'FR', { legalName: 'Two Hats' });
    await database.transactions.run(NOBODY, (tx) =>
      createAccount(
        tx,
        {
          email: 'two@example.test',
          displayName: 'Two',
          password: PASSWORD,
          roles: [
            { role: 'UNION_ANALYST', body: { kind: 'UNION' } },
            { role: 'EXPORTER_SUBMITTER', body: { kind: 'ORGANISATION', organisationId } },
          ],
        },
        new Date(),
      ),
    );
    const browser = api.browser();
    const first = await browser.signIn('two@example.test', PASSWORD);
    expect([first.chosen, first.kind, first.bodies.length]).toEqual([null, null, 2]);
    const chosen = await browser.post<SignedInView>('/api/session/body', {
      key: `ORGANISATION:${organisationId}`,
    });
    expect(chosen.body).toMatchObject({ kind: 'exporter', organisation: { legalName: 'Two Hats' } });
    const foreign = await browser.post('/api/session/body', { key: 'AUTHORITY:FR' });
    expect([foreign.status, codesOf(foreign)]).toEqual([422, ['identity.no-role-there']]);
    expect((await browser.get<SignedInView>('/api/session')).body.kind).toBe('exporter');
  });
});
