import { Trans } from '@lingui/react/macro';
import { lazy, Suspense, useEffect, useState } from 'react';

const CommandPalette = lazy(() => import('./command-palette'));

/** Opens the list of commands, by press or by Ctrl+K (Cmd+K); the list itself is loaded when it is first wanted. */
export function CommandButton() {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <button
        type="button"
        className="plain-button"
        aria-keyshortcuts="Control+K"
        onClick={() => setOpen(true)}
      >
        <Trans>Commands</Trans>
      </button>
      {open && (
        <Suspense>
          <CommandPalette onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
