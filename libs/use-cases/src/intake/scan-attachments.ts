import { Injectable } from '@nestjs/common';
import type { SystemActor } from '@article5/domain/kernel';
import { EvidenceStore } from '@article5/integrations/evidence-store';
import { VirusScanner, type ScanResult } from '@article5/integrations/virus-scanner';
import { countFiles, findQuarantined, noteScan, type QuarantinedFile } from '@article5/persistence/intake';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
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
        const waiting = await this.transactions.run(scopeOf(actor), (tx) => findQuarantined(tx, found));
        const scans = new Map<QuarantinedFile, ScanResult>();
        for (const file of waiting) scans.set(file, await this.scan(found.authorityId, file));
        return async (tx) => {
          for (const [{ attachmentId }, { clean, scanner, found: finding }] of scans) {
            const state = clean ? 'CLEAN' : 'INFECTED';
            await noteScan(tx, found, { attachmentId, state, scanner, finding: finding ?? null });
          }
          const scanner = [...scans.values()][0]?.scanner ?? null;
          return { ...(await countFiles(tx, found)), scanned: scans.size, scanner };
        };
      },
    });
  }

  private async scan(
    authorityId: string,
    { attachmentId: id, sha256 }: QuarantinedFile,
  ): Promise<ScanResult> {
    return this.scanner.scan(await this.evidence.read({ authorityId, sha256, id }));
  }
}
