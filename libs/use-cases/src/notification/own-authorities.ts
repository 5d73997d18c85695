import { Injectable } from '@nestjs/common';
import type { ExporterActor } from '@article5/domain/kernel';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { findRedirectedTo, listRedirectedTo } from '@article5/persistence/notification';

/**
 * The authorities that have notifications of an exporter: the one where it is registered, and those to which a
 * notification was redirected. An exporter acts towards one authority at a time, the one that has the notification
 * acted on; everything behind the door goes on from there. Source: R-005.
 */
@Injectable()
export class OwnAuthorities {
  constructor(private readonly transactions: Transactions) {}

  /** The exporter towards the authority that has this notification; unchanged where it is its own or unknown. */
  async towards(exporter: ExporterActor, notificationId: string): Promise<ExporterActor> {
    const other = await this.transactions.run(scopeOf(exporter), (tx) =>
      findRedirectedTo(tx, exporter.organisationId, notificationId),
    );
    return other === undefined ? exporter : { ...exporter, authorityId: other };
  }

  /** The exporter towards each of them, its own authority first. */
  async all(exporter: ExporterActor): Promise<readonly ExporterActor[]> {
    const others = await this.transactions.run(scopeOf(exporter), (tx) =>
      listRedirectedTo(tx, exporter.organisationId),
    );
    return [
      exporter,
      ...others
        .filter((authorityId) => authorityId !== exporter.authorityId)
        .map((authorityId) => ({ ...exporter, authorityId })),
    ];
  }
}
