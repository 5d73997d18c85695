import { accepted, refused, type Outcome, type Refusal } from '../kernel';

/** Fewest characters of a password. Source: NIST SP 800-63B-4 (15 where it is the only factor; ours adds lock-out). */
export const PASSWORD_MINIMUM = 12;

/** Most characters of a password: more would only cost time to hash. */
export const PASSWORD_MAXIMUM = 200;

/** The commonest beginnings of long passwords; anything that is little else than one of them is refused. */
const COMMON = [
  'password',
  'passwort',
  'motdepasse',
  'qwertyuiop',
  'azertyuiop',
  '1234567890',
  'iloveyou',
  'welcome',
];

/**
 * May this be a password? Length counts characters, not bytes; any character is allowed and no mixture is demanded.
 * Refuses `identity.password-too-short`, `-too-long`, `-too-common`, `-names-you`, at `/password`.
 * Source: NIST SP 800-63B-4 section 3.1.1 (unconfirmed that an authority demands no more).
 */
export function checkPassword(password: string, email: string): Outcome<string> {
  const length = [...password].length;
  const refusals: Refusal[] = [];
  const refuse = (code: string, parameters?: Record<string, number>) =>
    refusals.push({ code: `identity.${code}`, field: '/password', ...(parameters ? { parameters } : {}) });
  if (length < PASSWORD_MINIMUM) refuse('password-too-short', { minimum: PASSWORD_MINIMUM });
  if (length > PASSWORD_MAXIMUM) refuse('password-too-long', { maximum: PASSWORD_MAXIMUM });
  if (length <= PASSWORD_MAXIMUM && isCommon(password)) refuse('password-too-common');
  if (length <= PASSWORD_MAXIMUM && names(password, email)) refuse('password-names-you');
  return refusals.length ? refused(...refusals) : accepted(password);
}

function isCommon(password: string): boolean {
  const plain = password.toLowerCase();
  if (new Set(plain).size < 4) return true;
  return COMMON.some((word) => plain.includes(word) && plain.length - word.length < 6);
}

function names(password: string, email: string): boolean {
  const [local = ''] = email.toLowerCase().split('@');
  return local.length >= 4 && password.toLowerCase().includes(local) && password.length - local.length < 8;
}
