import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { shortCode } from '@article5/domain/kernel';
import { VERIFICATION_CODE_BYTES } from '@article5/domain/notification';
import type { Configuration } from '@article5/integrations/configuration';
import { EvidenceStore } from '@article5/integrations/evidence-store';
import { Seal } from '@article5/integrations/seal';
import { Clock, CONFIGURATION } from '../kernel';

const LARGEST_PDF_IN_BYTES = 50_000_000;

/** How a reader checks a document: the page, and the code to type there. */
export interface VerificationWords {
  readonly code: string;
  readonly address: string;
}

/** A new verification code: 80 random bits in Crockford's alphabet. */
export function newVerificationCode(): string {
  return shortCode(randomBytes(VERIFICATION_CODE_BYTES));
}

/** Makes documents out of typeset PDFs: seals them and keeps them in the evidence store. */
@Injectable()
export class DocumentPress {
  constructor(
    private readonly seal: Seal,
    private readonly evidence: EvidenceStore,
    private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Pick<Configuration, 'BASE_URL'>,
  ) {}

  /** What a document says of how to check it; the page is in the document's language. */
  wordsOf(code: string, language: string): VerificationWords {
    return { code, address: `${this.configuration.BASE_URL.replace(/\/$/, '')}/${language}/verify` };
  }

  /** Seals and keeps a document; answers the SHA-256 (hex) of what anyone receives from now on. */
  async keep(
    pdf: Buffer,
    document: { readonly authorityId: string; readonly id: string; readonly reason: string },
  ): Promise<string> {
    const { authorityId, id, reason } = document;
    const sealed = await this.seal.seal(pdf, { reason, at: this.clock.now() });
    const arrived = await this.evidence.receive(Readable.from([sealed]), LARGEST_PDF_IN_BYTES);
    await this.evidence.keep(arrived, { authorityId, id });
    return arrived.sha256;
  }
}
