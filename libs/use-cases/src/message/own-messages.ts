import { Injectable } from '@nestjs/common';
import type { MessageView, UnreadView } from '@article5/contracts/message';
import type { Actor } from '@article5/domain/kernel';
import { kindsFor, pathOf, readerOf } from '@article5/domain/message';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import {
  countUnread,
  listOwnMessages,
  markAllRead,
  markMessage,
  type OwnMessageRow,
  type OwnMessages,
} from '@article5/persistence/message';
import { Clock, notFound } from '../kernel';

/** Whoever has a session; the portal itself reads no messages. */
type Person = Exclude<Actor, { kind: 'system' }>;

const PAGE = 25;
/** More unread messages than these are said as "99+". */
const COUNTED = 100;

/**
 * A person's own messages for the body acted for: what is new, where it is, read or not. Nobody reads another's: the
 * query says so and row-level security.
 */
@Injectable()
export class OwnMessagePages {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  list(
    actor: Person,
    asked: { readonly show: 'ALL' | 'UNREAD'; readonly cursor?: string | undefined },
  ): Promise<{ items: MessageView[]; next?: string }> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const page = { onlyUnread: asked.show === 'UNREAD', before: asked.cursor ?? null, limit: PAGE + 1 };
      const rows = await listOwnMessages(tx, ownOf(actor), page);
      const shown = rows.slice(0, PAGE);
      const last = rows.length > PAGE ? shown.at(-1) : undefined;
      return { items: shown.map(toView), ...(last === undefined ? {} : { next: last.messageId }) };
    });
  }

  unread(actor: Person): Promise<UnreadView> {
    return this.transactions.run(scopeOf(actor), (tx) => countUnread(tx, ownOf(actor), COUNTED));
  }

  /** Refuses, as not found, what is not the reader's. */
  async mark(actor: Person, { messageId, read }: { messageId: string; read: boolean }): Promise<void> {
    await this.transactions.run(scopeOf(actor), async (tx) => {
      const readAt = read ? this.clock.now() : null;
      if (!(await markMessage(tx, ownOf(actor), { messageId, readAt }))) throw notFound('message');
    });
  }

  /** All that the reader has seen listed: what arrived since stays unread. */
  async markAll(actor: Person, { upTo }: { readonly upTo: string }): Promise<void> {
    await this.transactions.run(scopeOf(actor), (tx) =>
      markAllRead(tx, ownOf(actor), { upTo, at: this.clock.now() }),
    );
  }
}

function ownOf(actor: Person): OwnMessages {
  const reader = readerOf(actor);
  return { personId: actor.personId, kinds: reader === undefined ? [] : kindsFor(reader) };
}

function toView({ messageId, kind, level, createdAt, readAt, ...about }: OwnMessageRow): MessageView {
  return {
    ...{ messageId, kind, level, reference: about.reference, path: pathOf(kind, about) },
    createdAt: createdAt.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  };
}
