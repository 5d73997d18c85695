import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { printCaseFile } from '@article5/contracts/casework';
import { saveFile } from '../../api/save-file';
import { Button, showToast } from '../../ui';
import { useCaseAct } from './case-queries';
import { ReasonDialog } from './reason-dialog';

/** The whole case as PDF; what it is for is asked first and recorded. */
export function PrintCaseFile({ reference }: { readonly reference: string }) {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const print = useCaseAct(reference, (purpose: string) =>
    saveFile<typeof printCaseFile>('POST /api/cases/:reference/file', {
      params: { reference },
      body: { purpose },
    }),
  );
  return (
    <>
      <Button kind="secondary" small onClick={() => setOpen(true)}>
        <Trans>Case file (PDF)</Trans>
      </Button>
      <ReasonDialog
        open={open}
        title={<Trans>Print the case file</Trans>}
        label={t`What is it for?`}
        confirmLabel={<Trans>Save PDF</Trans>}
        busy={print.isPending}
        error={print.error}
        onConfirm={(purpose) =>
          print.mutate(purpose, {
            onSuccess: () => {
              setOpen(false);
              showToast(t`The case file was saved`);
            },
          })
        }
        onClose={() => setOpen(false)}
      >
        <p>
          <Trans>
            It holds everything in this case, with names. That you printed it, and what for, is recorded in
            the history.
          </Trans>
        </p>
      </ReasonDialog>
    </>
  );
}
