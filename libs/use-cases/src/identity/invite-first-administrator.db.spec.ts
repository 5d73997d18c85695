import { describe, expect, it } from 'vitest';
import { useDatabase } from '../../../../test/support/database';
import { identityOf } from '../../../../test/support/identity';
import { Clock } from '../kernel';
import { InviteFirstAdministrator } from './index';

const PASSWORD = 'plenty of words here';
const FIRST = { email: 'First@example.test', displayName: 'First', again: false };

describe('the first platform administrator', () => {
  const database = useDatabase();
  const acts = () => {
    const identity = identityOf(database);
    return {
      ...identity,
      first: new InviteFirstAdministrator(database.transactions, identity.invitations, new Clock()),
    };
  };

  it('comes by a link that works once; a second one made before it is used replaces it', async () => {
    const { first, accept } = acts();
    const replaced = await first.execute(FIRST);
    const { link } = await first.execute(FIRST);
    const old = accept.execute({ secret: replaced.link.secret, password: PASSWORD, address: 'x' });
    await expect(old).rejects.toThrow('identity.link-not-usable');
    await accept.execute({ secret: link.secret, password: PASSWORD, address: 'x' });
    expect(await database.rows('select role, authority_id, organisation_id from role_assignment')).toEqual([
      { role: 'PLATFORM_ADMINISTRATOR', authority_id: null, organisation_id: null },
    ]);
  });

  it('is not invited where there is one, and nothing is written, unless administrators are lost', async () => {
    const { first } = acts();
    const before = await database.count('invitation');
    await expect(first.execute(FIRST)).rejects.toThrow('identity.administrator-exists');
    expect(await database.count('invitation')).toBe(before);
    await first.execute({ ...FIRST, email: 'second@example.test', again: true });
    expect(await database.count('invitation')).toBe(before + 1);
  });
});
