import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlatformAuthorityView } from '@article5/contracts/organisation';
import { QueryPage } from '../../app/query-page';
import { fmt } from '../../i18n/format';
import { DataTable, Page, PlainButton, Tag } from '../../ui';
import { InviteAdministratorDialog } from './invite-administrator';
import { authoritiesQuery, inviteToAuthority } from './queries';

/** How many look after a body; a warning where nobody does and nobody was asked to. */
export function Administrators(props: { readonly administrators: number; readonly openInvitations: number }) {
  const { t } = useLingui();
  const { administrators, openInvitations } = props;
  if (administrators > 0) return <>{fmt.number(administrators)}</>;
  return openInvitations > 0 ? <Tag tone="info">{t`Invited`}</Tag> : <Tag tone="warn">{t`None`}</Tag>;
}

/** All competent authorities, and who looks after each. */
export function Authorities() {
  const { t } = useLingui();
  const query = useQuery(authoritiesQuery);
  const [inviting, setInviting] = useState<PlatformAuthorityView>();
  return (
    <QueryPage query={query} title={t`Authorities`}>
      {({ authorities }) => (
        <Page title={t`Authorities`} width="wide">
          <p>
            <Trans>
              The administrator of an authority invites its officers. You see no case of any authority.
            </Trans>
          </p>
          <DataTable
            caption={t`Competent authorities of the Member States`}
            dense
            stacked
            rows={authorities}
            rowKey={({ code }) => code}
            columns={[
              { key: 'code', header: t`Code`, cell: ({ code }) => code },
              { key: 'state', header: t`Member State`, cell: ({ memberState }) => fmt.country(memberState) },
              { key: 'name', header: t`Authority`, rowHeader: true, cell: (row) => <Name {...row} /> },
              {
                key: 'languages',
                header: t`Languages`,
                cell: ({ languages }) => fmt.list(languages.map((code) => fmt.language(code))),
              },
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
                      Invite<span className="visually-hidden"> an administrator of {row.name}</span>
                    </Trans>
                  </PlainButton>
                ),
              },
            ]}
          />
          <InviteAdministratorDialog
            body={inviting?.name}
            queryKey={authoritiesQuery.queryKey}
            invite={(administrator) => inviteToAuthority(inviting?.code ?? '', administrator)}
            onClose={() => setInviting(undefined)}
          />
        </Page>
      )}
    </QueryPage>
  );
}

function Name({ name, nameConfirmed }: PlatformAuthorityView) {
  const { t } = useLingui();
  return (
    <>
      {name} {!nameConfirmed && <Tag tone="quiet">{t`name unconfirmed`}</Tag>}
    </>
  );
}
