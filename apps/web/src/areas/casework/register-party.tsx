import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { PartyEntry } from '@article5/contracts/casework';
import { fmt } from '../../i18n/format';
import { Link } from '../../lang-route';
import { EmptyState, Heading, Tag } from '../../ui';
import { DENIAL_STATUS_TONES, DENIAL_STATUS_WORDS } from '../../words/denial';
import { useWord } from '../../words/word';
import { PartyLikenessCard } from './party-likeness';
import { RegisterCases } from './register-cases';
import { dataFact, RegisterEntryPage } from './register-entry-page';
import { partyEntryQuery } from './register-queries';
import { RegisterTable } from './register-table';

const route = getRouteApi('/$lang/c/parties/$entryId');

/** A party: its names, the cases in which it appears, denials, and who may be the same. */
export function PartyEntryPage() {
  const { t } = useLingui();
  const { entryId } = route.useParams();
  const { data: entry } = useSuspenseQuery(partyEntryQuery(entryId));
  const countries = [...new Set([entry, ...entry.group].map(({ country }) => country))];
  const named = countries.map((country) => (country === null ? t`country not said` : fmt.country(country)));
  return (
    <RegisterEntryPage
      register="parties"
      entry={entry}
      facts={[
        { key: 'country', term: t`Country`, value: named.join(', ') },
        dataFact('names', t`Other names`, entry.otherNames.join('; ') || null),
        dataFact('address', t`Address`, entry.address),
        dataFact('website', t`Web site`, entry.website),
        dataFact('number', t`Registration number`, entry.registrationNumber),
      ]}
    >
      <Denied denials={entry.denials} />
      {entry.group.length > 0 && (
        <section className="stack" aria-labelledby="group">
          <Heading id="group">
            <Trans>Also written as</Trans>
          </Heading>
          <p className="secondary">
            <Trans>Two officers said that these are the same party. The cases below are those of all.</Trans>
          </p>
          <RegisterTable register="parties" rows={entry.group} caption={t`Also written as`} />
        </section>
      )}
      <RegisterCases entryId={entryId} outcomes={entry.outcomes} withRoles />
      <Likenesses entry={entry} />
    </RegisterEntryPage>
  );
}

function Denied({ denials }: Pick<PartyEntry, 'denials'>) {
  const word = useWord();
  if (denials.length === 0) return null;
  return (
    <section className="flag" aria-labelledby="denied">
      <Heading id="denied">
        <Trans>Denials in force that name this party</Trans>
      </Heading>
      <ul className="list">
        {denials.map(({ authorityId, denialId, number, status, itemName, name, match }) => (
          <li key={denialId}>
            <Link to="/$lang/c/denials/$authorityId/$denialId" params={{ authorityId, denialId }}>
              {number}
            </Link>{' '}
            <Tag tone={DENIAL_STATUS_TONES[status]}>{word(DENIAL_STATUS_WORDS, status)}</Tag>{' '}
            <span translate="no">
              {name}, {itemName}
            </span>
            : {match === 'SAME' ? <Trans>the same party</Trans> : <Trans>possibly the same party</Trans>}
          </li>
        ))}
      </ul>
      <p className="secondary">
        <Trans>Other authorities learn that you read theirs.</Trans>
      </p>
    </section>
  );
}

function Likenesses({ entry }: { readonly entry: PartyEntry }) {
  const { t } = useLingui();
  return (
    <section className="stack" aria-labelledby="likenesses">
      <Heading id="likenesses">
        <Trans>May be the same party</Trans>
      </Heading>
      {entry.likenesses.length === 0 ? (
        <EmptyState title={t`No other party of the register is like it`} />
      ) : (
        <>
          <p className="secondary">
            <Trans>
              The comparison only proposes. That two are the same counts once a second officer confirms it.
            </Trans>
          </p>
          {entry.likenesses.map((likeness) => (
            <PartyLikenessCard key={likeness.other.entryId} entry={entry} likeness={likeness} />
          ))}
        </>
      )}
    </section>
  );
}
