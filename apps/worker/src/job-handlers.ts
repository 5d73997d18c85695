import { RefreshClocks } from '@article5/use-cases/calendar';
import { ContinueBulk, OpenDenialReview } from '@article5/use-cases/casework';
import { RenderLetter } from '@article5/use-cases/decision';
import {
  AssessRiskStep,
  CheckCompleteness,
  MatchTransaction,
  RouteCaseStep,
  ScanAttachments,
  ScreenParties,
} from '@article5/use-cases/intake';
import { CompareEarlierDecision } from '@article5/use-cases/archive';
import { CompareAgain } from '@article5/use-cases/matching';
import { ScanUpload } from '@article5/use-cases/notification';
import { ScreenAgainstDenial } from '@article5/use-cases/denial';
import { DeliverRedirected } from '@article5/use-cases/redirection';
import { TellOfficers, TellOrganisation, TellPerson, TellUnion } from '@article5/use-cases/message';
import { ReplayTable } from '@article5/use-cases/triage';
import type { IntakeStep } from '@article5/domain/intake';
import { QueueIntake } from './intake/queue-intake';
import type { JobHandlers } from './kernel/use-case.processor';

/**
 * Jobs of the outbox and the use-cases that do them: a room registers its job here, in one line. What a use-case needs
 * beside the kernel is listed in `worker.module.ts`.
 */
export const JOB_HANDLERS = {
  'scan-upload': ScanUpload,
  'start-intake': QueueIntake,
  'render-letter': RenderLetter,
  'run-bulk': ContinueBulk,
  'refresh-clocks': RefreshClocks,
  'replay-table': ReplayTable,
  'compare-transaction': CompareAgain,
  'compare-earlier-decision': CompareEarlierDecision,
  'tell-person': TellPerson,
  'tell-organisation': TellOrganisation,
  'tell-officers': TellOfficers,
  'deliver-redirected': DeliverRedirected,
  'tell-union': TellUnion,
  'screen-against-denial': ScreenAgainstDenial,
  'open-denial-review': OpenDenialReview,
} as const satisfies JobHandlers;

/** The use-case of each intake step. */
export const STEP_HANDLERS = {
  'scan-attachments': ScanAttachments,
  'check-completeness': CheckCompleteness,
  'screen-parties': ScreenParties,
  'match-transactions': MatchTransaction,
  'assess-risk': AssessRiskStep,
  'route-case': RouteCaseStep,
} as const satisfies Record<IntakeStep, unknown> & JobHandlers;
