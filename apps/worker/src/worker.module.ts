import { Module } from '@nestjs/common';
import type { Configuration } from '@article5/integrations/configuration';
import { EvidenceStore } from '@article5/integrations/evidence-store';
import { Seal, sealOf } from '@article5/integrations/seal';
import { VirusScanner } from '@article5/integrations/virus-scanner';
import { RemindOfDeadlines } from '@article5/use-cases/calendar';
import {
  AssignCase,
  BulkWork,
  CaseActs,
  CompareOwn,
  GiveCase,
  HandOver,
  InquireIntoCase,
  OrderOwn,
  LabelCase,
  MarkCase,
  RescreenCases,
  RescreenPublished,
  SnoozeCase,
} from '@article5/use-cases/casework';
import { LapseHearings } from '@article5/use-cases/decision';
import { DeemAnswers, RemindReviewers } from '@article5/use-cases/consultation';
import { DenialSearch, RemindOfReviews } from '@article5/use-cases/denial';
import {
  AskForClarification,
  CancelClarification,
  RemindOfQuestions,
} from '@article5/use-cases/clarification';
import { mailerProvider } from '@article5/use-cases/identity';
import { RecordStepFailure, StartIntake, StepRunner, SweepIntake } from '@article5/use-cases/intake';
import { CONFIGURATION, CoreModule, FinishWork, RelayOutbox, SweepOutbox } from '@article5/use-cases/kernel';
import { RemoveForgottenUploads } from '@article5/use-cases/notification';
import { Matcher, RecomputeMatches } from '@article5/use-cases/matching';
import { SendDigests, SendMessage } from '@article5/use-cases/message';
import { DocumentPress } from '@article5/use-cases/notification';
import { AssessRisk, RouteCase } from '@article5/use-cases/triage';
import { IntakeFlow } from './intake/intake-flow';
import { StepProcessor } from './intake/step.processor';
import { JOB_HANDLERS, STEP_HANDLERS } from './job-handlers';
import { WorkerLog } from './kernel/log';
import { OutboxQueue } from './kernel/outbox-queue';
import { QueueWorkers } from './kernel/queue-workers';
import { QUEUE_PROVIDERS, QueueGate } from './kernel/queues';
import { RegularWork } from './kernel/regular-work';
import { Rescreening } from './kernel/rescreening';
import { Upkeep } from './kernel/upkeep';
import { Reminders } from './kernel/reminders';
import { Schedules } from './kernel/schedules';
import { Silence } from './kernel/silence';
import { Sweep } from './kernel/sweep';
import { WorkProcessor } from './kernel/work.processor';

@Module({
  imports: [CoreModule],
  providers: [
    ...QUEUE_PROVIDERS,
    ...Object.values(JOB_HANDLERS),
    ...Object.values(STEP_HANDLERS),
    {
      provide: EvidenceStore,
      inject: [CONFIGURATION],
      useFactory: ({ EVIDENCE_FOLDER }: Configuration) => new EvidenceStore(EVIDENCE_FOLDER),
    },
    { provide: Seal, inject: [CONFIGURATION], useFactory: sealOf },
    DocumentPress,
    {
      provide: VirusScanner,
      inject: [CONFIGURATION],
      useFactory: ({ CLAMAV_HOST, CLAMAV_PORT }: Configuration) =>
        new VirusScanner(CLAMAV_HOST ? { host: CLAMAV_HOST, port: CLAMAV_PORT } : undefined),
    },
    mailerProvider,
    AssessRisk,
    DeemAnswers,
    LapseHearings,
    DenialSearch,
    RemindOfReviews,
    ...[AssignCase, BulkWork, CaseActs, LabelCase, MarkCase, SnoozeCase],
    ...[GiveCase, OrderOwn, InquireIntoCase, HandOver, CompareOwn, AskForClarification, CancelClarification],
    FinishWork,
    IntakeFlow,
    Matcher,
    OutboxQueue,
    QueueGate,
    QueueWorkers,
    RecomputeMatches,
    RecordStepFailure,
    Upkeep,
    RegularWork,
    Reminders,
    RelayOutbox,
    RemindOfDeadlines,
    RemindOfQuestions,
    RemindReviewers,
    RemoveForgottenUploads,
    RescreenCases,
    RescreenPublished,
    Rescreening,
    RouteCase,
    Schedules,
    SendDigests,
    SendMessage,
    Silence,
    StartIntake,
    StepProcessor,
    StepRunner,
    Sweep,
    SweepIntake,
    SweepOutbox,
    WorkerLog,
    WorkProcessor,
  ],
})
export class WorkerModule {}
