import { Trans } from '@lingui/react/macro';
import { useSyncExternalStore } from 'react';

interface ToastEntry {
  readonly id: number;
  readonly text: string;
}

let entries: readonly ToastEntry[] = [];
let counter = 0;
const listeners = new Set<() => void>();

function change(next: readonly ToastEntry[]): void {
  entries = next;
  for (const listener of listeners) listener();
}

/** Says that an act succeeded. Failures are never toasts: they stay where they happened. */
export function showToast(text: string): void {
  counter += 1;
  const id = counter;
  change([...entries.slice(-2), { id, text }]);
  setTimeout(() => change(entries.filter((entry) => entry.id !== id)), 12_000);
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
          <button
            type="button"
            className="plain-button"
            onClick={() => change(entries.filter((other) => other.id !== entry.id))}
          >
            <Trans>Close</Trans>
          </button>
        </div>
      ))}
    </div>
  );
}
