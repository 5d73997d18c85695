import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsOf, openBrowser, openWindow, textsOutsideTheCatalogue } from '../support/look';
import { startProduct, type RunningProduct } from '../support/product';

const PASSWORD = 'Demo-portal-2026';
const WIDE = 1440;
const NARROW = 320;

/** A page in a state: where it is, and what is done there first. */
interface Stop {
  readonly path: string;
  readonly state: string;
  readonly before?: (page: Page) => Promise<unknown>;
}

const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click();
const follow = (name: RegExp) => (page: Page) =>
  page.getByRole('main').getByRole('link', { name }).first().click();

const PUBLIC: readonly Stop[] = [
  { path: '', state: 'signed out' },
  { path: 'check', state: 'first question' },
  { path: 'sign-in', state: 'empty' },
  {
    path: 'sign-in',
    state: 'refused: nothing entered',
    before: (page) => page.locator('form button').first().click(),
  },
  { path: 'new-password', state: 'asks for the address' },
  { path: 'invitation', state: 'no link' },
  { path: 'accessibility', state: 'text' },
  { path: 'privacy', state: 'text' },
  { path: 'contact', state: 'text' },
  { path: 'cookies', state: 'text' },
  { path: 'help', state: 'text' },
  { path: 'statistics', state: 'a published report' },
  { path: 'verify', state: 'asks for the code' },
  { path: 'verify', state: 'refused: no code', before: press('Check') },
  { path: 'there/is/no/such/page', state: 'not found' },
  { path: 'c/inbox', state: 'asks to sign in' },
];
const EXPORTER: readonly Stop[] = [
  { path: 'n', state: 'filled' },
  { path: 'n?status=withdrawn', state: 'filtered' },
  { path: 'n/new', state: 'choices' },
  { path: 'n', state: 'a sent notification', before: follow(/FR-\d{4}-\d{6}/) },
  { path: 'n', state: 'a draft', before: follow(/^Draft:|Lynx Probe|Lýñx|Lynx/) },
  { path: 'n/organisation', state: 'filled' },
  { path: 'n/organisation/change', state: 'filled' },
  { path: 'n/organisation/people', state: 'filled' },
  { path: 'n/messages', state: 'filled' },
  { path: 'c/inbox', state: 'no access' },
];
const OFFICER: readonly Stop[] = [
  { path: 'c', state: 'my day' },
  { path: 'c/messages', state: 'filled' },
  { path: 'c/messages?show=unread', state: 'unread' },
  { path: 'c/inbox', state: 'to triage' },
  { path: 'c/inbox?view=awaiting', state: 'view that may be empty' },
  { path: 'c/inbox?view=snoozed', state: 'nothing put off' },
  { path: 'c/inbox/views', state: 'no view saved' },
  { path: 'c/inbox/acts', state: 'nothing done' },
  { path: 'c/consultations', state: 'filled' },
  { path: 'c/union-reviews', state: 'nothing asked' },
  { path: 'c/denials', state: 'filled' },
  { path: 'c/denials/new', state: 'empty' },
  { path: 'c/denials/import', state: 'no file chosen' },
  { path: 'c/paper', state: 'asks for the exporter' },
  { path: 'c/own-initiative', state: 'asks for the exporter' },
  { path: 'c/team', state: 'filled' },
  { path: 'c/calibration', state: 'filled' },
  { path: 'c/calibration', state: 'a vignette', before: follow(/safeguards/) },
  { path: 'c/organisations', state: 'filled' },
  { path: 'c/organisations', state: 'an exporter', before: follow(/Lumière/) },
  { path: 'c/parties', state: 'filled' },
  { path: 'c/parties?q=nothinglikeit', state: 'nothing found' },
  { path: 'c/parties?proposed=yes', state: 'a party with a proposed merge', before: follow(/Sampleville/) },
  { path: 'c/items', state: 'filled' },
  { path: 'c/items', state: 'an item', before: follow(/Waypoint Trace/) },
  { path: 'c/reports', state: 'filled' },
  { path: 'c/reports?from=2001-01-01&to=2001-12-31', state: 'nothing counted' },
  { path: 'c/calendar', state: 'filled' },
  { path: 'c/calendar?from=2029-01-01', state: 'nothing due' },
  { path: 'c/search', state: 'nothing asked' },
  { path: 'c/search?q=lumiere', state: 'found' },
  { path: 'c/search?q=nothinglikeit', state: 'nothing found' },
  ...['', '/answers', '/documents', '/similar', '/requests', '/assessment', '/decision', '/history'].map(
    (part) => ({
      path: `c/cases/FR-2026-000001${part}`,
      state: 'closed',
    }),
  ),
  { path: 'c/cases/FR-2026-000007/redirect', state: 'asks where to' },
  { path: 'c/cases/FR-2026-000001/redirect', state: 'cannot be redirected' },
  { path: 'c/inbox?view=all&status=REDIRECTED', state: 'a case that was sent on', before: follow(/FR-2026/) },
  { path: 'c/inbox?view=all&basis=INFORMED', state: 'a case nobody notified', before: follow(/FR-2026/) },
  { path: 'c/cases/FR-2026-999999', state: 'no such case' },
  { path: 'eu', state: 'no access' },
];
const GUEST: readonly Stop[] = [
  { path: 'r', state: 'one waits' },
  { path: 'r/messages', state: 'filled' },
  { path: 'r', state: 'a request', before: follow(/concern/) },
  { path: 'c/inbox', state: 'no access' },
];
const UNION: readonly Stop[] = [
  { path: 'eu', state: 'filled' },
  { path: 'eu/messages', state: 'filled' },
  { path: 'eu?from=2001-01-01&to=2001-12-31', state: 'empty' },
  { path: 'eu/clusters', state: 'filled' },
  { path: 'eu/calibration', state: 'filled' },
  { path: 'eu/calibration/new', state: 'empty' },
  { path: 'eu/calibration', state: 'a closed round', before: follow(/Covert use/) },
  { path: 'eu/clusters', state: 'a cluster', before: follow(/./) },
  { path: 'eu/reviews', state: 'filled' },
  { path: 'eu/records', state: 'filled' },
  { path: 'eu/rates', state: 'filled' },
  { path: 'eu/rates?from=2001-01-01&to=2001-12-31', state: 'empty' },
  { path: 'eu/times', state: 'filled' },
  { path: 'eu/times?from=2001-01-01&to=2001-12-31', state: 'empty' },
  { path: 'eu/map', state: 'filled' },
  { path: 'eu/map?from=2001-01-01&to=2001-12-31', state: 'nothing shared' },
  { path: 'eu/lists', state: 'who has notified' },
  { path: 'eu/data-quality', state: 'filled' },
  { path: 'eu/data-quality?fault=LATE', state: 'records of a fault' },
  { path: 'eu/statistics', state: 'a frozen report' },
  { path: 'eu/statistics?version=public', state: 'public version' },
  { path: 'eu/policy', state: 'filled, with a version that waits' },
  { path: 'eu/policy', state: 'a new mark', before: press('Begin a mark of common policy') },
  { path: 'eu/statistics?rows=outcome&columns=destination', state: 'a built table' },
];
const ADMINISTRATOR: readonly Stop[] = [
  { path: 'admin', state: 'filled' },
  { path: 'admin/people', state: 'filled' },
  { path: 'admin/messages', state: 'none' },
  { path: 'admin/profile', state: 'filled' },
  { path: 'admin/profile', state: 'a new draft', before: press('Begin a new version') },
  { path: 'admin/letters', state: 'filled' },
  { path: 'admin/questions', state: 'filled' },
  { path: 'admin/questions', state: 'a new one', before: press('Add a question') },
  { path: 'admin/calendars', state: 'own' },
  { path: 'admin/calendars?calendar=BG&year=2031', state: 'not entered' },
  { path: 'admin/earlier-decisions', state: 'filled' },
  { path: 'admin/form-preview', state: 'first page' },
  { path: 'admin/form-preview?page=4.6', state: 'refused', before: press('Check and go on') },
  { path: 'admin/translations', state: 'all languages' },
  { path: 'admin/translations?language=fr&part=QUESTIONS', state: 'missing in French' },
  { path: 'admin/health', state: 'filled' },
  {
    path: 'admin/health',
    state: 'work tried again, asked why',
    before: press('Try again compare-transaction'),
  },
  { path: 'admin/audit', state: 'filled' },
  { path: 'admin/audit?source=CASE&kind=DECIDED', state: 'acts of one kind' },
  { path: 'admin/audit?reference=FR-1999-000001', state: 'nothing matches' },
  { path: 'admin/reviewing-bodies', state: 'filled' },
  { path: 'admin/triage-rules', state: 'versions that come with the portal' },
  { path: 'admin/triage-rules/INDICATORS/2026-1', state: 'a version' },
  {
    path: 'admin/triage-rules',
    state: 'a new draft',
    before: async (page) => {
      await page
        .getByRole('button', { name: /^New draft/ })
        .last()
        .click();
      await page.getByRole('button', { name: 'Save draft' }).waitFor();
    },
  },
  { path: 'account', state: 'no second factor' },
  { path: 'account', state: 'being set up', before: press('Set up an authenticator') },
];
const PLATFORM: readonly Stop[] = [
  { path: 'admin', state: 'filled' },
  { path: 'admin/people', state: 'filled' },
  { path: 'admin/health', state: 'filled' },
  { path: 'admin/organisations', state: 'filled' },
  { path: 'admin/organisations/new', state: 'empty' },
  {
    path: 'admin/organisations/new',
    state: 'refused: nothing entered',
    before: (page) => page.locator('main form button[type=submit]').click(),
  },
  { path: '_kit', state: 'every component' },
];

