import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import type { Configuration } from '@article5/integrations/configuration';
import { EvidenceStore } from '@article5/integrations/evidence-store';
import { Seal, sealOf } from '@article5/integrations/seal';
import { Clock, CONFIGURATION } from '@article5/use-cases/kernel';
import {
  CaseAttachments,
  ExamineDocument,
  DocumentPress,
  KeepAttachment,
  OwnAttachments,
} from '@article5/use-cases/notification';
import { AttachmentController } from './attachment.controller';

const DAY = 86_400_000;

/** Files in and out. At start it throws away what uploads of another day left unfinished. */
@Module({
  controllers: [AttachmentController],
  providers: [
    KeepAttachment,
    OwnAttachments,
    CaseAttachments,
    ExamineDocument,
    {
      provide: EvidenceStore,
      inject: [CONFIGURATION],
      useFactory: ({ EVIDENCE_FOLDER }: Configuration) => new EvidenceStore(EVIDENCE_FOLDER),
    },
    { provide: Seal, inject: [CONFIGURATION], useFactory: sealOf },
    DocumentPress,
  ],
  exports: [DocumentPress, EvidenceStore, Seal],
})
export class EvidenceModule implements OnApplicationBootstrap {
  constructor(
    private readonly evidence: EvidenceStore,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.evidence.discardOldArrivals(DAY, this.clock.now());
  }
}
