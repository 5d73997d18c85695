import { Injectable } from '@nestjs/common';
import type { SystemActor } from '@article5/domain/kernel';
import { EvidenceStore } from '@article5/integrations/evidence-store';
import { VirusScanner, type ScanResult } from '@article5/integrations/virus-scanner';
import { countFiles } from '@article5/persistence/intake';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { attachmentsToScan, recordScan, type AttachmentRow } from '@article5/persistence/notification';
import { StepRunner, type IntakeCommand } from './step-runner';

/**
 * Scans the files of a version that are in quarantine. A scanner that is away or a file that is missing fails the
 * step: the file stays in quarantine, the case stays workable.
 */
@Injectable()
export class ScanAttachments {
  constructor(
    private readonly steps: StepRunner,
    private readonly transactions: Transactions,
    private readonly evidence: EvidenceStore,
    private readonly scanner: VirusScanner,
  ) {}

  execute(actor: SystemActor, command: IntakeCommand): Promise<void> {
    return this.steps.run(actor, command, {
      step: 'scan-attachments',
      work: async (found) => {
        const waiting = await this.transactions.run(scopeOf(actor), (tx) => attachmentsToScan(tx, found));
        const scans: { file: AttachmentRow; scan: ScanResult }[] = [];
        for (const file of waiting) scans.push({ file, scan: await this.scan(file) });
        return async (tx, at) => {
          for (const { file, scan } of scans) await recordScan(tx, file, scan, at);
          return {
            ...(await countFiles(tx, found)),
            scanned: scans.length,
            scanner: scans[0]?.scan.scanner ?? null,
          };
        };
      },
    });
  }

  private async scan({ authorityId, sha256, attachmentId }: AttachmentRow): Promise<ScanResult> {
    return this.scanner.scan(await this.evidence.read({ authorityId, sha256, id: attachmentId }));
  }
}
