import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useState, useSyncExternalStore, type RefObject } from 'react';
import { Dialog } from './dialog';

export interface Shortcut {
  /** One character, or a name of `KeyboardEvent.key` ("Enter", "ArrowDown"). Letters in lower case. */
  readonly key: string;
  readonly label: string;
  readonly run: (event: KeyboardEvent) => void;
}

export interface ShortcutScope {
  readonly name: string;
  readonly shortcuts: readonly { readonly key: string; readonly label: string }[];
}

const storageKey = 'article5:shortcuts';
let scopes: readonly ShortcutScope[] = [];
const listeners = new Set<() => void>();

function notify(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function areOn(): boolean {
  return localStorage.getItem(storageKey) !== 'off';
}

/** Turns them on or off in this browser. */
export function setShortcuts(on: boolean): void {
  if (areOn() === on) return;
  localStorage.setItem(storageKey, on ? 'on' : 'off');
  notify();
}

let keep: (on: boolean) => void = () => undefined;

/** Names who keeps the choice beyond this browser; answers the way to forget it. */
export function keepShortcutsWith(keeper: (on: boolean) => void): () => void {
  keep = keeper;
  return () => {
    keep = () => undefined;
  };
}

/** Whether single-letter keys work (WCAG 2.1.4): a switch in the key sheet and in the profile. */
export function useShortcutsSwitch(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(subscribe, areOn);
  return [
    on,
    (next) => {
      setShortcuts(next);
      keep(next);
    },
  ];
}

/** All keys of the page that is shown. */
export function useShortcutScopes(): readonly ShortcutScope[] {
  return useSyncExternalStore(subscribe, () => scopes);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)))
  );
}

/**
 * Keys of one region: they work while focus is inside it and while keys are switched on.
 *
 *     const region = useRef<HTMLDivElement>(null);
 *     useShortcuts(t`List`, region, [{ key: 'j', label: t`Next row`, run: next }]);
 */
export function useShortcuts(
  name: string,
  region: RefObject<HTMLElement | null>,
  shortcuts: readonly Shortcut[],
): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const pressed = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (pressed.length === 1 && !areOn()) return;
    const found = shortcuts.find((shortcut) => shortcut.key === pressed);
    if (!found) return;
    // Enter and space belong to the control that has focus.
    if (
      (pressed === 'Enter' || pressed === ' ') &&
      event.target instanceof Element &&
      event.target.closest('a, button, input')
    )
      return;
    event.preventDefault();
    found.run(event);
  });
  const signature = JSON.stringify(shortcuts.map(({ key, label }) => ({ key, label })));

  useEffect(() => {
    const element = region.current;
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    element?.addEventListener('keydown', listener);
    return () => element?.removeEventListener('keydown', listener);
  }, [region]);

  useEffect(() => {
    const scope = { name, shortcuts: JSON.parse(signature) as ShortcutScope['shortcuts'] };
    scopes = [...scopes, scope];
    notify();
    return () => {
      scopes = scopes.filter((other) => other !== scope);
      notify();
    };
  }, [name, signature]);
}

/** The `?` sheet: every key of this page and the switch that turns them off. Once per shell. */
export function ShortcutSheet() {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const [on, setOn] = useShortcutsSwitch();
  const shown = useShortcutScopes();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== '?' || event.ctrlKey || event.metaKey || isTyping(event.target) || shown.length === 0)
      return;
    event.preventDefault();
    setOpen(true);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
  return (
    <Dialog open={open} onClose={() => setOpen(false)} title={t`Keys on this page`}>
      {shown.map((scope) => (
        <section key={scope.name}>
          <h3>{scope.name}</h3>
          <ul className="keys">
            {scope.shortcuts.map((shortcut) => (
              <li className="keys__row" key={shortcut.key}>
                <kbd>{shortcut.key.length === 1 ? shortcut.key.toUpperCase() : shortcut.key}</kbd>{' '}
                {shortcut.label}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p>
        <Trans>They work while focus is in the list or record they belong to.</Trans>
      </p>
      <div className="actions">
        <button type="button" className="button button--secondary" onClick={() => setOn(!on)}>
          {on ? <Trans>Turn single-letter keys off</Trans> : <Trans>Turn single-letter keys on</Trans>}
        </button>
        <button type="button" className="button" onClick={() => setOpen(false)}>
          <Trans>Close</Trans>
        </button>
      </div>
    </Dialog>
  );
}
