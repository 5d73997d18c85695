import type { EntityManager } from 'typeorm';
import {
  decisionOf,
  foldConsultation,
  mayDecide,
  needsExplanation,
  type Consultation,
} from '@article5/domain/consultation';
import { Refused, valueOf } from '@article5/domain/kernel';
import { readEventsOfCase } from '@article5/persistence/consultation';
import type { CaseRow } from '@article5/persistence/notification';

/**
 * Asked before a decision is proposed: no question to another authority is open, and none that binds speaks against
 * the outcome. Refuses `consultation.still-open`, `consultation.objection-binding`. Source.
 */
export async function assertMayDecide(tx: EntityManager, found: CaseRow, outcome: string): Promise<void> {
  valueOf(mayDecide(await consultationsOf(tx, found), decisionOf(outcome)));
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
