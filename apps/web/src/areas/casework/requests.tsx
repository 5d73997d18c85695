import { useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { cancelClarification } from '@article5/contracts/clarification';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { EmptyState } from '../../ui';
import { AskForm } from './ask-form';
import { mayDo } from './available';
import { caseQuery, useCaseAct } from './case-queries';
import { ExtensionPanel } from './extension-panel';
import { RequestCard } from './request-card';

const route = getRouteApi('/$lang/c/cases/$reference');

/** Questions to the exporter: each is about answers, and comes back as a new version of them. */
export function CaseRequests() {
  const { t } = useLingui();
  const { reference } = route.useParams();
  const { data: view } = useSuspenseQuery(caseQuery(reference));
  const cancel = useCaseAct(reference, (clarificationId: string) =>
    call<typeof cancelClarification>(
      'POST /api/cases/:reference/clarifications/:clarificationId/cancellation',
      {
        params: { reference, clarificationId },
      },
    ),
  );
  return (
    <div className="stack">
      <RefusalList error={cancel.error} />
      {view.clarifications.length === 0 ? (
        <EmptyState title={t`Nothing has been asked yet`} />
      ) : (
        view.clarifications.map((request) => (
          <RequestCard
            key={request.clarificationId}
            request={request}
            {...(mayDo(view, 'cancel-clarification') && request.state === 'OPEN'
              ? { onCancel: () => cancel.mutate(request.clarificationId) }
              : {})}
          >
            <ExtensionPanel view={view} request={request} />
          </RequestCard>
        ))
      )}
      {mayDo(view, 'ask-clarification') && <AskForm view={view} />}
    </div>
  );
}
