import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../support/look';
import { useProduct } from '../support/used-product';

const WORDS = 'Our product cannot be hidden on a telephone: see the data sheet.';

describe('an exporter is heard before a decision, in the browser', () => {
  const product = useProduct();
  const { signedIn } = product;

  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

  it('officer, exporter, officer: told, answered with a document, weighed, proposed', async () => {
    const [found] = await product.database.rows<{ reference: string; id: string }>(
      `select n.reference, n.notification_id as id from notification n join decision_draft d
         using (authority_id, notification_id) where n.authority_id = 'DE' and n.status = 'UNDER_ASSESSMENT'`,
    );
    const { reference, id } = found ?? { reference: '', id: '' };
    const officer = await signedIn('officer@de.example', `c/cases/${reference}/decision`);
    await officer.getByText('Hear the exporter first: your national profile asks for it').waitFor();
    await officer
      .getByText(/it can be answered until/)
      .first()
      .waitFor();
    await officer.getByText('The clock stops until the answer').first().waitFor();
    expect(await faultsOf(officer)).toEqual([]);
    await button(officer, 'Send to the exporter').press('Enter');
    await button(officer, 'Tell the exporter').press('Enter');
    await officer.getByText(/The exporter can still answer, until/).waitFor();
    expect(await faultsOf(officer)).toEqual([]);

    const exporter = await signedIn('exporter@nordlicht.example', `n/${id}/view`);
    await exporter.getByRole('link', { name: 'Read it and answer' }).press('Enter');
    await exporter.getByRole('heading', { name: 'Your answer' }).waitFor();
    expect(await exporter.locator('main').innerText()).not.toContain('data sheet and the answers say so');
    await button(exporter, 'Send the answer').press('Enter');
    await exporter.getByText('Say whether you want to state your view').first().waitFor();
    await exporter.getByLabel('Yes', { exact: true }).press('Space');
    await exporter.getByLabel('Your view').fill(WORDS);
    await exporter.locator('input[type=file]').setInputFiles({
      name: 'data-sheet.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('A fictional data sheet.'),
    });
    await exporter.getByRole('link', { name: 'data-sheet.txt' }).waitFor();
    expect(await faultsOf(exporter)).toEqual([]);
    await button(exporter, 'Send the answer').press('Enter');
    await exporter.getByRole('heading', { name: 'What you were heard on' }).waitFor();
    expect(await faultsOf(exporter)).toEqual([]);

    await officer.reload();
    await officer.getByText(WORDS).waitFor();
    await officer.getByText('data-sheet.txt').waitFor();
    await officer.getByText('Record how the exporter’s answer was taken into account').waitFor();
    await officer
      .getByLabel('How the answer is taken into account')
      .fill('The sheet describes another model.');
    await button(officer, 'Record it').press('Enter');
    await officer
      .getByText('Record how the exporter’s answer was taken into account')
      .waitFor({ state: 'detached' });
    expect(await faultsOf(officer)).toEqual([]);
    await button(officer, 'Send for approval').press('Enter');
    await officer.getByRole('heading', { name: 'Proposed decision' }).waitFor();
    expect(await officer.locator('main').innerText()).toMatch(/taken into account|berücksichtigt/);
    const [row] = await product.database.rows(`select status from notification where notification_id = $1`, [
      id,
    ]);
    expect(row).toEqual({ status: 'DECISION_PROPOSED' });
  });
});
