import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { isProblem } from '../../../api/problem';
import { ownKeys, ownNotificationQuery, withdraw } from '../../../features/notification';
import { wordRefusals } from '../../../i18n/refusals';
import {
  Actions,
  BackLink,
  Button,
  ButtonLink,
  ConfirmDialog,
  Page,
  TextArea,
  type FieldError,
} from '../../../ui';
import { Loaded } from '../loaded';

function Withdraw({
  notificationId,
  reference,
}: {
  readonly notificationId: string;
  readonly reference: string;
}) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [asking, setAsking] = useState(false);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const act = useMutation({
    mutationFn: () => withdraw(notificationId, reason),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ownKeys.all });
      await navigate({ from: '/$lang', to: '/$lang/n/$notificationId/view', params: { notificationId } });
    },
    onError: (error) => {
      setAsking(false);
      const refusals =
        isProblem(error) && error.refusals.length > 0 ? error.refusals : [{ code: 'request.failed' }];
      setErrors(wordRefusals(refusals, (pointer) => (pointer === undefined ? undefined : 'reason')));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = reason.trim() === '';
    setErrors(missing ? [{ text: t`Say why you withdraw the notification`, field: 'reason' }] : []);
    setAsking(!missing);
  };
  return (
    <Page
      title={t`Withdraw the notification`}
      caption={reference}
      errors={errors}
      back={<BackLink from="/$lang" to="/$lang/n/$notificationId/view" params={{ notificationId }} />}
    >
      <p>
        <Trans>
          You can withdraw until the authority has decided. It keeps what you sent and does not examine it any
          further.
        </Trans>
      </p>
      <form className="form" onSubmit={submit} noValidate>
        <TextArea
          id="reason"
          label={t`Why do you withdraw it?`}
          hint={t`For example because the transaction was given up.`}
          maxLength={2000}
          error={errors.find(({ field }) => field === 'reason')?.text}
          value={reason}
          onChange={setReason}
        />
        <Button kind="warning" type="submit">
          <Trans>Withdraw</Trans>
        </Button>
      </form>
      <ConfirmDialog
        open={asking}
        title={<Trans>Withdraw {reference}?</Trans>}
        confirmLabel={<Trans>Withdraw the notification</Trans>}
        warning
        busy={act.isPending}
        onConfirm={() => act.mutate()}
        onClose={() => setAsking(false)}
      >
        <p>
          <Trans>This cannot be undone. If you still want to export, you must notify again.</Trans>
        </p>
      </ConfirmDialog>
    </Page>
  );
}

/** Withdrawing, with a reason and a second look; says so when it is too late. */
export function WithdrawPage() {
  const { t } = useLingui();
  const { notificationId } = useParams({ from: '/$lang/n/$notificationId/withdraw' });
  const query = useQuery(ownNotificationQuery(notificationId));
  return (
    <Loaded query={query} title={t`Withdraw the notification`}>
      {({ reference, availableActions }) =>
        availableActions.includes('withdraw') ? (
          <Withdraw notificationId={notificationId} reference={reference} />
        ) : (
          <Page title={t`It cannot be withdrawn any more`}>
            <p>
              <Trans>The authority has decided, or the notification was withdrawn before.</Trans>
            </p>
            <Actions>
              <ButtonLink from="/$lang" to="/$lang/n/$notificationId/view" params={{ notificationId }}>
                <Trans>See where it stands</Trans>
              </ButtonLink>
            </Actions>
          </Page>
        )
      }
    </Loaded>
  );
}
