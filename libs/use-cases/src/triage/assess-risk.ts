import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Answers } from '@article5/domain/questions';
import {
  DEFAULT_INDICATORS,
  factsOfAnswers,
  indicatorsOf,
  publishedEntryFacts,
  screeningFact,
  similarFact,
  tableInForce,
  type Indicator,
  type ListedEntry,
  type ScreeningFinding,
} from '@article5/domain/triage';
import { sharedOutcomes } from '@article5/persistence/matching';
import {
  countIndicators,
  keepListLook,
  readListInForce,
  readTables,
  storeIndicators,
  type CaseVersion,
} from '@article5/persistence/triage';

/** What the indicators of a version rest on. */
export interface RiskToAssess extends CaseVersion {
  readonly answers: Answers;
  readonly screening: readonly ScreeningFinding[];
  /** Today in the authority's zone: which version of its table is in force. */
  readonly today: string;
  /** Entries published under Art 5(6); those in force where none are named. R-022. */
  readonly listed?: readonly ListedEntry[];
}

/**
 * Computes and stores the indicators of a version by the authority's table of the day, else by the one that the
 * product ships. Never a score. Source: design 4.4.
 */
@Injectable()
export class AssessRisk {
  async execute(tx: EntityManager, risk: RiskToAssess, at: Date): Promise<readonly Indicator[]> {
    const listed = await readListInForce(tx);
    const indicators = await this.look(tx, { ...risk, listed });
    await keepListLook(tx, risk, listed, at);
    await storeIndicators(tx, risk, indicators);
    await countIndicators(tx, risk);
    return indicators;
  }

  /** The indicators as they would be now; nothing is written. */
  async look(tx: EntityManager, risk: RiskToAssess): Promise<readonly Indicator[]> {
    const own = await readTables(tx, risk.authorityId, 'INDICATORS');
    const table = tableInForce(own, risk.today) ?? DEFAULT_INDICATORS;
    const outcomes = await sharedOutcomes(tx, risk);
    const similar = similarFact(outcomes.map((outcome) => outcome ?? undefined));
    const facts = [
      ...factsOfAnswers(risk.answers),
      ...publishedEntryFacts(risk.listed ?? (await readListInForce(tx)), risk.answers),
      ...risk.screening.map(screeningFact),
      ...(similar ? [similar] : []),
    ];
    return indicatorsOf(facts, table);
  }
}
