import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { RefusalList } from '../../app/refusal-list';
import { Actions, Button, Dialog, TextArea } from '../../ui';

/** Asks for the reason of an act before doing it; what was typed stays when the act is refused. */
export function ReasonDialog(props: {
  readonly open: boolean;
  readonly title: ReactNode;
  readonly label: string;
  readonly confirmLabel: ReactNode;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}) {
  const { t } = useLingui();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  return (
    <Dialog open={props.open} onClose={props.onClose} title={props.title}>
      <div className="stack">
        {props.children}
        <TextArea
          name="reason"
          label={props.label}
          rows={4}
          maxLength={4000}
          value={reason}
          onChange={setReason}
          {...(missing && reason.trim() === '' ? { error: t`Give a reason` } : {})}
        />
        <RefusalList error={props.error} />
        <Actions>
          <Button
            busy={props.busy}
            onClick={() => {
              if (reason.trim() === '') setMissing(true);
              else props.onConfirm(reason.trim());
            }}
          >
            {props.confirmLabel}
          </Button>
          <Button kind="secondary" onClick={props.onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </Actions>
      </div>
    </Dialog>
  );
}
