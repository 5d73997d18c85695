import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { CertBag, Certificate, PFX, PKCS8ShroudedKeyBag, type SafeBag } from 'pkijs';
import { keyInMemory } from './key-in-memory';
import type { SealKey } from './seal-key';

/**
 * The seal of an authority from a PKCS#12 file, as trust services hand it out. Files whose certificates are hidden in
 * the old way (RC2, 3DES) are not read: `openssl pkcs12 -export` has written AES since OpenSSL 3. Throws with a reason
 * when it cannot be used.
 */
export async function keyFromPkcs12(file: string, password: string): Promise<SealKey> {
  const { keys, certificates } = await open(await readFile(file), password);
  const [key] = keys;
  if (!key || keys.length > 1) throw new Error(`a seal has one key; the PKCS#12 file has ${keys.length}`);
  return keyInMemory(key, ownFirst(key, certificates));
}

async function open(bytes: Buffer, password: string): Promise<{ keys: KeyObject[]; certificates: Buffer[] }> {
  try {
    const bags = await openBags(bytes, password);
    const keys = bags.flatMap(({ bagValue }) =>
      bagValue instanceof PKCS8ShroudedKeyBag
        ? [createPrivateKey({ key: der(bagValue), format: 'der', type: 'pkcs8', passphrase: password })]
        : [],
    );
    const certificates = bags.flatMap(({ bagValue }) =>
      bagValue instanceof CertBag && bagValue.parsedValue instanceof Certificate
        ? [der(bagValue.parsedValue)]
        : [],
    );
    return { keys, certificates };
  } catch (cause) {
    throw new Error('the PKCS#12 file of the seal cannot be opened: wrong password, or an old form', {
      cause,
    });
  }
}

async function openBags(bytes: Buffer, text: string): Promise<SafeBag[]> {
  const password = Uint8Array.from(Buffer.from(text, 'utf8')).buffer;
  const pfx = PFX.fromBER(Uint8Array.from(bytes));
  await pfx.parseInternalValues({ password, checkIntegrity: true });
  const safe = pfx.parsedValue?.authenticatedSafe;
  if (!safe) return [];
  await safe.parseInternalValues({ safeContents: safe.safeContents.map(() => ({ password })) });
  const contents = safe.parsedValue.safeContents as { value: { safeBags: SafeBag[] } }[];
  return contents.flatMap(({ value }) => value.safeBags);
}

function der(one: PKCS8ShroudedKeyBag | Certificate): Buffer {
  return Buffer.from(one.toSchema().toBER());
}

/** The certificate of the key before those of its issuers. */
function ownFirst(key: KeyObject, certificates: readonly Buffer[]): readonly Buffer[] {
  const isOwn = (der: Buffer) => {
    try {
      keyInMemory(key, [der]);
      return true;
    } catch {
      return false;
    }
  };
  return [...certificates].sort((one, other) => Number(isOwn(other)) - Number(isOwn(one)));
}
