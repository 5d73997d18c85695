import { Trans } from '@lingui/react/macro';
import type { DecisionView, LetterText, OfficerHearingView } from '@article5/contracts/decision';
import { fmt } from '../../i18n/format';
import { Heading, Tag } from '../../ui';
import { OUTCOME_TONES, OUTCOMES } from '../../words/decision';
import { useWord } from '../../words/word';
import { diffWords, type DiffPart } from './word-diff';

/** The letter as running text, one paragraph a line. */
function textOf({ title, blocks }: LetterText): string {
  return [title, ...blocks.flatMap(({ texts }) => texts)].join('\n');
}

/** What a proposal says otherwise than the one that was returned last, word by word, with the reason of the return. */
export function ChangesSinceReturn(props: {
  readonly proposal: DecisionView;
  readonly earlier: readonly DecisionView[];
}) {
  const { proposal, earlier } = props;
  const returned = earlier.find(
    ({ state, correctsDecisionId }) =>
      state === 'RETURNED' && correctsDecisionId === proposal.correctsDecisionId,
  );
  if (!returned) return null;
  const by = returned.decidedBy?.displayName ?? '';
  return (
    <section className="stack" aria-labelledby="changes">
      <Heading id="changes" level={3}>
        <Trans>Changed since it was returned</Trans>
      </Heading>
      <p>
        <Trans>
          {by} returned it on {fmt.date(returned.decidedAt ?? '')}:
        </Trans>
      </p>
      <p className="quote">{returned.returnComment}</p>
      <Changes from={returned.letter} to={proposal.letter} />
    </section>
  );
}

/** What a correction says otherwise than the decision that it is to replace, word by word. */
export function ChangesOfDecision(props: {
  readonly proposal: DecisionView;
  readonly earlier: readonly DecisionView[];
}) {
  const { proposal, earlier } = props;
  const word = useWord();
  const replaced = earlier.find(({ decisionId }) => decisionId === proposal.correctsDecisionId);
  if (!replaced) return null;
  return (
    <section className="stack" aria-labelledby="corrected">
      <Heading id="corrected" level={3}>
        <Trans>Changed against the decision that it replaces</Trans>
      </Heading>
      <p>
        <Trans>Decided {fmt.dateTime(replaced.decidedAt ?? '')}:</Trans>{' '}
        <Tag tone={OUTCOME_TONES[replaced.outcome] ?? 'neutral'}>{word(OUTCOMES, replaced.outcome)}</Tag>
      </p>
      <Changes from={replaced.letter} to={proposal.letter} />
    </section>
  );
}

/** What the reasons say otherwise than when the exporter was heard on them; nothing where they are the same. */
export function ChangesSinceHearing(props: {
  readonly heard: OfficerHearingView;
  readonly letter: LetterText;
}) {
  const { heard, letter } = props;
  const parts = diffWords(reasonsOf(heard.letter), reasonsOf(letter));
  if (parts.every(({ kind }) => kind === 'same')) return null;
  return (
    <section className="stack" aria-labelledby="changes-heard">
      <Heading id="changes-heard" level={3}>
        <Trans>Reasons changed since the exporter was heard</Trans>
      </Heading>
      <p>
        <Trans>What changes to its disadvantage needs another hearing.</Trans>
      </p>
      <Diff parts={parts} language={letter.language} />
    </section>
  );
}

function Changes({ from, to }: { readonly from: LetterText; readonly to: LetterText }) {
  const parts = diffWords(textOf(from), textOf(to));
  if (parts.every(({ kind }) => kind === 'same')) {
    return (
      <p>
        <Trans>The text of the letter is the same as before.</Trans>
      </p>
    );
  }
  return <Diff parts={parts} language={to.language} />;
}

function reasonsOf({ blocks }: LetterText): string {
  return blocks.flatMap(({ kind, texts }) => (kind === 'LIST' ? texts : [])).join('\n');
}

function Diff({ parts, language }: { readonly parts: readonly DiffPart[]; readonly language: string }) {
  return (
    <p className="letter diff" lang={language}>
      {parts.map((part, index) => (
        <Part key={index} {...part} />
      ))}
    </p>
  );
}

function Part({ kind, text }: DiffPart) {
  if (kind === 'added') {
    return (
      <ins>
        <span className="visually-hidden">
          <Trans>added:</Trans>{' '}
        </span>
        {text}
      </ins>
    );
  }
  if (kind === 'removed') {
    return (
      <del>
        <span className="visually-hidden">
          <Trans>removed:</Trans>{' '}
        </span>
        {text}
      </del>
    );
  }
  return text;
}
