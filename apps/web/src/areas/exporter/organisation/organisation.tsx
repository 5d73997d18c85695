import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { OwnOrganisationView } from '@article5/contracts/organisation';
import { QueryPage } from '../../../app/query-page';
import { useSignedIn } from '../../../app/session';
import { fmt } from '../../../i18n/format';
import { Link } from '../../../lang-route';
import { ButtonLink, Heading, Page, SummaryList } from '../../../ui';
import { ApiTokens } from './api-tokens';
import { organisationQuery } from './queries';

function Details({ organisation }: { readonly organisation: OwnOrganisationView }) {
  const { t } = useLingui();
  const { street, postcode, town, country, authority } = organisation;
  const address = [street, [postcode, town].filter(Boolean).join(' '), fmt.country(country)].filter(Boolean);
  return (
    <SummaryList
      rows={[
        { key: 'legalName', term: t`Legal name`, value: organisation.legalName },
        { key: 'eori', term: t`EORI number`, value: organisation.eori ?? t`Not given` },
        { key: 'vatNumber', term: t`VAT number`, value: organisation.vatNumber ?? t`Not given` },
        { key: 'address', term: t`Address`, value: address.join(', ') },
        { key: 'authority', term: t`Competent authority`, value: authority.name },
      ]}
    />
  );
}

/** The company: its data for everyone in it; colleagues and tokens for its administrator. */
export function OrganisationPage() {
  const { t } = useLingui();
  const query = useQuery(organisationQuery);
  const administers = useSignedIn().roles.includes('EXPORTER_ADMINISTRATOR');
  return (
    <QueryPage query={query} title={t`Your company`}>
      {(organisation) => (
        <Page
          title={t`Your company`}
          width="wide"
          actions={
            administers && (
              <ButtonLink from="/$lang" to="/$lang/n/organisation/change" kind="secondary">
                <Trans>Change the data</Trans>
              </ButtonLink>
            )
          }
        >
          <Details organisation={organisation} />
          {administers ? (
            <>
              <Heading>
                <Trans>Colleagues</Trans>
              </Heading>
              <p>
                <Link to="/$lang/n/organisation/people">
                  <Trans>See colleagues, invite someone, give and end roles</Trans>
                </Link>
              </p>
              <ApiTokens />
            </>
          ) : (
            <p>
              <Trans>To correct something, or to invite a colleague, ask your company's administrator.</Trans>
            </p>
          )}
        </Page>
      )}
    </QueryPage>
  );
}
