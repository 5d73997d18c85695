import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../support/look';
import { useProduct } from '../support/used-product';

describe('figures that leave the portal', () => {
  const product = useProduct();
  const { signedIn } = product;

  it('open the cases behind a number, and say what an export is for before there is a file (R-048)', async () => {
    const page = await signedIn('officer@fr.example', 'c/reports');
    const figure = page.locator('#by-destination');
    const number = figure.getByRole('link', { name: /^\d+$/ }).first();
    const count = Number(await number.textContent());
    await number.click();
    await page.waitForURL(/c\/inbox\?.*destination=/);
    await page.getByText(`${count} of ${count} shown`).waitFor();
    const kept = () =>
      product.database.rows<{ purpose: string; row_count: number }>(
        'select purpose, row_count from export_record order by exported_at, export_id',
      );
    const before = await kept();
    await page.getByRole('button', { name: 'Export the list' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Save the file' }).click();
    await dialog.getByText('Say what the file is for').waitFor();
    expect(await kept()).toEqual(before);
    expect(await faultsOf(page)).toEqual([]);
    await dialog.getByLabel('What is it for?').fill('Reply to parliament');
    await dialog.getByLabel('Text table (CSV)').check();
    const saving = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save the file' }).click();
    const file = await (await saving).path();
    const lines = (await readFile(file, 'utf8')).trim().split('\r\n');
    expect(lines).toHaveLength(count + 1);
    expect(await kept()).toEqual([...before, { purpose: 'Reply to parliament', row_count: count }]);
    await page.goto(`${product.url}/en/c/reports`);
    await page.getByRole('cell', { name: 'Reply to parliament' }).waitFor();
    await page.context().close();
  });

  it('are frozen as an annual report by Union staff, and what is public is read without signing in (R-046, R-047)', async () => {
    const page = await signedIn('analyst@union.example', 'eu/statistics');
    const before = await product.database.count('annual_report');
    await page.getByRole('button', { name: 'Count and freeze' }).click();
    await page.waitForURL(/eu\/statistics\?report=/);
    expect(await product.database.count('annual_report')).toBe(before + 1);
    await page.getByRole('tab', { name: 'Public' }).click();
    await page.getByText('suppressed', { exact: true }).first().waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Publish this version' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByRole('dialog').getByText('is public already').waitFor();
    await page.context().close();

    const visitor = await product.open();
    await visitor.goto(`${product.url}/en/statistics`);
    await visitor.getByRole('heading', { name: 'By item and Member State' }).waitFor();
    const saving = visitor.waitForEvent('download');
    await visitor.getByRole('link', { name: /as JSON-stat$/ }).click();
    const stat = JSON.parse(await readFile(await (await saving).path(), 'utf8'));
    expect(stat).toMatchObject({ version: '2.0', class: 'collection' });
    await visitor.context().close();
  });

  it('are walked State by State with the arrow keys alone', async () => {
    const page = await signedIn('analyst@union.example', 'eu/map');
    const tiles = page.getByRole('list', { name: /Member States shared a decision/ }).getByRole('link');
    await tiles.first().waitFor();
    expect(await tiles.count()).toBe(27);
    await tiles.first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const focused = page.locator('.tile a:focus');
    expect(await focused.textContent()).toContain('Bulgaria');
    expect(await page.locator('.tile a[tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.waitForURL(/eu\/records\?.*memberState=BG/);
    await page.context().close();
  });
});
