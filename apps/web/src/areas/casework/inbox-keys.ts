import { useLingui } from '@lingui/react/macro';
import type { RefObject } from 'react';
import { useShortcuts } from '../../ui';

/** What the keys of the inbox do; the sheet of keys and the hint below the list are made from the same list. */
export interface InboxActs {
  readonly move: (step: number) => void;
  readonly open: () => void;
  readonly select: (range: boolean) => void;
  readonly assign: () => void;
  readonly take: () => void;
  readonly label: () => void;
  readonly handOver: () => void;
  readonly snooze: () => void;
  readonly toggleRead: () => void;
  readonly togglePreview: () => void;
  readonly filter: () => void;
}

/** Keys work while focus is in the list, and single letters only while they are switched on. */
export function useInboxKeys(region: RefObject<HTMLElement | null>, acts: InboxActs): void {
  const { t } = useLingui();
  useShortcuts(t`List of cases`, region, [
    { key: 'j', label: t`Next case`, run: () => acts.move(1) },
    { key: 'k', label: t`Previous case`, run: () => acts.move(-1) },
    { key: 'ArrowDown', label: t`Next case`, run: () => acts.move(1) },
    { key: 'ArrowUp', label: t`Previous case`, run: () => acts.move(-1) },
    { key: 'Enter', label: t`Open the case`, run: acts.open },
    { key: 'x', label: t`Select; with Shift, all up to here`, run: (event) => acts.select(event.shiftKey) },
    { key: 'a', label: t`Assign to an officer`, run: acts.assign },
    { key: 'm', label: t`Assign to me`, run: acts.take },
    { key: 'l', label: t`Put a label on or take it off`, run: acts.label },
    { key: 'h', label: t`Hand over`, run: acts.handOver },
    { key: 's', label: t`Snooze`, run: acts.snooze },
    { key: 'u', label: t`Mark as read or unread`, run: acts.toggleRead },
    { key: 'p', label: t`Show or hide the preview`, run: acts.togglePreview },
    { key: 'f', label: t`Filter`, run: acts.filter },
  ]);
}
