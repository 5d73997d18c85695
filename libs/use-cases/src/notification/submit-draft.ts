import { Injectable } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import type { DeclarationGiven } from '@article5/domain/notification';
import type { Receipt } from '@article5/contracts/notification';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { findSubmissionContext } from '@article5/persistence/notification';
import { Clock } from '../kernel';
import { assertExporter, assertStatus, openOwn } from './own-notification';
import { bodySha256, earlierReceipt, idempotencyKeyFrom, onceMoreAfterTwin, send } from './submission';
import { readWritten } from './written-answers';

/** The draft to send, with the declaration. */
export interface DraftToSubmit {
  readonly notificationId: string;
  readonly declaration: DeclarationGiven;
  readonly idempotencyKey: string | undefined;
}

/**
 * Sends a draft to the exporter's authority and answers the receipt. A repeat with the same key and declaration
 * answers the same receipt. Permission: `notification.submit`. Source.
 */
@Injectable()
export class SubmitDraft {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, command: DraftToSubmit): Promise<Receipt> {
    const exporter = assertExporter(actor, 'notification.submit');
    const key = idempotencyKeyFrom(command.idempotencyKey);
    const { notificationId, declaration } = command;
    const asked = bodySha256({ notificationId, declaration });
    return onceMoreAfterTwin(() =>
      this.transactions.run(scopeOf(actor), async (tx) => {
        const now = this.clock.now();
        const { own } = await openOwn(tx, actor, 'notification.submit', notificationId);
        const request = { ...exporter, idempotencyKey: key };
        const context = await findSubmissionContext(tx, request, now);
        const earlier = await earlierReceipt(tx, exporter, context, asked);
        if (earlier) return earlier;
        assertStatus(own, 'DRAFT');
        const { current } = await readWritten(tx, own);
        const sending = { ...own, answers: current, declaration, sentBy: exporter.personId, sentAt: now };
        const idempotency = { key, bodySha256: asked };
        return send(tx, exporter, { sending, isNew: false, idempotency }, context);
      }),
    );
  }
}
