import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { AskedConsultationView, ExtensionStep } from '@article5/contracts/consultation';
import { RefusalList } from '../../app/refusal-list';
import { Actions, Button, Details, TextInput } from '../../ui';
import { errorAt } from './error-at';

interface Mutation {
  readonly mutate: (step: ExtensionStep) => void;
  readonly isPending: boolean;
  readonly error: unknown;
}

/** An extension: proposed by one side, agreed to or declined by the other. The same for both. */
export function ExtensionForm(props: {
  readonly acts: readonly string[];
  readonly proposal: AskedConsultationView['proposal'];
  readonly most: number;
  readonly extend: Mutation;
}) {
  const { t } = useLingui();
  const { acts, proposal, most, extend } = props;
  const [days, setDays] = useState('');
  const field = errorAt(extend.error, '/workingDays');
  return (
    <>
      {proposal !== null && (
        <p>
          {acts.includes('AGREE') ? (
            <Trans>The other authority proposes {proposal.workingDays} more working days.</Trans>
          ) : (
            <Trans>
              {proposal.workingDays} more working days proposed; the other authority has to agree.
            </Trans>
          )}
        </p>
      )}
      {field.error === undefined && <RefusalList error={extend.error} />}
      <Actions>
        {acts.includes('AGREE') && (
          <Button small busy={extend.isPending} onClick={() => extend.mutate({ step: 'AGREE' })}>
            <Trans>Agree to the extension</Trans>
          </Button>
        )}
        {acts.includes('DECLINE') && (
          <Button kind="secondary" small onClick={() => extend.mutate({ step: 'DECLINE' })}>
            {acts.includes('AGREE') ? <Trans>Decline</Trans> : <Trans>Take the proposal back</Trans>}
          </Button>
        )}
      </Actions>
      {acts.includes('PROPOSE_EXTENSION') && (
        <Details summary={t`Propose an extension`}>
          <TextInput
            name="workingDays"
            label={t`Working days to add`}
            hint={t`At most ${most}. It runs when the other authority agrees, before the last day is over.`}
            width={4}
            value={days}
            onChange={setDays}
            {...field}
          />
          <Button
            kind="secondary"
            small
            busy={extend.isPending}
            onClick={() => extend.mutate({ step: 'PROPOSE', workingDays: Number(days.trim() || '0') })}
          >
            <Trans>Propose</Trans>
          </Button>
        </Details>
      )}
    </>
  );
}
