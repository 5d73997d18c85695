import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { approveRemedy, approveWording } from '@article5/contracts/decision';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { useSignedIn } from '../../app/session';
import { Button, showToast } from '../../ui';
import { letterLibraryQuery } from './letter-queries';

/** Approves what somebody else proposed; one's own waits for a colleague. */
export function ApproveButton(props: {
  readonly part: 'wording' | 'remedy';
  readonly id: string;
  readonly by: { readonly personId: string } | null;
}) {
  const { part, id, by } = props;
  const { t } = useLingui();
  const { personId } = useSignedIn();
  const client = useQueryClient();
  const act = useMutation({
    mutationFn: () =>
      part === 'wording'
        ? call<typeof approveWording>('POST /api/authority/letter-library/wordings/:wordingId/approval', {
            params: { wordingId: id },
          })
        : call<typeof approveRemedy>('POST /api/authority/letter-library/remedies/:remedyId/approval', {
            params: { remedyId: id },
          }),
    onSuccess: async () => {
      showToast(t`It is approved`);
      await client.invalidateQueries({ queryKey: letterLibraryQuery.queryKey });
    },
  });
  if (by?.personId === personId) return <Trans>waits for a colleague</Trans>;
  return (
    <>
      <Button kind="secondary" busy={act.isPending} onClick={() => act.mutate()}>
        {by === null ? <Trans>Confirm</Trans> : <Trans>Approve</Trans>}
      </Button>
      <RefusalList error={act.error} />
    </>
  );
}
