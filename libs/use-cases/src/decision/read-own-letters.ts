import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ExporterLetterView } from '@article5/contracts/decision';
import type { Actor } from '@article5/domain/identity';
import { EvidenceStore } from '@article5/integrations/evidence-store';
import { findLetter, listLetters, markLetterRead, type LetterRow } from '@article5/persistence/decision';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { findCaseById, type CaseRow } from '@article5/persistence/notification';
import { Clock, notFound } from '../kernel';
import { assertExporter } from '../notification';
import { fileOf, toLetterView, type LetterFile, type LetterForm } from './read-letters';

interface OwnLetter {
  readonly notificationId: string;
  readonly letterId: string;
}

/** A line of the exporter's list of letters. */
export type OwnLetterLine = Omit<ExporterLetterView, 'text'> & {
  readonly title: string;
  readonly readAt: string | null;
};

/** Letters about the exporter's own notifications. Opening one is recorded as its delivery. Source: R-015. */
@Injectable()
export class ReadOwnLetters {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly evidence: EvidenceStore,
  ) {}

  list(actor: Actor, command: { readonly notificationId: string }): Promise<{ items: OwnLetterLine[] }> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { found } = await ownCase(tx, actor, command.notificationId);
      const letters = await listLetters(tx, found);
      return { items: letters.map(toLine) };
    });
  }

  execute(actor: Actor, command: OwnLetter): Promise<ExporterLetterView> {
    return this.open(actor, command).then(toLetterView);
  }

  async download(actor: Actor, command: OwnLetter & { readonly form: LetterForm }): Promise<LetterFile> {
    return fileOf(await this.open(actor, command), command.form, this.evidence);
  }

  private open(actor: Actor, command: OwnLetter): Promise<LetterRow> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { found, personId } = await ownCase(tx, actor, command.notificationId);
      const letter = await findLetter(tx, found, command.letterId);
      if (!letter) throw notFound('letter');
      await markLetterRead(tx, found.authorityId, letter.letterId, { personId, at: this.clock.now() });
      return letter;
    });
  }
}

async function ownCase(
  tx: EntityManager,
  actor: Actor,
  notificationId: string,
): Promise<{ readonly found: CaseRow; readonly personId: string }> {
  const exporter = assertExporter(actor, 'letter.read-own');
  const found = await findCaseById(tx, exporter.authorityId, notificationId);
  if (!found) throw notFound('notification');
  return { found, personId: exporter.personId };
}

function toLine(letter: LetterRow): OwnLetterLine {
  const { letterId, reference, authorityName, issuedAt, pdfReady, replacedAt, text } = toLetterView(letter);
  const readAt = letter.readAt?.toISOString() ?? null;
  return { letterId, reference, authorityName, issuedAt, pdfReady, replacedAt, title: text.title, readAt };
}
