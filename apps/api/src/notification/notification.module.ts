import { Module } from '@nestjs/common';
import {
  DeleteDraft,
  EnterPaper,
  KeepAttachment,
  ListOwnNotifications,
  OpenOwnInitiative,
  OwnAuthorities,
  PaperDesk,
  PrintReceipt,
  ReadDraft,
  ReadOwnNotification,
  ReadSubmissionSchema,
  ReceiptPress,
  SaveAnswer,
  SetAside,
  StartDraft,
  SubmitByMachine,
  SubmitDraft,
  VerifyDocument,
  WithdrawNotification,
} from '@article5/use-cases/notification';
import { EvidenceModule } from '../evidence/evidence.module';
import { IdentityModule } from '../identity/identity.module';
import { DraftController } from './draft.controller';
import { OwnInitiativeController } from './own-initiative.controller';
import { OwnNotificationController } from './own-notification.controller';
import { PaperController } from './paper.controller';
import { SubmissionController } from './submission.controller';
import { VerificationController } from './verification.controller';

/** What exporters prepare, send and follow. */
@Module({
  imports: [EvidenceModule, IdentityModule],
  controllers: [
    ...[DraftController, OwnNotificationController, OwnInitiativeController, PaperController],
    ...[SubmissionController, VerificationController],
  ],
  providers: [
    ...[StartDraft, ReadDraft, SaveAnswer, DeleteDraft, SubmitDraft],
    OwnAuthorities,
    ...[ListOwnNotifications, ReadOwnNotification, ReceiptPress, PrintReceipt, WithdrawNotification],
    ...[EnterPaper, KeepAttachment, PaperDesk, OpenOwnInitiative, SetAside],
    ...[SubmitByMachine, ReadSubmissionSchema, VerifyDocument],
  ],
  exports: [OwnAuthorities],
})
export class NotificationModule {}
