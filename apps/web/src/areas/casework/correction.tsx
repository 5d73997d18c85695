import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { CaseView } from '@article5/contracts/casework';
import type { abandonCorrection, startCorrection } from '@article5/contracts/decision';
import { call } from '../../api/client';
import { fmt } from '../../i18n/format';
import { Actions, Button, NotificationBanner, showToast } from '../../ui';
import { mayDo } from './available';
import { useCaseAct } from './case-queries';
import { ReasonDialog } from './reason-dialog';

/** Says that the decision is being corrected and why, or offers to begin. */
export function Correction({ view }: { readonly view: CaseView }) {
  if (view.correction !== null) return <Begun view={view} correction={view.correction} />;
  return mayDo(view, 'start-correction') ? <Begin reference={view.reference} /> : null;
}

function Begin({ reference }: { readonly reference: string }) {
  const { t } = useLingui();
  const [asked, setAsked] = useState(false);
  const start = useCaseAct(reference, (reason: string) =>
    call<typeof startCorrection>('POST /api/cases/:reference/correction', {
      params: { reference },
      body: { reason },
    }),
  );
  return (
    <>
      <Actions>
        <Button kind="secondary" onClick={() => setAsked(true)}>
          <Trans>Correct this decision</Trans>
        </Button>
      </Actions>
      <ReasonDialog
        open={asked}
        title={t`Correct this decision?`}
        label={t`What is wrong with it?`}
        confirmLabel={t`Begin the correction`}
        busy={start.isPending}
        error={start.error}
        onConfirm={(reason) =>
          start.mutate(reason, {
            onSuccess: () => {
              showToast(t`The correction has begun`);
              setAsked(false);
            },
          })
        }
        onClose={() => setAsked(false)}
      >
        <p>
          <Trans>
            You write a new decision, and someone else approves it. Until then this one applies. Afterwards it
            stays readable as it was issued, marked as replaced; customs, sharing and the letter are to be
            done again.
          </Trans>
        </p>
      </ReasonDialog>
    </>
  );
}

function Begun({
  view,
  correction,
}: {
  readonly view: CaseView;
  readonly correction: NonNullable<CaseView['correction']>;
}) {
  const { t } = useLingui();
  const { reference } = view;
  const [asked, setAsked] = useState(false);
  const abandon = useCaseAct(reference, (reason: string) =>
    call<typeof abandonCorrection>('POST /api/cases/:reference/correction/abandonment', {
      params: { reference },
      body: { reason },
    }),
  );
  const begun = fmt.dateTime(correction.startedAt);
  return (
    <NotificationBanner title={t`The decision is being corrected`}>
      <p>
        <Trans>
          {correction.startedBy} began on {begun}. The decision applies until a new one is approved.
        </Trans>
      </p>
      {correction.reason !== null && (
        <p className="quote" translate="no">
          {correction.reason}
        </p>
      )}
      {mayDo(view, 'abandon-correction') && (
        <Actions>
          <Button kind="secondary" small onClick={() => setAsked(true)}>
            <Trans>Give up the correction</Trans>
          </Button>
        </Actions>
      )}
      <ReasonDialog
        open={asked}
        title={t`Give up the correction?`}
        label={t`Why does the decision stay as it is?`}
        confirmLabel={t`Give it up`}
        busy={abandon.isPending}
        error={abandon.error}
        onConfirm={(reason) =>
          abandon.mutate(reason, {
            onSuccess: () => {
              showToast(t`The decision stays as it is`);
              setAsked(false);
            },
          })
        }
        onClose={() => setAsked(false)}
      >
        <p>
          {correction.wasClosed ? (
            <Trans>The draft is discarded and the case is closed again.</Trans>
          ) : (
            <Trans>The draft is discarded and the case is decided as before.</Trans>
          )}
        </p>
      </ReasonDialog>
    </NotificationBanner>
  );
}
