import { Injectable } from '@nestjs/common';
import type { ExporterClarificationView } from '@article5/contracts/clarification';
import type { Actor } from '@article5/domain/identity';
import { listClarifications, type ClarificationRow } from '@article5/persistence/clarification';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { findCaseById } from '@article5/persistence/notification';
import { notFound } from '../kernel';
import { assertExporter } from '../notification';

/** What the authority asked about one of the exporter's notifications; no officer is named. */
@Injectable()
export class ListOwnClarifications {
  constructor(private readonly transactions: Transactions) {}

  execute(
    actor: Actor,
    command: { readonly notificationId: string },
  ): Promise<{ items: ExporterClarificationView[] }> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const exporter = assertExporter(actor, 'notification.follow');
      const found = await findCaseById(tx, exporter.authorityId, command.notificationId);
      if (!found) throw notFound('notification');
      const rows = await listClarifications(tx, found);
      return { items: rows.map(toExporterClarification) };
    });
  }
}

export function toExporterClarification(row: ClarificationRow): ExporterClarificationView {
  const { clarificationId, number, state, items, answerKeys, dueOn, late, extension, reply } = row;
  return {
    ...{ clarificationId, number, state, items, answerKeys, dueOn, late, extension, reply },
    askedAt: row.askedAt.toISOString(),
    settledAt: row.settledAt?.toISOString() ?? null,
  };
}
