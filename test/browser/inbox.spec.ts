import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsOf, openBrowser, openWindow } from '../support/look';
import { manyCases } from '../support/many-cases';
import { startProduct, type RunningProduct } from '../support/product';

const PASSWORD = 'Demo-portal-2026';
const OFFICER = 'officer@fr.example';
const ADDED = 60;
const FIRST_ADDED = 500;

/** Counts what an officer does: keys pressed, presses of the mouse, and documents that the browser loads. */
class Counted {
  keys = 0;
  actions = 0;
  loads = 0;

  constructor(readonly page: Page) {
    page.on('request', (request) => {
      if (request.resourceType() === 'document') this.loads += 1;
    });
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.keys += 1;
      await this.page.keyboard.press(key);
    }
  }

  async act(work: () => Promise<unknown>): Promise<void> {
    this.actions += 1;
    await work();
  }
}

describe('an officer works through the inbox', () => {
  let product: RunningProduct;
  let browser: Browser;
  let page: Page;
  let me = '';

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
    await manyCases(product.database, 'FR', ADDED, { after: FIRST_ADDED });
    await product.database.rows(
      `update notification set status = 'RECEIVED', due_on = null where authority_id = 'FR' and reference > 'FR-2026-0005'
         and status <> 'IMPORTED'`,
    );
    const [person] = await product.database.rows<{ id: string }>(
      `select person_id as id from person where email = $1`,
      [OFFICER],
    );
    me = person?.id ?? '';
    ({ page } = await openWindow(browser, 1440));
    await page.goto(`${product.url}/en/sign-in?next=${encodeURIComponent('/en/c/inbox')}`);
    await page.getByLabel('E-mail address').fill(OFFICER);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await inTheList();
  });

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  async function inTheList(address?: string): Promise<void> {
    if (address !== undefined) await page.goto(`${product.url}${address}`);
    await page.waitForFunction(() => document.activeElement?.tagName === 'TR');
  }

  const dialog = () => page.getByRole('dialog');
  const activeReference = async () =>
    (await page.locator('tr[aria-current="true"]').getAttribute('data-key')) ?? '';
  const assignedToMe = () =>
    product.database.count('notification', `assignee_id = '${me}' and authority_id = 'FR'`);
  const assigneeOf = async (reference: string) => {
    const [row] = await product.database.rows<{ id: string | null }>(
      `select assignee_id as id from notification where authority_id = 'FR' and reference = $1`,
      [reference],
    );
    return row?.id;
  };

  it('one case is triaged in at most 4 keystrokes without loading a page, and taken back from the notice', async () => {
    const counted = new Counted(page);
    await counted.press('j');
    await page.waitForFunction(() =>
      document.querySelector('tbody tr:nth-child(2)')?.getAttribute('aria-current'),
    );
    const reference = await activeReference();
    await counted.press('a');
    await dialog().getByLabel('Officer', { exact: true }).waitFor();
    await dialog().getByRole('button', { name: 'Me (' }).waitFor();
    await counted.press('m', 'Enter');
    await page.getByText(`Assigned: ${reference}.`).waitFor();
    expect(await assigneeOf(reference)).toBe(me);
    expect({ keys: counted.keys, loads: counted.loads }).toEqual({ keys: 4, loads: 0 });
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await page.getByText(`Taken back: ${reference}.`).waitFor();
    expect(await assigneeOf(reference)).toBe(null);
  });

  it('why a case is flagged is seen by one action', async () => {
    await inTheList('/en/c/inbox?sort=priority');
    const counted = new Counted(page);
    await counted.act(() => counted.press('j'));
    const why = page.getByRole('heading', { name: 'Why it is flagged' });
    await why.waitFor();
    const reference = await activeReference();
    expect(await page.locator('#preview').innerText()).toBe(reference);
    expect(counted.actions).toBe(1);
  });

  it('twelve cases are triaged at once within a minute, after a look at what will change', async () => {
    await inTheList('/en/c/inbox');
    const before = await assignedToMe();
    const began = Date.now();
    const counted = new Counted(page);
    await counted.press('x', ...Array<string>(11).fill('j'));
    await page.waitForFunction(() =>
      document.querySelector('tbody tr:nth-child(12)')?.getAttribute('aria-current'),
    );
    await counted.press('Shift+X');
    await page.getByText('12 selected').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await counted.press('m');
    await page.getByText('Will change: 12').waitFor();
    expect(await assignedToMe()).toBe(before);
    expect(await faultsOf(page)).toEqual([]);
    await counted.press('Enter');
    await page.getByText('Assigned: 12 cases.').waitFor();
    expect(await assignedToMe()).toBe(before + 12);
    expect(Date.now() - began).toBeLessThan(60_000);
    expect({ keys: counted.keys, loads: counted.loads }).toEqual({ keys: 15, loads: 0 });
  });

  it('all that match are meant, not all on the page; a large act goes on in the worker and can be taken back later', async () => {
    await inTheList('/en/c/inbox?assignee=none');
    const free = await product.database.count(
      'notification',
      `authority_id = 'FR' and status = 'RECEIVED' and assignee_id is null`,
    );
    expect(free).toBeGreaterThan(25);
    await page.keyboard.press('x');
    await page.getByRole('button', { name: `Select all ${free} that match` }).click();
    await page.getByRole('button', { name: 'Label', exact: true }).click();
    await dialog().getByLabel('Label', { exact: true }).fill('Autumn');
    await page.keyboard.press('Enter');
    await page.getByText(`Will change: ${free}`).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(`Labelled: ${free} cases.`).waitFor();
    expect(await product.database.count('case_labelling')).toBe(free);
    expect(await product.database.count('case_action', `kind = 'LABELLED'`)).toBe(free);
    await page.getByRole('link', { name: 'Last acts' }).click();
    await page.getByRole('button', { name: 'Undo' }).first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('main').getByRole('button', { name: 'Undo' }).first().click();
    await page.getByText(`Taken back: ${free}`).waitFor();
    expect(await product.database.count('case_labelling')).toBe(0);
  });

  it('a view is saved with its filter and columns, and the list of commands leads to it', async () => {
    await inTheList('/en/c/inbox?view=all&itemFamily=FORENSICS&columns=exporter.due&density=compact');
    await page.getByRole('button', { name: 'Save view' }).click();
    await page.getByLabel('Name of the view').fill('Forensics, by date');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Forensics, by date' }).waitFor();
    await page.goto(`${product.url}/en/c/search?q=exporter`);
    await page.getByRole('searchbox').waitFor();
    await page.keyboard.press('Control+k');
    await dialog().getByRole('searchbox').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.type('forens');
    await page.getByRole('menuitem', { name: 'View: Forensics, by date' }).waitFor();
    await page.keyboard.press('Enter');
    await inTheList();
    expect(new URL(page.url()).searchParams.get('itemFamily')).toBe('FORENSICS');
    const headers = await page.getByRole('columnheader').allInnerTexts();
    expect(headers.map((text) => text.replace(/[↑↓\s]/g, '')).filter(Boolean)).toEqual([
      ...['Selected', 'Reference', 'Exporter', 'Deadline'],
    ]);
  });

  it('letters do nothing once they are switched off in the account; arrows still move', async () => {
    const turn = async (name: string) => {
      await page.goto(`${product.url}/en/account`);
      await page.getByRole('button', { name }).click();
    };
    await turn('Turn single-letter keys off');
    await inTheList('/en/c/inbox');
    const first = await activeReference();
    for (const key of ['j', 'k', 'x', 'a', 'm', 'l', 's', 'u', 'p', 'f']) await page.keyboard.press(key);
    expect(await activeReference()).toBe(first);
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await page.getByText('1 selected').count()).toBe(0);
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() =>
      document.querySelector('tbody tr:nth-child(2)')?.getAttribute('aria-current'),
    );
    await turn('Turn single-letter keys on');
  });

  it('a question about an answer is asked in at most 5 actions', async () => {
    const [open] = await product.database.rows<{ reference: string }>(
      `select reference from notification where authority_id = 'FR' and status = 'RECEIVED' and reference < 'FR-2026-0005'
       order by reference limit 1`,
    );
    const reference = open?.reference ?? '';
    await page.goto(`${product.url}/en/c/cases/${reference}`);
    await page.getByRole('heading', { name: 'What was notified' }).waitFor();
    const counted = new Counted(page);
    const tabs = page.getByRole('navigation', { name: 'Parts of this case' });
    await counted.act(() => tabs.getByRole('link', { name: 'Requests' }).click());
    await counted.act(() => page.getByRole('checkbox').first().check({ force: true }));
    await counted.act(() => page.getByLabel('Your question').fill('Which body will operate the item?'));
    await counted.act(() => page.getByRole('button', { name: /^Send/ }).click());
    await page.getByText('The request was sent to the exporter').waitFor();
    expect(counted.actions).toBeLessThanOrEqual(5);
    expect(counted.loads).toBe(0);
  });
});
