import { statusAfter, type NotificationStatus } from '../notification';
import { accepted, refused, type Outcome, type Permission } from '../kernel';
import type { HandoverSummary } from './handover';

/**
 * What can be done to many cases at once. Assigning, handing over, labelling, asking and comparing change the case for
 * everybody and are recorded in its ledger; snoozing and marking are the officer's own order and change nothing of the
 * case. The last two only take back what an act of this kind did. Source: ux.md 4.3.
 */
export type CaseAct =
  /** `insteadOf`: the name of who was meant but is away; `personId` stands in. */
  | { readonly kind: 'assign'; readonly personId: string | null; readonly insteadOf?: string }
  | (HandoverSummary & { readonly kind: 'hand-over'; readonly personId: string; readonly insteadOf?: string })
  | { readonly kind: 'label'; readonly labelId: string; readonly put: boolean }
  /** Calendar date in the authority's zone: the case comes back on that day. */
  | { readonly kind: 'snooze'; readonly until: string | null }
  | { readonly kind: 'mark'; readonly read: boolean }
  /** The same questions to each exporter; `requestId` is the request of one case. */
  | {
      readonly kind: 'ask';
      readonly items: readonly { readonly question: string; readonly answerKeys: readonly string[] }[];
      readonly dueOn?: string | undefined;
      readonly requestId?: string;
      /** How many cases have which effect on their clock; told in the preview. */
      readonly clock?: Readonly<Record<'NO_CLOCK' | 'STOPS' | 'RUNS_ON', number>>;
    }
  /** Whether the case is the same transaction as another one; `otherId` is that one's id. */
  | {
      readonly kind: 'compare';
      readonly with: string;
      readonly verdict: 'SAME' | 'NOT_SAME';
      readonly reason: string;
      readonly otherId?: string;
    }
  | { readonly kind: 'take-back-request'; readonly requestId: string }
  | { readonly kind: 'take-back-verdict'; readonly otherId: string };

export type CaseActKind = CaseAct['kind'];
export const CASE_ACT_KINDS = [
  ...(['assign', 'hand-over', 'label', 'snooze', 'mark', 'ask', 'compare'] as const),
  ...(['take-back-request', 'take-back-verdict'] as const),
] as const satisfies readonly CaseActKind[];

/** The permission that each act asks for, once or in bulk. */
export const PERMISSION_OF_ACT = {
  assign: 'case.assign',
  'hand-over': 'case.assign',
  label: 'case.label',
  snooze: 'case.list',
  mark: 'case.list',
  ask: 'clarification.ask',
  compare: 'transaction.compare',
  'take-back-request': 'clarification.ask',
  'take-back-verdict': 'transaction.compare',
} as const satisfies Record<CaseActKind, Permission>;

/** What of a case these acts can change, as it is now and for the person who acts. */
export interface CaseArrangement {
  readonly status: NotificationStatus;
  readonly assigneeId: string | null;
  readonly labelIds: readonly string[];
  readonly snoozedUntil: string | null;
  readonly isRead: boolean;
  /** Officers who declared a conflict of interest with it. */
  readonly inConflict: readonly string[];
  /** Requests to the exporter that wait for an answer. */
  readonly openRequests: readonly string[];
  /** Cases of the authority with which officers compared it, as they stand. */
  readonly verdicts: readonly { readonly otherId: string; readonly verdict: 'SAME' | 'NOT_SAME' }[];
}

/** What an act would do to one case. `code` says why it cannot be done. */
export type Effect =
  | { readonly effect: 'CHANGES' }
  | { readonly effect: 'UNCHANGED' }
  | { readonly effect: 'REFUSED'; readonly code: string };

/**
 * Says beforehand what an act does to a case; the act itself asks the same questions again. Refusal codes:
 * `notification.not-in-this-status`, `case.over`, `case.conflict-declared`, `case.officer-has-conflict`.
 */
export function effectOf(act: CaseAct, at: CaseArrangement, officerId: string): Effect {
  const kind = recordedAs(act);
  if (kind !== undefined && at.inConflict.includes(officerId)) return refusal('case.conflict-declared');
  if (kind !== undefined && !statusAfter(at.status, kind).ok) {
    return refusal('notification.not-in-this-status');
  }
  if (act.kind === 'snooze' && act.until !== null && isOver(at.status)) return refusal('case.over');
  const isGiven = act.kind === 'assign' || act.kind === 'hand-over';
  if (isGiven && act.personId !== null && at.inConflict.includes(act.personId)) {
    return refusal('case.officer-has-conflict');
  }
  return isAlready(act, at) ? { effect: 'UNCHANGED' } : { effect: 'CHANGES' };
}

