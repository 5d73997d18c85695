import { Trans, useLingui } from '@lingui/react/macro';
import type { CaseView, startAssessment } from '@article5/contracts/casework';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { Button, ButtonLink, showToast } from '../../ui';
import { mayDo } from './available';
import { useCaseAct } from './case-queries';

/** The usual next step of a case in its state, as one button. */
export function NextStep({ view }: { readonly view: CaseView }) {
  const { t } = useLingui();
  const { reference } = view;
  const start = useCaseAct(reference, (_: undefined) =>
    call<typeof startAssessment>('POST /api/cases/:reference/assessment', { params: { reference } }),
  );
  if (mayDo(view, 'start-assessment')) {
    return (
      <>
        <Button
          small
          busy={start.isPending}
          onClick={() => start.mutate(undefined, { onSuccess: () => showToast(t`Assessment has started`) })}
        >
          <Trans>Start assessment</Trans>
        </Button>
        <RefusalList error={start.error} />
      </>
    );
  }
  const decide = mayDo(view, 'approve-decision')
    ? t`Next: approve`
    : mayDo(view, 'propose-decision')
      ? t`Next: decide`
      : mayDo(view, 'close')
        ? t`Next: share and close`
        : undefined;
  if (decide === undefined) return null;
  return (
    <ButtonLink small from="/$lang" to="/$lang/c/cases/$reference/decision" params={{ reference }}>
      {decide}
    </ButtonLink>
  );
}
