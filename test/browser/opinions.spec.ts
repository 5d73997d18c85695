import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../support/look';
import { useProduct } from '../support/used-product';

const OFFICER = 'officer@fr.example';

describe('opinions and reviews in the browser', () => {
  const product = useProduct();
  const { signedIn } = product;

  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const REQUEST = 'Would this end user turn it on its own people?';

  async function opinionOf(email: string, position: string, stance: string, words: string): Promise<Page> {
    const page = await signedIn(email, 'r');
    await page.getByRole('link', { name: REQUEST }).press('Enter');
    await page.getByRole('heading', { name: 'What was sent to you' }).waitFor();
    expect(await page.locator('main').innerText()).not.toContain('Lumière');
    await page.getByLabel(position, { exact: true }).check();
    await page.getByLabel('End use and diversion (Article 15(1)(d))', { exact: true }).selectOption(stance);
    await page.getByRole('textbox', { name: 'Your opinion' }).fill(words);
    await button(page, 'Save the opinion').press('Enter');
    await page.getByText('given before others could be read').first().waitFor();
    return page;
  }

  it('an officer asks two bodies, both answer blind, and the officer settles what they differ on', async () => {
    const [found] = await product.database.rows<{ reference: string }>(
      `select reference from notification n where authority_id = 'FR' and status = 'UNDER_ASSESSMENT'
         and not exists (select 1 from national_consultation c where c.notification_id = n.notification_id)
       order by received_at desc limit 1`,
    );
    const place = `c/cases/${found?.reference ?? ''}/consultations`;
    const officer = await signedIn(OFFICER, place);
    await button(officer, 'Ask other bodies for an opinion').press('Enter');
    await officer.getByLabel('Ministry of Fictional Affairs').press('Space');
    await officer.getByLabel('Example Security Service').press('Space');
    await officer.getByLabel('What do you ask?').first().fill(REQUEST);
    await officer.getByText(/Sending this stops the clock|The clock stands still already/).waitFor();
    await officer.getByText('Look at exactly what they will read').press('Enter');
    expect(await faultsOf(officer)).toEqual([]);
    await button(officer, 'Send the request').press('Enter');
    await officer.getByText(REQUEST).waitFor();

    await opinionOf('reviewer@service.example', 'Objection', 'CONCERN', 'The service objects.');
    await officer.reload();
    await officer.getByText('What they say is shown when you have saved').waitFor();
    expect(await officer.locator('main').innerText()).not.toContain('The service objects.');
    const ministry = await signedIn('reviewer@ministry.example', 'r');
    await ministry.getByRole('link', { name: REQUEST }).press('Enter');
    await ministry.getByRole('heading', { name: 'What was sent to you' }).waitFor();
    expect(await ministry.locator('main').innerText()).not.toContain('The service objects.');
    const after = await opinionOf(
      'reviewer@ministry.example',
      'No objection',
      'NO_CONCERN',
      'Nothing is known against it.',
    );
    await after.getByText('The service objects.').waitFor();
    expect(await faultsOf(after)).toEqual([]);

    await officer.reload();
    await officer.getByRole('heading', { name: 'Where they differ' }).waitFor();
    await officer.getByLabel('How are the differences settled, and why?').fill('The objection weighs more.');
    await button(officer, 'Record the settlement').press('Enter');
    await officer.getByText('The objection weighs more.', { exact: true }).waitFor();
    await officer.getByText('Settled', { exact: true }).waitFor();
    expect(await faultsOf(officer)).toEqual([]);
  });

  it('an authority answers the Union after looking again, and Union staff read it beside the others’ (R-052)', async () => {
    const officer = await signedIn('officer@pl.example', 'c/union-reviews');
    await officer.getByLabel('Stands: the decision stays').check();
    await officer.getByLabel('Reasons').fill('The use by the unit itself is what differs.');
    expect(await faultsOf(officer)).toEqual([]);
    await button(officer, 'Answer the Union').press('Enter');
    await officer.getByText('The use by the unit itself is what differs.').waitFor();
    const analyst = await signedIn('analyst@union.example', 'eu/reviews');
    await analyst.getByText('The use by the unit itself is what differs.').waitFor();
    await analyst
      .getByRole('button', { name: /^Remind / })
      .first()
      .press('Enter');
    await analyst.getByText(/^reminded /).waitFor();
    expect(await faultsOf(analyst)).toEqual([]);
    const [dossier] = await Promise.all([
      analyst.waitForEvent('download'),
      analyst.getByRole('link', { name: 'Download the dossier (PDF)' }).first().click(),
    ]);
    expect(dossier.suggestedFilename()).toMatch(/^review-.*\.pdf$/);
  });
});
