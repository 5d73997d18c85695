import { may, type Actor, type Permission } from '../identity';
import type { Refusal } from '../kernel';
import { actionsIn, type ActionKind, type CaseBasis, type NotificationStatus } from '../notification';
import { mayClose, type SharingSituation } from '../sharing';

/** What an officer can do in a case: the permission it needs, and the acts of the lifecycle that allow it. */
const ACTIONS = {
  assign: { permission: 'case.assign', needs: ['ASSIGNED'] },
  'hand-over': { permission: 'case.assign', needs: ['HANDED_OVER'] },
  'declare-conflict': { permission: 'conflict.declare', needs: ['CONFLICT_DECLARED'] },
  label: { permission: 'case.label', needs: ['LABELLED'] },
  'examine-document': { permission: 'case.assess', needs: ['DOCUMENT_EXAMINED'] },
  note: { permission: 'case.note', needs: ['NOTE_ADDED'] },
  'start-assessment': { permission: 'case.assess', needs: ['ASSESSMENT_STARTED'] },
  redirect: { permission: 'case.redirect', needs: ['REDIRECTED'] },
  'set-aside': { permission: 'case.open-own-initiative', needs: ['SET_ASIDE'] },
  'judge-indicator': { permission: 'indicator.judge', needs: ['INDICATOR_JUDGED'] },
  'compare-transaction': { permission: 'transaction.compare', needs: ['TRANSACTION_COMPARED'] },
  'retry-intake-step': { permission: 'intake.retry-step', needs: ['INTAKE_STEP_RETRIED'] },
  'ask-clarification': { permission: 'clarification.ask', needs: ['CLARIFICATION_ASKED'] },
  'decide-extension': { permission: 'clarification.ask', needs: ['CLARIFICATION_EXTENSION_GRANTED'] },
  'cancel-clarification': { permission: 'clarification.ask', needs: ['CLARIFICATION_CANCELLED'] },
  'save-assessment': { permission: 'case.assess', needs: ['DECISION_PROPOSED', 'CLARIFICATION_CANCELLED'] },
  'propose-decision': { permission: 'decision.propose', needs: ['DECISION_PROPOSED'] },
  'open-hearing': { permission: 'decision.propose', needs: ['HEARING_OPENED'] },
  'take-hearing-back': { permission: 'decision.propose', needs: ['HEARING_TAKEN_BACK'] },
  'weigh-hearing': { permission: 'decision.propose', needs: ['HEARING_WEIGHED'] },
  'approve-decision': { permission: 'decision.approve', needs: ['DECIDED', 'CORRECTED'] },
  'return-decision': { permission: 'decision.return', needs: ['DECISION_RETURNED'] },
  'start-correction': { permission: 'decision.correct', needs: ['CORRECTION_STARTED'] },
  'abandon-correction': { permission: 'decision.correct', needs: ['CORRECTION_ABANDONED'] },
  'ask-consultation': { permission: 'consultation.ask', needs: ['CONSULTATION_ASKED'] },
  'record-posting': { permission: 'sharing.record', needs: ['LETTER_POSTED'] },
  'record-customs': { permission: 'sharing.record', needs: ['CUSTOMS_INFORMED'] },
  share: { permission: 'sharing.record', needs: ['SHARED'] },
  withhold: { permission: 'sharing.record', needs: ['SHARING_WITHHELD'] },
  close: { permission: 'case.close', needs: ['CLOSED'] },
} as const satisfies Record<string, { permission: Permission; needs: readonly ActionKind[] }>;

export type CaseAction = keyof typeof ACTIONS;
export const CASE_ACTIONS = Object.keys(ACTIONS) as readonly CaseAction[];

/** What must be known of a case to say what can be done in it. */
export interface CaseAtHand {
  readonly authorityId: string;
  readonly status: NotificationStatus;
  /** Who proposed the open decision, if one is open. */
  readonly proposedBy: string | undefined;
  readonly sharing: SharingSituation;
  /** What the case rests on; left out: it was notified. */
  readonly basis?: CaseBasis;
  /** Officers who declared a conflict of interest with it. */
  readonly inConflict?: readonly string[];
}

/** An act that status and role allow; `blocked` is why it would still be refused, for a greyed button. */
export interface AvailableAction {
  readonly action: CaseAction;
  readonly blocked?: Pick<Refusal, 'code' | 'article'>;
}

/**
 * Everything the actor can do in the case now: lifecycle × `may`, and what is known to stand in the way. The screens
 * take it from here and compute no right. Source: design 5; R-014 (four eyes), R-017, R-018.
 */
export function availableActions(actor: Actor, at: CaseAtHand): readonly AvailableAction[] {
  const open = actionsIn(at.status);
  return CASE_ACTIONS.filter((action) => {
    const { permission, needs } = ACTIONS[action];
    return (
      needs.some((kind) => open.includes(kind)) &&
      may(actor, permission, { authorityId: at.authorityId, inConflict: at.inConflict ?? [] })
    );
  })
    .filter((action) => isNeeded(action, at))
    .map((action) => {
      const blocked = blockOf(action, actor, at);
      return { action, ...(blocked === undefined ? {} : { blocked }) };
    });
}

/** What nobody notified is set aside or decided, never sent on. Sharing is offered only where the outcome imposes a requirement, and only towards what is not yet so. */
function isNeeded(
  action: CaseAction,
  { basis, sharing: { outcome, state, exporterTold } }: CaseAtHand,
): boolean {
  switch (action) {
    case 'record-posting':
      return !exporterTold;
    case 'record-customs':
      return state !== 'NOT_NEEDED';
    case 'share':
      return state === 'TO_DECIDE' || state === 'WITHHELD';
    case 'withhold':
      return state === 'TO_DECIDE';
    case 'start-correction':
      return outcome !== undefined;
    case 'set-aside':
      return basis === 'INFORMED';
    case 'redirect':
      return basis !== 'INFORMED';
    default:
      return true;
  }
}

function blockOf(action: CaseAction, actor: Actor, at: CaseAtHand): AvailableAction['blocked'] {
  if (action === 'approve-decision' || action === 'return-decision') {
    const isOwn = actor.kind === 'officer' && actor.personId === at.proposedBy;
    return isOwn ? { code: 'decision.same-person' } : undefined;
  }
  if (action !== 'close') return undefined;
  const outcome = mayClose(at.sharing);
  const [first] = outcome.ok ? [] : outcome.refusals;
  if (first === undefined) return undefined;
  return { code: first.code, ...(first.article === undefined ? {} : { article: first.article }) };
}
