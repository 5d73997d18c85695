import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { RefusalList } from '../../app/refusal-list';
import { ConfirmDialog, PlainButton, showToast } from '../../ui';
import type { PeopleDoor, PersonRow } from './door';

/** Does the person have a second factor? Whoever looks after the people can reset one that was lost. */
export function FactorCell<R extends string>(props: {
  readonly door: PeopleDoor<R>;
  readonly person: PersonRow<R>;
}) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [asked, setAsked] = useState(false);
  const { door, person } = props;
  const { personId, displayName: name, hasSecondFactor, isYou } = person;
  const reset = useMutation({
    mutationFn: async () => door.resetSecondFactor?.(personId),
    onSuccess: async () => {
      showToast(t`The second factor was reset`);
      await client.invalidateQueries({ queryKey: door.queryKey });
    },
    onSettled: () => setAsked(false),
  });
  if (hasSecondFactor !== true) return <Trans>none</Trans>;
  return (
    <>
      <Trans>set up</Trans>{' '}
      {!isYou && (
        <PlainButton onClick={() => setAsked(true)}>
          <Trans>
            Reset
            <span className="visually-hidden"> the second factor of {name}</span>
          </Trans>
        </PlainButton>
      )}
      <RefusalList error={reset.error} />
      <ConfirmDialog
        open={asked}
        title={<Trans>Reset the second factor of {name}?</Trans>}
        confirmLabel={<Trans>Reset it</Trans>}
        warning
        busy={reset.isPending}
        onConfirm={() => reset.mutate()}
        onClose={() => setAsked(false)}
      >
        <p>
          <Trans>
            Make sure by another way that it is {name} who asks. The person sets a new one up; the reset stays
            on record with your name.
          </Trans>
        </p>
      </ConfirmDialog>
    </>
  );
}
