import { randomUUID } from 'node:crypto';
import { exampleAnswers, type ExampleOptions } from '@article5/domain/questions';
import type { ExporterActor, OfficerActor, SystemActor, UnionActor } from '@article5/domain/kernel';
import type { Configuration } from '@article5/integrations/configuration';
import { NOBODY, Transactions, type Databases } from '@article5/persistence/kernel';
import { insertOrganisation } from '@article5/persistence/organisation';
import { createAccount } from '@article5/use-cases/identity';
import { actsOf, type Acts } from './acts';
import { seedAdministration } from './administration';
import { seedAnnualReports } from './annual-reports';
import { StoryClock } from './clock';
import { withDataSheet } from './data-sheets';
import { setDemoLimits } from './limits';
import { seedCalibration } from './calibration';
import { seedCorrection, type CorrectionOfStory, type PlayedCase } from './corrections';
import { seedDenials } from './denials';
import { seedEarlierDecisions } from './earlier';
import { assessmentFor, draftFor } from './findings';
import { hearFirst } from './hearing';
import { makeGuests } from './guests';
import { seedOpinions } from './opinions';
import { seedRegisters } from './registers';
import { seedReview } from './reviews';
import { DEMO_PASSWORD, EXPORTERS, PEOPLE, type DemoPerson, type ExporterKey } from './people';
import { seedPaper } from './paper';
import { seedPractice } from './practice';
import { declareConflict, handBack, seedAbsences } from './team';
import { MOVED_AWAY, NOT_NOTIFIED, STORIES, THE_SAME_TRANSACTION, type Story } from './stories';

const DECLARATION = { name: 'Alix Dubois', role: 'Export control manager', accepted: true };

interface Cast {
  readonly exporters: ReadonlyMap<ExporterKey, ExporterActor>;
  readonly officers: ReadonlyMap<string, { officer: OfficerActor; approver: OfficerActor }>;
  /** Two, where their acts need four eyes. */
  readonly analysts: readonly UnionActor[];
  /** By authority, two where acts of administrators need four eyes. */
  readonly administrators: ReadonlyMap<string, readonly OfficerActor[]>;
}

/** Plays the demo's story with the product's own acts: people first, then each case as far as it has come. */
export async function seedDemo(
  databases: Databases,
  configuration: Configuration,
  present: Date,
): Promise<{ cases: number }> {
  const clock = new StoryClock(present);
  const transactions = new Transactions(databases);
  const acts = actsOf({ databases, transactions }, clock, configuration);
  clock.goTo(200);
  const cast = await makePeople(transactions, clock);
  const guests = await makeGuests(transactions, clock);
  await setDemoLimits(transactions, clock, cast.administrators);
  const waiting = STORIES.find(({ stage }) => stage.at === 'waiting');
  if (waiting) await seedEarlierDecisions(transactions, clock, configuration, answersFor(waiting, present));
  const corrected: (readonly [PlayedCase, CorrectionOfStory])[] = [];
  const stories = [...STORIES].sort((a, b) => b.daysAgo - a.daysAgo);
  for (const story of stories) {
    clock.goTo(story.daysAgo);
    const played = await play(story, { acts, cast, clock, transactions });
    if (story.correction) corrected.push([played, story.correction]);
  }
  for (const [played, correction] of corrected) await seedCorrection(acts, clock, played, correction);
  await seedDenials(transactions, clock, cast.officers);
  const french = cast.officers.get('FR')?.officer;
  if (french) await seedOpinions(transactions, clock, { officer: french, guests });
  const { officers } = cast;
  const [analyst, secondAnalyst] = cast.analysts;
  if (analyst) await seedReview(transactions, clock, { analyst, officers });
  await seedCalibrationWith(await seedPractice(transactions, present), { transactions, clock, cast });
  const [latest] = STORIES.filter(({ exporter }) => exporter === 'scaldis').slice(-1);
  if (french && latest) await enterPaper({ acts, cast, clock, transactions }, french, latest);
  if (french) await sendOn({ acts, cast, clock, transactions }, french);
  if (french) await openCase({ acts, cast, clock, transactions }, french);
  clock.goTo(0);
  await seedAbsences(transactions, clock, cast.officers);
  await seedRegistersOf('FR', { cast, clock, transactions });
  await seedAnnualReports(transactions, clock);
  const [administrator] = cast.administrators.get('FR') ?? [];
  if (administrator && secondAnalyst) {
    await seedAdministration(transactions, clock, { administrator, analyst: secondAnalyst });
  }
  await leaveDraft(acts, cast, present);
  return { cases: stories.length };
}

function seedRegistersOf(
  authorityId: string,
  scene: Pick<Scene, 'cast' | 'clock' | 'transactions'>,
): Promise<void> {
  const people = scene.cast.officers.get(authorityId);
  if (!people) throw new Error(`the demo has no officers of ${authorityId}`);
  return seedRegisters(scene.transactions, scene.clock, people);
}

/** Some of the invented authorities take part, and France, Germany and Sweden. */
function seedCalibrationWith(
  invented: ReadonlyMap<string, OfficerActor>,
  { transactions, clock, cast }: Pick<Scene, 'clock' | 'cast'> & { readonly transactions: Transactions },
): Promise<void> {
  const officers = new Map(
    [...invented].filter(([code]) => ['AT', 'CZ', 'DK', 'ES', 'FI', 'NL'].includes(code)),
  );
  for (const code of ['DE', 'FR', 'SE']) {
    const people = cast.officers.get(code);
    if (people) officers.set(code, people.officer);
  }
  return seedCalibration(transactions, clock, officers);
}

