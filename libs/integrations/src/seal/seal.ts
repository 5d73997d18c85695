import { X509Certificate } from 'node:crypto';
import { detachedCms } from './cms';
import { prepareForSignature } from './pdf-signature';
import { DEVELOPMENT_NAME } from './development-key';
import type { SealKey } from './seal-key';

/** Bytes that a signature takes besides its certificates, with room to spare. */
const SIGNATURE_BYTES = 4096;

/** What a document is sealed as. */
export interface Sealing {
  /** Why it is sealed, in the document's own words. */
  readonly reason: string;
  readonly at: Date;
}

/** Seals PDFs: PAdES level B-B. The key is fetched when the first document is sealed. */
export class Seal {
  private key: Promise<SealKey> | undefined;

  constructor(private readonly fetchKey: () => Promise<SealKey>) {}

  /** The document with a seal; what was in it stays byte for byte. */
  async seal(pdf: Buffer, { reason, at }: Sealing): Promise<Buffer> {
    const key = await this.keyOnce();
    const reserved = SIGNATURE_BYTES + key.certificates.reduce((sum, { length }) => sum + length, 0);
    const prepared = prepareForSignature(pdf, { name: nameOf(key), reason, at }, reserved);
    return prepared.withSignature(await detachedCms(prepared.signed, key));
  }

  /** Who seals, and until which day the certificate holds. */
  async certificate(): Promise<{ name: string; validTo: string; isDevelopment: boolean }> {
    const key = await this.keyOnce();
    const [own] = key.certificates;
    if (!own) throw new Error('the seal has no certificate');
    const name = nameOf(key);
    const validTo = new Date(new X509Certificate(own).validTo).toISOString().slice(0, 10);
    return { name, validTo, isDevelopment: name === DEVELOPMENT_NAME };
  }

  private keyOnce(): Promise<SealKey> {
    this.key ??= this.fetchKey().catch((error: unknown) => {
      this.key = undefined;
      throw error;
    });
    return this.key;
  }
}

/** Common name of who seals. */
function nameOf({ certificates: [own] }: SealKey): string {
  const subject = own ? new X509Certificate(own).subject : '';
  return /^CN=(.+)$/m.exec(subject)?.[1] ?? subject;
}
