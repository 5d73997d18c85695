import { randomUUID } from 'node:crypto';
import type { ExporterActor, OfficerActor } from '@article5/domain/kernel';
import type { Acts } from './acts';
import type { PlayedCase } from './corrections';
import { assessmentFor, draftFor } from './findings';
import { hearFirst } from './hearing';
import { answersWithFile, DECLARATION, runIntake, systemOf, type Scene } from './scene';
import type { Story } from './stories';
import { declareConflict, handBack } from './team';

/** Plays a notification as far as its story has come. */
export async function play(story: Story, scene: Scene): Promise<PlayedCase> {
  const { acts, cast, clock, transactions } = scene;
  const exporter = cast.exporters.get(story.exporter);
  const people = exporter && cast.officers.get(exporter.authorityId);
  if (!exporter || !people) throw new Error(`the demo has nobody for ${story.exporter}`);
  const { answers, attachmentId } = await answersWithFile(acts, exporter, story, clock.now());
  const sent = { answers, declaration: DECLARATION };
  const { reference, notificationId } = await acts.submit.execute(exporter, sent, randomUUID());
  await runIntake(acts, exporter.authorityId, notificationId);
  const played = { reference, notificationId, exporter, ...people };
  const { stage } = story;
  clock.pass(4);
  if (stage.at === 'withdrawn') {
    const reason = 'The customer has cancelled the order.';
    await acts.withdraw.execute(exporter, { notificationId, reason });
    return played;
  }
  const { officer, approver } = people;
  if (stage.at === 'received') {
    if (exporter.authorityId === 'BE-VLG') await declareConflict(transactions, clock, approver, reference);
    return played;
  }
  const isHandedBack = stage.at === 'assessment';
  const first = isHandedBack ? approver : officer;
  await acts.assign.execute(officer, { reference, personId: first.personId });
  await acts.startAssessment.execute(officer, { reference });
  if (isHandedBack) {
    await handBack(transactions, clock, people, reference);
    return played;
  }
  if (stage.at === 'waiting') {
    const question = 'Which sources did you use, and when? Please name them one by one.';
    await acts.ask.execute(officer, { reference, items: [{ question, answerKeys: ['4.6'] }] });
    return played;
  }
  if (!('outcome' in stage)) return played;
  clock.pass(72);
  const content = assessmentFor(stage.outcome, attachmentId);
  await acts.saveAssessment.execute(officer, { reference, revision: '0', content });
  const draft = draftFor(stage);
  const heard = { acts, clock, officer, exporter, reference, notificationId, draft };
  if (stage.at === 'ready') {
    await acts.drafts.save(officer, { reference, revision: '0', content: draft });
    return played;
  }
  await hearFirst(heard, stage.at !== 'heard');
  if (stage.at === 'heard') return played;
  const proposal = await acts.propose.execute(officer, { reference, draft });
  if (stage.at === 'proposed') return played;
  clock.pass(24);
  const { decisionId, letter } = proposal;
  await acts.approve.execute(approver, { reference, decisionId, textSha256: letter.textSha256 });
  await acts.renderLetter.execute(systemOf(exporter.authorityId), { decisionId });
  await acts.compareAgain.execute(systemOf(exporter.authorityId), { notificationId });
  if (stage.at !== 'closed') return played;
  clock.pass(20);
  await openLetters(acts, exporter, notificationId);
  await finish(scene, approver, reference, stage.outcome);
  return played;
}

async function finish(
  { acts, clock }: Scene,
  approver: OfficerActor,
  reference: string,
  outcome: string,
): Promise<void> {
  if (outcome === 'AUTHORISATION_REQUIRED') {
    const informedOn = clock.now().toISOString().slice(0, 10);
    await acts.informCustoms.execute(approver, {
      reference,
      recipient: 'National customs, licensing desk',
      informedOn,
    });
    await acts.decideSharing.execute(approver, { reference, sharing: { kind: 'SHARE' } });
  }
  await acts.close.execute(approver, { reference });
}

/** The exporter opens the letter: with that it has been told. */
async function openLetters(acts: Acts, exporter: ExporterActor, notificationId: string): Promise<void> {
  const { items } = await acts.readLetters.list(exporter, { notificationId });
  for (const { letterId } of items) await acts.readLetters.execute(exporter, { notificationId, letterId });
}
