import { hash, verify } from '@node-rs/argon2';

/** Argon2id with OWASP's minimum: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

let decoy: Promise<string> | undefined;

/** Argon2id in PHC text, with its own salt and cost inside. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/**
 * Is this the password? Where there is no hash (no such account, no password set) it checks a decoy, so that the
 * answer takes as long as for a known account.
 */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  decoy ??= hashPassword('decoy');
  const matches = await verify(passwordHash ?? (await decoy), password);
  return matches && passwordHash !== null;
}
