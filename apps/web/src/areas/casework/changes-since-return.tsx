import { Trans } from '@lingui/react/macro';
import type { DecisionView, LetterText } from '@article5/contracts/decision';
import { fmt } from '../../i18n/format';
import { Heading } from '../../ui';
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
  const returned = earlier.find(({ state }) => state === 'RETURNED');
  if (!returned) return null;
  const parts = diffWords(textOf(returned.letter), textOf(proposal.letter));
  const isSame = parts.every(({ kind }) => kind === 'same');
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
      {isSame ? (
        <p>
          <Trans>The text of the letter is the same as before.</Trans>
        </p>
      ) : (
        <p className="letter diff" lang={proposal.letter.language}>
          {parts.map((part, index) => (
            <Part key={index} {...part} />
          ))}
        </p>
      )}
    </section>
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
