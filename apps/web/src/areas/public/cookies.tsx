import { Trans, useLingui } from '@lingui/react/macro';
import { DataTable, Page, Prose } from '../../ui';

export function CookiesPage() {
  const { t } = useLingui();
  const rows = [
    {
      name: 'article5-session',
      purpose: t`Keeps you signed in. The page itself cannot read it.`,
      life: t`Until you sign out or have been idle for a while`,
    },
    {
      name: 'article5-csrf',
      purpose: t`Proves that an act comes from this page and not from another site.`,
      life: t`As long as you are signed in`,
    },
  ];
  return (
    <Page title={t`Cookies`}>
      <Prose>
        <p>
          <Trans>
            This service sets two cookies, and only for signing in. Both are necessary, so no consent is asked
            for. There are no cookies of others.
          </Trans>
        </p>
      </Prose>
      <DataTable
        caption={t`Cookies of this service`}
        stacked
        rows={rows}
        rowKey={(row) => row.name}
        columns={[
          { key: 'name', header: t`Name`, rowHeader: true, cell: (row) => <code>{row.name}</code> },
          { key: 'purpose', header: t`What it is for`, cell: (row) => row.purpose },
          { key: 'life', header: t`How long it stays`, cell: (row) => row.life },
        ]}
      />
      <Prose>
        <h2>
          <Trans>Kept in your browser</Trans>
        </h2>
        <p>
          <Trans>
            An answer you have typed and not yet saved may be kept in this tab until you save it or sign out.
            Whether single-letter keys are on is kept with your account and on this device.
          </Trans>
        </p>
      </Prose>
    </Page>
  );
}
