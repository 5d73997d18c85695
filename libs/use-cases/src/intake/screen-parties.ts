import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SystemActor } from '@article5/domain/kernel';
import { blockingKeys, partyProfile, screenParty, type ListEntry } from '@article5/domain/matching';
import { transactionFacts, type PartyFacts } from '@article5/domain/questions';
import type { ScreeningFinding } from '@article5/domain/triage';
import { findListCandidates, newestListVersion } from '@article5/persistence/intake';
import { StepRunner, type IntakeCommand } from './step-runner';

/** A hit as the step's result keeps it: what triage needs, and why it is a hit, for the officer. */
export interface ScreeningResult extends ScreeningFinding {
  readonly listedName: string;
  readonly listedBecause: string;
  readonly score: number;
}

/**
 * Compares each party with the newest version of the restricted-party lists. A hit is a reason to look, never a
 * finding. Without any list the result says so. Source: design 4.3.
 */
@Injectable()
export class ScreenParties {
  constructor(private readonly steps: StepRunner) {}

  execute(actor: SystemActor, command: IntakeCommand): Promise<void> {
    return this.steps.run(actor, command, {
      step: 'screen-parties',
      work: async (found) => async (tx) => {
        const { parties } = transactionFacts(found.answers);
        const list = await newestListVersion(tx);
        if (!list) return { listVersion: null, parties: parties.length, hits: [] };
        const hits = await screenAgainst(tx, parties, list.version);
        return { listVersion: list.version, parties: parties.length, hits };
      },
    });
  }
}

/** The hits of parties in one version of the lists. */
export async function screenAgainst(
  tx: EntityManager,
  parties: readonly PartyFacts[],
  version: number,
): Promise<readonly ScreeningResult[]> {
  const hits: ScreeningResult[] = [];
  for (const party of parties) hits.push(...(await hitsOf(tx, party, version)));
  return hits;
}

async function hitsOf(tx: EntityManager, facts: PartyFacts, version: number): Promise<ScreeningResult[]> {
  const party = partyProfile(facts);
  const candidates = await findListCandidates(tx, version, blockingKeys(party));
  const entries: ListEntry[] = candidates.map((entry) => ({
    entryId: String(entry.number),
    listId: entry.listName,
    listVersion: String(version),
    name: entry.name,
    aliases: entry.aliases,
    country: entry.country ?? undefined,
  }));
  const reasons = new Map(candidates.map((entry) => [String(entry.number), entry.reason]));
  return screenParty(party, entries).flatMap((hit) =>
    hit.verdict === 'DIFFERENT'
      ? []
      : [
          {
            verdict: hit.verdict,
            party: facts.name,
            listId: hit.listId,
            listVersion: hit.listVersion,
            entryId: hit.entryId,
            answerKey: facts.role === 'END_USER' ? '4.2' : '4.5',
            listedName: hit.listedName,
            listedBecause: reasons.get(hit.entryId) ?? '',
            score: hit.score,
          },
        ],
  );
}
