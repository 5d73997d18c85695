import { describe, expect, it } from 'vitest';
import { faultsOf } from '../support/look';
import { useProduct } from '../support/used-product';

const REMARKS = 'The data sheet of the earlier model was looked at before.';

describe('R-050: a decision that turned out wrong', () => {
  const product = useProduct();
  const { signedIn } = product;

  it('is replaced by two officers; the exporter and whoever checks the old letter see that it no longer applies', async () => {
    const [decided] = await product.database.rows<{ reference: string; id: string; code: string }>(
      `select reference, notification_id as id, verification_code as code
       from notification join letter using (authority_id, notification_id)
       where authority_id = 'FR' and status = 'DECIDED' and outcome = 'AUTHORISATION_REQUIRED' limit 1`,
    );
    const { reference = '', id = '', code = '' } = decided ?? {};
    const path = `c/cases/${reference}/decision`;
    const officer = await signedIn('officer@fr.example', path);
    await officer.getByRole('button', { name: 'Correct this decision' }).click();
    await officer.getByRole('button', { name: 'Begin the correction' }).click();
    await officer.getByText('Give a reason').waitFor();
    await officer.getByLabel('What is wrong with it?').fill('The wrong data sheet was assessed.');
    expect(await faultsOf(officer)).toEqual([]);
    await officer.getByRole('button', { name: 'Begin the correction' }).click();
    await officer.getByRole('heading', { name: 'The decision is being corrected' }).waitFor();
    await officer
      .getByRole('heading', { name: 'You begin with the decision that is to be replaced' })
      .waitFor();
    await officer.getByLabel('Words for the exporter (optional)').fill(REMARKS);
    expect(await faultsOf(officer)).toEqual([]);
    await officer.getByRole('button', { name: 'Send for approval' }).click();
    await officer.getByText('The decision is sent for approval').waitFor();

    const approver = await signedIn('approver@fr.example', path);
    await approver.getByRole('heading', { name: 'Changed against the decision that it replaces' }).waitFor();
    await approver.getByText(REMARKS).first().waitFor();
    expect(await faultsOf(approver)).toEqual([]);
    await approver.getByRole('button', { name: 'Approve and issue' }).click();
    await approver.getByRole('dialog').getByRole('button', { name: 'Approve and issue' }).click();
    await approver.getByText('The decision is issued').waitFor();
    await approver.getByText('No longer applies: replaced by a new decision').waitFor();
    await approver.getByText('To be decided before the case can be closed').waitFor();
    expect(await faultsOf(approver)).toEqual([]);

    const exporter = await signedIn('exporter@lumiere.example', `n/${id}/view`);
    await exporter.getByText('The authority corrected its decision on').waitFor();
    expect(await faultsOf(exporter)).toEqual([]);
    const letters = exporter.locator('ul.files').getByRole('listitem');
    expect(await letters.count()).toBe(2);
    await letters.filter({ hasText: 'Replaced' }).getByRole('link').click();
    await exporter.getByText('This letter no longer applies.').waitFor();
    expect(await faultsOf(exporter)).toEqual([]);

    const anyone = await product.open(320);
    await anyone.goto(`${product.url}/en/verify`);
    await anyone.getByLabel('Verification code').fill(code);
    await anyone.getByRole('button', { name: 'Check', exact: true }).click();
    await anyone.getByText('It no longer applies').waitFor();
    expect(await faultsOf(anyone)).toEqual([]);
  });
});
