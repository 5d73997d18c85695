import { describe, expect, it } from 'vitest';
import { NOBODY } from '@article5/persistence/kernel';
import { as, given } from '../../../../test/support/actors';
import { useDatabase } from '../../../../test/support/database';
import { createAccount } from './index';

describe('an account made at set-up', () => {
  const database = useDatabase();

  it('has a person and a dated role row for each role, in its body', async () => {
    const organisation = await given.organisation(database, 'FR');
    const exporter = await as.exporter(database, organisation, [
      'EXPORTER_SUBMITTER',
      'EXPORTER_ADMINISTRATOR',
    ]);
    const officer = await as.officer(database, 'BE-VLG', ['APPROVER']);
    const rows = await database.rows(
      `select role, authority_id, organisation_id from role_assignment where person_id in ($1, $2) order by role`,
      [exporter.personId, officer.personId],
    );
    expect(rows).toEqual([
      { role: 'APPROVER', authority_id: 'BE-VLG', organisation_id: null },
      { role: 'EXPORTER_ADMINISTRATOR', authority_id: null, organisation_id: organisation.organisationId },
      { role: 'EXPORTER_SUBMITTER', authority_id: null, organisation_id: organisation.organisationId },
    ]);
  });

  it('keeps its password as Argon2id only, and its address in lower case', async () => {
    await as.union(database, { email: 'Ana.Lyst@Example.test', password: 'a long enough password' });
    const [row] = await database.rows<{ password_hash: string }>(
      `select password_hash from person where email = 'ana.lyst@example.test'`,
    );
    expect(row?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('cannot hold a role in a body of another kind, and nothing of it is kept', async () => {
    const before = await database.count('person');
    const account = {
      email: 'x@example.test',
      displayName: 'X',
      roles: [{ role: 'APPROVER', body: { kind: 'UNION' } }],
    } as const;
    await expect(
      database.transactions.run(NOBODY, (tx) => createAccount(tx, account, new Date())),
    ).rejects.toThrow('not a role of UNION');
    expect(await database.count('person')).toBe(before);
  });
});
