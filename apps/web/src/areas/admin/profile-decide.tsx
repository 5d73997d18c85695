import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type {
  activateProfile,
  discardProfile,
  ProfileDraft,
  proposeProfile,
  returnProfile,
} from '@article5/contracts/administration';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { fmt } from '../../i18n/format';
import { Actions, Button, ConfirmDialog, DateField, InsetText, showToast, TextArea } from '../../ui';
import { profileKey } from './profile-queries';
import { WhyDialog } from '../../features/why-dialog';

interface DecideProps {
  readonly draft: ProfileDraft;
  readonly today: string;
  readonly isDirty: boolean;
}

/** Proposing a version, and what the second administrator does with it. */
export function ProfileDecide(props: DecideProps) {
  return (
    <>
      {props.draft.state === 'DRAFT' ? <Propose {...props} /> : <Settle draft={props.draft} />}
      <Discard draft={props.draft} />
    </>
  );
}

/** One act on the version; afterwards the profile is read again. */
function useProfileAct<Input>(act: (input: Input) => Promise<unknown>, done: string) {
  const client = useQueryClient();
  return useMutation<unknown, Error, Input>({
    mutationFn: act,
    onSuccess: async () => {
      showToast(done);
      await client.invalidateQueries({ queryKey: profileKey });
    },
  });
}

function Propose({ draft, today, isDirty }: DecideProps) {
  const { t } = useLingui();
  const [from, setFrom] = useState('');
  const [why, setWhy] = useState('');
  const { versionId, revision } = draft;
  const propose = useProfileAct(
    () =>
      call<typeof proposeProfile>('POST /api/authority/profile/versions/:versionId/proposal', {
        params: { versionId },
        body: { revision, effectiveFrom: from, why },
      }),
    t`Another administrator must activate it`,
  );
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!propose.isPending && !isDirty) propose.mutate(undefined);
      }}
    >
      <DateField
        name="effective-from"
        label={t`First day`}
        hint={t`After today, ${fmt.date(today)}; until then the version can be withdrawn`}
        value={from}
        onChange={setFrom}
      />
      <TextArea
        name="why-propose"
        label={t`Reason`}
        hint={t`What changes and why; it stands in the history`}
        rows={3}
        maxLength={1000}
        value={why}
        onChange={setWhy}
      />
      {isDirty && (
        <InsetText>
          <Trans>Save the draft first.</Trans>
        </InsetText>
      )}
      <RefusalList error={propose.error} />
      <Actions>
        <Button type="submit" busy={propose.isPending}>
          <Trans>Propose</Trans>
        </Button>
      </Actions>
    </form>
  );
}

function Settle({ draft }: Pick<DecideProps, 'draft'>) {
  const { t } = useLingui();
  const [returning, setReturning] = useState(false);
  const { versionId, revision, isOwnProposal } = draft;
  const activate = useProfileAct(
    () =>
      call<typeof activateProfile>('POST /api/authority/profile/versions/:versionId/activation', {
        params: { versionId },
        body: { revision },
      }),
    t`The version is activated`,
  );
  const giveBack = useProfileAct(
    (why: string) =>
      call<typeof returnProfile>('POST /api/authority/profile/versions/:versionId/return', {
        params: { versionId },
        body: { why },
      }),
    t`The draft can be changed again`,
  );
  return (
    <>
      {isOwnProposal && (
        <InsetText>
          <Trans>You proposed this. Another administrator must activate it (four eyes).</Trans>
        </InsetText>
      )}
      <RefusalList error={activate.error} />
      <Actions>
        {!isOwnProposal && (
          <Button busy={activate.isPending} onClick={() => activate.mutate(undefined)}>
            <Trans>Activate</Trans>
          </Button>
        )}
        <Button kind="secondary" onClick={() => setReturning(true)}>
          {isOwnProposal ? <Trans>Take it back</Trans> : <Trans>Give it back</Trans>}
        </Button>
      </Actions>
      <WhyDialog
        open={returning}
        title={t`Give the draft back to be changed`}
        confirmLabel={t`Give it back`}
        act={giveBack}
        onClose={() => setReturning(false)}
      />
    </>
  );
}

function Discard({ draft: { versionId } }: Pick<DecideProps, 'draft'>) {
  const { t } = useLingui();
  const [asked, setAsked] = useState(false);
  const discard = useProfileAct(
    () =>
      call<typeof discardProfile>('POST /api/authority/profile/versions/:versionId/discard', {
        params: { versionId },
      }),
    t`The draft was given up`,
  );
  return (
    <>
      <Actions>
        <Button kind="warning" onClick={() => setAsked(true)}>
          <Trans>Give the draft up</Trans>
        </Button>
      </Actions>
      <ConfirmDialog
        open={asked}
        title={t`Give the draft up`}
        confirmLabel={t`Give up`}
        warning
        busy={discard.isPending}
        onConfirm={() => discard.mutate(undefined, { onSuccess: () => setAsked(false) })}
        onClose={() => setAsked(false)}
      >
        <RefusalList error={discard.error} />
        <p>
          <Trans>It stays in the history and can no longer be changed or activated.</Trans>
        </p>
      </ConfirmDialog>
    </>
  );
}
