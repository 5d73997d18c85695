import { Module } from '@nestjs/common';
import type { Configuration } from '@article5/integrations/configuration';
import { EvidenceStore } from '@article5/integrations/evidence-store';
import { CONFIGURATION } from '@article5/use-cases/kernel';
import { CaseAttachments, KeepAttachment, OwnAttachments } from '@article5/use-cases/notification';
import { AttachmentController } from './attachment.controller';

/** Files in and out. */
@Module({
  controllers: [AttachmentController],
  providers: [
    KeepAttachment,
    OwnAttachments,
    CaseAttachments,
    {
      provide: EvidenceStore,
      inject: [CONFIGURATION],
      useFactory: ({ EVIDENCE_FOLDER }: Configuration) => new EvidenceStore(EVIDENCE_FOLDER),
    },
  ],
  exports: [EvidenceStore],
})
export class EvidenceModule {}
