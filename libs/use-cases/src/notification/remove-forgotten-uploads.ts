import { Injectable } from '@nestjs/common';
import { EvidenceStore } from '@article5/integrations/evidence-store';
import { NOBODY, Transactions } from '@article5/persistence/kernel';
import { deleteAttachment, findAttachment, forgottenUploads } from '@article5/persistence/notification';
import { Clock } from '../kernel';
import { toPlace } from './attachment-view';

/** Files of the machine door that no submission named in this time are removed. Housekeeping of ours, no legal period. */
const KEPT_FOR_DAYS = 30;
const BATCH = 100;
const DAY_IN_MS = 86_400_000;

/** Removes what was uploaded through the machine door and never sent, row and bytes. Answers how many. */
@Injectable()
export class RemoveForgottenUploads {
  constructor(
    private readonly transactions: Transactions,
    private readonly evidence: EvidenceStore,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - KEPT_FOR_DAYS * DAY_IN_MS);
    const found = await this.transactions.asRelay((tx) => forgottenUploads(tx, before, BATCH));
    let removed = 0;
    for (const { authorityId, organisationId, attachmentId } of found) {
      const scope = { ...NOBODY, authorityId, organisationId };
      const gone = await this.transactions.run(scope, async (tx) => {
        const file = await findAttachment(tx, authorityId, attachmentId);
        // Named by a submission meanwhile: it stays.
        return file?.notificationId === null && (await deleteAttachment(tx, file)) ? file : undefined;
      });
      if (!gone) continue;
      await this.evidence.remove(toPlace(gone));
      removed += 1;
    }
    return removed;
  }
}
