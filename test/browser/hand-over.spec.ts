import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { keyboard } from '../support/hands';
import { faultsOf } from '../support/look';
import { useProduct } from '../support/used-product';

const OFFICER = 'officer@fr.example';
const APPROVER = 'approver@fr.example';
const OFFICER_NAME = 'Camille Laurent';

describe('an officer goes away, and a case changes hands', () => {
  const product = useProduct();
  const { signedIn } = product;
  let officer: Page;
  let approver: Page;

  beforeAll(async () => {
    officer = await signedIn(OFFICER, 'c/team');
    approver = await signedIn(APPROVER, 'c/team');
  });

  const oneOf = async (condition: string) => {
    const [row] = await product.database.rows<{ reference: string }>(
      `select reference from notification where authority_id = 'FR' and ${condition} order by reference limit 1`,
    );
    return row?.reference ?? '';
  };
  const assigneeOf = async (reference: string) => {
    const [row] = await product.database.rows<{ name: string | null }>(
      `select p.display_name as name from notification n left join person p on p.person_id = n.assignee_id
       where n.reference = $1`,
      [reference],
    );
    return row?.name;
  };

  it('a case is handed over with words, stands at the top for the receiver, and is acknowledged', async () => {
    const reference = await oneOf(`status = 'RECEIVED' and assignee_id is null`);
    await officer.goto(`${product.url}/en/c/cases/${reference}`);
    await officer.getByRole('button', { name: 'Hand over' }).click();
    const dialog = officer.getByRole('dialog');
    expect(await dialog.getByLabel('Next step').inputValue()).toBe('Start the assessment.');
    await dialog.getByLabel('Next officer').selectOption({ label: 'Sacha Moreau' });
    await dialog.getByLabel('What was done').fill('Read the answers of parts 1 and 2.');
    expect(await faultsOf(officer)).toEqual([]);
    await dialog.getByRole('button', { name: 'Hand over' }).click();
    await officer.getByText('Handed over to Sacha Moreau').first().waitFor();
    expect(await assigneeOf(reference)).toBe('Sacha Moreau');
    await approver.goto(`${product.url}/en/c/cases/${reference}`);
    await approver.getByText('Read the answers of parts 1 and 2.').first().waitFor();
    expect(await faultsOf(approver)).toEqual([]);
    await approver.getByRole('button', { name: 'I have read it' }).click();
    await approver.getByText('Acknowledged', { exact: true }).waitFor();
    await approver.getByRole('region', { name: 'Hand-over' }).waitFor({ state: 'detached' });
  });

  it('an absence is recorded by keys alone; what is given to the officer then goes to the stand-in', async () => {
    await officer.goto(`${product.url}/en/c/team`);
    const hands = keyboard(officer);
    await hands.press(officer.getByText('Record an absence'));
    await hands.select(officer.getByLabel('Stand-in', { exact: true }), 'Sacha');
    await hands.press(officer.getByRole('button', { name: 'Record the absence' }));
    await officer.getByText('The absence was recorded').waitFor();
    const away = officer.getByRole('row').filter({ hasText: OFFICER_NAME }).first();
    expect(await away.innerText()).toContain('stands in');
    expect(await faultsOf(officer)).toEqual([]);
    const reference = await oneOf(`status = 'RECEIVED' and assignee_id is null`);
    await approver.goto(`${product.url}/en/c/cases/${reference}`);
    await approver.getByLabel('Officer of this case').selectOption({ label: OFFICER_NAME });
    await approver.getByText(`${OFFICER_NAME} is away`).first().waitFor();
    expect(await assigneeOf(reference)).toBe('Sacha Moreau');
  });

  it('who declares a conflict of interest can do nothing more in the case, and colleagues see it', async () => {
    const reference = await oneOf(`status = 'UNDER_ASSESSMENT'`);
    await officer.goto(`${product.url}/en/c/cases/${reference}`);
    await officer.getByRole('button', { name: 'Conflict of interest' }).click();
    await officer.getByLabel('What the conflict is').fill('A relative works for the exporter.');
    expect(await faultsOf(officer)).toEqual([]);
    await officer.getByRole('button', { name: 'Declare', exact: true }).click();
    await officer.getByText('You declared a conflict of interest').waitFor();
    expect(await officer.getByRole('button', { name: 'Hand over' }).count()).toBe(0);
    expect(await officer.getByLabel('Officer of this case').count()).toBe(0);
    expect(await assigneeOf(reference)).toBe(null);
    await approver.goto(`${product.url}/en/c/cases/${reference}`);
    await approver.getByText(`Declared a conflict of interest: ${OFFICER_NAME}`).waitFor();
  });

  it('keys of one letter stay as the person set them, in another browser too', async () => {
    await officer.goto(`${product.url}/en/account`);
    const off = officer.getByRole('button', { name: 'Turn single-letter keys off' });
    const kept = officer.waitForResponse((response) => response.url().endsWith('/single-letter-keys'));
    await off.click();
    expect((await kept).status()).toBe(204);
    const elsewhere = await signedIn(OFFICER, 'account');
    await elsewhere.getByRole('button', { name: 'Turn single-letter keys on' }).waitFor();
  });
});
