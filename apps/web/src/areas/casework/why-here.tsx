import { Trans, useLingui } from '@lingui/react/macro';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseRouteView, explainCaseRoute } from '@article5/contracts/triage';
import { call } from '../../api/client';
import { Conditions, useConditionSentence } from '../../features/triage';
import { fmt } from '../../i18n/format';
import { Button, PartFailed, Skeleton } from '../../ui';
import { PRIORITY_WORDS } from '../../words/triage';
import { useWord } from '../../words/word';
import { caseKey } from './case-queries';

const routeQuery = (reference: string) =>
  queryOptions({
    queryKey: [...caseKey(reference), 'route'],
    queryFn: () =>
      call<typeof explainCaseRoute>('GET /api/cases/:reference/route', { params: { reference } }),
  });

/** Why the case is with this team at this priority, and why not elsewhere: one press away, read only then. */
export function WhyHere({ reference }: { readonly reference: string }) {
  const [open, setOpen] = useState(false);
  return (
    <section className="stack" aria-labelledby="why-here">
      <Button
        kind="secondary"
        small
        id="why-here"
        aria-expanded={open}
        aria-controls="why-here-answer"
        onClick={() => setOpen(!open)}
      >
        <Trans>Why is this case here?</Trans>
      </Button>
      <div id="why-here-answer">{open && <Answer reference={reference} />}</div>
    </section>
  );
}

function Answer({ reference }: { readonly reference: string }) {
  const { data, error, refetch } = useQuery(routeQuery(reference));
  if (data) return <Explained view={data} />;
  if (!error) return <Skeleton lines={3} />;
  return (
    <PartFailed onRetry={() => void refetch()}>
      <Trans>The reason could not be read.</Trans>
    </PartFailed>
  );
}

function Explained({ view: { current, routed } }: { readonly view: CaseRouteView }) {
  const word = useWord();
  const placeName = usePlaceName();
  if (routed === null) {
    return (
      <p>
        <Trans>No rule has placed this case yet, or the table that did is no longer known.</Trans>
      </p>
    );
  }
  const { taken, tableVersion, recordedRuleId } = routed;
  const isElsewhere = current.teamCode !== taken.teamCode || current.priority !== taken.priority;
  return (
    <div className="stack">
      <p>
        <Trans>
          Rule <strong>{taken.ruleId}</strong> of table version {tableVersion} put it with{' '}
          <strong>{placeName(taken)}</strong> on {fmt.dateTime(routed.at)}, because:
        </Trans>
      </p>
      {taken.when.length === 0 ? (
        <p>
          <Trans>no rule before it held; this one always does.</Trans>
        </p>
      ) : (
        <Conditions when={taken.when} />
      )}
      {taken.answerKeys.length > 0 && (
        <p className="secondary">
          <Trans>Answers: {fmt.list(taken.answerKeys)}</Trans>
        </p>
      )}
      {recordedRuleId !== taken.ruleId && (
        <p>
          <Trans>
            At that time it was rule {recordedRuleId}: the indicators have changed since, so the rule named
            here is the one that would hold now.
          </Trans>
        </p>
      )}
      {isElsewhere && (
        <p>
          <Trans>
            Since then it was moved: it is with {current.teamName ?? current.teamCode ?? '–'},{' '}
            {word(PRIORITY_WORDS, current.priority)}.
          </Trans>
        </p>
      )}
      <NotThere routed={routed} />
    </div>
  );
}

function NotThere({ routed }: { readonly routed: NonNullable<CaseRouteView['routed']> }) {
  const placeName = usePlaceName();
  const sentence = useConditionSentence();
  if (routed.notTaken.length === 0) return null;
  return (
    <>
      <p>
        <strong>
          <Trans>Why not elsewhere</Trans>
        </strong>
      </p>
      <ul className="list">
        {routed.notTaken.map((other) => (
          <li key={other.ruleId}>
            {other.unmet === null ? (
              <Trans>
                {placeName(other)} (rule {other.ruleId}): an earlier rule held first.
              </Trans>
            ) : (
              <Trans>
                {placeName(other)} (rule {other.ruleId}): not met: {sentence(other.unmet)}.
              </Trans>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function usePlaceName(): (place: {
  readonly teamCode: string;
  readonly teamName: string | null;
  readonly priority: string;
}) => string {
  const { t } = useLingui();
  const word = useWord();
  return ({ teamCode, teamName, priority }) => {
    const team = teamName ?? teamCode;
    const how = word(PRIORITY_WORDS, priority);
    return t`${team}, priority ${how}`;
  };
}
