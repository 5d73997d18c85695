import { Trans } from '@lingui/react/macro';
import type { ReviewView } from '@article5/contracts/consultation';
import { fmt } from '../../i18n/format';
import { Details, Heading, Tag } from '../../ui';
import {
  CRITERION_WORDS,
  POSITION_TONES,
  POSITION_WORDS,
  STANCE_TONES,
  STANCE_WORDS,
} from '../../words/opinion';
import { useWord } from '../../words/word';

type Given = ReviewView['opinions'][number];
type Version = Given['versions'][number];

/** Opinions that may be read now, each with its earlier versions. */
export function Opinions({ opinions }: { readonly opinions: readonly Given[] }) {
  return opinions.map((opinion) => <OneOpinion key={opinion.participantId} opinion={opinion} />);
}

function OneOpinion({ opinion }: { readonly opinion: Given }) {
  const newest = opinion.versions.at(-1);
  if (newest === undefined) return null;
  const earlier = opinion.versions.slice(0, -1);
  const id = `opinion-${opinion.participantId}`;
  return (
    <section className="flag stack" aria-labelledby={id}>
      <Heading level={3} id={id}>
        {opinion.name} {opinion.isOwn && <Trans>(yours)</Trans>}
      </Heading>
      <Said version={newest} />
      {earlier.length > 0 && (
        <Details summary={<Trans>Earlier versions</Trans>}>
          {earlier.map((version) => (
            <Said key={version.version} version={version} />
          ))}
        </Details>
      )}
    </section>
  );
}

function Said({ version }: { readonly version: Version }) {
  const word = useWord();
  return (
    <>
      <p>
        <Tag tone={POSITION_TONES[version.position]}>{word(POSITION_WORDS, version.position)}</Tag>{' '}
        <span className="secondary">
          {fmt.dateTime(version.at)} <Trans>version {version.version}</Trans>
        </span>{' '}
        {version.late && (
          <Tag tone="warn">
            <Trans>late</Trans>
          </Tag>
        )}{' '}
        {version.blind && (
          <Tag tone="quiet">
            <Trans>given before others could be read</Trans>
          </Tag>
        )}
      </p>
      {version.reasons.length > 0 && (
        <ul className="list">
          {version.reasons.map(({ criterion, stance, note }) => (
            <li key={criterion}>
              {word(CRITERION_WORDS, criterion)}:{' '}
              <Tag tone={STANCE_TONES[stance]}>{word(STANCE_WORDS, stance)}</Tag> {note}
            </li>
          ))}
        </ul>
      )}
      <p className="quote">{version.text}</p>
    </>
  );
}