function refusal(code: string): Effect {
  return { effect: 'REFUSED', code };
}

/** A case that waits for nobody: it cannot come back from a snooze. */
export function isOver(status: NotificationStatus): boolean {
  return status === 'CLOSED' || status === 'WITHDRAWN' || status === 'REDIRECTED';
}

/** True when the case is as the act would leave it. */
export function isAlready(act: CaseAct, at: CaseArrangement): boolean {
  switch (act.kind) {
    case 'assign':
    case 'hand-over':
      return at.assigneeId === act.personId;
    case 'label':
      return at.labelIds.includes(act.labelId) === act.put;
    case 'snooze':
      return at.snoozedUntil === act.until;
    case 'mark':
      return at.isRead === act.read;
    case 'ask':
      return act.requestId !== undefined && at.openRequests.includes(act.requestId);
    case 'compare':
      return at.verdicts.some(({ otherId, verdict }) => otherId === act.otherId && verdict === act.verdict);
    case 'take-back-request':
      return !at.openRequests.includes(act.requestId);
    case 'take-back-verdict':
      return !at.verdicts.some(({ otherId }) => otherId === act.otherId);
  }
}

/**
 * The act that takes an act back, given how the case was before it. A request is taken back while the exporter has not
 * answered; of a comparison the verdict goes, and one that it replaced does not come back.
 */
export function undoing(act: CaseAct, before: CaseArrangement): CaseAct {
  switch (act.kind) {
    case 'assign':
    case 'hand-over':
      return { kind: 'assign', personId: before.assigneeId };
    case 'label':
      return { kind: 'label', labelId: act.labelId, put: !act.put };
    case 'snooze':
      return { kind: 'snooze', until: before.snoozedUntil };
    case 'mark':
      return { kind: 'mark', read: before.isRead };
    case 'ask':
      return { kind: 'take-back-request', requestId: act.requestId ?? '' };
    case 'compare':
      return { kind: 'take-back-verdict', otherId: act.otherId ?? '' };
    case 'take-back-request':
    case 'take-back-verdict':
      return act;
  }
}

/**
 * The fields of an act that hold words a person wrote, emptied. When the act has ended, its words stay only beside the
 * ledger of each case, where erasing reaches them.
 */
export function emptiedWords(act: CaseAct): Partial<CaseAct> {
  switch (act.kind) {
    case 'hand-over':
      return { done: '', waits: '', next: '' };
    case 'ask':
      return { items: act.items.map((item) => ({ ...item, question: '' })) };
    case 'compare':
      return { reason: '' };
    default:
      return {};
  }
}

/**
 * Has somebody changed, since a preview, exactly what the act is about? Then what was previewed can no longer be done
 * as it was shown.
 */
export function hasMoved(act: CaseAct, before: CaseArrangement, now: CaseArrangement): boolean {
  const isGiven = act.kind === 'assign' || act.kind === 'hand-over';
  return isGiven && before.assigneeId !== now.assigneeId;
}

function recordedAs(act: CaseAct) {
  switch (act.kind) {
    case 'assign':
      return 'ASSIGNED';
    case 'hand-over':
      return 'HANDED_OVER';
    case 'label':
      return act.put ? 'LABELLED' : 'UNLABELLED';
    case 'ask':
      return 'CLARIFICATION_ASKED';
    case 'take-back-request':
      return 'CLARIFICATION_CANCELLED';
    case 'compare':
    case 'take-back-verdict':
      return 'TRANSACTION_COMPARED';
    case 'snooze':
    case 'mark':
      return undefined;
  }
}

const LONGEST_SNOOZE_IN_DAYS = 366;
const DAY_IN_MS = 86_400_000;

/** A case is put off until a day that lies ahead, within a year. Refuses `snooze.not-ahead`, `snooze.too-far`. */
export function checkSnooze(until: string, today: string): Outcome<string> {
  const days = Math.round((Date.parse(until) - Date.parse(today)) / DAY_IN_MS);
  if (!(days > 0)) return refused({ code: 'snooze.not-ahead', field: '/until' });
  if (days > LONGEST_SNOOZE_IN_DAYS) return refused({ code: 'snooze.too-far', field: '/until' });
  return accepted(until);
}
