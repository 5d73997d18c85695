import { exampleAnswers, type ExampleOptions } from '@article5/domain/questions';
import type { ExporterActor, SystemActor } from '@article5/domain/kernel';
import type { Transactions } from '@article5/persistence/kernel';
import type { Acts } from './acts';
import type { Cast } from './cast';
import type { StoryClock } from './clock';
import { withDataSheet } from './data-sheets';
import { EXPORTERS } from './people';
import type { Story } from './stories';

/** What every scene of the demo is played with. */
export interface Scene {
  readonly acts: Acts;
  readonly cast: Cast;
  readonly clock: StoryClock;
  readonly transactions: Transactions;
}

export const DECLARATION = { name: 'Alix Dubois', role: 'Export control manager', accepted: true };

/** The checks that the worker makes of what was sent. */
export async function runIntake(acts: Acts, authorityId: string, notificationId: string): Promise<void> {
  const command = { notificationId, version: 1 };
  await acts.startIntake.execute(systemOf(authorityId), command);
  for (const step of acts.steps) await step.execute(systemOf(authorityId), command);
}

export function systemOf(authorityId: string): SystemActor {
  return { kind: 'system', authorityId };
}

/** The answers of a story, with the item's data sheet attached. */
export async function answersWithFile(acts: Acts, exporter: ExporterActor, story: Story, at: Date) {
  const answers = answersFor(story, at);
  const item = story.example.items?.[0];
  return item === undefined
    ? { answers, attachmentId: null }
    : withDataSheet(acts, exporter, { answers, item, at });
}

export function answersFor({ exporter, example }: Pick<Story, 'exporter' | 'example'>, at: Date) {
  const { legalName, authorityId } = EXPORTERS.find(({ key }) => key === exporter) ?? EXPORTERS[0];
  const of: ExampleOptions = {
    ...example,
    today: at.toISOString().slice(0, 10),
    exporter: { legalName, country: authorityId.slice(0, 2) },
  };
  return exampleAnswers(of);
}
