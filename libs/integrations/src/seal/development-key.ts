import { createPrivateKey, randomBytes, randomUUID, X509Certificate } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as asn1 from 'asn1js';
import { AttributeTypeAndValue, Certificate, Extension } from 'pkijs';
import { keyInMemory } from './key-in-memory';
import type { SealKey } from './seal-key';

/** Name in the certificate: nobody may take it for the seal of an authority. */
export const DEVELOPMENT_NAME = 'Article 5 portal DEVELOPMENT SEAL - no legal value';

const YEARS = 10;
const ALGORITHM = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;
const KEY = { ...ALGORITHM, modulusLength: 3072, publicExponent: Uint8Array.of(1, 0, 1) };
const OID = { commonName: '2.5.4.3', keyUsage: '2.5.29.15' } as const;
/** digitalSignature and nonRepudiation. */
const KEY_USAGE = 0b1100_0000;

/**
 * The self-signed seal of an installation that has none of its own: made once in the folder, the same for all
 * processes that share it.
 */
export async function developmentKey(folder: string, now: Date): Promise<SealKey> {
  const file = path.join(folder, 'development-seal.pem');
  const pem = (await readIfThere(file)) ?? (await makeOnce(file, now));
  return keyInMemory(createPrivateKey(pem), [new X509Certificate(pem).raw]);
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whoever is first makes it; a process that was second takes what is there. */
async function makeOnce(file: string, now: Date): Promise<string> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const own = `${file}.${randomUUID()}`;
  await writeFile(own, await makePem(now), { mode: 0o400, flag: 'wx' });
  try {
    await link(own, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(own, { force: true });
  }
  return readFile(file, 'utf8');
}

async function makePem(now: Date): Promise<string> {
  const { subtle } = globalThis.crypto;
  const pair = await subtle.generateKey(KEY, true, ['sign', 'verify']);
  const certificate = new Certificate({ version: 2, serialNumber: serialNumber() });
  for (const name of [certificate.subject, certificate.issuer]) {
    const value = new asn1.Utf8String({ value: DEVELOPMENT_NAME });
    name.typesAndValues.push(new AttributeTypeAndValue({ type: OID.commonName, value }));
  }
  certificate.notBefore.value = new Date(Date.UTC(now.getUTCFullYear() - 1, 0, 1));
  certificate.notAfter.value = new Date(Date.UTC(now.getUTCFullYear() + YEARS, now.getUTCMonth(), 1));
  certificate.extensions = [
    new Extension({
      extnID: OID.keyUsage,
      critical: true,
      extnValue: new asn1.BitString({ valueHex: Uint8Array.of(KEY_USAGE).buffer, unusedBits: 6 }).toBER(
        false,
      ),
    }),
  ];
  await certificate.subjectPublicKeyInfo.importKey(pair.publicKey);
  await certificate.sign(pair.privateKey, 'SHA-256');
  const key = Buffer.from(await subtle.exportKey('pkcs8', pair.privateKey));
  return `${pem('CERTIFICATE', Buffer.from(certificate.toSchema(true).toBER(false)))}${pem('PRIVATE KEY', key)}`;
}

/** Positive, and never the same twice. */
function serialNumber(): asn1.Integer {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return new asn1.Integer({ valueHex: Uint8Array.from(bytes).buffer });
}

function pem(label: string, der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}
