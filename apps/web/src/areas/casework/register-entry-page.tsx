import './refusal-texts';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Register, RegisterRow } from '@article5/contracts/casework';
import { fmt } from '../../i18n/format';
import { BackLink, IdentityBar, Page, type Fact } from '../../ui';

/** The frame of one entry: its name and what is known of it stay the heading of the page. */
export function RegisterEntryPage(props: {
  readonly register: Register;
  readonly entry: RegisterRow;
  readonly facts: readonly Fact[];
  readonly children: ReactNode;
}) {
  const { entry, register } = props;
  return (
    <Page title={entry.name} heading={false} width="wide" back={<BackToRegister register={register} />}>
      <IdentityBar
        title={<span translate="no">{entry.name}</span>}
        caption={<Trans>Last named in a case of {fmt.date(entry.lastReceivedAt)}</Trans>}
        facts={props.facts}
      />
      <div className="stack">{props.children}</div>
    </Page>
  );
}

function BackToRegister({ register }: { readonly register: Register }) {
  if (register === 'organisations')
    return (
      <BackLink from="/$lang" to="/$lang/c/organisations">
        <Trans>Exporters</Trans>
      </BackLink>
    );
  if (register === 'parties')
    return (
      <BackLink from="/$lang" to="/$lang/c/parties">
        <Trans>Parties</Trans>
      </BackLink>
    );
  return (
    <BackLink from="/$lang" to="/$lang/c/items">
      <Trans>Items</Trans>
    </BackLink>
  );
}

/** A fact whose value is data, or a dash. */
export const dataFact = (key: string, term: string, value: string | null): Fact => ({
  key,
  term,
  value: <span translate="no">{value ?? '–'}</span>,
});
