import type { DecisionOutcome } from '@article5/domain/decision';
import type { ExporterActor, OfficerActor, SystemActor } from '@article5/domain/kernel';
import type { Acts } from './acts';
import type { StoryClock } from './clock';
import { assessmentFor, draftFor } from './findings';

/** What turned out wrong with the decision of a demo case, and what it became. */
export interface CorrectionOfStory {
  readonly daysAgo: number;
  readonly reason: string;
  readonly outcome: DecisionOutcome;
}

/** A demo case that was played, and its people. */
export interface PlayedCase {
  readonly reference: string;
  readonly notificationId: string;
  readonly exporter: ExporterActor;
  readonly officer: OfficerActor;
  readonly approver: OfficerActor;
}

/** A closed case whose decision is replaced by another, read and closed again: both decisions stay readable. Source: R-050. */
export async function seedCorrection(
  acts: Acts,
  clock: StoryClock,
  { reference, notificationId, exporter, officer, approver }: PlayedCase,
  { daysAgo, reason, outcome }: CorrectionOfStory,
): Promise<void> {
  clock.goTo(daysAgo);
  await acts.startCorrection.execute(officer, { reference, reason });
  const content = assessmentFor(outcome, null);
  await acts.saveAssessment.execute(officer, { reference, revision: '1', content });
  const draft = {
    ...draftFor({ outcome }),
    remarks: 'We had taken your product for an earlier model. Nothing changes for you.',
  };
  const { decisionId, letter } = await acts.propose.execute(officer, { reference, draft });
  clock.pass(5);
  const { textSha256 } = letter;
  await acts.approve.execute(approver, { reference, decisionId, textSha256 });
  const system: SystemActor = { kind: 'system', authorityId: officer.authorityId };
  await acts.renderLetter.execute(system, { decisionId });
  await acts.compareAgain.execute(system, { notificationId });
  clock.pass(20);
  const [newest] = (await acts.readLetters.list(exporter, { notificationId })).items;
  if (newest) await acts.readLetters.execute(exporter, { notificationId, letterId: newest.letterId });
  await acts.close.execute(approver, { reference });
}
