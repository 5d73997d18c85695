import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SecondFactorView } from '@article5/contracts/identity';
import { RefusalList } from '../../app/refusal-list';
import { CodeInput, secondFactorQuery } from '../../features/second-factor';
import { Actions, Button, Dialog, NotificationBanner } from '../../ui';

/** Confirms an approval, with the code of the second factor where the approver has one or must have one. */
export function ApproveDialog(props: {
  readonly open: boolean;
  /** Words of the outcome that is approved. */
  readonly outcome: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onConfirm: (code: string | undefined) => void;
  readonly onClose: () => void;
}) {
  const { t } = useLingui();
  const { outcome, busy, error, onConfirm, onClose, open } = props;
  // Asked with the page, so that the dialog knows at once what it asks for.
  const { data: factor } = useQuery(secondFactorQuery);
  return (
    <Dialog open={open} title={t`Approve and issue this decision?`} onClose={onClose}>
      <div className="stack">
        <p>
          <Trans>
            {outcome}. The exporter is told, and the decision cannot be changed any more; a correction would
            be a new version.
          </Trans>
        </p>
        <RefusalList error={error} />
        <Signing factor={factor} busy={busy} onConfirm={onConfirm} onClose={onClose} />
      </div>
    </Dialog>
  );
}

function Signing(props: {
  readonly factor: SecondFactorView | undefined;
  readonly busy: boolean;
  readonly onConfirm: (code: string | undefined) => void;
  readonly onClose: () => void;
}) {
  const { t, i18n } = useLingui();
  const [code, setCode] = useState('');
  const [missing, setMissing] = useState(false);
  const cancel = (
    <Button kind="secondary" onClick={props.onClose}>
      <Trans>Cancel</Trans>
    </Button>
  );
  const { factor } = props;
  if (factor?.requiredForApproval === true && !factor.isSetUp) {
    return (
      <>
        <NotificationBanner title={t`Your authority asks for a second factor`}>
          <p>
            <Trans>
              <a href={`/${i18n.locale}/account`}>Set one up in your account</a>, then come back to approve.
            </Trans>
          </p>
        </NotificationBanner>
        <Actions>{cancel}</Actions>
      </>
    );
  }
  const asksForCode = factor?.isSetUp === true;
  const confirm = () => {
    setMissing(asksForCode && code.trim() === '');
    if (!asksForCode) props.onConfirm(undefined);
    else if (code.trim() !== '') props.onConfirm(code);
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        confirm();
      }}
    >
      {asksForCode && <CodeInput value={code} onChange={setCode} missing={missing} />}
      <Actions>
        <Button type="submit" busy={props.busy || factor === undefined}>
          <Trans>Approve and issue</Trans>
        </Button>
        {cancel}
      </Actions>
    </form>
  );
}
