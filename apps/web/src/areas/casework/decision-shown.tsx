import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { REASON_CATALOGUE, type DecisionView, type LetterText } from '@article5/contracts/decision';
import { fmt } from '../../i18n/format';
import { useMessage } from '../../i18n/messages';
import { Details, Heading, Tag, type Tone } from '../../ui';
import { OUTCOME_TONES, OUTCOMES } from '../../words/decision';
import { useWord } from '../../words/word';

const STATES: Readonly<Record<string, MessageDescriptor>> = {
  PROPOSED: msg`proposed`,
  RETURNED: msg`returned`,
  APPROVED: msg`approved and issued`,
  OBSOLETE: msg`no longer valid`,
};

const STATE_TONES: Readonly<Record<string, Tone>> = { APPROVED: 'ok', RETURNED: 'warn', PROPOSED: 'info' };

/** A proposal and what became of it: outcome, reasons, text. */
export function DecisionShown({
  decision,
  children,
}: {
  readonly decision: DecisionView;
  readonly children?: ReactNode;
}) {
  const { t } = useLingui();
  const word = useWord();
  const outcome = word(OUTCOMES, decision.outcome);
  const proposed = fmt.dateTime(decision.proposedAt);
  return (
    <section className="flag stack" aria-label={t`${outcome}, proposed ${proposed}`}>
      <p>
        <Tag tone={OUTCOME_TONES[decision.outcome] ?? 'neutral'}>{word(OUTCOMES, decision.outcome)}</Tag>{' '}
        {decision.replacedAt === null ? (
          <Tag tone={STATE_TONES[decision.state] ?? 'quiet'}>{word(STATES, decision.state)}</Tag>
        ) : (
          <Tag tone="quiet">
            <Trans>replaced</Trans>
          </Tag>
        )}
      </p>
      <p className="secondary">
        <Trans>
          Proposed {fmt.dateTime(decision.proposedAt)} by {decision.proposedBy.displayName}.
        </Trans>{' '}
        {decision.decidedBy !== null && decision.decidedAt !== null && (
          <Trans>
            Decided {fmt.dateTime(decision.decidedAt)} by {decision.decidedBy.displayName}.
          </Trans>
        )}
      </p>
      {decision.replacedAt !== null && (
        <p>
          <strong>
            <Trans>
              No longer applies: replaced by a new decision on {fmt.dateTime(decision.replacedAt)}.
            </Trans>
          </strong>
        </p>
      )}
      {decision.correctsDecisionId !== null && decision.state === 'APPROVED' && (
        <p>
          <Trans>It replaces the decision before it.</Trans>
        </p>
      )}
      {decision.returnComment !== null && <p className="quote">{decision.returnComment}</p>}
      <Reasons decision={decision} />
      <Details summary={<Trans>Text of the letter</Trans>}>
        <LetterShown letter={decision.letter} />
      </Details>
      {children}
    </section>
  );
}

export function Reasons({ decision }: { readonly decision: DecisionView }) {
  const say = useMessage();
  return (
    <>
      <ul className="list">
        {decision.reasons.map((reason) => (
          <li key={reason.code}>
            <strong>{say(REASON_CATALOGUE[reason.code].label)}</strong> <WeightWord weight={reason.weight} />
            <br />
            {reason.evidence} → {reason.conclusion}
          </li>
        ))}
      </ul>
      {decision.whyWeDiffer !== null && (
        <>
          <Heading level={3}>
            <Trans>Why we differ</Trans>
          </Heading>
          <p className="quote">{decision.whyWeDiffer}</p>
        </>
      )}
      {!decision.consistency.shared && (
        <p>
          <Trans>The consistency record is withheld: {decision.consistency.withheldReason ?? ''}</Trans>
        </p>
      )}
    </>
  );
}

export function WeightWord({ weight }: { readonly weight: DecisionView['reasons'][number]['weight'] }) {
  if (weight === 'DECISIVE') return <Trans>(decisive)</Trans>;
  if (weight === 'CONTRARY') return <Trans>(speaks against it, outweighed)</Trans>;
  return <Trans>(supporting)</Trans>;
}

/** The exact text that is signed, and its hash. */
export function LetterShown({ letter }: { readonly letter: LetterText }) {
  return (
    <article className="letter" lang={letter.language}>
      <h3>{letter.title}</h3>
      {letter.blocks.map((block, index) => {
        if (block.kind === 'HEADING') return <h4 key={index}>{block.texts[0]}</h4>;
        if (block.kind === 'LIST') {
          return (
            <ul key={index}>
              {block.texts.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          );
        }
        return block.texts.map((text) => <p key={`${index}-${text}`}>{text}</p>);
      })}
      <p className="secondary">
        SHA-256 <code className="hash">{letter.textSha256}</code>
      </p>
    </article>
  );
}
