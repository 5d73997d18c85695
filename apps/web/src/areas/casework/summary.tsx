import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { summaryOf, type Answers } from '@article5/contracts/questions';
import type { CaseView } from '@article5/contracts/casework';
import { AnswerParts } from '../../features/questions';
import { Link } from '../../lang-route';
import { useMessage } from '../../i18n/messages';
import { EmptyState, Heading, SummaryList } from '../../ui';
import { mayDo } from './available';
import { caseQuery } from './case-queries';
import { CaseTimeline } from './case-timeline';
import { IndicatorCard } from './indicator-card';
import { IntakeProgress } from './intake-progress';
import { MatchingPublications } from './matching-publications';
import { NamedInCase } from './named-in-case';
import { OwnInitiativeNote } from './own-initiative-note';
import { PaperNote } from './paper-note';
import { SimilarLine } from './similar-line';
import { WhyHere } from './why-here';

const route = getRouteApi('/$lang/c/cases/$reference');

/** Questions that tell what a case is about at a glance; the rest is on the answers page. */
const IN_SHORT = ['2.1', '2.2', '2.4', '3.2', '3.3', '4.1', '4.2', '4.3', '4.4', '4.9'];
const RECENT = 6;

/** What was notified, why it is flagged, what is the same elsewhere, and what happened last. */
export function CaseSummary() {
  const { reference } = route.useParams();
  const { data: view } = useSuspenseQuery(caseQuery(reference));
  return (
    <div className="split">
      <div className="stack">
        <PaperNote reference={reference} />
        {view.basis === 'INFORMED' && <OwnInitiativeNote view={view} />}
        <Notified view={view} />
        <section className="stack" aria-labelledby="timeline">
          <Heading id="timeline">
            <Trans>Last events</Trans>
          </Heading>
          <CaseTimeline entries={view.timeline.slice(0, RECENT)} />
          <p>
            <Link to="/$lang/c/cases/$reference/history" params={{ reference }}>
              <Trans>Whole history</Trans>
            </Link>
          </p>
        </section>
      </div>
      <div className="stack">
        <MatchingPublications reference={reference} />
        <WhyHere reference={reference} />
        <Indicators view={view} />
        <Similar view={view} />
        <NamedInCase reference={reference} />
        <IntakeProgress reference={reference} />
        {mayDo(view, 'redirect') && (
          <p>
            <Link to="/$lang/c/cases/$reference/redirect" params={{ reference }}>
              <Trans>Another authority is competent: redirect the case</Trans>
            </Link>
          </p>
        )}
      </div>
    </div>
  );
}

function Notified({ view }: { readonly view: CaseView }) {
  const msg = useMessage();
  const rows = summaryOf(view.notified.answers as Answers).filter(({ questionId }) =>
    IN_SHORT.includes(questionId),
  );
  return (
    <section className="stack" aria-labelledby="notified">
      <Heading id="notified">
        <Trans>What was notified</Trans>
      </Heading>
      <SummaryList
        dense
        rows={rows.map((row) => ({
          key: row.key,
          term: msg(row.officerLabel),
          value: <AnswerParts parts={row.parts} />,
        }))}
      />
      <p>
        <Link to="/$lang/c/cases/$reference/answers" params={{ reference: view.reference }}>
          <Trans>All answers</Trans>
        </Link>
      </p>
    </section>
  );
}

function Indicators({ view }: { readonly view: CaseView }) {
  const { t } = useLingui();
  return (
    <section className="stack" aria-labelledby="indicators">
      <Heading id="indicators">
        <Trans>Indicators</Trans> ({view.indicators.length})
      </Heading>
      {view.indicators.length === 0 ? (
        <EmptyState title={t`No indicator`}>
          <Trans>Either nothing was found, or the checks have not finished yet.</Trans>
        </EmptyState>
      ) : (
        view.indicators.map((indicator) => (
          <IndicatorCard key={indicator.indicatorId} view={view} indicator={indicator} />
        ))
      )}
    </section>
  );
}

function Similar({ view }: { readonly view: CaseView }) {
  const { t } = useLingui();
  return (
    <section className="stack" aria-labelledby="similar">
      <Heading id="similar">
        <Trans>Essentially identical transactions</Trans>
      </Heading>
      {view.similar.length === 0 ? (
        <EmptyState
          title={view.comparedAt === null ? t`Not compared yet` : t`No similar transaction found`}
        />
      ) : (
        <>
          <ul className="list">
            {view.similar.slice(0, 5).map((similar) => (
              <li key={similar.similarId}>
                <SimilarLine similar={similar} />
              </li>
            ))}
          </ul>
          <p>
            <Link to="/$lang/c/cases/$reference/similar" params={{ reference: view.reference }}>
              <Trans>Compare</Trans>
            </Link>
          </p>
        </>
      )}
    </section>
  );
}
