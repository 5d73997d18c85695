import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { CaseView } from '@article5/contracts/casework';
import {
  isBurdensome,
  type DecisionDraft,
  type HearingPreview,
  type openHearing,
  type previewHearing,
} from '@article5/contracts/decision';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { periodWords } from '../../features/clock';
import { fmt } from '../../i18n/format';
import { refusalText } from '../../i18n/refusals';
import { Actions, Button, ConfirmDialog, Details, Heading, InsetText, showToast } from '../../ui';
import { mayDo } from './available';
import { caseKey, useCaseAct } from './case-queries';
import { LetterShown } from './decision-shown';

interface Props {
  readonly view: CaseView;
  readonly draft: DecisionDraft;
}

/** Whether a draft is one on which the profile lets the exporter be heard now. */
export function canHear({ view, draft }: Props): boolean {
  const isOpen = view.hearings.some(({ state }) => state === 'OPEN');
  return view.hearingRule !== null && isBurdensome(draft.outcome) && !isOpen && mayDo(view, 'open-hearing');
}

/** Tells the exporter what is intended: what it would read, until when, and what that does to the clock, said before. */
export function HearExporter({ view, draft }: Props) {
  const { t } = useLingui();
  const { reference, hearingRule } = view;
  const body = useDeferredValue(draft);
  const [asking, setAsking] = useState(false);
  const { data, error } = useQuery({
    queryKey: [...caseKey(reference), 'hearing-preview', body],
    queryFn: () =>
      call<typeof previewHearing>('POST /api/cases/:reference/hearings/preview', {
        params: { reference },
        body,
      }),
    placeholderData: (old) => old,
    retry: false,
  });
  const open = useCaseAct(reference, (intended: DecisionDraft) =>
    call<typeof openHearing>('POST /api/cases/:reference/hearings', {
      params: { reference },
      body: intended,
    }),
  );
  if (hearingRule === null) return null;
  const send = () =>
    open.mutate(draft, {
      onSuccess: () => showToast(t`The exporter is told and can answer`),
      onSettled: () => setAsking(false),
    });
  return (
    <section className="stack" aria-labelledby="hear">
      <Heading level={3} id="hear">
        <Trans>Hear the exporter first</Trans>
      </Heading>
      <p className="secondary">
        <Trans>
          Your profile asks for it: {periodWords(hearingRule.period)}, by {hearingRule.source}. The exporter
          reads outcome, reasons with their conclusions, and your words for it; evidence and notes stay here.
        </Trans>
      </p>
      <RefusalList error={error ?? open.error} />
      {data !== undefined && <Effect preview={data} />}
      <Actions>
        <Button
          kind="secondary"
          busy={open.isPending}
          disabled={data === undefined || data.refusals.length > 0}
          onClick={() => setAsking(true)}
        >
          <Trans>Send to the exporter</Trans>
        </Button>
      </Actions>
      <ConfirmDialog
        open={asking}
        title={<Trans>Tell the exporter what you intend?</Trans>}
        confirmLabel={<Trans>Tell the exporter</Trans>}
        busy={open.isPending}
        onConfirm={send}
        onClose={() => setAsking(false)}
      >
        {data !== undefined && <Effect preview={data} />}
      </ConfirmDialog>
    </section>
  );
}

function Effect({ preview }: { readonly preview: HearingPreview }) {
  const { clock, dueOn, refusals, letter } = preview;
  return (
    <>
      {refusals.length > 0 && (
        <ul className="list">
          {[...new Set(refusals.map(refusalText))].map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <InsetText>
        {dueOn !== null && <Trans>Sent today, it can be answered until {fmt.date(dueOn)}.</Trans>}{' '}
        {clock === 'NO_CLOCK' && <Trans>No clock runs in this case.</Trans>}
        {clock === 'STOPS' && <Trans>The clock stops until the answer, or until that day is over.</Trans>}
        {clock === 'RUNS_ON' && <Trans>The clock runs on meanwhile.</Trans>}
      </InsetText>
      {letter !== null && (
        <Details summary={<Trans>What the exporter will read</Trans>}>
          <LetterShown letter={letter} />
        </Details>
      )}
    </>
  );
}
