import './consultation-texts';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Link } from '../../lang-route';
import { EmptyState, Heading } from '../../ui';
import { AfterDecision } from './after-decision';
import { ApprovalPanel } from './approval-panel';
import { mayDo } from './available';
import { caseQuery } from './case-queries';
import { Correction } from './correction';
import { DecisionComposer } from './decision-composer';
import { DecisionShown } from './decision-shown';
import { Hearings } from './hearings';

const route = getRouteApi('/$lang/c/cases/$reference');

/** A decision is in force, also while it is corrected. */
const WITH_A_DECISION: readonly string[] = ['DECIDED', 'CORRECTING', 'CORRECTION_PROPOSED', 'CLOSED'];

/** Proposing, approving or returning, and what follows a decision: what the state of the case asks for. */
export function CaseDecision() {
  const { t } = useLingui();
  const { reference } = route.useParams();
  const { data: view } = useSuspenseQuery(caseQuery(reference));
  const earlier = view.decisions.filter(({ decisionId }) => decisionId !== view.proposal?.decisionId);
  const isDecided = view.outcome !== null && WITH_A_DECISION.includes(view.status);
  const isEmpty =
    view.proposal === null && !mayDo(view, 'propose-decision') && !isDecided && earlier.length === 0;
  return (
    <div className="stack">
      {isEmpty && (
        <EmptyState title={t`There is nothing to decide yet`}>
          <Trans>A case officer proposes a decision while the case is under assessment.</Trans>
        </EmptyState>
      )}
      <Correction view={view} />
      {view.proposal !== null && <ApprovalPanel view={view} proposal={view.proposal} />}
      {mayDo(view, 'propose-decision') && <DecisionComposer view={view} />}
      {!mayDo(view, 'propose-decision') && <Hearings view={view} />}
      {isDecided && <AfterDecision view={view} />}
      {earlier.length > 0 && (
        <section className="stack" aria-labelledby="earlier">
          <Heading id="earlier">
            {isDecided ? <Trans>Decision and proposals</Trans> : <Trans>Earlier proposals</Trans>}
          </Heading>
          {earlier.map((decision) => (
            <DecisionShown key={decision.decisionId} decision={decision}>
              <p className="no-print">
                <Link
                  to="/$lang/c/cases/$reference/decisions/$decisionId"
                  params={{ reference, decisionId: decision.decisionId }}
                >
                  <Trans>Reopen it as it was seen then</Trans>
                </Link>
              </p>
            </DecisionShown>
          ))}
        </section>
      )}
    </div>
  );
}
