import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ROLE_WORDS } from '../../features/people/role-words';
import { fmt } from '../../i18n/format';
import { EmptyState, Heading, SummaryList } from '../../ui';
import { useWord } from '../../words/word';
import { RegisterCases } from './register-cases';
import { dataFact, RegisterEntryPage } from './register-entry-page';
import { organisationEntryQuery } from './register-queries';

const route = getRouteApi('/$lang/c/organisations/$entryId');

/** An exporter: who it is, how many people hold which role, its cases and how they ended. */
export function OrganisationEntryPage() {
  const { t } = useLingui();
  const word = useWord();
  const { entryId } = route.useParams();
  const { data: entry } = useSuspenseQuery(organisationEntryQuery(entryId));
  return (
    <RegisterEntryPage
      register="organisations"
      entry={entry}
      facts={[
        dataFact('eori', t`EORI`, entry.eori),
        dataFact('vat', t`VAT number`, entry.vatNumber),
        dataFact('address', t`Address`, entry.address),
        {
          key: 'country',
          term: t`Country`,
          value: entry.country === null ? '–' : fmt.country(entry.country),
        },
      ]}
    >
      <RegisterCases entryId={entryId} outcomes={entry.outcomes} />
      <section className="stack" aria-labelledby="people">
        <Heading id="people">
          <Trans>People with access, by role</Trans>
        </Heading>
        {entry.people.length === 0 ? (
          <EmptyState title={t`Nobody has access`}>
            <Trans>Its notifications came on paper.</Trans>
          </EmptyState>
        ) : (
          <SummaryList
            dense
            rows={entry.people.map(({ role, count }) => ({
              key: role,
              term: word(ROLE_WORDS, role),
              value: fmt.number(count),
            }))}
          />
        )}
      </section>
    </RegisterEntryPage>
  );
}
