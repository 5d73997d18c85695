import { describe, expect, it } from 'vitest';
import { faultsOf } from '../support/look';
import { useProduct } from '../support/used-product';

describe('Art 5(1): a case that nobody notified', () => {
  const product = useProduct();
  const { signedIn } = product;

  it('is opened by an officer, marked as such, unseen by the exporter, and set aside with a reason', async () => {
    const page = await signedIn('officer@fr.example', 'c/own-initiative');
    await page.getByText('Add an exporter that is not here yet').click();
    await page.getByLabel('Legal name').fill('Optique Fictive SARL');
    await page.getByLabel('Country', { exact: true }).selectOption('FR');
    await page.getByRole('button', { name: 'Add the exporter' }).click();
    await page.getByRole('button', { name: 'Open the case' }).click();
    await page.getByText('Write what you know and from where').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);

    await page.getByText('Open sources', { exact: true }).click();
    await page.getByLabel('What do you know, and from where?').fill('A newspaper shows the device in use.');
    const question = (key: string) => page.getByLabel('Question', { exact: true }).selectOption(key);
    await question('2.1.item-1');
    await page.locator('#name').fill('Optic Probe');
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
    await page.getByRole('button', { name: 'Open the case' }).click();

    await page.getByText('The exporter sees nothing of this case until you ask or inform it.').waitFor();
    await page.getByText('A newspaper shows the device in use.').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    const told = `payload ->> 'messageKind' = 'notification-received' and payload ->> 'notificationId' in
      (select notification_id::text from own_initiative)`;
    expect(await product.database.count('outbox', told)).toBe(0);

    await page.getByRole('button', { name: 'Set the case aside' }).click();
    await page.getByLabel('Why is the exporter not informed?').fill('The photograph shows another device.');
    await page.getByRole('button', { name: 'Set aside', exact: true }).click();
    await page.getByText('Set aside: the exporter is not informed').waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  it('does not show itself in the list of its exporter', async () => {
    const [hidden] = await product.database.rows<{ reference: string }>(
      `select reference from notification where basis = 'INFORMED' and not exporter_sees and status <> 'CLOSED'
         order by reference limit 1`,
    );
    const page = await signedIn('exporter@lumiere.example', 'n');
    await page.getByRole('table').first().waitFor();
    expect(await page.getByText(hidden?.reference ?? 'none').count()).toBe(0);
    const officer = await signedIn('officer@fr.example', `c/cases/${hidden?.reference ?? ''}`);
    await officer.getByText('Own initiative, Article 5(1)').first().waitFor();
  });
});
