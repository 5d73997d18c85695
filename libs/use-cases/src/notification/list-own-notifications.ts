import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Refused, type Actor, type ExporterActor } from '@article5/domain/kernel';
import { statusesSeenAs, type ExporterStatus } from '@article5/domain/notification';
import type { NeededFromExporter, OwnNotificationRow } from '@article5/contracts/notification';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { isOwnListCursor, listNeeded, listOwn, pageOfOwn } from '@article5/persistence/notification';
import { OwnAuthorities } from './own-authorities';
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
  constructor(
    private readonly transactions: Transactions,
    private readonly authorities: OwnAuthorities,
  ) {}

  async execute(actor: Actor, query: OwnListQuery): Promise<{ items: OwnNotificationRow[]; next?: string }> {
    const exporter = assertExporter(actor, 'notification.follow');
    const { status, cursor, limit } = query;
    const search = query.search?.replaceAll('\u0000', '').trim();
    if (cursor !== undefined && !isOwnListCursor(cursor)) {
      throw new Refused([{ code: 'request.cursor-unknown', field: '/query/cursor' }], 'MALFORMED');
    }
    const filter = {
      limit,
      ...(status === undefined ? {} : { statuses: statusesSeenAs(status) }),
      ...(search ? { search } : {}),
      ...(cursor === undefined ? {} : { cursor }),
    };
    return pageOfOwn(await this.ofEach(exporter, (tx, towards) => listOwn(tx, towards, filter)), limit);
  }

  async needed(actor: Actor): Promise<NeededFromExporter[]> {
    const exporter = assertExporter(actor, 'notification.follow');
    const needed = await this.ofEach(exporter, listNeeded);
    return needed.flat().sort((one, other) => one.since.localeCompare(other.since));
  }

  /** Asks the rows of each authority that has some of the exporter's, each in its own scope. */
  private async ofEach<T>(
    exporter: ExporterActor,
    ask: (tx: EntityManager, towards: ExporterActor) => Promise<T>,
  ): Promise<readonly T[]> {
    const answers: T[] = [];
    for (const towards of await this.authorities.all(exporter)) {
      answers.push(await this.transactions.run(scopeOf(towards), (tx) => ask(tx, towards)));
    }
    return answers;
  }
}
