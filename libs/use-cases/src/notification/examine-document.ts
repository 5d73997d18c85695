import { Injectable } from '@nestjs/common';
import { Refused, type Actor } from '@article5/domain/kernel';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { findAttachment, insertExamination } from '@article5/persistence/notification';
import { Clock, notFound } from '../kernel';
import { assertAllowed, openCase, recordAct } from './act-on-case';

export interface ExamineDocumentCommand {
  readonly reference: string;
  readonly attachmentId: string;
}

/**
 * An officer says that a document of a case was examined; recorded once an officer and document. Refuses
 * `attachment.not-found`, and 409 `attachment.quarantined` and `attachment.infected`: what cannot be opened cannot have
 * been examined. Permission: `case.assess`. Source: design 4.6.
 */
@Injectable()
export class ExamineDocument {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, { reference, attachmentId }: ExamineDocumentCommand): Promise<void> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { officer, found } = await openCase(tx, actor, 'case.assess', reference);
      assertAllowed(found, 'DOCUMENT_EXAMINED');
      const file = await findAttachment(tx, found.authorityId, attachmentId);
      if (file?.notificationId !== found.notificationId || file.firstVersion === null) {
        throw notFound('attachment');
      }
      if (file.state !== 'CLEAN') {
        const code = file.state === 'INFECTED' ? 'attachment.infected' : 'attachment.quarantined';
        throw new Refused([{ code }], 'CONFLICT');
      }
      const now = this.clock.now();
      const examined = { authorityId: found.authorityId, attachmentId, personId: officer.personId, at: now };
      if (!(await insertExamination(tx, examined))) return;
      await recordAct(
        tx,
        { found, officer, now },
        {
          kind: 'DOCUMENT_EXAMINED',
          permission: 'case.assess',
          payload: { attachment: attachmentId, sha256: file.sha256 },
        },
      );
    });
  }
}
