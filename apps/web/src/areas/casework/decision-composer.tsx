import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseView } from '@article5/contracts/casework';
import type { DecisionDraft, DecisionDraftView, proposeDecision } from '@article5/contracts/decision';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { fmt } from '../../i18n/format';
import { Actions, Button, Heading, NotificationBanner, showToast, StatusLine, TextArea } from '../../ui';
import { useCaseAct } from './case-queries';
import {
  BeforeYouDecide,
  ConsistencyFields,
  OutcomeFields,
  withText,
  type Composing,
} from './decision-fields';
import { DecisionPreview } from './decision-preview';
import { canHear, HearExporter } from './hear-exporter';
import { Hearings } from './hearings';
import { ReasonFields } from './reason-fields';
import { draftQuery, useDecisionDraft, type DraftStatus } from './use-decision-draft';

/** Composes a decision from the draft of the case; a discarded one begins anew. */
export function DecisionComposer({ view }: { readonly view: CaseView }) {
  const { data: start } = useSuspenseQuery(draftQuery(view.reference));
  const [generation, setGeneration] = useState(0);
  return (
    <Composer
      key={generation}
      view={view}
      start={start}
      onDiscarded={() => setGeneration((before) => before + 1)}
    />
  );
}

/** Outcome, reasons, the letter as it would be, and what is missing before it can be sent. */
function Composer(props: {
  readonly view: CaseView;
  readonly start: DecisionDraftView;
  readonly onDiscarded: () => void;
}) {
  const { view, start, onDiscarded } = props;
  const { t } = useLingui();
  const { reference } = view;
  const composing = useDecisionDraft(reference, start);
  const { draft, change } = composing;
  const propose = useCaseAct(reference, (body: DecisionDraft) =>
    call<typeof proposeDecision>('POST /api/cases/:reference/decision', { params: { reference }, body }),
  );
  const { outcome } = draft;
  const send = () => {
    if (outcome === undefined) {
      document.getElementById('compose')?.scrollIntoView();
      return;
    }
    composing.hold();
    propose.mutate(
      { ...draft, outcome },
      {
        onSuccess: () => {
          composing.stop();
          showToast(t`The decision is sent for approval`);
        },
      },
    );
  };
  return (
    <section className="stack" aria-labelledby="compose">
      <Heading id="compose">
        <Trans>Propose a decision</Trans>
      </Heading>
      {start.from === 'RETURNED' && (
        <NotificationBanner title={t`The last proposal was returned`}>
          <p>
            <Trans>You go on from its text. The approver will see what you change.</Trans>
          </p>
        </NotificationBanner>
      )}
      {start.from === 'IN_FORCE' && (
        <NotificationBanner title={t`You begin with the decision that is to be replaced`}>
          <p>
            <Trans>
              Change what is wrong. The letter says that it replaces the earlier decision; the approver sees
              what is different.
            </Trans>
          </p>
        </NotificationBanner>
      )}
      <Fields view={view} draft={draft} onChange={change} />
      <RefusalList error={propose.error} />
      {composing.status.kind === 'changed-by-other' && (
        <Changed keepMine={composing.keepMine} takeTheirs={composing.takeTheirs} />
      )}
      <Actions>
        <Button busy={propose.isPending} onClick={send}>
          <Trans>Send for approval</Trans>
        </Button>
        <Button kind="secondary" onClick={() => void composing.save()}>
          <Trans>Save draft</Trans>
        </Button>
        <Button kind="secondary" onClick={() => void composing.discard().then(onDiscarded)}>
          <Trans>Discard</Trans>
        </Button>
      </Actions>
      <Saved status={composing.status} />
    </section>
  );
}

function Fields(props: {
  readonly view: CaseView;
  readonly draft: Composing;
  readonly onChange: (draft: Composing) => void;
}) {
  const { view, draft, onChange } = props;
  const { t } = useLingui();
  const { outcome } = draft;
  return (
    <div className="split">
      <div className="stack">
        <OutcomeFields draft={draft} basis={view.basis} onChange={onChange} />
        <Heading level={3}>
          <Trans>Reasons</Trans>
        </Heading>
        <ReasonFields
          reasons={draft.reasons}
          answerKeys={Object.keys(view.notified.answers)}
          onChange={(reasons) => onChange({ ...draft, reasons })}
        />
        <TextArea
          name="remarks"
          label={t`Words for the exporter (optional)`}
          hint={t`Printed in the letter after the reasons.`}
          rows={4}
          maxLength={8000}
          value={draft.remarks ?? ''}
          onChange={(remarks) => onChange(withText(draft, 'remarks', remarks))}
        />
        <ConsistencyFields draft={draft} onChange={onChange} byDefault={view.consistencySharedByDefault} />
      </div>
      <div className="stack">
        <BeforeYouDecide view={view} draft={draft} onChange={onChange} />
        <Hearings view={view} />
        {outcome !== undefined && canHear({ view, draft: { ...draft, outcome } }) && (
          <HearExporter view={view} draft={{ ...draft, outcome }} />
        )}
        {outcome !== undefined && <DecisionPreview view={view} draft={{ ...draft, outcome }} />}
      </div>
    </div>
  );
}

function Saved({ status }: { readonly status: DraftStatus }) {
  return (
    <StatusLine>
      {status.kind === 'saved' && <Trans>Draft, saved {fmt.dateTime(status.at)}</Trans>}
      {status.kind === 'nothing' && <Trans>Saved by itself while you write.</Trans>}
      {status.kind === 'failed' && <Trans>The draft could not be saved. It is still here.</Trans>}
    </StatusLine>
  );
}

/** A colleague saved the same draft: nothing is overwritten before the reader has chosen. */
function Changed(props: {
  readonly keepMine: () => Promise<void>;
  readonly takeTheirs: () => Promise<void>;
}) {
  const { t } = useLingui();
  return (
    <NotificationBanner tone="warn" title={t`A colleague saved this draft since you opened it`}>
      <Actions>
        <Button kind="secondary" onClick={() => void props.takeTheirs()}>
          <Trans>Show theirs instead of mine</Trans>
        </Button>
        <Button kind="secondary" onClick={() => void props.keepMine()}>
          <Trans>Keep mine and save over theirs</Trans>
        </Button>
      </Actions>
    </NotificationBanner>
  );
}
