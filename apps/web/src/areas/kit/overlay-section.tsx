import { useRef, useState } from 'react';
import {
  Button,
  ConfirmDialog,
  Dialog,
  ErrorBoundary,
  Heading,
  NotificationBanner,
  showToast,
  StatusLine,
  useShortcuts,
} from '../../ui';

function Broken(): never {
  throw new Error('A part of the kit that always fails');
}

function KeyRegion() {
  const region = useRef<HTMLDivElement>(null);
  const [pressed, setPressed] = useState('');
  useShortcuts('Sample list', region, [
    { key: 'j', label: 'Next row', run: () => setPressed('J') },
    { key: 'k', label: 'Previous row', run: () => setPressed('K') },
  ]);
  return (
    <div ref={region} role="group" aria-label="Region with keys" tabIndex={0} className="inset">
      Focus here, then press <kbd>J</kbd>, <kbd>K</kbd> or <kbd>?</kbd>.<StatusLine>{pressed}</StatusLine>
    </div>
  );
}

export function OverlaySection() {
  const [open, setOpen] = useState<'dialog' | 'side' | 'confirm'>();
  const close = () => setOpen(undefined);
  return (
    <>
      <Heading>Dialogs, notices and keys</Heading>
      <div className="actions">
        <Button kind="secondary" onClick={() => setOpen('dialog')}>
          Open dialog
        </Button>
        <Button kind="secondary" onClick={() => setOpen('side')}>
          Open drawer
        </Button>
        <Button kind="warning" onClick={() => setOpen('confirm')}>
          Delete draft
        </Button>
        <Button kind="secondary" onClick={() => showToast('Assigned to M. Peeters')}>
          Show notice
        </Button>
      </div>
      <Dialog open={open === 'dialog'} onClose={close} title="A dialog">
        <p>Escape closes it; focus goes back to where it was.</p>
        <Button onClick={close}>Close</Button>
      </Dialog>
      <Dialog open={open === 'side'} onClose={close} title="A drawer" side>
        <Button onClick={close}>Close</Button>
      </Dialog>
      <ConfirmDialog
        open={open === 'confirm'}
        onClose={close}
        onConfirm={close}
        title="Delete this draft?"
        confirmLabel="Delete draft"
        warning
      >
        <p>All answers and files of this draft will be gone. This cannot be undone.</p>
      </ConfirmDialog>
      <KeyRegion />
      <ErrorBoundary
        fallback={() => (
          <NotificationBanner title="This part could not be shown" tone="warn">
            <p>The rest of the page works.</p>
          </NotificationBanner>
        )}
      >
        <Broken />
      </ErrorBoundary>
    </>
  );
}
