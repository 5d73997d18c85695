import type { EntityManager } from 'typeorm';
import {
  decisionOf,
  foldConsultation,
  mayDecide,
  mayDecideNationally,
  needsExplanation,
  type Consultation,
} from '@article5/domain/consultation';
import { Refused, valueOf } from '@article5/domain/kernel';
import { listRounds, readEventsOfCase, type RoundRow } from '@article5/persistence/consultation';
import type { CaseRow } from '@article5/persistence/notification';
import { opinionsAndSettlement } from './national-round';

/**
 * Asked before a decision is proposed: no question to another authority is open, and none that binds speaks against
 * the outcome; no round of opinions is open, and their differences are settled. Refuses `consultation.still-open`, `consultation.objection-binding`,
 * `consultation.national-open`, `consultation.unsettled`. Source.
 */
export async function assertMayDecide(tx: EntityManager, found: CaseRow, outcome: string): Promise<void> {
  valueOf(mayDecide(await consultationsOf(tx, found), decisionOf(outcome)));
  const rounds = [];
  for (const row of await listRounds(tx, found)) {
    // What is still hidden in an open round is not asked for: the open round stands in the way by itself.
    rounds.push({ state: row.state, ...(row.state === 'OPEN' ? NOTHING_READ : await readOpinions(tx, row)) });
  }
  valueOf(mayDecideNationally(rounds));
}

const NOTHING_READ = { opinions: [], settledAt: null };

async function readOpinions(tx: EntityManager, row: RoundRow) {
  const { held, settledAt } = await opinionsAndSettlement(tx, row);
  return { opinions: held, settledAt };
}

/**
 * Asked before a case is closed: a decision that departs from an answer has been explained to the others. Refuses
 * `consultation.unexplained`. Source: Art 16(5) last sentence.
 */
export async function assertDepartureExplained(tx: EntityManager, found: CaseRow): Promise<void> {
  const decision = decisionOf(found.outcome);
  const departs = (await consultationsOf(tx, found)).some(
    (now) => needsExplanation(now, decision) && !now.explained,
  );
  if (departs) throw new Refused([{ code: 'consultation.unexplained', article: 'Art 16(5)' }]);
}

async function consultationsOf(tx: EntityManager, found: CaseRow): Promise<readonly Consultation[]> {
  const histories = await readEventsOfCase(tx, found);
  return histories.map(foldConsultation).filter((now) => now !== undefined);
}
