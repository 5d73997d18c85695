import { Trans, useLingui } from '@lingui/react/macro';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { RefusalList } from '../app/refusal-list';
import { Actions, Button, Dialog, TextArea } from '../ui';

/** Asks for the reason of an act before doing it; what was typed stays when the act is refused. */
export function WhyDialog(props: {
  readonly open: boolean;
  readonly title: string;
  readonly confirmLabel: string;
  readonly act: UseMutationResult<unknown, Error, string>;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}) {
  const { t } = useLingui();
  const [why, setWhy] = useState('');
  const { act } = props;
  return (
    <Dialog open={props.open} onClose={props.onClose} title={props.title}>
      <div className="stack">
        {props.children}
        <TextArea name="why" label={t`Reason`} rows={3} maxLength={1000} value={why} onChange={setWhy} />
        <RefusalList error={act.error} />
        <Actions>
          <Button busy={act.isPending} onClick={() => act.mutate(why)}>
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
