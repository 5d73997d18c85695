import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { retireQuestionTemplate, TemplateView } from '@article5/contracts/clarification';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { Actions, Button, DateField, Dialog, showToast } from '../../ui';
import { templatesQuery } from './template-queries';

/** Asks from which day on officers are no longer offered a question. */
export function RetireDialog(props: {
  readonly template: TemplateView | undefined;
  readonly today: string;
  readonly onClose: () => void;
}) {
  const { t } = useLingui();
  const client = useQueryClient();
  const { template, onClose } = props;
  const [validFrom, setValidFrom] = useState(props.today);
  const retire = useMutation({
    mutationFn: () =>
      call<typeof retireQuestionTemplate>('POST /api/authority/question-templates/:code/retirement', {
        params: { code: template?.code ?? '' },
        body: { validFrom },
      }),
    onSuccess: async () => {
      showToast(t`Officers are no longer offered the question from that day on`);
      onClose();
      await client.invalidateQueries({ queryKey: templatesQuery.queryKey });
    },
  });
  return (
    <Dialog open={template !== undefined} onClose={onClose} title={t`Retire a ready question`}>
      <div className="stack">
        <p lang="en">{template?.offered?.text.en}</p>
        <DateField name="retired-from" label={t`From`} value={validFrom} onChange={setValidFrom} />
        <RefusalList error={retire.error} />
        <Actions>
          <Button busy={retire.isPending} onClick={() => retire.mutate()}>
            <Trans>Retire</Trans>
          </Button>
          <Button kind="secondary" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </Actions>
      </div>
    </Dialog>
  );
}
