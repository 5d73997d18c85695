import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { faultsOf } from '../support/look';
import { useProduct } from '../support/used-product';

const OFFICER = 'officer@fr.example';
const APPROVER = 'approver@fr.example';

describe('messages', () => {
  const product = useProduct();
  const { signedIn } = product;
  let officer: Page;
  let approver: Page;
  let references: readonly string[];

  beforeAll(async () => {
    officer = await signedIn(OFFICER, 'c');
    approver = await signedIn(APPROVER, 'c/messages');
    const rows = await product.database.rows<{ reference: string }>(
      `select reference from notification where authority_id = 'FR' and status <> 'DRAFT' order by reference limit 2`,
    );
    references = rows.map(({ reference }) => reference);
  });

  async function mention(reference: string): Promise<void> {
    await officer.goto(`${product.url}/en/c/cases/${reference}/history`);
    await officer.getByLabel('Note for colleagues').last().fill('Do you know this end user?');
    await officer.locator('summary', { hasText: 'Tell colleagues' }).click();
    await officer.getByLabel('Sacha Moreau').check();
    await officer.getByRole('button', { name: 'Add note' }).click();
    await officer.getByText('The note was added').waitFor();
  }

  /** Mails to the approver that nobody else gets, newest first. */
  const mailsTo = (email: string, like: string) =>
    product.database.rows<{ subject: string; body: string }>(
      `select subject, body from captured_mail where recipient = $1 and body like $2 order by created_at desc`,
      [email, like],
    );

  async function until<T>(read: () => Promise<readonly T[]>, count: number): Promise<readonly T[]> {
    for (;;) {
      const found = await read();
      if (found.length >= count) return found;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }

  it('a colleague is named in a note: the bell counts, the message leads to the case, and is read', async () => {
    const [reference = ''] = references;
    await mention(reference);
    const named = await until(() => mailsTo(APPROVER, '%named you in a note%'), 1);
    expect(named[0]?.body).toContain(`/en/c/cases/${reference}`);
    expect(named[0]?.body).not.toContain('end user');
    await approver.goto(`${product.url}/en/c`);
    // The number comes after the page.
    const bell = approver.getByRole('link', { name: /^Messages: \d/ });
    const before = await bell.getAttribute('aria-label');
    expect(before).toMatch(/^Messages: \d+ unread, \d+ needs? you$/);
    await bell.press('Enter');
    await approver.getByRole('heading', { level: 1, name: 'Messages' }).waitFor();
    await approver.getByRole('tab', { name: /^Unread/ }).click();
    const row = approver.getByRole('row').filter({ hasText: 'You are named in a note' }).first();
    await row.waitFor();
    expect(await row.innerText()).toContain(reference);
    expect(await approver.getByRole('main').innerText()).not.toContain('end user');
    expect(await faultsOf(approver)).toEqual([]);
    await row.getByRole('link', { name: 'You are named in a note' }).press('Enter');
    await approver.waitForURL(`**/en/c/cases/${reference}`);
    const unreadOf = (label: string | null) => Number(/\d+/.exec(label ?? '')?.[0] ?? 0);
    await approver.waitForFunction(
      (count) => {
        const label = document.querySelector('.bell')?.getAttribute('aria-label') ?? '';
        return Number(/\d+/.exec(label)?.[0] ?? 0) === count;
      },
      unreadOf(before) - 1,
    );
  });

  it('marking works both ways and for all, and then says that there is nothing unread', async () => {
    await approver.goto(`${product.url}/en/c/messages?show=unread`);
    await approver.getByRole('button', { name: 'Mark all as read' }).press('Enter');
    await approver.getByText('You have read everything').waitFor();
    await approver.getByRole('link', { name: 'Messages: none unread' }).waitFor();
    expect(await approver.getByRole('button', { name: 'Mark all as read' }).count()).toBe(0);
    await approver.getByRole('tab', { name: 'All' }).click();
    await approver
      .getByRole('button', { name: /^Mark as unread ?: You are named in a note/ })
      .first()
      .press('Enter');
    await approver.getByRole('link', { name: 'Messages: 1 unread, 1 needs you' }).waitFor();
  });

  it('what obliges cannot be switched off; the rest can go into the digest, in the own language', async () => {
    await approver.goto(`${product.url}/en/c/messages`);
    await approver.getByRole('link', { name: 'Choose how you are told' }).click();
    const asked = approver.getByRole('row').filter({ hasText: 'Another authority asks a question' });
    expect(await asked.innerText()).toContain('Obliges you: always on');
    expect(await asked.getByRole('combobox').count()).toBe(0);
    await approver.getByLabel('E-mail: You are named in a note').selectOption('DIGEST');
    await approver.getByLabel('Language of e-mails').selectOption('fr');
    expect(await faultsOf(approver)).toEqual([]);
    await approver.getByRole('button', { name: 'Save how you are told' }).press('Enter');
    await approver.getByText('How you are told was saved').waitFor();
    await approver.reload();
    await approver.getByRole('heading', { name: 'Messages' }).waitFor();
    expect(await approver.getByLabel('E-mail: You are named in a note').inputValue()).toBe('DIGEST');
    expect(await approver.getByLabel('Language of e-mails').inputValue()).toBe('fr');
  });

  it('two notes then bring no mail each, and one digest with both', async () => {
    const inSinglesBefore = (await mailsTo(APPROVER, '%mentionné%')).length;
    for (const reference of references) await mention(reference);
    const kept = () =>
      product.database.rows(
        `select 1 from message m join person p using (person_id)
         where p.email = $1 and m.kind = 'mentioned' and m.way = 'DIGEST' and m.digest_id is null`,
        [APPROVER],
      );
    await until(kept, 2);
    expect(await mailsTo(APPROVER, '%mentionné%')).toHaveLength(inSinglesBefore);
    // As if a night had passed: the worker makes digests by the clock.
    await product.database.rows(
      `update message set created_at = created_at - interval '2 days' where way = 'DIGEST'`,
    );
    const digests = await until(() => mailsTo(APPROVER, '%Comment vous êtes prévenu%'), 1);
    const [digest] = digests;
    expect(digest?.subject).toMatch(/^Portail article 5 : récapitulatif, \d+ messages$/);
    for (const reference of references) expect(digest?.body).toContain(`/fr/c/cases/${reference}`);
    expect(digest?.body).not.toContain('end user');
    expect(digests).toHaveLength(1);
    // The link's language is not spoken by this build yet: the same page, in English.
    await approver.goto(/http\S+\/fr\/c\/cases\/\S+/.exec(digest?.body ?? '')?.[0] ?? '');
    await approver.waitForURL(`**/en/c/cases/*`);
  });

  it('go on in pages, and nobody else sees them', async () => {
    await officer.goto(`${product.url}/en/c/messages`);
    await officer.getByRole('heading', { level: 1, name: 'Messages' }).waitFor();
    const answer = await officer.evaluate(async () => {
      const response = await fetch('/api/account/messages');
      return (await response.json()) as { items: { messageId: string }[] };
    });
    const others = await product.database.rows<{ id: string }>(
      `select message_id as id from message m join person p using (person_id) where p.email <> $1`,
      [OFFICER],
    );
    const foreign = new Set(others.map(({ id }) => id));
    expect(answer.items.length).toBeGreaterThan(0);
    expect(answer.items.filter(({ messageId }) => foreign.has(messageId))).toEqual([]);
    await product.database.rows(
      `insert into message (authority_id, message_id, cause_id, kind, reference, person_id, level, way)
       select 'FR', gen_random_uuid(), gen_random_uuid(), 'assigned', 'FR-2026-000001', person_id, 'INFORMATION', 'PRODUCT'
       from person, generate_series(1, 40) where email = $1`,
      [OFFICER],
    );
    await officer.reload();
    await officer.getByText('25 messages shown').waitFor();
    await officer.getByRole('button', { name: 'Show older messages' }).press('Enter');
    await officer
      .getByText('50 messages shown')
      .or(officer.getByText(/^4\d messages shown/))
      .waitFor();
  });
});
