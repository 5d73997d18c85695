import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateSync } from 'otplib';
import type { DecisionView } from '@article5/contracts/decision';
import type { AuthorityPeopleView, SecondFactorSetUp } from '@article5/contracts/identity';
import { codesOf, startApi, type RunningApi, type TestBrowser } from '../support/api';
import { as, given } from '../support/builders';
import { COMPLETE_ASSESSMENT, REQUIRED } from '../support/casework';
import { useDatabase } from '../support/database';

const PASSWORD = 'plenty of words here';

describe('R-014: approving with a second factor, over HTTP', () => {
  const database = useDatabase();
  let api: RunningApi;
  let reference = '';
  let decision: DecisionView;
  let secret = '';
  const browsers: Record<string, TestBrowser> = {};
  const at = (name: string): TestBrowser => browsers[name] ?? api.browser();
  /** Digits of the authenticator, so many steps of 30 seconds from now. */
  const digits = (steps = 0) => generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + steps * 30 });

  /** A time step that has a while to go, so that a code is not overtaken between two requests. */
  async function earlyInAStep() {
    const secondsGone = (Date.now() / 1000) % 30;
    if (secondsGone > 20) await new Promise((resolve) => setTimeout(resolve, (30.1 - secondsGone) * 1000));
  }

  beforeAll(async () => {
    const organisation = await given.organisation(database, 'FR');
    const exporter = await as.exporter(database, organisation);
    const people = {
      officer: ['CASE_OFFICER'],
      approver: ['APPROVER'],
      administrator: ['AUTHORITY_ADMINISTRATOR'],
    } as const;
    for (const [name, roles] of Object.entries(people)) {
      await as.officer(database, 'FR', roles, { email: `${name}@fr.example`, password: PASSWORD, name });
    }
    ({ reference } = await given.submitted(database, { exporter, at: new Date().toISOString() }));
    api = await startApi(database);
    for (const name of Object.keys(people)) {
      browsers[name] = api.browser();
      await at(name).signIn(`${name}@fr.example`, PASSWORD);
    }
    await at('officer').post(`/api/cases/${reference}/assessment`);
    await at('officer').send('PUT', `/api/cases/${reference}/assessment`, {
      body: COMPLETE_ASSESSMENT,
      headers: { 'if-match': '"0"' },
    });
    const proposed = await at('officer').post<DecisionView>(`/api/cases/${reference}/decision`, REQUIRED);
    decision = proposed.body;
  });
  afterAll(() => api.close());

  const approve = (code?: string) =>
    at('approver').post(`/api/cases/${reference}/decision/approval`, {
      decisionId: decision.decisionId,
      textSha256: decision.letter.textSha256,
      ...(code === undefined ? {} : { code }),
    });
  const isOpen = async () => {
    const [row] = await database.rows(`select status from notification where reference = $1`, [reference]);
    return row?.['status'] === 'DECISION_PROPOSED' && (await database.count('letter')) === 0;
  };

  it('is refused without one where the authority’s profile requires it', async () => {
    await database.rows(
      `update authority_profile set approval_second_factor = 'REQUIRED' where authority_id = 'FR'`,
    );
    expect((await at('approver').get('/api/account/second-factor')).body).toEqual({
      isSetUp: false,
      recoveryCodesLeft: 0,
      requiredForApproval: true,
    });
    const answer = await approve('123456');
    expect([answer.status, codesOf(answer)]).toEqual([422, ['identity.second-factor-not-set-up']]);
    expect(await isOpen()).toBe(true);
  });

  it('is set up by the approver, and is in force by a code', async () => {
    await earlyInAStep();
    const begun = await at('approver').post<SecondFactorSetUp>('/api/account/second-factor');
    expect(begun.status).toBe(201);
    secret = begun.body.secret;
    const path = '/api/account/second-factor/confirmation';
    expect(codesOf(await at('approver').post(path, { code: 'abc' }))).toEqual([
      'identity.second-factor-wrong',
    ]);
    const done = await at('approver').post<{ recoveryCodes: string[] }>(path, { code: digits(-1) });
    expect(done.body.recoveryCodes).toHaveLength(10);
  });

  it('refuses a missing, a wrong and a used code, and nothing is decided', async () => {
    for (const [code, expected] of [
      [undefined, 'identity.second-factor-missing'],
      ['000000', 'identity.second-factor-wrong'],
      [digits(-1), 'identity.second-factor-replayed'],
    ] as const) {
      const answer = await approve(code);
      expect([answer.status, codesOf(answer)]).toEqual([422, [expected]]);
    }
    expect(await isOpen()).toBe(true);
  });

  it('approves with the code of now, and the act says so', async () => {
    const answer = await approve(digits());
    expect(answer.body).toMatchObject({ state: 'APPROVED' });
    const [act] = await database.rows(`select payload from case_action where kind = 'DECIDED'`);
    expect(act?.['payload']).toMatchObject({
      textSha256: decision.letter.textSha256,
      secondFactor: 'AUTHENTICATOR',
    });
  });

  it('is seen and reset by the authority’s administrator when it is lost', async () => {
    const list = await at('administrator').get<AuthorityPeopleView>('/api/authority/people');
    const approver = list.body.people.find(({ displayName }) => displayName === 'approver');
    expect(approver?.hasSecondFactor).toBe(true);
    const path = `/api/authority/people/${approver?.personId}/second-factor/reset`;
    expect((await at('officer').post(path)).status).toBe(403);
    expect((await at('administrator').post(path)).status).toBe(204);
    expect((await at('administrator').post(path)).status).toBe(404);
    expect((await at('approver').get('/api/account/second-factor')).body).toMatchObject({ isSetUp: false });
  });
});
