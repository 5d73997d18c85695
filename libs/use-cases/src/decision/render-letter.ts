import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { LETTER_SOURCE, letterAsHtml, letterData } from '@article5/domain/decision';
import type { SystemActor } from '@article5/domain/identity';
import { dateIn } from '@article5/domain/notification';
import { renderPdf } from '@article5/integrations/documents';
import { EvidenceStore } from '@article5/integrations/evidence-store';
import { keepRendered, lockLetterOfDecision } from '@article5/persistence/decision';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { Clock } from '../kernel';

const LARGEST_PDF_IN_BYTES = 50_000_000;

/**
 * Renders an issued letter as tagged PDF and HTML from its one text, and keeps both; the PDF lies in the evidence
 * store. Run by the worker. Does nothing when it has been done. Same letter, same bytes. Source: design 4.8; R-015.
 */
@Injectable()
export class RenderLetter {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly evidence: EvidenceStore,
  ) {}

  execute(actor: SystemActor, command: { readonly decisionId: string }): Promise<void> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const letter = await lockLetterOfDecision(tx, actor.authorityId, command.decisionId);
      if (!letter || letter.pdfSha256 !== null) return;
      const { authorityId, letterId, text, issuedAt, textSha256, reference, authorityName } = letter;
      const issuedOn = dateIn(letter.timeZone, issuedAt.toISOString());
      const issue = { authorityName, reference, issuedOn, textSha256 };
      const pdf = renderPdf(LETTER_SOURCE, letterData(text, issue), issuedAt);
      const arrived = await this.evidence.receive(Readable.from([pdf]), LARGEST_PDF_IN_BYTES);
      await this.evidence.keep(arrived, { authorityId, id: letterId });
      await keepRendered(tx, authorityId, letterId, {
        html: letterAsHtml(text, issue),
        pdfSha256: arrived.sha256,
        at: this.clock.now(),
      });
    });
  }
}
