import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../support/look';
import { useProduct } from '../support/used-product';

describe('administration in the browser', () => {
  const product = useProduct();
  const { signedIn } = product;

  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

  /** Types a day into its three boxes. */
  async function enterDay(page: Page, [day, month, year]: readonly [string, string, string]): Promise<void> {
    await page.getByLabel('Day', { exact: true }).fill(day);
    await page.getByLabel('Month', { exact: true }).fill(month);
    await page.getByLabel('Year', { exact: true }).fill(year);
  }
  const count = async (sql: string): Promise<number> => {
    const [row] = await product.database.rows<{ count: number }>(`select count(*)::int as count from ${sql}`);
    return row?.count ?? 0;
  };

  it('two administrators put a version of the national profile in force, and take it back before its day', async () => {
    const page = await signedIn('administrator@fr.example', 'admin/profile');
    await button(page, 'Begin a new version').press('Enter');
    await page.getByLabel('Contact point for other authorities').fill('A fictional desk, desk@fr.example');
    await button(page, 'Save draft').press('Enter');
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.getByText('Had they started under these settings').waitFor();
    await enterDay(page, ['1', '12', '2099']);
    await page.getByLabel('Reason').fill('A new desk answers the others');
    await button(page, 'Propose').press('Enter');
    await page.getByText('Another administrator must activate it (four eyes)').waitFor();
    expect(await button(page, 'Activate').count()).toBe(0);
    expect(await faultsOf(page)).toEqual([]);

    const second = await signedIn('second-administrator@fr.example', 'admin/profile');
    await second.getByText('A new desk answers the others').first().waitFor();
    await button(second, 'Activate').press('Enter');
    const coming = `authority_profile where authority_id = 'FR' and valid_from = '2099-12-01'`;
    await expect.poll(() => count(coming), { timeout: 30_000 }).toBe(1);
    await second.getByRole('button', { name: /^Withdraw version/ }).click();
    await second.getByLabel('Reason').fill('The desk is not there yet');
    await second.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
    await second.getByRole('row', { name: /The desk is not there yet/ }).waitFor();
    await expect.poll(() => count(coming), { timeout: 30_000 }).toBe(0);
    expect(await faultsOf(second)).toEqual([]);
  });

  it('an administrator words a ready question, sees it as the exporter will, and takes it back before its day', async () => {
    const page = await signedIn('administrator@fr.example', 'admin/questions');
    await button(page, 'Add a question').press('Enter');
    await page.getByLabel('About which question of the form').selectOption('4.6');
    await button(page, 'Save the version').press('Enter');
    await page
      .getByText(/Write the question in every language/)
      .first()
      .waitFor();
    expect(await count('question_template')).toBe(0);
    for (const [language, words] of [
      ['English', 'Who checked the sources?'],
      ['French', 'Qui a vérifié les sources ?'],
      ['German', 'Wer hat die Quellen geprüft?'],
    ] as const) {
      await page.getByLabel(`Words in ${language}`).fill(words);
    }
    const preview = page.getByRole('region', { name: 'As the exporter reads it' });
    expect(await preview.getByText('Wer hat die Quellen geprüft?').count()).toBe(1);
    await enterDay(page, ['1', '12', '2099']);
    expect(await faultsOf(page)).toEqual([]);
    await button(page, 'Save the version').press('Enter');
    await page.getByRole('rowheader', { name: /Who checked the sources\?/ }).waitFor();
    await button(page, 'Take back version 1').click();
    await page.getByText(/, taken back, by/).waitFor();
    expect(await count('question_template where withdrawn_at is not null')).toBe(1);
  });

  it('what they did stands in the audit view, which leaves as a file only with its purpose', async () => {
    const page = await signedIn('administrator@fr.example', 'admin/audit');
    await page.getByText('Profile: version withdrawn before its day').first().waitFor();
    expect(await page.getByRole('row', { name: /Lou Garnier.*The desk is not there yet/ }).count()).toBe(1);
    expect(await page.getByRole('row', { name: /Ready question: version taken back/ }).count()).toBe(1);
    await page.getByLabel('Which').selectOption('CASE');
    await page.getByLabel('Act', { exact: true }).selectOption('DECIDED');
    await page.waitForURL(/kind=DECIDED/);
    await expect.poll(() => page.getByRole('row', { name: /Decided/ }).count()).toBeGreaterThan(0);
    expect(await page.getByRole('row', { name: /Decision proposed/ }).count()).toBe(0);
    await button(page, 'Export these entries').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Save the file' }).click();
    await page.getByText('Say what the file is for').waitFor();
    const exported = `export_record where what = 'AUDIT' and purpose = 'Yearly audit'`;
    expect(await count(exported)).toBe(0);
    await page.getByLabel('What is it for?').fill('Yearly audit');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('dialog').getByRole('button', { name: 'Save the file' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^audit-FR-.*\.xlsx$/);
    expect(await count(exported)).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
  });

  it('work that was given up is tried again with a reason, and done', async () => {
    const page = await signedIn('administrator@fr.example', 'admin/health');
    await button(page, 'Try again compare-transaction').press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Reason').fill('The database answers again');
    await dialog.getByRole('button', { name: 'Try again' }).press('Enter');
    await page.getByText('Nothing was given up.').waitFor();
    const done = `outbox where outbox_id = (select outbox_id from work_event) and done_at is not null`;
    await expect.poll(() => count(done), { timeout: 30_000 }).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
  });

  it('numbers of the figures that one analyst proposed are activated by the other, seen beforehand, and withdrawn', async () => {
    const page = await signedIn('analyst@union.example', 'eu/policy');
    await page
      .getByRole('region', { name: 'What would change' })
      .getByText(/places? would say something else/)
      .waitFor();
    await button(page, 'Activate').press('Enter');
    await page.getByText('activated it').waitFor();
    const coming = `statistics_policy where version_id is not null`;
    expect(await count(coming)).toBe(1);
    await button(page, 'Withdraw version 1').click();
    await page.getByLabel('Reason').fill('To be discussed once more');
    await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
    await page.getByText('withdrew it before its day').waitFor();
    expect(await count(coming)).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
  });
});
