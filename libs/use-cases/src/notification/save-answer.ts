import { Injectable } from '@nestjs/common';
import { Refused, valueOf, type Actor } from '@article5/domain/kernel';
import { listColumns } from '@article5/domain/notification';
import { draftAnswer } from '@article5/domain/questions';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { keepDraftAnswer, touchDraft } from '@article5/persistence/notification';
import { Clock } from '../kernel';
import { openOwn } from './own-notification';
import { assertWritable, readWritten } from './written-answers';

/** One page's answer, and the revision it was written over (`If-Match`; 0: there was none). */
export interface AnswerToSave {
  readonly notificationId: string;
  readonly answerKey: string;
  readonly value: unknown;
  readonly ifMatch: string | undefined;
}

/**
 * Saves one answer as typed. Never over a colleague's: 412 `draft.answer-changed` with the current revision when
 * somebody saved since. Permission: `notification.prepare`.
 */
@Injectable()
export class SaveAnswer {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, command: AnswerToSave): Promise<{ revision: number; savedAt: string }> {
    const read = revisionRead(command.ifMatch);
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { exporter, own } = await openOwn(tx, actor, 'notification.prepare', command.notificationId);
      const written = await readWritten(tx, own);
      assertWritable(own, command.answerKey, written);
      const value = valueOf(draftAnswer(command.answerKey, command.value));
      const current = written.saved.find(({ answerKey }) => answerKey === command.answerKey)?.revision ?? 0;
      if (read !== current) {
        const parameters = { page: command.answerKey, revision: current };
        throw new Refused([{ code: 'draft.answer-changed', parameters }], 'STALE');
      }
      const at = this.clock.now();
      const answer = { answerKey: command.answerKey, value, revision: current + 1 };
      await keepDraftAnswer(tx, own, answer, { by: exporter.personId, at });
      if (own.status === 'DRAFT') {
        await touchDraft(tx, own, listColumns({ ...written.current, [command.answerKey]: value }), at);
      }
      return { revision: answer.revision, savedAt: at.toISOString() };
    });
  }
}

function revisionRead(ifMatch: string | undefined): number {
  if (ifMatch !== undefined && /^\d{1,9}$/.test(ifMatch)) return Number(ifMatch);
  throw new Refused([{ code: 'request.if-match-missing' }], 'MALFORMED');
}
