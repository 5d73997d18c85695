import { Module } from '@nestjs/common';
import type { Configuration } from '@article5/integrations/configuration';
import { SaveAssessment, StartAssessment } from '@article5/use-cases/assessment';
import {
  Absences,
  AddNote,
  AssignCase,
  BulkEffects,
  BulkWork,
  CaseActs,
  CompareOwn,
  CompareTransaction,
  Conflicts,
  CountInbox,
  GiveCase,
  HandOver,
  InquireIntoCase,
  OrderOwn,
  JudgeIndicator,
  KeepViewing,
  LabelCase,
  Labels,
  ListInbox,
  ListOfficers,
  MarkCase,
  PrepareBulk,
  PreviewCase,
  PartyRegister,
  PrintCaseFile,
  ReadAccessLog,
  ReadCase,
  ReadRegisters,
  ReadVersions,
  ReadWatching,
  ReplayDecision,
  ReadTeam,
  ReviewTasks,
  RunBulk,
  SavedViews,
  SearchCases,
  SnoozeCase,
} from '@article5/use-cases/casework';
import {
  AnswerClarification,
  AskForClarification,
  AskForExtension,
  CancelClarification,
  DecideExtension,
  ListOwnClarifications,
  PreviewClarification,
  QuestionTemplates,
} from '@article5/use-cases/clarification';
import {
  AbandonCorrection,
  ActOnHearing,
  ApproveDecision,
  DecisionDrafts,
  LetterLibrary,
  OpenHearing,
  OwnHearings,
  PreviewDecision,
  ProposeDecision,
  Pseudonyms,
  ReadLetter,
  ReadOwnLetters,
  ReturnDecision,
  StartCorrection,
} from '@article5/use-cases/decision';
import { CONFIGURATION } from '@article5/use-cases/kernel';
import {
  CloseCase,
  DecideSharing,
  RecordCustomsInformed,
  RecordLetterPosted,
} from '@article5/use-cases/sharing';
import { EvidenceModule } from '../evidence/evidence.module';
import { IdentityModule } from '../identity/identity.module';
import { AssignmentController } from './assignment.controller';
import { BulkController } from './bulk.controller';
import { CaseFileController } from './case-file.controller';
import { CaseController } from './case.controller';
import { ClarificationController } from './clarification.controller';
import { CorrectionController } from './correction.controller';
import { DecisionDraftController } from './decision-draft.controller';
import { DecisionController } from './decision.controller';
import { FindingController } from './finding.controller';
import { HearingController } from './hearing.controller';
import { InboxController } from './inbox.controller';
import { LetterLibraryController } from './letter-library.controller';
import { LetterController } from './letter.controller';
import { OwnClarificationController } from './own-clarification.controller';
import { QuestionTemplateController } from './question-template.controller';
import { RegisterController } from './register.controller';
import { ReviewTaskController } from './review-task.controller';
import { SavedViewController } from './saved-view.controller';
import { SharingController } from './sharing.controller';
import { TeamController } from './team.controller';
import { WatchingController } from './watching.controller';

/** What officers do with cases, and what exporters see and answer of it. */
@Module({
  imports: [EvidenceModule, IdentityModule],
  controllers: [
    InboxController,
    BulkController,
    SavedViewController,
    AssignmentController,
    TeamController,
    CaseController,
    CaseFileController,
    FindingController,
    ClarificationController,
    OwnClarificationController,
    QuestionTemplateController,
    DecisionController,
    CorrectionController,
    DecisionDraftController,
    HearingController,
    SharingController,
    LetterController,
    LetterLibraryController,
    WatchingController,
    ReviewTaskController,
    RegisterController,
  ],
  providers: [
    ...[ListInbox, CountInbox, PreviewCase, AssignCase, ListOfficers, ReadAccessLog],
    ...[CaseActs, LabelCase, Labels, SnoozeCase, MarkCase, KeepViewing],
    ...[Absences, Conflicts, HandOver, BulkEffects, CompareOwn, GiveCase, OrderOwn, InquireIntoCase],
    ...[PrepareBulk, BulkWork, RunBulk, SavedViews, SearchCases, ReadTeam],
    ...[PrintCaseFile, ReplayDecision, AddNote],
    ...[ReadWatching, ReviewTasks, ReadRegisters, PartyRegister],
    ...[ReadCase, ReadVersions, StartAssessment, SaveAssessment, JudgeIndicator, CompareTransaction],
    ...[QuestionTemplates, PreviewClarification, AskForExtension, DecideExtension],
    ...[AskForClarification, CancelClarification, ListOwnClarifications, AnswerClarification],
    ...[OpenHearing, ActOnHearing, OwnHearings],
    ...[
      PreviewDecision,
      ProposeDecision,
      ApproveDecision,
      StartCorrection,
      AbandonCorrection,
      ReturnDecision,
      DecisionDrafts,
      LetterLibrary,
      ReadLetter,
      ReadOwnLetters,
    ],
    ...[DecideSharing, RecordCustomsInformed, RecordLetterPosted, CloseCase],
    {
      provide: Pseudonyms,
      inject: [CONFIGURATION],
      useFactory: (configuration: Configuration) => Pseudonyms.of(configuration),
    },
  ],
})
export class CaseworkModule {}
