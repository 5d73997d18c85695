import { X509Certificate } from 'node:crypto';
import { detachedCms } from './cms';
import { prepareForSignature } from './pdf-signature';
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
