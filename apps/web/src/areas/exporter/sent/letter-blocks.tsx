import type { LetterText } from '@article5/contracts/decision';
import { Prose } from '../../../ui';

function Block({ block }: { readonly block: LetterText['blocks'][number] }) {
  if (block.kind === 'HEADING') return <h2>{block.texts.join(' ')}</h2>;
  if (block.kind === 'PARAGRAPH') return <p className="typed-text">{block.texts.join(' ')}</p>;
  return (
    <ul>
      {block.texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

/** A text of the authority as it was sent, in its own language. */
export function LetterBlocks({ text }: { readonly text: LetterText }) {
  return (
    <article className="letter" lang={text.language} translate="no" aria-label={text.title}>
      <Prose>
        {text.blocks.map((block, index) => (
          <Block key={index} block={block} />
        ))}
      </Prose>
    </article>
  );
}
