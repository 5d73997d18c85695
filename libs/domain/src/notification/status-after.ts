import { accepted, refused, type Outcome } from '../kernel';
import { LIFECYCLE, type ActionKind, type NotificationStatus } from './lifecycle';

/**
 * The status after an action. Refuses `notification.not-in-this-status` with the status as parameter: an edge
 * answers 409 for it.
 */
export function statusAfter(status: NotificationStatus, action: ActionKind): Outcome<NotificationStatus> {
  const allowed: Partial<Record<ActionKind, NotificationStatus>> = LIFECYCLE[status];
  const next = allowed[action];
  if (next) return accepted(next);
  return refused({ code: 'notification.not-in-this-status', parameters: { status, action } });
}

/** The status that a history of actions leads to; a history the table forbids is refused. Starts at DRAFT. */
export function foldStatus(actions: readonly ActionKind[]): Outcome<NotificationStatus> {
  let status: NotificationStatus = 'DRAFT';
  for (const action of actions) {
    const next: Outcome<NotificationStatus> = statusAfter(status, action);
    if (!next.ok) return next;
    status = next.value;
  }
  return accepted(status);
}

/** Actions the table allows in a status, whoever asks; permission is another question (`may`). */
export function actionsIn(status: NotificationStatus): readonly ActionKind[] {
  return Object.keys(LIFECYCLE[status]) as ActionKind[];
}
