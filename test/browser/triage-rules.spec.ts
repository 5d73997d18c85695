import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../support/look';
import { useProduct } from '../support/used-product';

const ADMINISTRATOR = 'administrator@fr.example';
const OFFICER = 'officer@fr.example';

describe('triage rules in the browser', () => {
  const product = useProduct();
  const { signedIn } = product;

  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');
  const button = (page: Page, name: string | RegExp) =>
    page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) });

  it('two administrators put a table in force: written by keyboard, tried on past cases, proposed, activated, withdrawn', async () => {
    const page = await signedIn(ADMINISTRATOR, 'admin/triage-rules');
    await button(page, /^New draft/)
      .last()
      .press('Enter');
    await button(page, /move rule exported-already down/).press('Enter');
    await expect.poll(() => focused(page)).toBe('Down: move rule exported-already down');
    await button(page, /move rule exported-already down/).press('Enter');
    await button(page, /move rule exported-already down/).press('Enter');
    await page
      .getByText('Never reached: an earlier rule holds whenever it does (all-others)')
      .first()
      .waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel('Rule all-others: priority').selectOption('URGENT');
    await button(page, 'Save draft').press('Enter');
    await page.getByText('changed the draft').waitFor();
    await button(page, 'Try the draft').press('Enter');
    await page.getByText(/cases looked at\. [1-9]\d* would be treated otherwise/).waitFor();
    expect(await page.getByRole('rowheader', { name: /FR-2026-/ }).count()).toBeGreaterThan(0);
    await page.getByLabel('Day', { exact: true }).fill('1');
    await page.getByLabel('Month', { exact: true }).fill('12');
    await page.getByLabel('Year', { exact: true }).fill('2099');
    await page.getByLabel('Reason').fill('Everything is looked at first');
    await button(page, 'Propose').press('Enter');
    await page.getByText('Another administrator must activate it (four eyes)').waitFor();
    expect(await button(page, 'Activate').count()).toBe(0);
    const draft = new URL(page.url()).pathname.replace('/en/', '');

    await product.database.rows(
      `insert into role_assignment (role_assignment_id, person_id, role, authority_id)
       select gen_random_uuid(), person_id, 'AUTHORITY_ADMINISTRATOR', 'FR' from person where email = $1`,
      [OFFICER],
    );
    const second = await signedIn(OFFICER, draft);
    await button(second, 'Activate').press('Enter');
    await second.getByText('activated it').waitFor();
    await second.getByRole('link', { name: 'Triage rules' }).first().click();
    await button(second, 'Withdraw version 1').click();
    await second.getByLabel('Reason').fill('Too far ahead');
    await second.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
    await second.getByText('withdrew the version').waitFor();
    expect(await faultsOf(second)).toEqual([]);
    const [{ count } = { count: 0 }] = await product.database.rows<{ count: number }>(
      `select count(*)::int as count from decision_table where withdrawn_at is not null and authority_id = 'FR'`,
    );
    expect(count).toBe(1);
  });

  it('an officer sees in one action why a case is here, and why not elsewhere', async () => {
    const page = await signedIn(OFFICER, 'c/cases/FR-2026-000007');
    await button(page, 'Why is this case here?').press('Enter');
    await page.getByText(/of table version 2026-1 put it with/).waitFor();
    await page.getByText('Why not elsewhere').waitFor();
    expect(await page.getByText(/not met:|an earlier rule held first/).count()).toBeGreaterThan(0);
    expect(await faultsOf(page)).toEqual([]);
  });
});
