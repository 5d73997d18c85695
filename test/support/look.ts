import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { AxeResults } from 'axe-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** A busy machine is slow; only what never happens is a fault. */
const PATIENCE_IN_MS = 60_000;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Starts the browser that `npm test` found, else the one at /usr/bin/chromium. */
export function openBrowser(): Promise<Browser> {
  const given = process.env['TEST_CHROMIUM'];
  const { path, args = [] } = (given ? JSON.parse(given) : { path: '/usr/bin/chromium' }) as {
    path?: string;
    args?: string[];
  };
  return chromium.launch({
    ...(path === undefined ? {} : { executablePath: path }),
    args: [...args, '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
}

/** A person's window: its own cookies, one width. The policy is bypassed for axe only; journeys test the policy. */
export async function openWindow(
  browser: Browser,
  width: number,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    bypassCSP: true,
    locale: 'en-GB',
  });
  context.setDefaultTimeout(PATIENCE_IN_MS);
  return { context, page: await context.newPage() };
}

/** What axe finds on the page and whether it scrolls sideways, as lines; empty when all is well. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate<AxeResults, string[]>(
    (rules) =>
      (
        globalThis as unknown as { axe: { run(on: Document, options: unknown): Promise<AxeResults> } }
      ).axe.run(document, { runOnly: rules }),
    RULES,
  );
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - globalThis.innerWidth);
  return [
    ...violations.map(({ id, nodes }) => `${id} ×${nodes.length}: ${nodes[0]?.html ?? ''}`),
    ...(overflow > 0 ? [`scrolls sideways by ${overflow} px`] : []),
  ];
}

/**
 * Words of the product that did not come from the message catalogue, seen in the pseudo-language (which puts every
 * message in brackets): headings, labels, buttons, column heads. Names of people are marked `translate="no"`.
 */
export function textsOutsideTheCatalogue(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll(
      'h1, h2, h3, legend, label, button, dt, summary, th:not([scope="row"])',
    )) {
      const own = element.cloneNode(true) as Element;
      for (const name of own.querySelectorAll('[translate="no"]')) name.remove();
      const text = (own.textContent ?? '').trim();
      if (
        !/[a-z]{3}/i.test(text) ||
        text.includes('[') ||
        element.closest('[translate="no"], [lang]:not(html)')
      )
        continue;
      found.push(`<${element.tagName.toLowerCase()}> ${text.slice(0, 80)}`);
    }
    return found;
  });
}
