import { Injectable } from '@nestjs/common';
import { LETTER_SOURCE, letterAsHtml, letterData } from '@article5/domain/decision';
import type { SystemActor } from '@article5/domain/identity';
import { dateIn } from '@article5/domain/notification';
import { renderPdf } from '@article5/integrations/documents';
import { keepRendered, lockLetterOfDecision } from '@article5/persistence/decision';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { completeVerification } from '@article5/persistence/notification';
import { Clock } from '../kernel';
import { DocumentPress } from '../notification';

/**
 * Renders an issued letter as tagged and sealed PDF and as HTML from its one text, and keeps both; the PDF lies in the
 * evidence store. Run by the worker. Does nothing when it has been done. Source: design 4.8; R-015.
 */
@Injectable()
export class RenderLetter {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly press: DocumentPress,
  ) {}

  execute(actor: SystemActor, command: { readonly decisionId: string }): Promise<void> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const letter = await lockLetterOfDecision(tx, actor.authorityId, command.decisionId);
      if (!letter || letter.pdfSha256 !== null) return;
      const { authorityId, letterId, text, issuedAt, textSha256, reference, authorityName } = letter;
      const code = letter.verificationCode;
      const issuedOn = dateIn(letter.timeZone, issuedAt.toISOString());
      const check = code === null ? {} : { check: this.press.wordsOf(code, text.language) };
      const issue = { authorityName, reference, issuedOn, textSha256, ...check };
      const pdf = renderPdf(LETTER_SOURCE, letterData(text, issue), issuedAt);
      const reason = text.title;
      const pdfSha256 = await this.press.keep(pdf, { authorityId, id: letterId, reason });
      if (code !== null) await completeVerification(tx, code, pdfSha256);
      await keepRendered(tx, authorityId, letterId, {
        html: letterAsHtml(text, issue),
        pdfSha256,
        at: this.clock.now(),
      });
    });
  }
}
