import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { HeldOpinion } from '@article5/domain/consultation';
import { Refused, type Permission, type Role } from '@article5/domain/kernel';
import { isSeenByExporter, statusAfter, type ActionKind } from '@article5/domain/notification';
import {
  listOpinions,
  listSettlements,
  type OpinionRow,
  type RoundKey,
} from '@article5/persistence/consultation';
import { recordAction } from '@article5/persistence/ledger';
import type { CaseRow } from '@article5/persistence/notification';
import { moveClockFor, roleFor } from '../notification';

/** Somebody who acts in a round, an officer or a guest; nobody: the round ended with its last opinion. */
export type Doer = {
  readonly personId: string;
  readonly roles: readonly Role[];
  readonly permission: Permission;
} | null;

/**
 * Appends an act of a round to the case's ledger and moves its clock. What opinions say is never part of it: the
 * timeline is read by colleagues whose own opinion is still to come.
 */
export async function recordRound(
  tx: EntityManager,
  found: CaseRow,
  act: {
    readonly kind: ActionKind;
    readonly by: Doer;
    readonly at: Date;
    readonly payload: Readonly<Record<string, unknown>>;
  },
): Promise<void> {
  const next = statusAfter(found.status, act.kind);
  if (!next.ok) throw new Refused(next.refusals, 'CONFLICT');
  await moveClockFor(tx, found, act.kind, act.at);
  const { authorityId, notificationId, organisationId } = found;
  await recordAction(tx, {
    ...{ authorityId, notificationId, organisationId, kind: act.kind, at: act.at, payload: act.payload },
    actorId: act.by?.personId ?? null,
    actorRole: act.by ? roleFor(act.by, act.by.permission) : null,
    transactionId: newId(),
    exporterVisible: isSeenByExporter(act.kind),
  });
}

/** Of each participant the newest opinion, among those the scope may see. */
export function held(opinions: readonly OpinionRow[]): readonly HeldOpinion[] {
  const newest = new Map<string, OpinionRow>();
  for (const opinion of opinions) newest.set(opinion.participantId, opinion);
  return [...newest.values()].map(({ participantId, givenAt, position, reasons, text }) => ({
    ...{ by: participantId, at: givenAt.toISOString(), position, reasons, text },
  }));
}

/** What the round holds and when its differences were last settled; as the authority. */
export async function opinionsAndSettlement(tx: EntityManager, of: RoundKey) {
  const opinions = await listOpinions(tx, of);
  const settlements = await listSettlements(tx, of);
  const settledAt = settlements[0]?.settledAt.toISOString() ?? null;
  return { opinions, settlements, held: held(opinions), settledAt };
}
