import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';

/** What the server says on `/api/events`: that something changed, by kind and id; the content is read again. */
export interface LiveEvent {
  readonly kind: string;
  readonly id: string;
}

/** Which queries an event makes old: an empty list for events that do not concern this page. */
export type StaleKeys = (event: LiveEvent) => readonly QueryKey[];

export type LiveState = 'connecting' | 'live' | 'polling';

const pollingInterval = 60_000;

function parse(data: string): LiveEvent | undefined {
  try {
    const event = JSON.parse(data) as Partial<LiveEvent>;
    return typeof event.kind === 'string' && typeof event.id === 'string'
      ? { kind: event.kind, id: event.id }
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps the queries of a page fresh. The browser reconnects by itself and sends `Last-Event-ID`; while there is no
 * connection the queries of `pollKeys` are read again every minute.
 */
export function useLiveEvents(staleKeys: StaleKeys, pollKeys: readonly QueryKey[]): LiveState {
  const client = useQueryClient();
  const [state, setState] = useState<LiveState>('connecting');
  const invalidate = useEffectEvent((keys: readonly QueryKey[]) => {
    for (const queryKey of keys) void client.invalidateQueries({ queryKey });
  });
  const onMessage = useEffectEvent((data: string) => {
    const event = parse(data);
    if (event) invalidate(staleKeys(event));
  });
  const poll = useEffectEvent(() => invalidate(pollKeys));

  useEffect(() => {
    const source = new EventSource('/api/events', { withCredentials: true });
    source.onopen = () => setState('live');
    source.onmessage = (message: MessageEvent<string>) => onMessage(message.data);
    source.onerror = () => setState('polling');
    return () => source.close();
  }, []);

  useEffect(() => {
    if (state !== 'polling') return;
    const timer = setInterval(() => poll(), pollingInterval);
    return () => clearInterval(timer);
  }, [state]);

  return state;
}
