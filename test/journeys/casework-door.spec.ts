import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseView, InboxRow } from '@article5/contracts/casework';
import type { DecisionView } from '@article5/contracts/decision';
import { EvidenceStore } from '@article5/integrations/evidence-store';
import { sealOf } from '@article5/integrations/seal';
import { Clock } from '@article5/use-cases/kernel';
import { DocumentPress } from '@article5/use-cases/notification';
import { RenderLetter } from '@article5/use-cases/decision';
import { codesOf, startApi, type RunningApi, type TestBrowser } from '../support/api';
import { as, given, TEST_DECLARATION, type BuiltNotification } from '../support/builders';
import { COMPLETE_ASSESSMENT, REQUIRED } from '../support/casework';
import { useDatabase } from '../support/database';

const PASSWORD = 'plenty of words here';

describe('a case at the officers’ door', () => {
  const database = useDatabase();
  let api: RunningApi;
  let built: BuiltNotification;
  const browsers: Record<string, TestBrowser> = {};
  const at = (name: string): TestBrowser => {
    const browser = browsers[name];
    if (!browser) throw new Error(`nobody is called ${name}`);
    return browser;
  };

  beforeAll(async () => {
    const organisation = await given.organisation(database, 'FR');
    const person = (name: string) => ({ email: `${name}@example.test`, password: PASSWORD, name });
    const exporter = await as.exporter(database, organisation, ['EXPORTER_SUBMITTER'], person('exporter'));
    await as.officer(database, 'FR', ['CASE_OFFICER', 'APPROVER'], person('officer'));
    await as.officer(database, 'FR', ['APPROVER'], person('approver'));
    await as.officer(database, 'DE', ['CASE_OFFICER', 'APPROVER'], person('peer'));
    built = await given.submitted(database, { exporter, at: new Date().toISOString() });
    api = await startApi(database);
    for (const name of ['exporter', 'officer', 'approver', 'peer']) {
      const browser = api.browser();
      await browser.signIn(`${name}@example.test`, PASSWORD);
      browsers[name] = browser;
    }
  });
  afterAll(() => api.close());

  const caseOf = async (name: string) => (await at(name).get<CaseView>(`/api/cases/${built.reference}`)).body;
  const actionsOf = async (name: string) => (await caseOf(name)).availableActions;

  it('is found in the inbox, taken, asked about and answered', async () => {
    const { reference, notificationId, answers } = built;
    const inbox = await at('officer').get<{ items: InboxRow[] }>('/api/inbox?view=to-triage&sort=due');
    expect(inbox.body.items.map((row) => row.reference)).toEqual([reference]);
    const counts = await at('officer').get('/api/inbox/counts');
    expect(counts.body).toMatchObject({
      views: { 'to-triage': { count: 1, capped: false }, mine: { count: 0 } },
    });
    expect((await at('officer').get(`/api/cases/${reference}/preview`)).status).toBe(200);
    const officers = await at('officer').get<{ items: { personId: string; displayName: string }[] }>(
      '/api/officers',
    );
    const me = officers.body.items.find(({ displayName }) => displayName === 'officer');
    const path = `/api/cases/${reference}/assignee`;
    const taken = await at('officer').send('PUT', path, { body: { personId: me?.personId } });
    expect(taken.body).toMatchObject({ assignee: { displayName: 'officer' } });
    expect((await at('officer').post(`/api/cases/${reference}/assessment`)).body).toEqual({
      status: 'UNDER_ASSESSMENT',
    });
    const question = { items: [{ question: 'Who operates it?', answerKeys: ['4.4'] }] };
    const asked = await at('officer').post<{ clarificationId: string }>(
      `/api/cases/${reference}/clarifications`,
      question,
    );
    expect(asked.status).toBe(201);
    const own = `/api/notifications/${notificationId}`;
    expect((await at('exporter').get(`${own}/clarifications`)).body).toMatchObject({
      items: [{ items: [{ question: 'Who operates it?' }], state: 'OPEN' }],
    });
    const value = { ...answers['4.4'], ownWords: 'The regional police.' };
    const saved = await at('exporter').send('PUT', `/api/drafts/${notificationId}/answers/4.4`, {
      body: { value },
      headers: { 'if-match': '0' },
    });
    expect(saved.status).toBe(200);
    const answer = { declaration: TEST_DECLARATION, reply: 'See 4.4.' };
    const id = asked.body.clarificationId;
    const answered = await at('exporter').post(`${own}/clarifications/${id}/answer`, answer);
    expect(answered).toMatchObject({ status: 200, body: { version: 2 } });
    const diff = await at('officer').get(`/api/cases/${reference}/versions/1/changes/2`);
    expect(diff.body).toMatchObject({ changes: [{ answerKey: '4.4', fields: ['ownWords'] }] });
  });

  it('is assessed against If-Match, proposed, and approved by another person', async () => {
    const { reference } = built;
    const save = (revision: string) =>
      at('officer').send('PUT', `/api/cases/${reference}/assessment`, {
        body: COMPLETE_ASSESSMENT,
        headers: { 'if-match': `"${revision}"` },
      });
    const early = await at('officer').post(`/api/cases/${reference}/decision`, REQUIRED);
    expect(early.status).toBe(422);
    expect((await save('7')).status).toBe(412);
    expect((await save('0')).body).toMatchObject({ revision: 1, savedBy: 'officer' });
    const preview = await at('officer').post(`/api/cases/${reference}/decision/preview`, REQUIRED);
    expect(preview.body).toMatchObject({ refusals: [] });
    const proposed = await at('officer').post<DecisionView>(`/api/cases/${reference}/decision`, REQUIRED);
    expect(proposed.status).toBe(201);
    const { decisionId, letter } = proposed.body;
    const approval = { decisionId, textSha256: letter.textSha256 };
    const approve = (name: string, body = approval) =>
      at(name).post(`/api/cases/${reference}/decision/approval`, body);
    expect(await actionsOf('officer')).toContainEqual({
      action: 'approve-decision',
      blocked: { code: 'decision.same-person' },
    });
    const same = await approve('officer');
    expect([same.status, codesOf(same)]).toEqual([422, ['decision.same-person']]);
    expect((await approve('peer')).status).toBe(404);
    expect((await approve('exporter')).status).toBe(403);
    const other = await approve('approver', { ...approval, textSha256: '0'.repeat(64) });
    expect(codesOf(other)).toEqual(['decision.text-changed']);
    expect(await actionsOf('approver')).toContainEqual({ action: 'approve-decision' });
    expect((await approve('approver')).body).toMatchObject({ state: 'APPROVED' });
    const again = await approve('approver');
    expect(again.status).toBe(409);
  });

  it('is told to the exporter by letter, shared, and closed', async () => {
    const { reference, notificationId } = built;
    const [letter] = (await caseOf('officer')).letters;
    const letterId = letter?.letterId ?? '';
    const early = await at('officer').get(`/api/cases/${reference}/letters/${letterId}/file`);
    expect([early.status, codesOf(early)]).toEqual([409, ['letter.not-rendered']]);
    const [made] = await database.rows<{ decision_id: string }>(`select decision_id from letter`);
    const folder = api.evidenceFolder;
    const press = new DocumentPress(
      sealOf({ EVIDENCE_FOLDER: folder }),
      new EvidenceStore(folder),
      new Clock(),
      { BASE_URL: 'http://localhost' },
    );
    const render = new RenderLetter(database.transactions, new Clock(), press);
    await render.execute({ kind: 'system', authorityId: 'FR' }, { decisionId: made?.decision_id ?? '' });
    const own = `/api/notifications/${notificationId}/letters`;
    expect((await at('exporter').get(own)).body).toMatchObject({ items: [{ letterId, pdfReady: true }] });
    const close = () => at('officer').post(`/api/cases/${reference}/closure`);
    expect(codesOf(await close())).toEqual([
      'sharing.exporter-not-told',
      'sharing.customs-not-informed',
      'sharing.neither-shared-nor-withheld',
    ]);
    expect((await at('exporter').get(`${own}/${letterId}`)).body).toMatchObject({ reference });
    const pdf = await at('exporter').get<string>(`${own}/${letterId}/file`);
    expect([pdf.status, pdf.headers.get('content-type'), pdf.body.slice(0, 5)]).toEqual([
      200,
      'application/pdf',
      '%PDF-',
    ]);
    const page = await at('officer').get<string>(`/api/cases/${reference}/letters/${letterId}/page`);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.headers.get('content-disposition')).toContain('attachment');
    expect(page.body).toContain('made subject to authorisation');
    const today = new Date().toISOString().slice(0, 10);
    const customs = { recipient: 'Customs', informedOn: today };
    expect((await at('officer').post(`/api/cases/${reference}/customs`, customs)).status).toBe(200);
    const withheld = { because: 'SENSITIVITY', reason: 'Would reveal a source.' };
    const withholding = await at('officer').post(`/api/cases/${reference}/withholding`, withheld);
    expect(withholding.body).toMatchObject({ state: 'WITHHELD' });
    expect((await at('officer').post(`/api/cases/${reference}/sharing`)).body).toMatchObject({
      state: 'SHARED',
    });
    expect((await close()).status).toBe(200);
    const view = await caseOf('officer');
    expect([view.status, view.outcome, view.availableActions]).toEqual([
      'CLOSED',
      'AUTHORISATION_REQUIRED',
      [{ action: 'note' }, { action: 'start-correction' }],
    ]);
    expect(view.timeline.map(({ kind }) => kind)).toContain('SHARING_WITHHELD');
    expect((await at('peer').get(`/api/cases/${reference}`)).status).toBe(404);
    expect((await at('officer').get('/api/access-log')).status).toBe(403);
  });
});
