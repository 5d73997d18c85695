import { Trans, useLingui } from '@lingui/react/macro';
import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { TableFinding } from '@article5/contracts/triage';
import { useExample, useFactValue } from '../../features/triage';
import { fmt } from '../../i18n/format';
import { Heading, Tag, type Tone } from '../../ui';
import { FACT_WORDS } from '../../words/triage';
import { useWord } from '../../words/word';

/** What the analysis found, in one sentence each. */
const FINDING_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  'triage.analysis.rule-never-holds': msg`No case can meet all its conditions at once`,
  'triage.analysis.rule-shadowed': msg`Never reached: an earlier rule holds whenever it does`,
  'triage.analysis.order-decides': msg`Both can hold with different results; the earlier one decides`,
  'triage.analysis.no-rule-for': msg`There are cases for which no rule holds. End with a rule without conditions`,
  'triage.analysis.rules-repeat': msg`Both can raise the same indicator; it is shown once`,
  'triage.analysis.results-differ': msg`Both can raise the same indicator at different levels; the stronger is shown`,
  'triage.analysis.rule-too-wide': msg`Too many combinations to look at; this rule was not compared`,
  'triage.analysis.fact-unknown': msg`Asks about something that is not known when this table is used`,
  'triage.analysis.operator-unfit': msg`The comparison does not fit what is asked about`,
  'triage.analysis.value-unknown': msg`Asks for a value that does not exist`,
  'triage.analysis.value-missing': msg`Choose at least one value`,
  'triage.analysis.indicator-unknown': msg`The indicator does not fit the rule: a warning sign needs “warning sign seen” as first condition`,
  'triage.analysis.team-unknown': msg`There is no such team`,
  'triage.analysis.rule-twice': msg`Another rule has this name`,
  'triage.analysis.rule-nameless': msg`Give the rule a name`,
};

const SEVERITY_WORDS: Readonly<Record<TableFinding['severity'], MessageDescriptor>> = {
  STOPS: msg`Fault`,
  WARNS: msg`Warning`,
  NOTES: msg`Note`,
};

const TONES: Readonly<Record<TableFinding['severity'], Tone>> = {
  STOPS: 'error',
  WARNS: 'warn',
  NOTES: 'quiet',
};

/** One finding in words, with the other rules it is about and an example. */
export function FindingText({ finding }: { readonly finding: TableFinding }) {
  const word = useWord();
  const example = useExample();
  const valueOf = useFactValue();
  const { code, severity, ruleIds, parameters } = finding;
  const others = ruleIds.slice(1);
  const { input, value } = parameters ?? {};
  return (
    <>
      <Tag tone={TONES[severity]}>{word(SEVERITY_WORDS, severity)}</Tag> {word(FINDING_WORDS, code)}
      {others.length > 0 && <> ({fmt.list(others)})</>}
      {input !== undefined && (
        <>
          : {word(FACT_WORDS, input)}
          {value !== undefined && ` “${valueOf(input, value)}”`}
        </>
      )}
      {finding.example !== undefined && finding.example.length > 0 && (
        <span className="secondary">
          {' '}
          <Trans>Example: {example(finding.example)}</Trans>
        </span>
      )}
    </>
  );
}

/** All findings of a table with the rules they are about; read out when their number changes. */
export function TriageFindings({ findings }: { readonly findings: readonly TableFinding[] }) {
  const { t } = useLingui();
  const count = findings.filter(({ severity }) => severity !== 'NOTES').length;
  return (
    <section className="stack" aria-labelledby="findings">
      <Heading id="findings">
        <Trans>Findings</Trans>
      </Heading>
      <p role="status">
        {count === 0 ? t`No faults and no warnings` : t`Faults and warnings: ${fmt.number(count)}`}
      </p>
      {findings.length > 0 && (
        <ul className="list">
          {findings.map((finding, index) => (
            <li key={index}>
              {finding.ruleIds[0] !== undefined && <strong>{finding.ruleIds[0]}</strong>}{' '}
              <FindingText finding={finding} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
