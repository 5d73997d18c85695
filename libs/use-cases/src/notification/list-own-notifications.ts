import { Injectable } from '@nestjs/common';
import { Refused, type Actor } from '@article5/domain/kernel';
import { statusesSeenAs, type ExporterStatus } from '@article5/domain/notification';
import type { NeededFromExporter, OwnNotificationRow } from '@article5/contracts/notification';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { isOwnListCursor, listNeeded, listOwn } from '@article5/persistence/notification';
import { assertExporter } from './own-notification';

/** What of the list is wanted. */
export interface OwnListQuery {
  readonly status?: ExporterStatus | undefined;
  readonly search?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** The exporter's notifications, and what waits for it. Permission: `notification.follow`. */
@Injectable()
export class ListOwnNotifications {
  constructor(private readonly transactions: Transactions) {}

  async execute(actor: Actor, query: OwnListQuery): Promise<{ items: OwnNotificationRow[]; next?: string }> {
    const exporter = assertExporter(actor, 'notification.follow');
    const { status, cursor, limit } = query;
    const search = query.search?.replaceAll('\u0000', '').trim();
    if (cursor !== undefined && !isOwnListCursor(cursor)) {
      throw new Refused([{ code: 'request.cursor-unknown', field: '/query/cursor' }], 'MALFORMED');
    }
    return this.transactions.run(scopeOf(actor), (tx) =>
      listOwn(tx, exporter, {
        limit,
        ...(status === undefined ? {} : { statuses: statusesSeenAs(status) }),
        ...(search ? { search } : {}),
        ...(cursor === undefined ? {} : { cursor }),
      }),
    );
  }

  async needed(actor: Actor): Promise<NeededFromExporter[]> {
    const exporter = assertExporter(actor, 'notification.follow');
    return this.transactions.run(scopeOf(actor), (tx) => listNeeded(tx, exporter));
  }
}
