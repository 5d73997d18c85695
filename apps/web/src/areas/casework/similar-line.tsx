import { Trans } from '@lingui/react/macro';
import type { SimilarTransaction } from '@article5/contracts/casework';
import { fmt } from '../../i18n/format';
import { Tag } from '../../ui';
import { OUTCOME_TONES, OUTCOMES } from '../../words/decision';
import { useWord } from '../../words/word';

/** One similar transaction in a line: whose, what came of it and when, as far as the reader may see. */
export function SimilarLine({ similar }: { readonly similar: SimilarTransaction }) {
  const word = useWord();
  if (similar.sight === 'EXISTS') {
    return (
      <Trans>
        {similar.authorityName} has a similar case and has not shared it. Contact:{' '}
        {similar.contactPoint ?? '–'}
      </Trans>
    );
  }
  return (
    <>
      <strong>{similar.reference ?? similar.authorityId}</strong>{' '}
      {similar.imported && (
        <>
          <Tag tone="quiet">
            <Trans>imported, of before the portal</Trans>
          </Tag>{' '}
        </>
      )}
      {similar.outcome === null ? (
        <span className="secondary">
          <Trans>not decided yet</Trans>
        </span>
      ) : (
        <Tag tone={OUTCOME_TONES[similar.outcome] ?? 'neutral'}>{word(OUTCOMES, similar.outcome)}</Tag>
      )}{' '}
      {similar.correctedOn !== null && (
        <>
          <Tag tone="quiet">
            <Trans>corrected {fmt.shortDate(similar.correctedOn)}</Trans>
          </Tag>{' '}
        </>
      )}
      <span className="secondary">
        {similar.decidedOn !== null && fmt.shortDate(similar.decidedOn)}{' '}
        {similar.machine !== null && <Trans>{fmt.percent(similar.machine.score)} same</Trans>}
      </span>
    </>
  );
}
