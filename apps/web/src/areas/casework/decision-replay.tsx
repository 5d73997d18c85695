import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReplayView } from '@article5/contracts/casework';
import type { Answers } from '@article5/contracts/questions';
import { AnswerSummary } from '../../features/questions';
import { fmt } from '../../i18n/format';
import { Link } from '../../lang-route';
import { EmptyState, Heading, InsetText, PartFailed, Skeleton, SummaryList, WarningText } from '../../ui';
import { AssessedCase } from './assessment-finding';
import { AssessmentRead } from './assessment-read';
import { replayQuery } from './case-queries';
import { DecisionShown } from './decision-shown';
import { caseFileLink } from './file-link';
import { HearingCard } from './hearings';
import { SimilarLine } from './similar-line';

const route = getRouteApi('/$lang/c/cases/$reference/decisions/$decisionId');

/** A proposal reopened as its officer saw it: nothing of today in it. */
export function DecisionReplay() {
  const { reference, decisionId } = route.useParams();
  const { data, error, refetch } = useQuery(replayQuery(reference, decisionId));
  if (data === undefined) {
    return error === null ? (
      <Skeleton />
    ) : (
      <PartFailed onRetry={() => void refetch()}>
        <Trans>This decision cannot be shown.</Trans>
      </PartFailed>
    );
  }
  return (
    <div className="stack">
      <Heading>
        <Trans>As it was seen on {fmt.dateTime(data.decision.proposedAt)}</Trans>
      </Heading>
      <Proof proven={data.proven} />
      <DecisionShown decision={data.decision} />
      <Versions versions={data.versions} />
      <section className="stack" aria-labelledby="replay-similar">
        <Heading id="replay-similar">
          <Trans>Similar transactions then shown</Trans> ({data.similar.length})
        </Heading>
        <ul className="list">
          {data.similar.map((similar) => (
            <li key={similar.similarId}>
              <SimilarLine similar={similar} />
            </li>
          ))}
        </ul>
      </section>
      {data.hearings.map((hearing) => (
        <HearingCard key={hearing.hearingId} reference={reference} hearing={hearing} />
      ))}
      <Assessed reference={reference} view={data} />
      <section className="stack" aria-labelledby="replay-answers">
        <Heading id="replay-answers">
          <Trans>Answers, version {data.notified.version}</Trans>
        </Heading>
        <AnswerSummary answers={data.notified.answers as Answers} fileLink={caseFileLink(reference)} />
      </section>
      <p className="no-print">
        <Link to="/$lang/c/cases/$reference/decision" params={{ reference }}>
          <Trans>Back to the case as it is today</Trans>
        </Link>
      </p>
    </div>
  );
}

function Proof({ proven }: { readonly proven: boolean }) {
  return proven ? (
    <InsetText>
      <Trans>This is byte for byte what the record committed to when it was proposed.</Trans>
    </InsetText>
  ) : (
    <WarningText>
      <Trans>
        This cannot be proven: words were erased since, or what is stored no longer fits the record. Ask your
        administrator to verify the ledger.
      </Trans>
    </WarningText>
  );
}

function Versions({ versions }: { readonly versions: ReplayView['versions'] }) {
  const { t } = useLingui();
  const names: Readonly<Record<string, string>> = {
    questionCatalogue: t`Question catalogue`,
    reasonCatalogue: t`Reason catalogue`,
    decisionTable: t`Decision tables`,
    matcher: t`Matcher`,
    restrictedPartyList: t`Restricted-party list`,
  };
  return (
    <section className="stack" aria-labelledby="replay-versions">
      <Heading id="replay-versions">
        <Trans>In force then</Trans>
      </Heading>
      <SummaryList
        dense
        rows={Object.entries(versions).map(([name, version]) => ({
          key: name,
          term: names[name] ?? name,
          value: version ?? t`none`,
        }))}
      />
    </section>
  );
}

function Assessed({ reference, view }: { readonly reference: string; readonly view: ReplayView }) {
  const { t } = useLingui();
  return (
    <section className="stack" aria-labelledby="replay-assessment">
      <Heading id="replay-assessment">
        <Trans>Assessment then</Trans>
      </Heading>
      {view.assessment === null ? (
        <EmptyState title={t`The words of this assessment were erased`} />
      ) : (
        <AssessedCase value={{ reference, answers: view.notified.answers as Answers }}>
          <AssessmentRead content={view.assessment} />
        </AssessedCase>
      )}
    </section>
  );
}
