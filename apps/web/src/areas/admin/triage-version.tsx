import './triage-texts';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { TableRuleView } from '@article5/contracts/triage';
import { QueryPage } from '../../app/query-page';
import { Conditions, RuleResult } from '../../features/triage';
import { fmt } from '../../i18n/format';
import { BackLink, DataTable, Page } from '../../ui';
import { TABLE_KIND_WORDS } from '../../words/triage';
import { useWord } from '../../words/word';
import { tableQuery } from './triage-queries';

const route = getRouteApi('/$lang/admin/triage-rules/$kind/$version');

/** One version as it was activated: nobody can change it. */
export function TriageVersion() {
  const { t } = useLingui();
  const word = useWord();
  const { kind, version } = route.useParams();
  const query = useQuery(tableQuery(kind === 'ROUTING' ? 'ROUTING' : 'INDICATORS', version));
  return (
    <QueryPage query={query} title={t`Triage rules`}>
      {(view) => (
        <Page
          title={t`${word(TABLE_KIND_WORDS, view.kind)}, version ${version}`}
          width="wide"
          back={
            <BackLink from="/$lang" to="/$lang/admin/triage-rules">
              <Trans>Triage rules</Trans>
            </BackLink>
          }
        >
          <p>
            <Trans>From {fmt.date(view.validFrom)}.</Trans>{' '}
            {view.hitPolicy === 'FIRST' ? (
              <Trans>The first rule that holds decides.</Trans>
            ) : (
              <Trans>Every rule that holds counts.</Trans>
            )}
          </p>
          <RulesShown rules={view.rules} teams={view.teams} caption={t`Rules`} />
        </Page>
      )}
    </QueryPage>
  );
}

/** Rules in words. */
export function RulesShown(props: {
  readonly rules: readonly TableRuleView[];
  readonly teams: readonly { readonly teamCode: string; readonly name: string }[];
  readonly caption: string;
}) {
  const { t } = useLingui();
  const teamName = (code: string) => props.teams.find(({ teamCode }) => teamCode === code)?.name ?? code;
  return (
    <DataTable
      caption={props.caption}
      captionHidden
      dense
      stacked
      rows={props.rules}
      rowKey={({ id }) => id}
      columns={[
        { key: 'rule', header: t`Rule`, rowHeader: true, cell: ({ id }) => id },
        { key: 'when', header: t`When all of this holds`, cell: ({ when }) => <Conditions when={when} /> },
        {
          key: 'then',
          header: t`Then`,
          cell: ({ then }) => <RuleResult then={then} teamName={teamName} />,
        },
      ]}
    />
  );
}
