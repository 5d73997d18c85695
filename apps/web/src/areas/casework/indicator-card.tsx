import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { CaseView, IndicatorView, judgeIndicator } from '@article5/contracts/casework';
import { partsOf, type Answers } from '@article5/contracts/questions';
import { call } from '../../api/client';
import { AnswerParts } from '../../features/questions';
import { fmt } from '../../i18n/format';
import { Actions, Button, Details, Tag } from '../../ui';
import { useIndicatorSentence } from '../../words/indicator';
import { mayDo } from './available';
import { useCaseAct } from './case-queries';
import { ReasonDialog } from './reason-dialog';

type Finding = 'CONFIRMED' | 'DISMISSED';

/** An indicator with what it rests on; the officer's finding stands beside it and never replaces it. */
export function IndicatorCard(props: { readonly view: CaseView; readonly indicator: IndicatorView }) {
  const sentenceOf = useIndicatorSentence();
  const { view, indicator } = props;
  return (
    <article className="flag" aria-label={sentenceOf(indicator)}>
      <p className="flag__title">
        <Tag tone={indicator.level === 'STRONG' ? 'error' : 'warn'}>
          {indicator.level === 'STRONG' ? <Trans>Strong</Trans> : <Trans>Attention</Trans>}
        </Tag>{' '}
        <strong>{sentenceOf(indicator)}</strong>
      </p>
      <WhatItRestsOn view={view} indicator={indicator} />
      <FindingOf view={view} indicator={indicator} />
    </article>
  );
}

function WhatItRestsOn({ view, indicator }: { readonly view: CaseView; readonly indicator: IndicatorView }) {
  const { answerKey, guidelineStep, ruleId, tableVersion } = indicator;
  return (
    <Details
      summary={
        answerKey === null ? <Trans>Why: rule {ruleId}</Trans> : <Trans>Why: answer {answerKey}</Trans>
      }
    >
      <PublishedEntry indicator={indicator} />
      {answerKey !== null && <AnswerParts parts={partsOf(answerKey, view.notified.answers as Answers)} />}
      <p className="secondary">
        {guidelineStep !== null && <Trans>Guidelines, step {guidelineStep}. </Trans>}
        <Trans>
          Rule {ruleId} of table version {tableVersion}.
        </Trans>
      </p>
    </Details>
  );
}

/** The entry published under Art 5(6) that the item meets. R-022. */
function PublishedEntry({ indicator: { parameters } }: { readonly indicator: IndicatorView }) {
  const { entry, entryId, title } = parameters;
  if (entryId === undefined) return null;
  return (
    <p>
      <Trans>On the list published under Art 5(6):</Trans>{' '}
      <span translate="no">
        {String(title)}, OJ {String(entry)}
      </span>
    </p>
  );
}

function FindingOf({ view, indicator }: { readonly view: CaseView; readonly indicator: IndicatorView }) {
  const { t } = useLingui();
  const [asked, setAsked] = useState<Finding>();
  const { reference } = view;
  const judge = useCaseAct(reference, (body: { finding: Finding; reason: string }) =>
    call<typeof judgeIndicator>('POST /api/cases/:reference/indicators/:indicatorId/finding', {
      params: { reference, indicatorId: indicator.indicatorId },
      body,
    }),
  );
  const { finding } = indicator;
  return (
    <>
      {finding !== null && (
        <p>
          {finding.finding === 'CONFIRMED' ? <Trans>Confirmed</Trans> : <Trans>Dismissed</Trans>}{' '}
          <Trans>
            by {finding.by}, {fmt.dateTime(finding.at)}
          </Trans>
          {finding.reason !== null && `: ${finding.reason}`}
        </p>
      )}
      {mayDo(view, 'judge-indicator') && (
        <Actions>
          <Button kind="secondary" small onClick={() => setAsked('CONFIRMED')}>
            <Trans>Confirm</Trans>
          </Button>
          <Button kind="secondary" small onClick={() => setAsked('DISMISSED')}>
            <Trans>Dismiss</Trans>
          </Button>
        </Actions>
      )}
      <ReasonDialog
        open={asked !== undefined}
        title={asked === 'CONFIRMED' ? t`Confirm this indicator` : t`Dismiss this indicator`}
        label={t`What did you find?`}
        confirmLabel={asked === 'CONFIRMED' ? t`Confirm` : t`Dismiss`}
        busy={judge.isPending}
        error={judge.error}
        onConfirm={(reason) => {
          if (asked) judge.mutate({ finding: asked, reason }, { onSuccess: () => setAsked(undefined) });
        }}
        onClose={() => setAsked(undefined)}
      />
    </>
  );
}
