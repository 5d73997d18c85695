import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keyboard, mouse, type Hands } from '../support/hands';
import { faultsOf, openBrowser, openWindow } from '../support/look';
import { startProduct, type RunningProduct } from '../support/product';

const PASSWORD = 'Demo-portal-2026';
const visited: string[] = [];

/** One person at one window, doing the walk; every page they come to is looked at by axe. */
class Person {
  constructor(
    readonly page: Page,
    readonly hands: Hands,
    private readonly product: RunningProduct,
  ) {}

  async signIn(email: string, next: string): Promise<void> {
    await this.page.goto(`${this.product.url}/en/sign-in?next=${encodeURIComponent(next)}`);
    await this.hands.type(this.page.getByLabel('E-mail address'), email);
    await this.hands.type(this.page.getByLabel('Password', { exact: true }), PASSWORD);
    await this.hands.press(this.button('Sign in'));
    await this.page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
  }

  button(name: string | RegExp) {
    return this.page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  }

  link(name: string | RegExp) {
    return this.page.getByRole('link', { name }).first();
  }

  /** Notes the page, and that it is sound: no finding of axe, no scrolling sideways. */
  async look(state: string): Promise<void> {
    // Pages with live events are never idle: wait for the content instead.
    await this.page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
    await this.page.waitForTimeout(300);
    const path = new URL(this.page.url()).pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '{id}');
    const width = this.page.viewportSize()?.width ?? 0;
    visited.push(`${width} px  ${path}  ${state}`);
    expect(await faultsOf(this.page), `${path} (${state}) at ${width} px`).toEqual([]);
  }
}

