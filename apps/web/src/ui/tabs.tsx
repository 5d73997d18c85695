import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';

export interface TabItem<Key extends string = string> {
  readonly key: Key;
  readonly label: ReactNode;
  readonly panel: ReactNode;
}

export interface TabsProps<Key extends string = string> {
  readonly label: string;
  readonly tabs: readonly TabItem<Key>[];
  /** Which is open: usually from the address. */
  readonly selected: Key;
  readonly onSelect: (key: Key) => void;
}

function nextIndex(key: string, index: number, count: number): number | undefined {
  if (key === 'ArrowRight') return (index + 1) % count;
  if (key === 'ArrowLeft') return (index - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}

/** Tabs over one content (W3C pattern: one tab stop, arrows move). For parts with an address use `SubNav`. */
export function Tabs<Key extends string>({ label, tabs, selected, onSelect }: TabsProps<Key>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const next = nextIndex(event.key, index, tabs.length);
    const tab = next === undefined ? undefined : tabs[next];
    if (next === undefined || tab === undefined) return;
    event.preventDefault();
    onSelect(tab.key);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  };
  const open = tabs.find((tab) => tab.key === selected) ?? tabs[0];
  return (
    <div>
      <div className="tabs__list" role="tablist" aria-label={label} ref={list}>
        {tabs.map((tab, index) => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            className="tab"
            id={`${id}-${tab.key}-tab`}
            aria-selected={tab.key === open?.key}
            aria-controls={tab.key === open?.key ? `${id}-${tab.key}` : undefined}
            tabIndex={tab.key === open?.key ? 0 : -1}
            onClick={() => onSelect(tab.key)}
            onKeyDown={(event) => onKeyDown(event, index)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {open && (
        <div
          className="tabs__panel"
          role="tabpanel"
          id={`${id}-${open.key}`}
          aria-labelledby={`${id}-${open.key}-tab`}
          tabIndex={0}
        >
          {open.panel}
        </div>
      )}
    </div>
  );
}
