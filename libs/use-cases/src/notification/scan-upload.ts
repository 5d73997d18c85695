import { Injectable } from '@nestjs/common';
import type { SystemActor } from '@article5/domain/kernel';
import { EvidenceStore } from '@article5/integrations/evidence-store';
import { VirusScanner } from '@article5/integrations/virus-scanner';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { findAttachment, recordScan } from '@article5/persistence/notification';
import { Clock } from '../kernel';
import { toPlace } from './attachment-view';

/** Ids of the job `scan-upload`. */
export interface ScanUploadCommand {
  readonly organisationId: string;
  readonly attachmentId: string;
}

/**
 * Scans a file as soon as it is uploaded, so that its exporter learns of a virus before sending. A file that is gone
 * or judged already is left alone; one that cannot be scanned now stays in quarantine, and the intake tries again.
 */
@Injectable()
export class ScanUpload {
  constructor(
    private readonly transactions: Transactions,
    private readonly evidence: EvidenceStore,
    private readonly scanner: VirusScanner,
    private readonly clock: Clock,
  ) {}

  async execute(actor: SystemActor, { organisationId, attachmentId }: ScanUploadCommand): Promise<void> {
    const scope = { ...scopeOf(actor), organisationId };
    const file = await this.transactions.run(scope, (tx) =>
      findAttachment(tx, actor.authorityId, attachmentId),
    );
    if (file?.state !== 'QUARANTINED') return;
    const scan = await this.scanner.scan(await this.evidence.read(toPlace(file)));
    await this.transactions.run(scope, (tx) => recordScan(tx, file, scan, this.clock.now()));
  }
}
