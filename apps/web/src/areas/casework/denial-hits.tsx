import { Trans, useLingui } from '@lingui/react/macro';
import type { DenialHit } from '@article5/contracts/denial';
import { fmt } from '../../i18n/format';
import { Link } from '../../lang-route';
import { EmptyState, Heading, Tag } from '../../ui';
import { DENIAL_TYPE_WORDS } from '../../words/denial';
import { useMatchSentence } from '../../words/matching';
import { useWord } from '../../words/word';

interface Found {
  readonly search: { readonly searchedAt: string; readonly compared: number } | null;
  readonly hits: readonly DenialHit[];
}

/** The look through the valid denials: advice at this stage, with the denying authority and the reasons. */
export function DenialHits({ found }: { readonly found: Found }) {
  const { t } = useLingui();
  const { search, hits } = found;
  const when = search === null ? '' : fmt.dateTime(search.searchedAt);
  return (
    <section className="stack" aria-labelledby="denials">
      <Heading id="denials">
        <Trans>Denials of essentially identical transactions</Trans>
      </Heading>
      <p className="secondary">
        <Trans>
          Advice: at notification nobody has to wait for it. Before a licence decision the search is mandatory
          (Article 16(5)). The authorities whose denials you see here learn that you looked.
        </Trans>{' '}
        {search !== null && <Trans>Last searched {when}.</Trans>}
      </p>
      {hits.length === 0 ? (
        <EmptyState title={search === null ? t`Not searched yet` : t`No denial in force matches`} />
      ) : (
        hits.map((hit) => <HitCard key={hit.denial.denialId} hit={hit} />)
      )}
    </section>
  );
}

function HitCard({ hit }: { readonly hit: DenialHit }) {
  const word = useWord();
  const sentenceOf = useMatchSentence();
  const { denial } = hit;
  const { authorityId, denialId } = denial;
  return (
    <section className="flag" aria-labelledby={`hit-${denialId}`}>
      <Heading level={3} id={`hit-${denialId}`} caption={denial.authorityName}>
        <Link to="/$lang/c/denials/$authorityId/$denialId" params={{ authorityId, denialId }}>
          {denial.number}
        </Link>{' '}
        <Tag tone={hit.verdict === 'SAME' ? 'error' : 'warn'}>
          {hit.verdict === 'SAME' ? <Trans>Essentially identical</Trans> : <Trans>Possibly identical</Trans>}
        </Tag>
      </Heading>
      <p>
        {word(DENIAL_TYPE_WORDS, denial.denialType)}: {denial.itemName}
        {denial.endUserName !== null && ` → ${denial.endUserName}`}
        {denial.destination !== null && `, ${fmt.country(denial.destination)}`}
      </p>
      <ul className="list">
        {hit.reasons.map((reason, index) => (
          <li key={`${reason.code}-${index}`}>{sentenceOf(reason)}</li>
        ))}
      </ul>
      {hit.consultationId !== null && (
        <p className="secondary">
          <Trans>This authority has been asked about it, see below.</Trans>
        </p>
      )}
    </section>
  );
}
