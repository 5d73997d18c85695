import { useEffect, useRef } from 'react';

/** After a row is added its first control has the focus; after one is removed, the list's name. */
export function useRowsFocus(listId: string): { onRow: (index: number) => void; onList: () => void } {
  const wanted = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (wanted.current === undefined) return;
    const selector = wanted.current;
    wanted.current = undefined;
    document.querySelector<HTMLElement>(selector)?.focus();
  });
  return {
    onRow: (index) => {
      wanted.current = `[id^="${listId}-${index}-"]:is(input, select, textarea)`;
    },
    onList: () => {
      wanted.current = `[id="${listId}"]`;
    },
  };
}
