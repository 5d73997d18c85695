import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { acknowledgeHandover, CaseView, declareConflict, handOver } from '@article5/contracts/casework';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { useSignedIn } from '../../app/session';
import { fmt } from '../../i18n/format';
import { Actions, Button, Dialog, InsetText, showToast, SummaryList } from '../../ui';
import { mayDo } from './available';
import { useCaseAct } from './case-queries';
import { HandOverForm, type HandoverDraft } from './hand-over-form';
import { ReasonDialog } from './reason-dialog';

/** Below a case’s identity: what the last officer told, until the receiver acknowledges it; who declared a conflict. */
export function HandedOver({ view }: { readonly view: CaseView }) {
  const { t } = useLingui();
  const me = useSignedIn();
  const { reference, handover, conflicts } = view;
  const acknowledge = useCaseAct(reference, (_: undefined) =>
    call<typeof acknowledgeHandover>('POST /api/cases/:reference/handover/acknowledgement', {
      params: { reference },
    }),
  );
  const names = conflicts.map(({ displayName }) => displayName).join(', ');
  const isOwn = conflicts.some(({ personId }) => personId === me.personId);
  const [from, to, when] = [
    handover?.from.displayName ?? '',
    handover?.to.displayName ?? '',
    handover ? fmt.dateTime(handover.handedAt) : '',
  ];
  const rows = [
    { key: 'done', term: t`What was done`, value: handover?.done },
    { key: 'waits', term: t`What it waits for`, value: handover?.waits },
    { key: 'next', term: t`Next step`, value: handover?.next },
  ].flatMap(({ value, ...row }) =>
    value === undefined || value === null ? [] : [{ ...row, value: <span className="quote">{value}</span> }],
  );
  return (
    <>
      {conflicts.length > 0 && (
        <InsetText>
          {isOwn ? (
            <Trans>
              You declared a conflict of interest with this case: you can read it and do nothing in it.
            </Trans>
          ) : (
            <Trans>Declared a conflict of interest: {names}</Trans>
          )}
        </InsetText>
      )}
      {handover && (
        <section className="stack" aria-label={t`Hand-over`}>
          <InsetText>
            <p>
              <strong>
                <Trans>
                  Handed over by {from} to {to}, {when}
                </Trans>
              </strong>
            </p>
            <SummaryList dense rows={rows} />
            {handover.to.personId === me.personId && (
              <Actions>
                <Button
                  small
                  busy={acknowledge.isPending}
                  onClick={() =>
                    acknowledge.mutate(undefined, { onSuccess: () => showToast(t`Acknowledged`) })
                  }
                >
                  <Trans>I have read it</Trans>
                </Button>
              </Actions>
            )}
            <RefusalList error={acknowledge.error} />
          </InsetText>
        </section>
      )}
    </>
  );
}

/** Hand the case over, or declare a conflict of interest with it. */
export function HandOverActions({ view }: { readonly view: CaseView }) {
  const { t } = useLingui();
  const [open, setOpen] = useState<'hand-over' | 'conflict'>();
  const close = () => setOpen(undefined);
  const { reference } = view;
  const give = useCaseAct(reference, (body: HandoverDraft) =>
    call<typeof handOver>('POST /api/cases/:reference/handover', { params: { reference }, body }),
  );
  const declare = useCaseAct(reference, (reason: string) =>
    call<typeof declareConflict>('POST /api/cases/:reference/conflict', {
      params: { reference },
      body: { reason },
    }),
  );
  const initial = useSummary(view);
  return (
    <>
      {mayDo(view, 'hand-over') && (
        <Button small kind="secondary" onClick={() => setOpen('hand-over')}>
          <Trans>Hand over</Trans>
        </Button>
      )}{' '}
      {mayDo(view, 'declare-conflict') && (
        <Button small kind="secondary" onClick={() => setOpen('conflict')}>
          <Trans>Conflict of interest</Trans>
        </Button>
      )}
      {open === 'hand-over' && (
        <Dialog open onClose={close} title={t`Hand the case over`}>
          <div className="stack">
            <RefusalList error={give.error} />
            <HandOverForm
              initial={initial}
              busy={give.isPending}
              {...(view.assignee === null ? {} : { currentId: view.assignee.personId })}
              onClose={close}
              onSend={(draft) =>
                give.mutate(draft, {
                  onSuccess: ({ assignee, insteadOf }) => {
                    close();
                    const [taker, meant] = [assignee.displayName, insteadOf?.displayName ?? ''];
                    showToast(
                      insteadOf === null
                        ? t`Handed over to ${taker}`
                        : t`${meant} is away: handed over to ${taker}, who stands in`,
                    );
                  },
                })
              }
            />
          </div>
        </Dialog>
      )}
      <ReasonDialog
        open={open === 'conflict'}
        title={<Trans>Declare a conflict of interest</Trans>}
        label={t`What the conflict is`}
        confirmLabel={<Trans>Declare</Trans>}
        busy={declare.isPending}
        error={declare.error}
        onClose={close}
        onConfirm={(reason) =>
          declare.mutate(reason, {
            onSuccess: () => {
              close();
              showToast(t`The conflict of interest was declared`);
            },
          })
        }
      >
        <p>
          <Trans>
            The case is given back and you can do nothing more in it. Colleagues see that you declared a
            conflict; only an administrator can lift it. The exporter never sees it.
          </Trans>
        </p>
      </ReasonDialog>
    </>
  );
}

/** A first draft of the words, from what the case shows. */
function useSummary(view: CaseView): Omit<HandoverDraft, 'personId'> {
  const { t } = useLingui();
  const judged = view.indicators.filter(({ finding }) => finding !== null).length;
  const indicators = view.indicators.length;
  const open = view.clarifications.filter(({ state }) => state === 'OPEN');
  const numbers = open.map(({ number }) => number).join(', ');
  const isAssessed = view.assessment.savedAt !== null;
  const version = view.notified.version;
  const done = [
    ...(indicators > 0 ? [t`Indicators judged: ${judged} of ${indicators} (version ${version}).`] : []),
    ...(isAssessed ? [t`The assessment has been begun.`] : []),
    ...(view.proposal === null ? [] : [t`A decision is proposed.`]),
  ];
  const next = mayDo(view, 'start-assessment')
    ? t`Start the assessment.`
    : open.length > 0
      ? t`Look at the answer when it comes.`
      : mayDo(view, 'close')
        ? t`Share and close.`
        : view.proposal === null
          ? t`Go on with the assessment and propose a decision.`
          : t`Wait for the approver.`;
  return {
    done: done.join(' '),
    waits: open.length > 0 ? t`The exporter’s answer to request ${numbers}.` : '',
    next,
  };
}