describe('every page of every audience', () => {
  let product: RunningProduct;
  let browser: Browser;
  const visited: string[] = [];

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
    process.stderr.write(`\nSeen by axe (route, state):\n${visited.join('\n')}\n`);
  });

  const settled = async (page: Page) => {
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    // The kit shows what waiting looks like; it waits for ever.
    if (!page.url().endsWith('_kit')) {
      await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
    }
    await page.waitForTimeout(200);
  };

  it.each([
    ['a visitor', undefined, PUBLIC],
    ['an exporter', 'exporter@lumiere.example', EXPORTER],
    ['an officer', 'officer@fr.example', OFFICER],
    ['a guest reviewer', 'reviewer@service.example', GUEST],
    ['a Union analyst', 'analyst@union.example', UNION],
    ['an authority administrator', 'administrator@fr.example', ADMINISTRATOR],
    ['the platform administrator', 'platform@portal.example', PLATFORM],
  ])(
    'is sound for %s at both widths, in forced colours and in the pseudo-language',
    async (_, email, stops) => {
      const { page } = await openWindow(browser, WIDE);
      if (email !== undefined) await signIn(page, email);
      const faults: string[] = [];
      for (const { path, state, before } of stops) {
        const note = (how: string, found: readonly string[]) =>
          faults.push(...found.map((fault) => `/${path} (${state}) ${how}: ${fault}`));
        visited.push(`/${path}  ${state}`);
        await page.setViewportSize({ width: WIDE, height: 900 });
        await page.goto(`${product.url}/en/${path}`);
        await settled(page);
        await before?.(page);
        if (before) await settled(page);
        note('at 1440 px', await faultsOf(page));
        await page.emulateMedia({ forcedColors: 'active' });
        note('in forced colours', await faultsOf(page));
        await page.emulateMedia({ forcedColors: 'none' });
        await page.setViewportSize({ width: NARROW, height: 900 });
        note('at 320 px', await faultsOf(page));
        if (before) continue;
        await page.goto(`${product.url}/xx/${path}`);
        await settled(page);
        note('in the pseudo-language at 320 px', await faultsOf(page));
        // The kit's own texts are examples for those who build; they are not for readers.
        if (path !== '_kit') note('not translatable', await textsOutsideTheCatalogue(page));
      }
      expect(faults).toEqual([]);
      await page.context().close();
    },
  );

  async function signIn(page: Page, email: string): Promise<void> {
    await page.goto(`${product.url}/en/sign-in`);
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await press('Sign in')(page);
    await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
  }
});
