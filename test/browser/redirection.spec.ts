import { describe, expect, it } from 'vitest';
import { faultsOf } from '../support/look';
import { useProduct } from '../support/used-product';

const REASON = 'The exporter moved its seat to Musterstadt in spring.';

describe('R-005: a case that another authority is competent for', () => {
  const product = useProduct();
  const { signedIn } = product;

  it('goes there with its file, the exporter follows it, and it comes back when it was wrong', async () => {
    const [received] = await product.database.rows<{ reference: string; id: string }>(
      `select reference, notification_id as id from notification
       where authority_id = 'FR' and status = 'UNDER_ASSESSMENT' order by reference limit 1`,
    );
    const { reference = '', id = '' } = received ?? {};
    const french = await signedIn('officer@fr.example', `c/cases/${reference}`);
    await french.getByRole('link', { name: 'Another authority is competent: redirect the case' }).click();
    await french.getByRole('button', { name: 'Redirect the case' }).click();
    await french.getByText('Give a reason').waitFor();
    await french.getByLabel('Competent authority', { exact: true }).selectOption('DE');
    await french.getByLabel('Reason', { exact: true }).fill(REASON);
    expect(await faultsOf(french)).toEqual([]);
    await french.getByRole('button', { name: 'Redirect the case' }).click();
    await french.getByRole('button', { name: 'Redirect', exact: true }).click();
    await french.getByText('The case was redirected').waitFor();
    const there = await arrival(id);
    await french.reload();
    await french.getByText(`There it is ${there}.`).waitFor();
    expect(await faultsOf(french)).toEqual([]);

    const exporter = await signedIn('exporter@lumiere.example', `n/${id}/view`);
    await exporter.getByText(REASON).waitFor();
    expect(await faultsOf(exporter)).toEqual([]);
    await exporter.getByRole('link', { name: there }).click();
    await exporter.getByRole('heading', { name: new RegExp(there) }).waitFor();
    await exporter.getByText(`reference ${reference}`).waitFor();
    await exporter.getByText('Received from another authority').waitFor();

    const german = await signedIn('officer@de.example', `c/cases/${there}`);
    await german.getByText(REASON).waitFor();
    await german.getByRole('button', { name: 'We are not competent: send it back' }).click();
    await german.getByLabel('Why are you not competent?').fill('Only a branch office is here.');
    await german.getByRole('button', { name: 'Send back' }).click();
    await german.getByText('The case was sent back').waitFor();
    expect(await faultsOf(german)).toEqual([]);

    await french.reload();
    await french.getByText('Only a branch office is here.').first().waitFor();
    await french.getByRole('button', { name: 'Start assessment' }).waitFor();
    expect(await faultsOf(french)).toEqual([]);
  });

  /** Waits until the worker has brought the file there. */
  async function arrival(id: string): Promise<string> {
    for (let tries = 0; tries < 200; tries += 1) {
      const [row] = await product.database.rows<{ reference: string }>(
        `select to_reference as reference from redirection where from_notification_id = $1 and state = 'ARRIVED'`,
        [id],
      );
      if (row) return row.reference;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('the file has not arrived');
  }
});
