import { statusAfter, type NotificationStatus } from '../notification';
import { accepted, refused, type Outcome, type Permission } from '../kernel';

/**
 * What can be done to many cases at once. Assigning and labelling change the case for everybody and are recorded in
 * its ledger; snoozing and marking are the officer's own order and change nothing of the case. Source: ux.md 4.3.
 */
export type CaseAct =
  | { readonly kind: 'assign'; readonly personId: string | null }
  | { readonly kind: 'label'; readonly labelId: string; readonly put: boolean }
  /** Calendar date in the authority's zone: the case comes back on that day. */
  | { readonly kind: 'snooze'; readonly until: string | null }
  | { readonly kind: 'mark'; readonly read: boolean };

export type CaseActKind = CaseAct['kind'];
export const CASE_ACT_KINDS = ['assign', 'label', 'snooze', 'mark'] as const satisfies readonly CaseActKind[];

/** The permission that each act asks for, once or in bulk. */
export const PERMISSION_OF_ACT = {
  assign: 'case.assign',
  label: 'case.label',
  snooze: 'case.list',
  mark: 'case.list',
} as const satisfies Record<CaseActKind, Permission>;

/** What of a case these acts can change, as it is now and for the person who acts. */
export interface CaseArrangement {
  readonly status: NotificationStatus;
  readonly assigneeId: string | null;
  readonly labelIds: readonly string[];
  readonly snoozedUntil: string | null;
  readonly isRead: boolean;
}

/** What an act would do to one case. `code` says why it cannot be done. */
export type Effect =
  | { readonly effect: 'CHANGES' }
  | { readonly effect: 'UNCHANGED' }
  | { readonly effect: 'REFUSED'; readonly code: string };

/**
 * Says beforehand what an act does to a case; the act itself asks the same questions again. Refusal codes:
 * `notification.not-in-this-status`, `case.over`.
 */
export function effectOf(act: CaseAct, at: CaseArrangement): Effect {
  const kind = recordedAs(act);
  if (kind !== undefined && !statusAfter(at.status, kind).ok) {
    return { effect: 'REFUSED', code: 'notification.not-in-this-status' };
  }
  if (act.kind === 'snooze' && act.until !== null && isOver(at.status)) {
    return { effect: 'REFUSED', code: 'case.over' };
  }
  return isAlready(act, at) ? { effect: 'UNCHANGED' } : { effect: 'CHANGES' };
}

/** A case that waits for nobody: it cannot come back from a snooze. */
export function isOver(status: NotificationStatus): boolean {
  return status === 'CLOSED' || status === 'WITHDRAWN';
}

/** True when the case is as the act would leave it. */
export function isAlready(act: CaseAct, at: CaseArrangement): boolean {
  switch (act.kind) {
    case 'assign':
      return at.assigneeId === act.personId;
    case 'label':
      return at.labelIds.includes(act.labelId) === act.put;
    case 'snooze':
      return at.snoozedUntil === act.until;
    case 'mark':
      return at.isRead === act.read;
  }
}

/** The act that takes an act back, given how the case was before it. */
export function undoing(act: CaseAct, before: CaseArrangement): CaseAct {
  switch (act.kind) {
    case 'assign':
      return { kind: 'assign', personId: before.assigneeId };
    case 'label':
      return { kind: 'label', labelId: act.labelId, put: !act.put };
    case 'snooze':
      return { kind: 'snooze', until: before.snoozedUntil };
    case 'mark':
      return { kind: 'mark', read: before.isRead };
  }
}

/**
 * Has somebody changed, since a preview, exactly what the act is about? Then what was previewed can no longer be done
 * as it was shown.
 */
export function hasMoved(act: CaseAct, before: CaseArrangement, now: CaseArrangement): boolean {
  return act.kind === 'assign' && before.assigneeId !== now.assigneeId;
}

function recordedAs(act: CaseAct): 'ASSIGNED' | 'LABELLED' | 'UNLABELLED' | undefined {
  if (act.kind === 'assign') return 'ASSIGNED';
  if (act.kind === 'label') return act.put ? 'LABELLED' : 'UNLABELLED';
  return undefined;
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
