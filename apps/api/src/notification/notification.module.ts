import { Module } from '@nestjs/common';
import {
  DeleteDraft,
  ListOwnNotifications,
  PrintReceipt,
  ReadDraft,
  ReadOwnNotification,
  ReadSubmissionSchema,
  SaveAnswer,
  StartDraft,
  SubmitByMachine,
  SubmitDraft,
  WithdrawNotification,
} from '@article5/use-cases/notification';
import { EvidenceModule } from '../evidence/evidence.module';
import { DraftController } from './draft.controller';
import { OwnNotificationController } from './own-notification.controller';
import { SubmissionController } from './submission.controller';

/** What exporters prepare, send and follow. */
@Module({
  imports: [EvidenceModule],
  controllers: [DraftController, OwnNotificationController, SubmissionController],
  providers: [
    ...[StartDraft, ReadDraft, SaveAnswer, DeleteDraft, SubmitDraft],
    ...[ListOwnNotifications, ReadOwnNotification, PrintReceipt, WithdrawNotification],
    ...[SubmitByMachine, ReadSubmissionSchema],
  ],
})
export class NotificationModule {}
