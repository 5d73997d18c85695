import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { RefusalList } from '../app/refusal-list';
import { Actions, Button, Dialog, Radios, showToast, TextInput } from '../ui';

type Format = 'CSV' | 'XLSX';
interface Wanted {
  readonly format: Format;
  readonly purpose: string;
}

/** Asks for form and purpose before anything leaves; both are recorded. */
export function ExportButton(props: {
  readonly name: string;
  readonly onSave: (wanted: Wanted) => Promise<void>;
}) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [format, setFormat] = useState<Format>('XLSX');
  const [purpose, setPurpose] = useState('');
  const [missing, setMissing] = useState(false);
  const save = useMutation({
    mutationFn: props.onSave,
    onSuccess: async () => {
      setOpen(false);
      setPurpose('');
      showToast(t`The file was saved`);
      await client.invalidateQueries({ queryKey: ['/api/exports'] });
    },
  });
  const isShort = purpose.trim().length < 3;
  return (
    <>
      <Button kind="secondary" small onClick={() => setOpen(true)}>
        {props.name}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={props.name}>
        <div className="stack">
          <p>
            <Trans>
              Who exported what, when and what for is recorded, with the hash of the file. Auditors of your
              authority see it.
            </Trans>
          </p>
          <Radios
            label={t`Format`}
            name="format"
            value={format}
            choices={[
              { value: 'XLSX', label: t`Workbook (XLSX)` },
              { value: 'CSV', label: t`Text table (CSV)` },
            ]}
            onChange={(value) => setFormat(value === 'CSV' ? 'CSV' : 'XLSX')}
          />
          <TextInput
            name="purpose"
            label={t`What is it for?`}
            value={purpose}
            onChange={setPurpose}
            {...(missing && isShort ? { error: t`Say what the file is for` } : {})}
          />
          <RefusalList error={save.error} />
          <Actions>
            <Button
              busy={save.isPending}
              onClick={() => {
                if (isShort) setMissing(true);
                else save.mutate({ format, purpose: purpose.trim() });
              }}
            >
              <Trans>Save the file</Trans>
            </Button>
            <Button kind="secondary" onClick={() => setOpen(false)}>
              <Trans>Cancel</Trans>
            </Button>
          </Actions>
        </div>
      </Dialog>
    </>
  );
}
