import { describe, expect, it } from 'vitest';
import { faultsOf } from '../support/look';
import { useProduct } from '../support/used-product';

describe('a notification that came by post', () => {
  const product = useProduct();
  const { signedIn } = product;

  const officer = () => signedIn('officer@fr.example', 'c/paper');

  it('is entered by an officer with the original, for an exporter without account, and says so on the case', async () => {
    const page = await officer();
    await page.getByText('Add an exporter that is not here yet').click();
    await page.getByLabel('Legal name').fill('Imprimerie Fictive SARL');
    await page.getByLabel('Country', { exact: true }).selectOption('FR');
    await page.getByRole('button', { name: 'Add the exporter' }).click();
    await page.getByText('has no account here: letters go by post.').waitFor();

    await page.getByRole('button', { name: 'Enter the notification' }).click();
    await page.getByText('This was not done').waitFor();

    const arrived = new Date(Date.now() - 3 * 86_400_000);
    await page.getByLabel('Day', { exact: true }).first().fill(String(arrived.getUTCDate()));
    await page
      .getByLabel('Month', { exact: true })
      .first()
      .fill(String(arrived.getUTCMonth() + 1));
    await page.getByLabel('Year', { exact: true }).first().fill(String(arrived.getUTCFullYear()));
    await page.getByLabel('Who signed it?').fill('I. Primeur');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('The letter') });
    await page.getByText('Original, uploaded.').waitFor();

    const question = (key: string) => page.getByLabel('Question', { exact: true }).selectOption(key);
    await question('2.1.item-1');
    await page.locator('#name').fill('Paper Probe');
    await question('3.2');
    await page.locator('input[value=SERIOUS_HR]').check();
    await question('4.1');
    await page.locator('#destination[role=combobox]').waitFor();
    await page.locator('#destination').pressSequentially('Kazakhst');
    await page.getByRole('option', { name: 'Kazakhstan' }).click();
    await question('4.2');
    await page.locator('#name').fill('Ministry of Order of Examplia');
    await question('4.4');
    await page.locator('#statedUse').fill('Watching whoever protests');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Enter the notification' }).click();

    await page.getByText('Entered from paper').waitFor();
    await page.getByText('Entered 3 days late.').waitFor();
    await page.getByRole('link', { name: 'letter.txt' }).waitFor();
    const receipt = await page.request.get(`${page.url().replace('/en/c/cases/', '/api/cases/')}/receipt`);
    expect(receipt.headers()['content-type']).toContain('application/pdf');
    expect((await receipt.body()).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await faultsOf(page)).toEqual([]);
  });
});
