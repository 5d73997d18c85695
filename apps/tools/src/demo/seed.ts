import type { OfficerActor } from '@article5/domain/kernel';
import type { Configuration } from '@article5/integrations/configuration';
import { Transactions, type Databases } from '@article5/persistence/kernel';
import { actsOf } from './acts';
import { seedAdministration } from './administration';
import { seedAnnualReports } from './annual-reports';
import { seedCalibration } from './calibration';
import { makePeople } from './cast';
import { StoryClock } from './clock';
import { seedCorrection, type CorrectionOfStory, type PlayedCase } from './corrections';
import { seedDenials } from './denials';
import { seedEarlierDecisions } from './earlier';
import { makeGuests } from './guests';
import { setDemoLimits } from './limits';
import { seedOpinions } from './opinions';
import { enterPaper, leaveDraft, openCase, sendOn } from './other-ways';
import { play } from './play';
import { seedPractice } from './practice';
import { seedRegisters } from './registers';
import { seedReview } from './reviews';
import { answersFor, type Scene } from './scene';
import { STORIES } from './stories';
import { seedAbsences } from './team';

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
