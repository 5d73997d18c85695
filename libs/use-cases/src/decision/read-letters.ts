import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { ExporterLetterView, OfficerLetterView } from '@article5/contracts/decision';
import type { Actor } from '@article5/domain/identity';
import { Refused } from '@article5/domain/kernel';
import { EvidenceStore } from '@article5/integrations/evidence-store';
import { findLetter, toLetterText, type LetterRow } from '@article5/persistence/decision';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { notFound } from '../kernel';
import { readableCase } from '../notification';

/** A letter's bytes as they go out. */
export interface LetterFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Readable | string;
}

export type LetterForm = 'pdf' | 'html';

/** Issued letters of a case, for its officers. */
@Injectable()
export class ReadLetter {
  constructor(
    private readonly transactions: Transactions,
    private readonly evidence: EvidenceStore,
  ) {}

  execute(
    actor: Actor,
    command: { readonly reference: string; readonly letterId: string },
  ): Promise<OfficerLetterView> {
    return this.find(actor, command).then((letter) => ({
      ...toLetterView(letter),
      readAt: letter.readAt?.toISOString() ?? null,
    }));
  }

  async download(
    actor: Actor,
    command: { readonly reference: string; readonly letterId: string; readonly form: LetterForm },
  ): Promise<LetterFile> {
    return fileOf(await this.find(actor, command), command.form, this.evidence);
  }

  private find(
    actor: Actor,
    command: { readonly reference: string; readonly letterId: string },
  ): Promise<LetterRow> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { found } = await readableCase(tx, actor, 'case.read', command.reference);
      const letter = await findLetter(tx, found, command.letterId);
      if (!letter) throw notFound('letter');
      return letter;
    });
  }
}

export function toLetterView(letter: LetterRow): ExporterLetterView {
  return {
    letterId: letter.letterId,
    reference: letter.reference,
    authorityName: letter.authorityName,
    issuedAt: letter.issuedAt.toISOString(),
    pdfReady: letter.pdfSha256 !== null,
    replacedAt: letter.replacedAt?.toISOString() ?? null,
    text: { ...toLetterText(letter.text), textSha256: letter.textSha256 },
  };
}

/** The rendered letter; refused as `letter.not-rendered` (409) until the worker has made it. */
export async function fileOf(
  letter: LetterRow,
  form: LetterForm,
  evidence: EvidenceStore,
): Promise<LetterFile> {
  const { authorityId, letterId: id, pdfSha256, html, reference } = letter;
  if (pdfSha256 === null || html === null) {
    throw new Refused([{ code: 'letter.not-rendered' }], 'CONFLICT');
  }
  const name = `${reference}-letter.${form}`;
  if (form === 'html') return { name, mediaType: 'text/html; charset=utf-8', bytes: html };
  const bytes = await evidence.read({ authorityId, id, sha256: pdfSha256 });
  return { name, mediaType: 'application/pdf', bytes };
}
