import { Injectable } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import { EvidenceStore } from '@article5/integrations/evidence-store';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { deleteDraftRows, listAttachments } from '@article5/persistence/notification';
import { toPlace } from './attachment-view';
import { assertStatus, openOwn } from './own-notification';

/** Deletes a draft with its answers and files: it was the exporter's alone. Permission: `notification.prepare`. */
@Injectable()
export class DeleteDraft {
  constructor(
    private readonly transactions: Transactions,
    private readonly evidence: EvidenceStore,
  ) {}

  async execute(actor: Actor, notificationId: string): Promise<void> {
    const files = await this.transactions.run(scopeOf(actor), async (tx) => {
      const { own } = await openOwn(tx, actor, 'notification.prepare', notificationId);
      assertStatus(own, 'DRAFT');
      const attachments = await listAttachments(tx, own);
      await deleteDraftRows(tx, own);
      return attachments;
    });
    for (const file of files) await this.evidence.remove(toPlace(file));
  }
}