async function makePeople(transactions: Transactions, clock: StoryClock): Promise<Cast> {
  const organisations = new Map<ExporterKey, string>();
  for (const { key, authorityId, legalName, town } of EXPORTERS) {
    const country = authorityId.slice(0, 2);
    const details = {
      ...{ legalName, eori: `${country}00000000000001`, vatNumber: null, street: '1 Example Street' },
      ...{ postcode: '00000', town, country },
    };
    organisations.set(
      key,
      await transactions.run(NOBODY, (tx) => insertOrganisation(tx, authorityId, details, clock.now())),
    );
  }
  const exporters = new Map<ExporterKey, ExporterActor>();
  const officers = new Map<string, { officer: OfficerActor; approver: OfficerActor }>();
  const administrators = new Map<string, readonly OfficerActor[]>();
  const analysts: UnionActor[] = [];
  for (const person of PEOPLE) {
    const organisationId = person.exporter === undefined ? undefined : organisations.get(person.exporter);
    const personId = await makePerson(transactions, person, organisationId, clock);
    const { authorityId, roles } = person;
    if (person.exporter !== undefined && organisationId !== undefined) {
      const exporter = EXPORTERS.find(({ key }) => key === person.exporter);
      const home = exporter?.authorityId ?? 'FR';
      exporters.set(person.exporter, {
        kind: 'exporter',
        personId,
        roles,
        organisationId,
        authorityId: home,
      });
    } else if (roles.includes('UNION_ANALYST')) {
      analysts.push({ kind: 'union', personId, roles });
    } else if (authorityId !== undefined && roles.includes('AUTHORITY_ADMINISTRATOR')) {
      const actor: OfficerActor = { kind: 'officer', personId, roles, authorityId };
      administrators.set(authorityId, [...(administrators.get(authorityId) ?? []), actor]);
    } else if (authorityId !== undefined) {
      const actor: OfficerActor = { kind: 'officer', personId, roles, authorityId };
      const known = officers.get(authorityId) ?? { officer: actor, approver: actor };
      officers.set(
        authorityId,
        roles.includes('APPROVER') ? { ...known, approver: actor } : { ...known, officer: actor },
      );
    }
  }
  return { exporters, officers, administrators, analysts };
}

function makePerson(
  transactions: Transactions,
  person: DemoPerson,
  organisationId: string | undefined,
  clock: StoryClock,
): Promise<string> {
  const body =
    organisationId !== undefined
      ? ({ kind: 'ORGANISATION', organisationId } as const)
      : person.authorityId !== undefined
        ? ({ kind: 'AUTHORITY', authorityId: person.authorityId } as const)
        : person.roles.includes('UNION_ANALYST')
          ? ({ kind: 'UNION' } as const)
          : ({ kind: 'PLATFORM' } as const);
  return transactions.run(NOBODY, (tx) =>
    createAccount(
      tx,
      {
        email: person.email,
        displayName: person.name,
        password: DEMO_PASSWORD,
        roles: person.roles.map((role) => ({ role, body })),
      },
      clock.now(),
    ),
  );
}

interface Scene {
  readonly acts: Acts;
  readonly cast: Cast;
  readonly clock: StoryClock;
  readonly transactions: Transactions;
}

async function play(story: Story, scene: Scene): Promise<PlayedCase> {
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

async function runIntake(acts: Acts, authorityId: string, notificationId: string): Promise<void> {
  const command = { notificationId, version: 1 };
  await acts.startIntake.execute(systemOf(authorityId), command);
  for (const step of acts.steps) await step.execute(systemOf(authorityId), command);
}

function systemOf(authorityId: string): SystemActor {
  return { kind: 'system', authorityId };
}

async function answersWithFile(acts: Acts, exporter: ExporterActor, story: Story, at: Date) {
  const answers = answersFor(story, at);
  const item = story.example.items?.[0];
  return item === undefined
    ? { answers, attachmentId: null }
    : withDataSheet(acts, exporter, { answers, item, at });
}

function answersFor({ exporter, example }: Pick<Story, 'exporter' | 'example'>, at: Date) {
  const { legalName, authorityId } = EXPORTERS.find(({ key }) => key === exporter) ?? EXPORTERS[0];
  const of: ExampleOptions = {
    ...example,
    today: at.toISOString().slice(0, 10),
    exporter: { legalName, country: authorityId.slice(0, 2) },
  };
  return exampleAnswers(of);
}

/** A case that came by post, entered by the French officer; the transaction is that of a Flemish case. */
async function enterPaper({ acts, clock }: Scene, officer: OfficerActor, story: Story): Promise<void> {
  const { notificationId } = await seedPaper(acts, clock, officer, answersFor(story, clock.now()));
  await runIntake(acts, officer.authorityId, notificationId);
}

/** A case that France opened on its own initiative; the exporter knows nothing of it. */
async function openCase({ acts, cast, clock }: Scene, officer: OfficerActor): Promise<void> {
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
async function sendOn({ acts, cast, clock }: Scene, officer: OfficerActor): Promise<void> {
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
async function leaveDraft(acts: Acts, cast: Cast, present: Date): Promise<void> {
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
