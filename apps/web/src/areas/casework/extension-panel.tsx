import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { CaseView } from '@article5/contracts/casework';
import type { decideExtension, OfficerClarificationView } from '@article5/contracts/clarification';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { fmt } from '../../i18n/format';
import { Actions, Button, showToast, TextInput } from '../../ui';
import { mayDo } from './available';
import { useCaseAct } from './case-queries';
import { ReasonDialog } from './reason-dialog';

interface Decision {
  readonly granted: boolean;
  readonly dueOn?: string;
  readonly words?: string;
}

/** More time that the exporter asked for: what it said, and the authority's answer. */
export function ExtensionPanel({
  view,
  request,
}: {
  readonly view: CaseView;
  readonly request: OfficerClarificationView;
}) {
  const { t } = useLingui();
  const { extension, clarificationId } = request;
  const { reference } = view;
  const [dueOn, setDueOn] = useState(extension?.wantedOn ?? '');
  const [refusing, setRefusing] = useState(false);
  const decide = useCaseAct(reference, (body: Decision) =>
    call<typeof decideExtension>(
      'POST /api/cases/:reference/clarifications/:clarificationId/extension-decision',
      { params: { reference, clarificationId }, body },
    ),
  );
  if (extension === null) return null;
  const isOpen = extension.state === 'ASKED' && request.state === 'OPEN' && mayDo(view, 'decide-extension');
  return (
    <div className="inset stack">
      <p>
        <Trans>
          The exporter asked {fmt.dateTime(extension.askedAt)} for time until {fmt.date(extension.wantedOn)}:
        </Trans>
      </p>
      <p className="quote">{extension.reason}</p>
      {extension.state === 'GRANTED' && (
        <p>
          <Trans>More time was given.</Trans>
        </p>
      )}
      {extension.state === 'REFUSED' && (
        <p>
          <Trans>Not given: {extension.answer ?? ''}</Trans>
        </p>
      )}
      {isOpen && (
        <>
          <RefusalList error={refusing ? undefined : decide.error} />
          <TextInput
            name="extension-due"
            label={t`Answer by`}
            width={10}
            dense
            value={dueOn}
            onChange={setDueOn}
          />
          <Actions>
            <Button
              small
              busy={decide.isPending}
              onClick={() =>
                decide.mutate(
                  { granted: true, dueOn },
                  { onSuccess: () => showToast(t`The exporter has more time`) },
                )
              }
            >
              <Trans>Give more time</Trans>
            </Button>
            <Button kind="secondary" small onClick={() => setRefusing(true)}>
              <Trans>Do not give it</Trans>
            </Button>
          </Actions>
        </>
      )}
      <ReasonDialog
        open={refusing}
        title={<Trans>No more time</Trans>}
        label={t`Why not? The exporter reads this.`}
        confirmLabel={<Trans>Tell the exporter</Trans>}
        busy={decide.isPending}
        error={decide.error}
        onConfirm={(words) =>
          decide.mutate({ granted: false, words }, { onSuccess: () => setRefusing(false) })
        }
        onClose={() => setRefusing(false)}
      />
    </div>
  );
}
