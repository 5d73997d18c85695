import type { ExporterClarificationView } from '@article5/contracts/clarification';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { RefusalList } from '../../../app/refusal-list';
import { ownClarificationsQuery, wishForTime } from '../../../features/clarification-exporter';
import { fmt } from '../../../i18n/format';
import { Actions, Button, Details, showToast, TextArea, TextInput } from '../../../ui';

/** Asking for more time, and what the authority said to it. */
export function MoreTime(props: {
  readonly notificationId: string;
  readonly asked: ExporterClarificationView;
}) {
  const { asked } = props;
  const { extension } = asked;
  return (
    <>
      {extension?.state === 'ASKED' && (
        <p>
          <Trans>
            You asked for time until {fmt.date(extension.wantedOn)}. The authority has not answered yet; the
            date above holds until it does.
          </Trans>
        </p>
      )}
      {extension?.state === 'REFUSED' && (
        <p>
          <Trans>The authority did not give more time: {extension.answer ?? ''}</Trans>
        </p>
      )}
      {extension?.state !== 'ASKED' && <Wish {...props} />}
    </>
  );
}

function Wish({
  notificationId,
  asked,
}: {
  readonly notificationId: string;
  readonly asked: ExporterClarificationView;
}) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [wantedOn, setWantedOn] = useState('');
  const [reason, setReason] = useState('');
  const wish = useMutation({
    mutationFn: () =>
      wishForTime({ notificationId, clarificationId: asked.clarificationId }, { wantedOn, reason }),
    onSuccess: async () => {
      showToast(t`The authority was asked for more time`);
      await client.invalidateQueries({ queryKey: ownClarificationsQuery(notificationId).queryKey });
    },
  });
  return (
    <Details summary={<Trans>I need more time</Trans>}>
      <div className="stack">
        <RefusalList error={wish.error} />
        <TextInput
          name="wantedOn"
          label={t`Until which day?`}
          hint={t`Year-month-day, for example 2026-12-15`}
          width={10}
          value={wantedOn}
          onChange={setWantedOn}
        />
        <TextArea
          name="extensionReason"
          label={t`Why?`}
          rows={3}
          maxLength={2000}
          value={reason}
          onChange={setReason}
        />
        <Actions>
          <Button kind="secondary" busy={wish.isPending} onClick={() => wish.mutate()}>
            <Trans>Ask for more time</Trans>
          </Button>
        </Actions>
      </div>
    </Details>
  );
}
