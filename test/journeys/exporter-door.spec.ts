import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleAnswers } from '@article5/domain/questions';
import type { Problem } from '@article5/contracts/kernel';
import type {
  AttachmentView,
  DraftView,
  OwnNotificationView,
  Receipt,
} from '@article5/contracts/notification';
import { Clock } from '@article5/use-cases/kernel';
import { MakeApiToken } from '@article5/use-cases/identity';
import { codesOf, startApi, type RunningApi, type TestBrowser } from '../support/api';
import { as, given, TEST_DECLARATION } from '../support/builders';
import { useDatabase } from '../support/database';

const PASSWORD = 'plenty of words here';
const answers = exampleAnswers({ today: new Date().toISOString().slice(0, 10) });
const PDF = '%PDF-1.7\n1 0 obj <<>> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n';

describe('an exporter at its two doors', () => {
  const database = useDatabase();
  let api: RunningApi;
  let browser: TestBrowser;
  let token: string;

  beforeAll(async () => {
    const organisation = await given.organisation(database, 'FR');
    const exporter = await as.exporter(
      database,
      organisation,
      ['EXPORTER_SUBMITTER', 'EXPORTER_ADMINISTRATOR'],
      { email: 'exporter@example.test', password: PASSWORD },
    );
    await as.officer(database, 'FR', ['CASE_OFFICER'], { email: 'officer@example.test', password: PASSWORD });
    const made = await new MakeApiToken(database.transactions, new Clock()).execute(exporter, {
      name: 'ERP',
      daysValid: 30,
    });
    ({ token } = made);
    api = await startApi(database);
    browser = api.browser();
    await browser.signIn('exporter@example.test', PASSWORD);
  });
  afterAll(() => api.close());

  const put = (path: string, value: unknown, ifMatch: string) =>
    browser.send('PUT', path, { body: { value }, headers: { 'if-match': ifMatch } });

  async function upload(path: string, name: string, content: string, headers: Record<string, string> = {}) {
    const form = new FormData();
    form.append('file', new Blob([content]), name);
    const cookies = [...browser.cookies].map((pair) => pair.join('=')).join('; ');
    const csrf = browser.cookies.get('article5-csrf') ?? '';
    const own = headers['authorization'] ? {} : { cookie: cookies, 'x-csrf-token': csrf };
    const response = await fetch(api.url + path, {
      method: 'POST',
      body: form,
      headers: { ...own, ...headers },
    });
    return { status: response.status, headers: response.headers, body: (await response.json()) as unknown };
  }

  async function aDraft(): Promise<string> {
    const made = await browser.post<{ notificationId: string }>('/api/drafts', {});
    expect(made.status).toBe(201);
    return made.body.notificationId;
  }

  it('writes, corrects, attaches, sends, and reads receipt, PDF and the canonical submission', async () => {
    const id = await aDraft();
    for (const [key, value] of Object.entries(answers)) {
      expect((await put(`/api/drafts/${id}/answers/${key}`, value, '0')).status).toBe(200);
    }
    const file = await upload(`/api/notifications/${id}/attachments`, '../../Données ‮fdp.exe', PDF);
    expect(file.status).toBe(201);
    const attachment = file.body as AttachmentView;
    expect(attachment).toMatchObject({ state: 'QUARANTINED', mediaType: 'application/pdf' });
    expect(attachment.fileName).toBe('Données fdp.exe.pdf');
    const documents = [{ id: attachment.attachmentId, title: 'Data sheet', kind: 'DATA_SHEET' }];
    await put(`/api/drafts/${id}/answers/2.8.item-1`, { when: 'NOW', documents }, '1');

    const draft = await browser.get<DraftView>(`/api/drafts/${id}`);
    expect(draft.body.answers['2.8.item-1']).toMatchObject({ revision: 2 });
    expect(draft.body.context.euMemberStates).toHaveLength(27);
    const sent = await browser.send<Receipt>('POST', `/api/drafts/${id}/submission`, {
      body: { declaration: TEST_DECLARATION },
      headers: { 'idempotency-key': 'press-1' },
    });
    expect(sent.status).toBe(201);
    expect(sent.body.reference).toMatch(/^FR-\d{4}-000001$/);

    const receipt = await browser.get<Receipt>(`/api/notifications/${id}/receipt`);
    expect(receipt.body).toEqual(sent.body);
    const pdf = await browser.get<string>(`/api/notifications/${id}/receipt/file`);
    expect(pdf.headers.get('content-disposition')).toContain('attachment; filename="receipt.pdf"');
    expect(pdf.body.startsWith('%PDF-')).toBe(true);
    const cookie = [...browser.cookies].map((pair) => pair.join('=')).join('; ');
    const bytes = await fetch(`${api.url}/api/notifications/${id}/canonical-submission`, {
      headers: { cookie },
    });
    const hash = createHash('sha256').update(Buffer.from(await bytes.arrayBuffer()));
    expect(hash.digest('hex')).toBe(sent.body.canonicalSha256);

    const view = await browser.get<OwnNotificationView>(`/api/notifications/${id}`);
    expect(view.body).toMatchObject({ status: 'RECEIVED', availableActions: ['withdraw'] });
    expect(view.body.timeline).toMatchObject([{ kind: 'SUBMITTED', by: 'EXPORTER' }]);
    const list = await browser.get<{ items: unknown[] }>(
      '/api/notifications?status=RECEIVED&search=extraction',
    );
    expect(list.body.items).toMatchObject([{ notificationId: id, reference: sent.body.reference }]);
  });

  it('shows both values when a colleague saved first: 412 names the revision, the answer can be read', async () => {
    const id = await aDraft();
    const path = `/api/drafts/${id}/answers/4.3`;
    await put(path, { answer: 'NO' }, '0');
    const stale = await put(path, { answer: 'YES' }, '0');
    expect(stale.status).toBe(412);
    expect((stale.body as Problem).errors).toEqual([
      { code: 'draft.answer-changed', parameters: { page: '4.3', revision: 1 } },
    ]);
    expect((await browser.get(path)).body).toMatchObject({ value: { answer: 'NO' }, revision: 1 });
    expect((await put(path, { answer: 'YES' }, '1')).body).toMatchObject({ revision: 2 });
  });

  it('gives files to save and never to show; officers get them after the scan, others never', async () => {
    const { notificationId, reference } = await sentWithFile();
    const own = await browser.get<{ items: AttachmentView[] }>(
      `/api/notifications/${notificationId}/attachments`,
    );
    const attachmentId = own.body.items[0]?.attachmentId ?? '';
    const file = await browser.get(`/api/notifications/${notificationId}/attachments/${attachmentId}/file`);
    expect(file.status).toBe(200);
    expect(file.body).toBe(PDF);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="note\.pdf"/);
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    expect(file.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");

    const officer = api.browser();
    await officer.signIn('officer@example.test', PASSWORD);
    const path = `/api/cases/${reference}/attachments/${attachmentId}/file`;
    const early = await officer.get(path);
    expect([early.status, codesOf(early)]).toEqual([409, ['attachment.quarantined']]);
    await database.rows(
      `update attachment set state = 'CLEAN', scanner = 'clamav' where attachment_id = $1`,
      [attachmentId],
    );
    expect((await officer.get(path)).body).toBe(PDF);
    expect((await officer.get(`/api/notifications/${notificationId}`)).status).toBe(403);
    expect((await api.browser().get(path)).status).toBe(401);
  });

  async function sentWithFile() {
    const uploaded = await upload('/api/v1/attachments', 'note.pdf', PDF, {
      authorization: `Bearer ${token}`,
    });
    expect(uploaded.status).toBe(201);
    const { attachmentId } = uploaded.body as AttachmentView;
    const page = { when: 'NOW', documents: [{ id: attachmentId, title: 'Note', kind: 'DATA_SHEET' }] };
    const body = { answers: { ...answers, '2.8.item-1': page }, declaration: TEST_DECLARATION };
    const sent = await machine(body, `with-file-${attachmentId}`);
    expect(sent.status).toBe(201);
    return sent.body as Receipt;
  }

  const machine = (body: unknown, key?: string, query = '') =>
    api.browser().send('POST', `/api/v1/submissions${query}`, {
      body,
      headers: { authorization: `Bearer ${token}`, ...(key ? { 'idempotency-key': key } : {}) },
    });

  it('takes a machine’s notification once, checks without keeping, and points at each error', async () => {
    const body = { answers, declaration: TEST_DECLARATION, reference: 'ERP 4711' };
    const checked = await machine(body, undefined, '?validate=only');
    expect([checked.status, checked.body]).toEqual([200, { valid: true }]);
    expect((await machine(body)).status).toBe(400);
    const [one, again] = [await machine(body, 'k1'), await machine(body, 'k1')];
    expect([one.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(one.body);
    const reused = await machine({ ...body, reference: 'ERP 4712' }, 'k1');
    expect([reused.status, codesOf(reused)]).toEqual([422, ['submission.key-reused']]);
    const wrong = await machine(
      { ...body, answers: { ...answers, '3.2': { uses: ['NONE'] }, '9.9': {} } },
      'k2',
    );
    expect(wrong.status).toBe(422);
    expect(wrong.headers.get('content-type')).toContain('application/problem+json');
    const errors = (wrong.body as Problem).errors.map(({ code, pointer }) => `${code} ${pointer}`);
    expect(errors).toEqual([
      'questions.unknown-question /answers/9.9',
      'questions.use-missing /answers/3.2/uses',
    ]);
  });

  it('knows nobody without a token, and takes no token at the browser’s door', async () => {
    const body = { answers, declaration: TEST_DECLARATION };
    const headers = { 'idempotency-key': 'x' };
    expect((await api.browser().send('POST', '/api/v1/submissions', { body, headers })).status).toBe(401);
    const authorization = `Bearer ${token}`;
    const asMachine = await api.browser().send('GET', '/api/notifications', { headers: { authorization } });
    expect(asMachine.status).toBe(403);
    const schema = await api.browser().get<{ $schema: string }>('/api/v1/submission-schema.json');
    expect(schema.body.$schema).toContain('2020-12');
  });

  it.each([
    ['nothing.pdf', '', 422, 'attachment.empty'],
    ['run.pdf', 'MZ\u0090\u0000\u0003', 422, 'attachment.type-not-allowed'],
    ['page.txt', '<html><script>alert(1)</script>\u0000', 422, 'attachment.type-not-allowed'],
    ['locked.pdf', `${PDF}trailer << /Encrypt 5 0 R >>`, 422, 'attachment.password-protected'],
  ])('refuses the file %s', async (name, content, status, code) => {
    const id = await aDraft();
    const refused = await upload(`/api/notifications/${id}/attachments`, name, content);
    expect([refused.status, (refused.body as Problem).errors[0]?.code]).toEqual([status, code]);
    expect(await database.count('attachment', `notification_id = '${id}'`)).toBe(0);
  });

  it('refuses a form without a file and a form that is none', async () => {
    const id = await aDraft();
    const path = `/api/notifications/${id}/attachments`;
    const empty = await browser.send('POST', path, { body: { file: 'x' } });
    expect([empty.status, codesOf(empty)]).toEqual([400, ['attachment.missing']]);
    const broken = await browser.send('POST', path, {
      body: {},
      headers: { 'content-type': 'multipart/form-data; boundary=none' },
    });
    expect([broken.status, codesOf(broken)]).toEqual([400, ['request.malformed']]);
  });
});
