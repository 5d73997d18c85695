import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { CaseView } from '@article5/contracts/casework';
import { summaryOf, type Answers } from '@article5/contracts/questions';
import { AnswerParts } from '../../features/questions';
import { fmt } from '../../i18n/format';
import { useMessage } from '../../i18n/messages';
import { Button, Heading, SummaryList, Tag } from '../../ui';
import { OUTCOME_TONES, OUTCOMES } from '../../words/decision';
import { useIndicatorSentence } from '../../words/indicator';
import { useWord } from '../../words/word';
import { CONSIDERATION_WORDS } from './assessment-fields';
import { caseQuery } from './case-queries';
import { Reasons } from './decision-shown';
import { SimilarLine } from './similar-line';

const route = getRouteApi('/$lang/c/cases/$reference');
/** What is sold, to whom, for what, and what the exporter found. */
const TOLD = ['2.1.item-1', '4.2', '4.3', '4.4', '3.3', '4.9'];

/** The case on one screen and one printed page, for who decides and for who is asked. */
export function CaseBrief() {
  const { reference } = route.useParams();
  const { data: view } = useSuspenseQuery(caseQuery(reference));
  return (
    <article className="brief" aria-label={view.reference}>
      <div className="split">
        <div className="stack">
          <Told view={view} />
          <Flagged view={view} />
        </div>
        <div className="stack">
          <Decided view={view} />
          <Elsewhere view={view} />
          <Found view={view} />
        </div>
      </div>
      <p className="no-print">
        <Button kind="secondary" small onClick={() => window.print()}>
          <Trans>Print this page</Trans>
        </Button>
      </p>
    </article>
  );
}

interface Props {
  readonly view: CaseView;
}

function Told({ view }: Props) {
  const msg = useMessage();
  const answers = view.notified.answers as Answers;
  const rows = summaryOf(answers).filter(({ key }) => TOLD.includes(key));
  return (
    <section className="stack" aria-labelledby="brief-told">
      <Heading id="brief-told">
        <Trans>What the exporter says</Trans>
      </Heading>
      <SummaryList
        dense
        rows={rows.map((row) => ({
          key: row.key,
          term: msg(row.officerLabel),
          value: <AnswerParts parts={row.parts} />,
        }))}
      />
    </section>
  );
}

function Flagged({ view }: Props) {
  const sentenceOf = useIndicatorSentence();
  const standing = view.indicators.filter(({ finding }) => finding?.finding !== 'DISMISSED');
  const dismissed = view.indicators.length - standing.length;
  return (
    <section className="stack" aria-labelledby="brief-flagged">
      <Heading id="brief-flagged">
        <Trans>Why it is flagged</Trans>
      </Heading>
      {standing.length === 0 && (
        <p>
          <Trans>No indicator stands.</Trans>
        </p>
      )}
      <ul className="list">
        {standing.map((indicator) => (
          <li key={indicator.indicatorId}>
            <Tag tone={indicator.level === 'STRONG' ? 'error' : 'warn'}>
              {indicator.level === 'STRONG' ? <Trans>Strong</Trans> : <Trans>Attention</Trans>}
            </Tag>{' '}
            {sentenceOf(indicator)}
          </li>
        ))}
      </ul>
      {dismissed > 0 && (
        <p className="secondary">
          <Plural value={dismissed} one="# more was dismissed." other="# more were dismissed." />
        </p>
      )}
    </section>
  );
}

function Decided({ view }: Props) {
  const word = useWord();
  const decision =
    view.proposal ??
    view.decisions.find(({ state, replacedAt }) => state === 'APPROVED' && replacedAt === null);
  return (
    <section className="stack" aria-labelledby="brief-decision">
      <Heading id="brief-decision">
        {view.proposal === null ? <Trans>Decision</Trans> : <Trans>Proposed decision</Trans>}
      </Heading>
      {decision === undefined ? (
        <p>
          <Trans>Nothing has been proposed yet.</Trans>
        </p>
      ) : (
        <>
          <p>
            <Tag tone={OUTCOME_TONES[decision.outcome] ?? 'neutral'}>{word(OUTCOMES, decision.outcome)}</Tag>{' '}
            <span className="secondary">
              <Trans>
                {decision.proposedBy.displayName}, {fmt.dateTime(decision.proposedAt)}
              </Trans>
            </span>
          </p>
          {decision.correctsDecisionId !== null && (
            <p>
              {view.proposal === null ? (
                <Trans>It replaces the decision before it.</Trans>
              ) : (
                <Trans>It is to replace the decision in force.</Trans>
              )}
            </p>
          )}
          <Reasons decision={decision} />
          <Heard view={view} />
        </>
      )}
    </section>
  );
}

/** Whether the exporter was heard, in a line each. */
function Heard({ view }: Props) {
  return view.hearings.map(({ hearingId, state, answer, dueOn, settledAt }) => (
    <p key={hearingId}>
      {state === 'OPEN' && <Trans>The exporter can be heard until {fmt.date(dueOn)}.</Trans>}
      {state === 'LAPSED' && (
        <Trans>The exporter could be heard until {fmt.date(dueOn)} and said nothing.</Trans>
      )}
      {answer !== null && answer.nothingToSay && (
        <Trans>The exporter was heard and has nothing to say ({fmt.date(settledAt ?? '')}).</Trans>
      )}
      {answer !== null && !answer.nothingToSay && (
        <Trans>The exporter was heard; it answered on {fmt.date(settledAt ?? '')}.</Trans>
      )}
    </p>
  ));
}

function Elsewhere({ view }: Props) {
  const others = view.similar.filter(({ verdict }) => verdict !== 'NOT_SAME');
  return (
    <section className="stack" aria-labelledby="brief-elsewhere">
      <Heading id="brief-elsewhere">
        <Trans>The same transaction elsewhere</Trans>
      </Heading>
      {others.length === 0 && (
        <p>
          <Trans>None was found.</Trans>
        </p>
      )}
      <ul className="list">
        {others.map((similar) => (
          <li key={similar.similarId}>
            <SimilarLine similar={similar} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Found({ view }: Props) {
  const { i18n, t } = useLingui();
  const { considerations, elements } = view.assessment.content;
  const all = Object.values(elements);
  const met = all.filter((element) => element.met === 'YES').length;
  const names = Object.keys(considerations) as (keyof typeof considerations)[];
  return (
    <section className="stack" aria-labelledby="brief-found">
      <Heading id="brief-found">
        <Trans>What the authority found</Trans>
      </Heading>
      <SummaryList
        dense
        rows={[
          ...names.map((name) => ({
            key: name,
            term: i18n._(CONSIDERATION_WORDS[name]),
            value: considerations[name] || t`Not written yet`,
          })),
          { key: 'elements', term: t`Elements of Article 2(20) met`, value: t`${met} of ${all.length}` },
        ]}
      />
    </section>
  );
}
