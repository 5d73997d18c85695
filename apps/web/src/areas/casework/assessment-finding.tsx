import './assessment.css';
import { Trans } from '@lingui/react/macro';
import { createContext, useContext, type ReactNode } from 'react';
import type { AssessmentView, FindingName } from '@article5/contracts/assessment';
import { attachmentsNamed, parseKey, partsOf, type Answers } from '@article5/contracts/questions';
import { AnswerParts } from '../../features/questions';
import { useMessage } from '../../i18n/messages';
import { Details } from '../../ui';
import { FindingEvidence } from './finding-evidence';

type Content = AssessmentView['content'];

/** The case whose findings are shown: its answers stand beside them, its files under them. */
export const AssessedCase = createContext<{
  readonly reference: string;
  readonly answers: Answers;
} | null>(null);

/** Which pages of the notification speak about what a finding is about. */
const ANSWERED_ON = {
  commitments: ['4.1'],
  sanctions: ['4.2', '4.5'],
  policy: ['3.2'],
  endUse: ['4.4', '4.6', '4.8'],
  dualUse: ['2.1', '2.2'],
  speciallyDesigned: ['2.6'],
  covertSurveillance: ['2.5'],
  naturalPersons: ['2.4'],
  dataFromSystems: ['2.3', '2.4'],
  step1: ['2.2', '2.7'],
  step2: ['3.1', '3.2', '3.3'],
  step3: ['4.2', '4.3', '4.7'],
  step4: ['5.1', '5.2'],
  annexI: ['2.7'],
  otherArticles: ['R3', '4.10'],
} as const satisfies Record<FindingName, readonly string[]>;

/** A finding, what it rests on, and beside it what the exporter answered about the same thing. */
export function AssessedFinding(props: {
  readonly finding: FindingName;
  readonly content: Content;
  readonly onChange: (content: Content) => void;
  readonly mayWrite: boolean;
  readonly children: ReactNode;
}) {
  const { finding, content, onChange, mayWrite } = props;
  const assessed = useContext(AssessedCase);
  return (
    <div className="finding">
      <div className="stack stack--tight">
        {props.children}
        {assessed !== null && (
          <FindingEvidence
            finding={finding}
            reference={assessed.reference}
            files={attachmentsNamed(assessed.answers)}
            evidence={content.evidence[finding] ?? []}
            mayWrite={mayWrite}
            onChange={(evidence) =>
              onChange({ ...content, evidence: { ...content.evidence, [finding]: evidence } })
            }
          />
        )}
      </div>
      {assessed !== null && <ExporterAnswers answers={assessed.answers} pages={ANSWERED_ON[finding]} />}
    </div>
  );
}

/** What the exporter answered on pages, of every item. */
function ExporterAnswers({
  answers,
  pages,
}: {
  readonly answers: Answers;
  readonly pages: readonly string[];
}) {
  const message = useMessage();
  const given = Object.keys(answers).flatMap((key) => {
    const question = parseKey(key)?.question;
    return question !== undefined && pages.includes(question.id) ? [{ key, question }] : [];
  });
  return (
    <Details summary={<Trans>The exporter's answer</Trans>} open>
      {given.map(({ key, question }) => (
        <div key={key}>
          <p>
            <strong>{message(question.officerLabel)}</strong>
          </p>
          <AnswerParts parts={partsOf(key, answers)} />
        </div>
      ))}
      {given.length === 0 && (
        <p>
          <Trans>Not answered</Trans>
        </p>
      )}
    </Details>
  );
}
