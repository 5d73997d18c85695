import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { PlatformOrganisationView } from '@article5/contracts/organisation';
import { QueryPage } from '../../app/query-page';
import { fmt } from '../../i18n/format';
import { Link } from '../../lang-route';
import {
  Button,
  ButtonLink,
  DataTable,
  EmptyState,
  Page,
  Pagination,
  PlainButton,
  TextInput,
} from '../../ui';
import { Administrators } from './authorities';
import { InviteAdministratorDialog } from './invite-administrator';
import { inviteToOrganisation, organisationsKey, organisationsQuery } from './queries';

const route = getRouteApi('/$lang/admin/organisations');

function NameFilter({ name = '' }: { readonly name?: string | undefined }) {
  const { t } = useLingui();
  const navigate = route.useNavigate();
  const [typed, setTyped] = useState(name);
  return (
    <form
      className="form"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        void navigate({ search: typed.trim() === '' ? {} : { name: typed.trim() } });
      }}
    >
      <TextInput
        label={t`Name begins with`}
        name="name"
        width={20}
        kind="search"
        value={typed}
        onChange={setTyped}
      />
      <Button kind="secondary" type="submit">
        <Trans>Search</Trans>
      </Button>
    </form>
  );
}

function Nothing({ isFiltered }: { readonly isFiltered: boolean }) {
  const { t } = useLingui();
  return isFiltered ? (
    <EmptyState title={t`No company matches`}>
      <Link to="/$lang/admin/organisations" search={{}}>
        <Trans>Show all companies</Trans>
      </Link>
    </EmptyState>
  ) : (
    <EmptyState title={t`No company yet`}>
      <Trans>Add the first company; its administrator then invites colleagues.</Trans>
    </EmptyState>
  );
}

/** Companies by name, and who looks after each. */
export function Organisations() {
  const { t } = useLingui();
  const search = route.useSearch();
  const query = useQuery(organisationsQuery(search));
  const [inviting, setInviting] = useState<PlatformOrganisationView>();
  const add = (
    <ButtonLink from="/$lang" to="/$lang/admin/organisations/new">
      <Trans>Add a company</Trans>
    </ButtonLink>
  );
  return (
    <QueryPage query={query} title={t`Companies`}>
      {({ items, next }) => (
        <Page title={t`Companies`} width="wide" actions={add}>
          <NameFilter key={search.name} name={search.name} />
          <DataTable
            caption={t`Companies by name`}
            stacked
            busy={query.isFetching}
            rows={items}
            rowKey={({ organisationId }) => organisationId}
            empty={<Nothing isFiltered={search.name !== undefined} />}
            columns={[
              { key: 'name', header: t`Name`, rowHeader: true, cell: ({ legalName }) => legalName },
              { key: 'eori', header: t`EORI number`, cell: ({ eori }) => eori ?? '–' },
              { key: 'country', header: t`Country`, cell: ({ country }) => fmt.country(country) },
              { key: 'authority', header: t`Authority`, cell: ({ authorityId }) => authorityId },
              {
                key: 'administrators',
                header: t`Administrators`,
                cell: (row) => <Administrators {...row} />,
              },
              {
                key: 'act',
                header: t`Act`,
                cell: (row) => (
                  <PlainButton onClick={() => setInviting(row)}>
                    <Trans>
                      Invite<span className="visually-hidden"> an administrator of {row.legalName}</span>
                    </Trans>
                  </PlainButton>
                ),
              },
            ]}
          />
          {next !== undefined && (
            <Pagination
              older={
                <Link to="/$lang/admin/organisations" search={{ ...search, after: next }}>
                  <Trans>Next page</Trans>
                </Link>
              }
            />
          )}
          <InviteAdministratorDialog
            body={inviting?.legalName}
            queryKey={organisationsKey}
            invite={(administrator) => inviteToOrganisation(inviting?.organisationId ?? '', administrator)}
            onClose={() => setInviting(undefined)}
          />
        </Page>
      )}
    </QueryPage>
  );
}
