import { Trans } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { isProblem } from '../../../api/problem';
import { discardDraft, ownKeys } from '../../../features/notification';
import { refusalText } from '../../../i18n/refusals';
import { ConfirmDialog, PlainButton } from '../../../ui';

/** Deletes a draft after asking once. */
export function DeleteDraft({ notificationId }: { readonly notificationId: string }) {
  const [open, setOpen] = useState(false);
  const navigate = useNavigate();
  const client = useQueryClient();
  const removal = useMutation({
    mutationFn: () => discardDraft(notificationId),
    onSuccess: async () => {
      await navigate({ from: '/$lang', to: '/$lang/n' });
      client.removeQueries({ queryKey: ownKeys.draft(notificationId) });
      await client.invalidateQueries({ queryKey: ownKeys.lists });
    },
  });
  const { error } = removal;
  const [first] = isProblem(error) ? error.refusals : [];
  return (
    <>
      <PlainButton onClick={() => setOpen(true)}>
        <Trans>Delete draft</Trans>
      </PlainButton>
      <ConfirmDialog
        open={open}
        title={<Trans>Delete this draft?</Trans>}
        confirmLabel={<Trans>Delete the draft</Trans>}
        warning
        busy={removal.isPending}
        onConfirm={() => removal.mutate()}
        onClose={() => setOpen(false)}
      >
        <p>
          <Trans>
            All its answers and files are deleted, also for your colleagues. This cannot be undone.
          </Trans>
        </p>
        {error !== null && (
          <p className="field__error" role="alert">
            {refusalText(first ?? { code: 'request.failed' })}
          </p>
        )}
      </ConfirmDialog>
    </>
  );
}
