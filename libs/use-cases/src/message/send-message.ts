import { Inject, Injectable } from '@nestjs/common';
import type { SystemActor } from '@article5/domain/kernel';
import type { Configuration } from '@article5/integrations/configuration';
import { Mailer } from '@article5/integrations/mail';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { findRecipient, findReference, markMessageSent, openMessage } from '@article5/persistence/message';
import { composeMessage } from '../identity';
import { CONFIGURATION } from '../kernel';
import { linkOf, type CaseMessageKind } from './message-kind';

export interface MessageToSend {
  /** The outbox row that asked for it. */
  readonly causeId: string;
  readonly kind: CaseMessageKind;
  readonly notificationId: string | null;
  readonly personId: string;
}

/**
 * Sends a message once for each cause and person: its id is stored before the first try, every try bears it, and
 * after the mark nothing is sent. When we die between sending and the mark, it goes out again under the same id.
 */
@Injectable()
export class SendMessage {
  constructor(
    private readonly transactions: Transactions,
    private readonly mailer: Mailer,
    @Inject(CONFIGURATION) private readonly configuration: Pick<Configuration, 'BASE_URL'>,
  ) {}

  async execute(actor: SystemActor, message: MessageToSend): Promise<void> {
    const { authorityId } = actor;
    const { kind, notificationId } = message;
    const ready = await this.transactions.run(scopeOf(actor), async (tx) => {
      const recipient = await findRecipient(tx, message.personId);
      if (!recipient) return undefined;
      const reference = notificationId ? await findReference(tx, authorityId, notificationId) : null;
      const { messageId, sentAt } = await openMessage(tx, { authorityId, ...message });
      return sentAt ? undefined : { messageId, to: recipient.email, reference };
    });
    if (!ready) return;
    const link = linkOf(kind, {
      baseUrl: this.configuration.BASE_URL,
      notificationId,
      reference: ready.reference,
    });
    await this.mailer.send({ messageId: ready.messageId, to: ready.to, ...composeMessage(kind, link) });
    await this.transactions.run(scopeOf(actor), (tx) => markMessageSent(tx, authorityId, ready.messageId));
  }
}