describe.each([
  { how: 'by mouse at 1440 px', width: 1440, handsOf: () => mouse() },
  { how: 'by mouse at 320 px', width: 320, handsOf: () => mouse() },
  { how: 'by keyboard alone at 1440 px', width: 1440, handsOf: (page: Page) => keyboard(page) },
])('one notification from draft to divergence, $how', ({ width, handsOf }) => {
  let product: RunningProduct;
  let browser: Browser;
  let reference = '';
  let person: Person;

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  });

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  beforeEach(async () => {
    const { page } = await openWindow(browser, width);
    person = new Person(page, handsOf(page), product);
  });

  it('the exporter finishes the draft, checks it, declares it and gets a receipt', async () => {
    const { page, hands } = person;
    await person.signIn('exporter@lumiere.example', '/en/n');
    await page.getByRole('heading', { level: 1, name: 'My notifications' }).waitFor();
    await person.link('Draft: Lynx Probe').waitFor();
    await person.look('filled');
    await hands.press(person.link('Draft: Lynx Probe'));
    await person.link('Continue:').waitFor();
    await person.look('draft, two tasks open');
    await hands.press(person.link('Continue:'));
    await hands.press(person.button('Save and continue'));
    await page.getByRole('alert').or(page.getByText('There is a problem')).first().waitFor();
    await person.look('refused: nothing chosen');
    await hands.choose(page.getByLabel('No', { exact: true }));
    await hands.press(person.button('Save and continue'));
    await page.waitForURL((url) => !url.pathname.endsWith('end-use-statement'));
    await page.goBack();
    await page.goto(page.url().replace(/\/parties\/.*/, ''));
    await hands.press(person.link('Continue:'));
    await hands.choose(page.getByLabel('Wait for your decision'));
    await person.look('filled');
    await hands.press(person.button('Save and continue'));
    await page.waitForURL((url) => !url.pathname.endsWith('/next'));
    await page.goto(page.url().replace(/(\/n\/[^/]+)\/.*/, '$1/check'));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await person.look('complete');
    await hands.press(person.button('Continue to declaration'));
    await hands.type(page.getByLabel('Your full name'), 'Alix Dubois');
    await hands.type(page.getByLabel('Your function in the company'), 'Export control manager');
    await hands.choose(page.getByLabel('I declare this for my company'));
    await person.look('filled');
    await hands.press(person.button('Submit notification'));
    await page
      .getByText(/FR-\d{4}-\d{6}/)
      .first()
      .waitFor();
    reference = /FR-\d{4}-\d{6}/.exec(await page.getByRole('main').innerText())?.[0] ?? '';
    expect(reference).toMatch(/^FR-\d{4}-\d{6}$/);
    await person.look('submitted');
  });

  it('an officer triages and assesses it, sees what Germany decided, and proposes otherwise', async () => {
    const { page, hands } = person;
    await person.signIn('officer@fr.example', `/en/c/inbox?case=${reference}`);
    await page.getByRole('heading', { name: 'Why it is flagged' }).waitFor();
    await person.look('filled');
    await hands.press(person.button('Assign to me'));
    await hands.press(person.link('Open case'));
    await page.getByText('Given to a team', { exact: false }).first().waitFor();
    await person.look('received');
    await hands.press(person.button('Start assessment'));
    await hands.press(person.link('Assessment'));
    for (const label of ['(a) International', '(b) Sanctions', '(c) National', '(d) Intended']) {
      await hands.type(page.getByLabel(label), 'Looked at, with the sources of this year.');
    }
    await hands.press(person.button('Save assessment'));
    await page.getByText('The assessment is saved').waitFor();
    await person.look('saved');
    await hands.press(
      page.getByRole('navigation', { name: 'Parts of this case' }).getByRole('link', { name: 'Decision' }),
    );
    await page
      .getByText('DE-2026-000001')
      .or(page.getByText(/DE-\d{4}-000001/))
      .first()
      .waitFor();
    await hands.choose(page.getByLabel('Authorisation required', { exact: true }));
    await hands.select(page.getByLabel('Add a reason'), 'Made specially for covert surveillance');
    await hands.type(page.getByLabel('Evidence'), 'Data sheet, answers 2.5 and 2.6');
    await hands.type(page.getByLabel('Conclusion'), 'Covert surveillance is its main purpose.');
    await page.getByText('Say why you decide otherwise').waitFor();
    await hands.type(
      page.getByLabel('Your draft differs from DE. Say why'),
      'The record of the end user was seen otherwise.',
    );
    await person.look('composing');
    await hands.press(person.button('Send for approval'));
    await page.getByRole('heading', { name: 'Proposed decision' }).waitFor();
    await person.look('proposed, own');
    expect(await person.button('Approve and issue').count()).toBe(0);
  });

  it('another officer approves the exact text', async () => {
    const { page, hands } = person;
    await person.signIn('approver@fr.example', `/en/c/cases/${reference}/decision`);
    await page.getByRole('heading', { name: 'Proposed decision' }).waitFor();
    await person.look('to approve');
    await hands.press(person.button('Approve and issue'));
    await hands.press(page.getByRole('dialog').getByRole('button', { name: 'Approve and issue' }));
    await page.getByRole('heading', { name: 'After the decision' }).waitFor();
    await person.look('decided');
    const [row] = await product.database.rows<{ status: string; outcome: string }>(
      `select status, outcome from notification where reference = $1`,
      [reference],
    );
    expect(row).toEqual({ status: 'DECIDED', outcome: 'AUTHORISATION_REQUIRED' });
  });

  it('the exporter reads the letter in the portal', async () => {
    const { page, hands } = person;
    await person.signIn('exporter@lumiere.example', '/en/n');
    await hands.press(person.link(`Read the letter on ${reference}`));
    await page.getByText(reference).first().waitFor();
    await person.look('letter');
  });

  it('a Union analyst sees the divergence, and the two decisions side by side', async () => {
    const { page, hands } = person;
    await person.signIn('analyst@union.example', '/en/eu');
    await page.getByRole('heading', { level: 1, name: 'Same transaction, different outcome' }).waitFor();
    await person.look('two divergent clusters');
    await hands.press(person.link(/^Interception/));
    await page.getByRole('heading', { name: 'Comparison' }).waitFor();
    await page.getByRole('columnheader', { name: new RegExp(reference) }).waitFor();
    await page.getByRole('columnheader', { name: /DE-\d{4}-000001/ }).waitFor();
    await person.look('comparison');
  });
});

afterAll(() => {
  process.stderr.write(
    `Pages looked at (no finding of axe):\n${visited.map((line) => `  ${line}\n`).join('')}`,
  );
});
