import { Trans } from '@lingui/react/macro';
import { useSyncExternalStore } from 'react';

interface ToastEntry {
  readonly id: number;
  readonly text: string;
  readonly action?: ToastAction | undefined;
}

/** What can still be done about it ("Undo"); done once. */
export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

let entries: readonly ToastEntry[] = [];
let counter = 0;
const listeners = new Set<() => void>();

function change(next: readonly ToastEntry[]): void {
  entries = next;
  for (const listener of listeners) listener();
}

/** Says that an act succeeded. Failures are never toasts: they stay where they happened. */
export function showToast(text: string, action?: ToastAction): void {
  counter += 1;
  const id = counter;
  change([...entries.slice(-2), { id, text, action }]);
  setTimeout(() => dismiss(id), 12_000);
}

function dismiss(id: number): void {
  change(entries.filter((entry) => entry.id !== id));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Once per shell. */
export function ToastRegion() {
  const shown = useSyncExternalStore(subscribe, () => entries);
  return (
    <div className="toasts" role="status">
      {shown.map((entry) => (
        <div className="toast" key={entry.id}>
          <span>{entry.text}</span>
          {entry.action !== undefined && (
            <button
              type="button"
              className="plain-button"
              onClick={() => {
                dismiss(entry.id);
                entry.action?.run();
              }}
            >
              {entry.action.label}
            </button>
          )}
          <button type="button" className="plain-button" onClick={() => dismiss(entry.id)}>
            <Trans>Close</Trans>
          </button>
        </div>
      ))}
    </div>
  );
}
