import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

/** Something that a page offers in the command list. */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly run: () => void;
}

let offered: readonly Command[] = [];
const listeners = new Set<() => void>();

function set(next: readonly Command[]): void {
  offered = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What the page that is shown offers. */
export function useOffered(): readonly Command[] {
  return useSyncExternalStore(subscribe, () => offered);
}

/** Offers commands while the page is shown. */
export function useCommands(commands: readonly Command[]): void {
  const run = useEffectEvent((id: string) => commands.find((command) => command.id === id)?.run());
  const names = JSON.stringify(commands.map(({ id, label }) => ({ id, label })));
  useEffect(() => {
    const list = (JSON.parse(names) as Omit<Command, 'run'>[]).map((one) => ({
      ...one,
      run: () => run(one.id),
    }));
    set([...offered, ...list]);
    return () => set(offered.filter((one) => !list.includes(one as (typeof list)[number])));
  }, [names]);
}
