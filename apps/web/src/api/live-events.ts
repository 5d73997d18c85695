import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import type { CaseEvent } from '@article5/contracts/intake';
import { useEffect, useEffectEvent, useState } from 'react';

/** What the server says: that something of a case changed, by ids only; the content is read again. */
export type LiveEvent = CaseEvent;

/** Which queries an event makes old: an empty list for events that do not concern this page. */
export type StaleKeys = (event: LiveEvent) => readonly QueryKey[];

export type LiveState = 'connecting' | 'live' | 'polling';

const pollingInterval = 60_000;

function parse(data: string): LiveEvent | undefined {
  try {
    const event = JSON.parse(data) as Partial<LiveEvent>;
    return typeof event.notificationId === 'string' ? (event as LiveEvent) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps the queries of a page fresh. The browser reconnects by itself and sends `Last-Event-ID`; while there is no
 * connection the queries of `pollKeys` are read again every minute.
 */
export function useLiveEvents(
  staleKeys: StaleKeys,
  pollKeys: readonly QueryKey[],
  address: '/api/events' | '/api/exporter-events' = '/api/events',
): LiveState {
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
    const source = new EventSource(address, { withCredentials: true });
    source.onopen = () => setState('live');
    source.addEventListener('case-event', (message: MessageEvent<string>) => onMessage(message.data));
    source.onerror = () => setState('polling');
    return () => source.close();
  }, [address]);

  useEffect(() => {
    if (state !== 'polling') return;
    const timer = setInterval(() => poll(), pollingInterval);
    return () => clearInterval(timer);
  }, [state]);

  return state;
}
