import type { DecisionDraft } from '@article5/contracts/decision';
import type { ExporterActor, OfficerActor } from '@article5/domain/kernel';
import type { Acts } from './acts';
import type { StoryClock } from './clock';

const STATEMENT =
  'The end user is supervised by a court, as the contract in our documents says. We would accept a condition that ' +
  'excludes the module for covert installation.';
const WEIGHED =
  'The contract was read again: supervision ends with the trial period. The condition that is offered cannot be checked ' +
  'after delivery. The intended decision stands.';

interface HeardCase {
  readonly acts: Acts;
  readonly clock: StoryClock;
  readonly officer: OfficerActor;
  readonly exporter: ExporterActor;
  readonly reference: string;
  readonly notificationId: string;
  readonly draft: DecisionDraft;
}

/**
 * Where the authority's profile lets the exporter be heard: the officer tells it what is intended, it answers six days
 * later, and the officer weighs the answer on record, unless that is left to whoever tries the demo.
 */
export async function hearFirst(of: HeardCase, weighs: boolean): Promise<void> {
  const { acts, clock, officer, exporter, reference, notificationId, draft } = of;
  const { refusals } = await acts.hear.preview(officer, { reference, draft });
  if (refusals.length > 0) return;
  const { hearingId } = await acts.hear.execute(officer, { reference, draft });
  clock.pass(144);
  const answer = { nothingToSay: false, statement: STATEMENT, documents: [] };
  await acts.ownHearings.answer(exporter, { notificationId, hearingId, ...answer });
  if (weighs) await acts.actOnHearing.weigh(officer, { reference, hearingId, words: WEIGHED });
}
