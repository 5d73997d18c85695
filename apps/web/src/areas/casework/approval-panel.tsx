import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { CaseView } from '@article5/contracts/casework';
import type { approveDecision, DecisionView, returnDecision } from '@article5/contracts/decision';
import { call } from '../../api/client';
import { useSignedIn } from '../../app/session';
import { Actions, Button, Heading, NotificationBanner, showToast, Tag } from '../../ui';
import { OUTCOME_TONES, OUTCOMES } from '../../words/decision';
import { useWord } from '../../words/word';
import { ApproveDialog } from './approve-dialog';
import { mayDo } from './available';
import { ChangesOfDecision, ChangesSinceReturn } from './changes-since-return';
import { useCaseAct } from './case-queries';
import { LetterShown, Reasons } from './decision-shown';
import { ReasonDialog } from './reason-dialog';

/** The open proposal: the approver reads the exact text and signs its hash, or returns it with a comment. */
export function ApprovalPanel({
  view,
  proposal,
}: {
  readonly view: CaseView;
  readonly proposal: DecisionView;
}) {
  const { t } = useLingui();
  const word = useWord();
  const me = useSignedIn();
  const own = proposal.proposedBy.personId === me.personId;
  return (
    <section className="stack" aria-labelledby="proposal">
      <Heading id="proposal">
        <Trans>Proposed decision</Trans>
      </Heading>
      <p>
        <Tag tone={OUTCOME_TONES[proposal.outcome] ?? 'neutral'}>{word(OUTCOMES, proposal.outcome)}</Tag>{' '}
        <Trans>proposed by {proposal.proposedBy.displayName}</Trans>
      </p>
      {own && (
        <NotificationBanner title={t`You wrote this`}>
          <p>
            <Trans>Someone else must approve it (four eyes).</Trans>
          </p>
        </NotificationBanner>
      )}
      <ChangesOfDecision proposal={proposal} earlier={view.decisions} />
      <ChangesSinceReturn proposal={proposal} earlier={view.decisions} />
      <Reasons decision={proposal} />
      <LetterShown letter={proposal.letter} />
      <ApprovalActions view={view} proposal={proposal} />
    </section>
  );
}

function ApprovalActions({ view, proposal }: { readonly view: CaseView; readonly proposal: DecisionView }) {
  const { t } = useLingui();
  const word = useWord();
  const [asked, setAsked] = useState<'approve' | 'return'>();
  const { reference } = view;
  const { decisionId } = proposal;
  const approve = useCaseAct(reference, (code: string | undefined) =>
    call<typeof approveDecision>('POST /api/cases/:reference/decision/approval', {
      params: { reference },
      body: { decisionId, textSha256: proposal.letter.textSha256, ...(code === undefined ? {} : { code }) },
    }),
  );
  const giveBack = useCaseAct(reference, (comment: string) =>
    call<typeof returnDecision>('POST /api/cases/:reference/decision/return', {
      params: { reference },
      body: { decisionId, comment },
    }),
  );
  return (
    <>
      <Actions>
        {mayDo(view, 'approve-decision') && (
          <Button onClick={() => setAsked('approve')}>
            <Trans>Approve and issue</Trans>
          </Button>
        )}
        {mayDo(view, 'return-decision') && (
          <Button kind="secondary" onClick={() => setAsked('return')}>
            <Trans>Return with a comment</Trans>
          </Button>
        )}
      </Actions>
      <ApproveDialog
        open={asked === 'approve'}
        outcome={word(OUTCOMES, proposal.outcome)}
        busy={approve.isPending}
        error={approve.error}
        onClose={() => {
          approve.reset();
          setAsked(undefined);
        }}
        onConfirm={(code) =>
          approve.mutate(code, {
            onSuccess: () => {
              showToast(t`The decision is issued`);
              setAsked(undefined);
            },
          })
        }
      />
      <ReasonDialog
        open={asked === 'return'}
        title={t`Return to the case officer`}
        label={t`What should change?`}
        confirmLabel={t`Return`}
        busy={giveBack.isPending}
        error={giveBack.error}
        onConfirm={(comment) => giveBack.mutate(comment, { onSuccess: () => setAsked(undefined) })}
        onClose={() => setAsked(undefined)}
      />
    </>
  );
}
