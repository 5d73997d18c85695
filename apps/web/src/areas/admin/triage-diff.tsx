import { Trans, useLingui } from '@lingui/react/macro';
import {
  diffTables,
  type RuleChange,
  type TableDraftView,
  type TableRuleView,
} from '@article5/contracts/triage';
import { Conditions, RuleResult } from '../../features/triage';
import { DataTable, Heading, Tag } from '../../ui';
import { CHANGE_WORDS } from '../../words/triage';
import { useWord } from '../../words/word';

type Change = RuleChange<TableRuleView['then']>;

/** What the draft changes against the version in force, rule by rule. */
export function TriageDiff(props: {
  readonly view: TableDraftView;
  readonly rules: readonly TableRuleView[];
}) {
  const { t } = useLingui();
  const word = useWord();
  const { inForce, teams } = props.view;
  const teamName = (code: string) => teams.find(({ teamCode }) => teamCode === code)?.name ?? code;
  const changes: readonly Change[] = diffTables<TableRuleView['then']>(inForce, { rules: props.rules });
  const shown = (rule: Change['before']) =>
    rule === undefined ? (
      '–'
    ) : (
      <>
        <Conditions when={rule.when} />
        <RuleResult then={rule.then} teamName={teamName} />
      </>
    );
  return (
    <section className="stack" aria-labelledby="diff">
      <Heading id="diff">
        <Trans>What it changes against version {inForce.version}, in force now</Trans>
      </Heading>
      <DataTable
        caption={t`Rules that differ`}
        captionHidden
        dense
        stacked
        rows={changes}
        rowKey={({ kind, ruleId }) => `${kind} ${ruleId}`}
        empty={t`No rule differs`}
        columns={[
          { key: 'rule', header: t`Rule`, rowHeader: true, cell: ({ ruleId }) => ruleId },
          {
            key: 'kind',
            header: t`Change`,
            cell: ({ kind }) => <Tag tone="info">{word(CHANGE_WORDS, kind)}</Tag>,
          },
          { key: 'before', header: t`Now`, cell: ({ before }) => shown(before) },
          { key: 'after', header: t`Then`, cell: ({ after }) => shown(after) },
        ]}
      />
    </section>
  );
}
