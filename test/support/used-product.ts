import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser, openWindow } from './look';
import { startProduct, type RunningProduct } from './product';

const WIDE = 1440;
/** Of every account of the demo. */
const PASSWORD = 'Demo-portal-2026';

/** The whole product with its demo data, as people use it. */
export interface UsedProduct extends Pick<RunningProduct, 'url' | 'database'> {
  /** A window in which nobody is signed in. */
  open(width?: number): Promise<Page>;
  /** Somebody of the demo, signed in and on a page: `c/inbox`, without language. */
  signedIn(email: string, path: string): Promise<Page>;
}

/** Use at the top of a describe block; the object is filled before the first test. */
export function useProduct(): UsedProduct {
  let running: RunningProduct | undefined;
  let browser: Browser | undefined;
  const open = async (width = WIDE) => {
    if (!browser) throw new Error('there is a window from the first test on');
    return (await openWindow(browser, width)).page;
  };
  const signedIn = async (email: string, path: string) => {
    const page = await open();
    await page.goto(`${product.url}/en/sign-in?next=${encodeURIComponent(`/en/${path}`)}`);
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.waitForURL((url) => url.pathname === `/en/${path}`);
    return page;
  };
  const product = { open, signedIn } as UsedProduct;
  beforeAll(async () => {
    [running, browser] = await Promise.all([startProduct(), openBrowser()]);
    Object.assign(product, { url: running.url, database: running.database });
  });
  afterAll(async () => {
    await browser?.close();
    await running?.stop();
  });
  return product;
}
