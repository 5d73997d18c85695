import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type {
  activateTableDraft,
  discardTableDraft,
  proposeTableDraft,
  returnTableDraft,
  TableDraftView,
  TableFinding,
} from '@article5/contracts/triage';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { fmt } from '../../i18n/format';
import { Actions, Button, ConfirmDialog, DateField, Heading, InsetText, showToast, TextArea } from '../../ui';
import { triageKey } from './triage-queries';
import { WhyDialog } from '../../features/why-dialog';

/** Proposing a draft, and what the second administrator does with it. */
export function TriageDecide(props: {
  readonly view: TableDraftView;
  readonly isDirty: boolean;
  readonly findings: readonly TableFinding[];
}) {
  const { view } = props;
  if (view.state !== 'DRAFT' && view.state !== 'PROPOSED') return null;
  return (
    <section className="stack" aria-labelledby="decide">
      <Heading id="decide">
        <Trans>Put it in force</Trans>
      </Heading>
      {view.state === 'DRAFT' ? <Propose {...props} /> : <Settle view={view} />}
      <Discard view={view} />
    </section>
  );
}

/** One act on the draft; afterwards everything about tables is read again. */
function useTableAct<Input>(act: (input: Input) => Promise<unknown>, done: string) {
  const client = useQueryClient();
  return useMutation<unknown, Error, Input>({
    mutationFn: act,
    onSuccess: async () => {
      showToast(done);
      await client.invalidateQueries({ queryKey: triageKey });
    },
  });
}

function Propose({ view, isDirty, findings }: Parameters<typeof TriageDecide>[0]) {
  const { t } = useLingui();
  const [from, setFrom] = useState('');
  const [why, setWhy] = useState('');
  const { draftId, revision } = view;
  const propose = useTableAct(
    () =>
      call<typeof proposeTableDraft>(
        'POST /api/authority/triage-drafts/:draftId/proposal',
        { params: { draftId }, body: { effectiveFrom: from, why } },
        { ifMatch: String(revision) },
      ),
    t`Another administrator must activate it`,
  );
  const stops = findings.some(({ severity }) => severity === 'STOPS');
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
        hint={t`After today, ${fmt.date(view.today)}; until then the version can be withdrawn`}
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
      {stops && (
        <InsetText>
          <Trans>The findings call something a fault: it has to be put right first.</Trans>
        </InsetText>
      )}
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

function Settle({ view }: { readonly view: TableDraftView }) {
  const { t } = useLingui();
  const [returning, setReturning] = useState(false);
  const { draftId, revision } = view;
  const activate = useTableAct(
    () =>
      call<typeof activateTableDraft>(
        'POST /api/authority/triage-drafts/:draftId/activation',
        { params: { draftId } },
        { ifMatch: String(revision) },
      ),
    t`The version is activated`,
  );
  const giveBack = useTableAct(
    (why: string) =>
      call<typeof returnTableDraft>('POST /api/authority/triage-drafts/:draftId/return', {
        params: { draftId },
        body: { why },
      }),
    t`The draft can be changed again`,
  );
  return (
    <>
      {view.isOwnProposal && (
        <InsetText>
          <Trans>You proposed this. Another administrator must activate it (four eyes).</Trans>
        </InsetText>
      )}
      <RefusalList error={activate.error} />
      <Actions>
        {!view.isOwnProposal && (
          <Button busy={activate.isPending} onClick={() => activate.mutate(undefined)}>
            <Trans>Activate</Trans>
          </Button>
        )}
        <Button kind="secondary" onClick={() => setReturning(true)}>
          {view.isOwnProposal ? <Trans>Take it back</Trans> : <Trans>Give it back</Trans>}
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

function Discard({ view: { draftId } }: { readonly view: TableDraftView }) {
  const { t } = useLingui();
  const [asked, setAsked] = useState(false);
  const discard = useTableAct(
    () =>
      call<typeof discardTableDraft>('POST /api/authority/triage-drafts/:draftId/discard', {
        params: { draftId },
      }),
    t`The draft was given up`,
  );
  return (
    <>
      <RefusalList error={discard.error} />
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
        <p>
          <Trans>It stays in the history and can no longer be changed or activated.</Trans>
        </p>
      </ConfirmDialog>
    </>
  );
}
