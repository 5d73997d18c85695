import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SystemActor } from '@article5/domain/kernel';
import { composeMail, treatmentOf, type MessageKind } from '@article5/domain/message';
import type { Configuration } from '@article5/integrations/configuration';
import { Mailer } from '@article5/integrations/mail';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import {
  findMessage,
  findPreference,
  findRecipient,
  findReference,
  markMessageSent,
  openMessage,
  type OpenMessage,
} from '@article5/persistence/message';
import { CONFIGURATION } from '../kernel';

export interface MessageToSend {
  /** The outbox row that asked for it. */
  readonly causeId: string;
  readonly kind: MessageKind;
  readonly notificationId: string | null;
  readonly personId: string;
}

/**
 * Makes a message once for each cause and person, as the person wants to be told of its kind, and sends it where that is
 * at once. Its id and its way are stored before the first try: every try bears the same id, a preference that changes
 * between two tries changes nothing, and after the mark nothing is sent. When we die between sending and the mark, it
 * goes out again under the same id. Who switched the kind off gets no message and no row.
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
      const open = await opened(tx, authorityId, { ...message, reference });
      if (open === undefined || open.way !== 'AT_ONCE' || open.sentAt) return undefined;
      return { messageId: open.messageId, recipient, reference };
    });
    if (!ready) return;
    const { messageId, recipient, reference } = ready;
    const reader = { baseUrl: this.configuration.BASE_URL, language: recipient.language };
    const mail = composeMail(kind, { notificationId, reference }, reader);
    await this.mailer.send({ messageId, to: recipient.email, ...mail });
    await this.transactions.run(scopeOf(actor), (tx) => markMessageSent(tx, authorityId, messageId));
  }
}

/** The message as it was made before, else made now as the person wants it; none where it is switched off. */
async function opened(
  tx: EntityManager,
  authorityId: string,
  message: MessageToSend & { readonly reference: string | null },
): Promise<OpenMessage | undefined> {
  const known = await findMessage(tx, { authorityId, ...message });
  if (known) return known;
  const own = await findPreference(tx, message.personId, message.kind);
  const { level, way } = treatmentOf(message.kind, own);
  return level === 'OFF' ? undefined : openMessage(tx, { authorityId, ...message, level, way });
}
