import type { EntityManager } from 'typeorm';
import { BODY_OF_ROLE, type Body, type Role } from '@article5/domain/identity';
import { hashPassword } from '@article5/integrations/passwords';
import { giveRole, insertPerson } from '@article5/persistence/identity';

/** A person to be, with the roles in each body. Without a password the account cannot be signed in to by one. */
export interface Account {
  readonly email: string;
  readonly displayName: string;
  readonly language?: string;
  readonly password?: string;
  readonly roles: readonly { readonly body: Body; readonly role: Role }[];
}

/**
 * Creates a person with role rows, all at once; for demo data, set-up and tests. People of a running installation
 * come by invitation. Answers the person's id.
 */
export async function createAccount(tx: EntityManager, account: Account, now: Date): Promise<string> {
  const misplaced = account.roles.find(({ role, body }) => BODY_OF_ROLE[role] !== body.kind);
  if (misplaced) throw new Error(`${misplaced.role} is not a role of ${misplaced.body.kind}`);
  const passwordHash = account.password === undefined ? null : await hashPassword(account.password);
  const personId = await insertPerson(tx, { ...account, passwordHash }, now);
  for (const { role, body } of account.roles) {
    await giveRole(tx, { personId, role, body, assignedBy: null }, now);
  }
  return personId;
}
