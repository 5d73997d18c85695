import { Trans } from '@lingui/react/macro';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Button } from './button';

export interface DialogProps {
  readonly open: boolean;
  /** Escape, the close button or a finished act. */
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** A drawer at the edge of the window instead of a box in its middle. */
  readonly side?: boolean;
}

/** The browser's own modal dialog: it holds the focus and gives it back where it came from. */
export function Dialog({ open, onClose, title, children, side = false }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (open && !element.open) element.showModal();
    if (!open && element.open) element.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className={side ? 'dialog dialog--side' : 'dialog'}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => {
        // Escape closes this layer only.
        if (event.key === 'Escape') event.stopPropagation();
      }}
    >
      {open && (
        <>
          <h2 id={id}>{title}</h2>
          {children}
        </>
      )}
    </dialog>
  );
}

export interface ConfirmProps {
  readonly open: boolean;
  readonly title: ReactNode;
  /** What will happen, and whether it can be undone. */
  readonly children: ReactNode;
  /** The verb of the act ("Withdraw"), not "OK". */
  readonly confirmLabel: ReactNode;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly busy?: boolean;
  readonly warning?: boolean;
}

export function ConfirmDialog(props: ConfirmProps) {
  return (
    <Dialog open={props.open} onClose={props.onClose} title={props.title}>
      <div className="stack">{props.children}</div>
      <div className="actions">
        <Button
          kind={props.warning === true ? 'warning' : 'primary'}
          busy={props.busy === true}
          onClick={props.onConfirm}
        >
          {props.confirmLabel}
        </Button>
        <Button kind="secondary" onClick={props.onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </Dialog>
  );
}
