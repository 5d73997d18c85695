import type { Configuration } from '@article5/integrations/configuration';
import { EvidenceStore } from '@article5/integrations/evidence-store';
import { sealOf } from '@article5/integrations/seal';
import { VirusScanner } from '@article5/integrations/virus-scanner';
import type { Databases, Transactions } from '@article5/persistence/kernel';
import { SaveAssessment, StartAssessment } from '@article5/use-cases/assessment';
import { AssignCase } from '@article5/use-cases/casework';
import { AskForClarification } from '@article5/use-cases/clarification';
import {
  ActOnHearing,
  ApproveDecision,
  DecisionDrafts,
  OpenHearing,
  OwnHearings,
  ProposeDecision,
  Pseudonyms,
  ReadOwnLetters,
  RenderLetter,
  StartCorrection,
} from '@article5/use-cases/decision';
import { DenialSearch } from '@article5/use-cases/denial';
import {
  AssessRiskStep,
  CheckCompleteness,
  MatchTransaction,
  RouteCaseStep,
  ScanAttachments,
  ScreenParties,
  StartIntake,
  StepRunner,
} from '@article5/use-cases/intake';
import { Attempts, secretBoxOf, StepUp } from '@article5/use-cases/identity';
import type { Clock } from '@article5/use-cases/kernel';
import { CompareAgain, Matcher } from '@article5/use-cases/matching';
import {
  DocumentPress,
  EnterPaper,
  KeepAttachment,
  OpenOwnInitiative,
  PaperDesk,
  ReceiptPress,
  SaveAnswer,
  StartDraft,
  SubmitByMachine,
  WithdrawNotification,
} from '@article5/use-cases/notification';
import { DeliverRedirected, RedirectCase } from '@article5/use-cases/redirection';
import { CloseCase, DecideSharing, RecordCustomsInformed } from '@article5/use-cases/sharing';
import { AssessRisk, RouteCase } from '@article5/use-cases/triage';

/** The acts that the demo's story is made of: the product's own use-cases under the story's clock. */
export function actsOf(
  { databases, transactions }: { readonly databases: Databases; readonly transactions: Transactions },
  clock: Clock,
  configuration: Configuration,
) {
  const press = new DocumentPress(
    sealOf(configuration),
    new EvidenceStore(configuration.EVIDENCE_FOLDER),
    clock,
    configuration,
  );
  const stepUp = new StepUp(new Attempts(databases), clock, secretBoxOf(configuration));
  const runner = new StepRunner(transactions, clock);
  const matcher = new Matcher(transactions);
  const evidence = new EvidenceStore(configuration.EVIDENCE_FOLDER);
  return {
    startDraft: new StartDraft(transactions, clock),
    saveAnswer: new SaveAnswer(transactions, clock),
    keepFile: new KeepAttachment(transactions, evidence, clock),
    enterPaper: new EnterPaper(transactions, clock),
    openOwnInitiative: new OpenOwnInitiative(transactions, clock),
    paperExporters: new PaperDesk(transactions, clock, new ReceiptPress(press, clock), evidence),
    submit: new SubmitByMachine(transactions, clock),
    redirect: new RedirectCase(transactions, clock),
    deliver: new DeliverRedirected(transactions, evidence, clock),
    withdraw: new WithdrawNotification(transactions, clock),
    startIntake: new StartIntake(transactions),
    steps: [
      new ScanAttachments(runner, transactions, evidence, new VirusScanner(undefined)),
      new CheckCompleteness(runner),
      new ScreenParties(runner),
      new MatchTransaction(runner, matcher, new DenialSearch(transactions)),
      new AssessRiskStep(runner, new AssessRisk(), clock),
      new RouteCaseStep(runner, new RouteCase(), clock),
    ],
    compareAgain: new CompareAgain(transactions, matcher),
    assign: new AssignCase(transactions, clock),
    startAssessment: new StartAssessment(transactions, clock),
    ask: new AskForClarification(transactions, clock),
    saveAssessment: new SaveAssessment(transactions, clock),
    hear: new OpenHearing(transactions, clock),
    actOnHearing: new ActOnHearing(transactions, clock),
    ownHearings: new OwnHearings(transactions, clock),
    drafts: new DecisionDrafts(transactions, clock),
    propose: new ProposeDecision(transactions, clock),
    approve: new ApproveDecision(transactions, clock, Pseudonyms.of(configuration), stepUp),
    startCorrection: new StartCorrection(transactions, clock),
    renderLetter: new RenderLetter(transactions, clock, press),
    readLetters: new ReadOwnLetters(transactions, clock, evidence),
    informCustoms: new RecordCustomsInformed(transactions, clock),
    decideSharing: new DecideSharing(transactions, clock),
    close: new CloseCase(transactions, clock),
  };
}

export type Acts = ReturnType<typeof actsOf>;
