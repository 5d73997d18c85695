import { randomUUID } from 'node:crypto';
import type { OfficerActor } from '@article5/domain/kernel';
import type { Acts } from './acts';
import type { Cast } from './cast';
import { seedPaper } from './paper';
import { answersFor, answersWithFile, DECLARATION, runIntake, systemOf, type Scene } from './scene';
import { MOVED_AWAY, NOT_NOTIFIED, THE_SAME_TRANSACTION, type Story } from './stories';

/** A case that came by post, entered by the French officer; the transaction is that of a Flemish case. */
export async function enterPaper({ acts, clock }: Scene, officer: OfficerActor, story: Story): Promise<void> {
  const { notificationId } = await seedPaper(acts, clock, officer, answersFor(story, clock.now()));
  await runIntake(acts, officer.authorityId, notificationId);
}

/** A case that France opened on its own initiative; the exporter knows nothing of it. */
export async function openCase({ acts, cast, clock }: Scene, officer: OfficerActor): Promise<void> {
  const exporter = cast.exporters.get(NOT_NOTIFIED.exporter);
  if (!exporter) return;
  clock.goTo(NOT_NOTIFIED.daysAgo);
  const answers = answersFor(NOT_NOTIFIED, clock.now());
  const { reference, notificationId } = await acts.openOwnInitiative.execute(officer, {
    ...{ organisationId: exporter.organisationId, source: 'CUSTOMS', requestKey: randomUUID() },
    knowledge: 'Customs stopped a sample shipment of the same device at the airport and sent us the papers.',
    answers: Object.fromEntries(Object.entries(answers).filter(([page]) => KNOWN_TO_CUSTOMS.includes(page))),
  });
  await runIntake(acts, officer.authorityId, notificationId);
  clock.pass(3);
  await acts.startAssessment.execute(officer, { reference });
}

/** What the papers of a shipment tell. */
const KNOWN_TO_CUSTOMS: readonly string[] = [
  '2.1.item-1',
  '2.2.item-1',
  '2.4.item-1',
  '3.2',
  '4.1',
  '4.2',
  '4.4',
];

/** A case that France sent on to Germany with the file, where the exporter has its seat now. */
export async function sendOn({ acts, cast, clock }: Scene, officer: OfficerActor): Promise<void> {
  const exporter = cast.exporters.get(MOVED_AWAY.exporter);
  if (!exporter) return;
  clock.goTo(MOVED_AWAY.daysAgo);
  const { answers } = await answersWithFile(acts, exporter, MOVED_AWAY, clock.now());
  const sent = await acts.submit.execute(exporter, { answers, declaration: DECLARATION }, randomUUID());
  await runIntake(acts, exporter.authorityId, sent.notificationId);
  clock.goTo(1);
  const { redirectionId } = await acts.redirect.execute(officer, {
    ...{ reference: sent.reference, toAuthorityId: 'DE', ground: 'ESTABLISHED_ELSEWHERE' },
    reason: 'The exporter moved its seat to Musterstadt in spring; only a sales office is left in France.',
  });
  await acts.compareAgain.execute(systemOf(exporter.authorityId), sent);
  await acts.deliver.execute(systemOf(exporter.authorityId), { redirectionId });
}

/** A draft in France, two answers short: the transaction that Germany has decided already. */
export async function leaveDraft(acts: Acts, cast: Cast, present: Date): Promise<void> {
  const exporter = cast.exporters.get('lumiere');
  if (!exporter) return;
  const { notificationId } = await acts.startDraft.execute(exporter, {});
  const answers = answersFor({ exporter: 'lumiere', example: THE_SAME_TRANSACTION }, present);
  for (const [answerKey, value] of Object.entries(answers)) {
    if (LEFT_OPEN.includes(answerKey)) continue;
    await acts.saveAnswer.execute(exporter, { notificationId, answerKey, value, ifMatch: '0' });
  }
}

/** Answers that the demo's draft leaves to whoever tries it. */
const LEFT_OPEN: readonly string[] = ['4.8', '5.3'];
