import { useSyncExternalStore } from 'react';

let reachable = true;
const listeners = new Set<() => void>();

/** Called by the client after each request: the banner shows while the last one got no answer. */
export function reportReachable(now: boolean): void {
  if (now === reachable) return;
  reachable = now;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  const online = () => reportReachable(true);
  const offline = () => reportReachable(false);
  listeners.add(listener);
  globalThis.addEventListener('online', online);
  globalThis.addEventListener('offline', offline);
  return () => {
    listeners.delete(listener);
    globalThis.removeEventListener('online', online);
    globalThis.removeEventListener('offline', offline);
  };
}

export function useReachable(): boolean {
  return useSyncExternalStore(subscribe, () => reachable);
}
