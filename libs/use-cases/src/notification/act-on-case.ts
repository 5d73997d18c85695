import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { Refused } from '@article5/domain/kernel';
import {
  PERMISSIONS,
  type Actor,
  type OfficerActor,
  type Permission,
  type Role,
} from '@article5/domain/identity';
import { clockStepOf, isSeenByExporter, statusAfter, type ActionKind } from '@article5/domain/notification';
import { recordAction } from '@article5/persistence/ledger';
import {
  findCase,
  lockCase,
  moveCase,
  type CaseChange,
  type CaseRow,
} from '@article5/persistence/notification';
import { moveClock, type CaseOfClock } from '../calendar';
import { assertMay, notFound } from '../kernel';

/**
 * The case an officer wants to act on, locked, once the officer may do so. What is absent and what is another
 * authority's are never told apart: `case.not-found`. Who declared a conflict of interest with it may not:
 * `case.conflict-declared`.
 */
export async function openCase(
  tx: EntityManager,
  actor: Actor,
  permission: Permission,
  reference: string,
): Promise<{ readonly officer: OfficerActor; readonly found: CaseRow }> {
  const officer = assertOfficer(actor, permission);
  const found = await lockCase(tx, officer.authorityId, reference);
  if (!found) throw notFound('case');
  assertMay(actor, permission, found);
  return { officer, found };
}

/** The same for reading: no lock. */
export async function readableCase(
  tx: EntityManager,
  actor: Actor,
  permission: Permission,
  reference: string,
): Promise<{ readonly officer: OfficerActor; readonly found: CaseRow }> {
  const officer = assertOfficer(actor, permission);
  const found = await findCase(tx, officer.authorityId, reference);
  if (!found) throw notFound('case');
  assertMay(actor, permission, found);
  return { officer, found };
}

/** The actor as an officer of its own authority, if it may; refused otherwise. */
export function assertOfficer(actor: Actor, permission: Permission): OfficerActor {
  const authorityId = actor.kind === 'officer' ? actor.authorityId : undefined;
  assertMay(actor, permission, authorityId === undefined ? {} : { authorityId });
  if (actor.kind !== 'officer') throw new Error(`${permission} is no permission of officers`);
  return actor;
}

/** Who acts on which case, and when. */
export interface ActingOnCase {
  readonly found: CaseRow;
  readonly officer: OfficerActor;
  readonly now: Date;
}

/** An act of an officer on a case, ready to be written. */
export interface Act {
  readonly kind: ActionKind;
  /** The permission that was asked: it names the role in which the officer acts. */
  readonly permission: Permission;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly legalBasis?: string;
  readonly change?: Omit<CaseChange, 'status'>;
}

/**
 * Moves the case and its clock and appends the act to the ledger, in this order and in the caller's transaction. Refuses with 409
 * what the lifecycle does not allow in the case's status.
 */
export async function recordAct(
  tx: EntityManager,
  { found, officer, now }: ActingOnCase,
  act: Act,
): Promise<void> {
  const next = statusAfter(found.status, act.kind);
  if (!next.ok) throw new Refused(next.refusals, 'CONFLICT');
  await moveCase(tx, found, { ...act.change, status: next.value }, now);
  await moveClockFor(tx, found, act.kind, now);
  await recordAction(tx, {
    authorityId: found.authorityId,
    notificationId: found.notificationId,
    organisationId: found.organisationId,
    kind: act.kind,
    actorId: officer.personId,
    actorRole: roleFor(officer, act.permission),
    at: now,
    ...(act.legalBasis === undefined ? {} : { legalBasis: act.legalBasis }),
    payload: act.payload,
    transactionId: newId(),
    exporterVisible: isSeenByExporter(act.kind),
  });
}

/** Moves the clock of the case along with an act, in its transaction, where the act means something for it. */
export async function moveClockFor(
  tx: EntityManager,
  of: CaseOfClock,
  kind: ActionKind,
  at: Date,
): Promise<void> {
  const step = clockStepOf(kind);
  if (step) await moveClock(tx, of, step, at);
}

/** Refuses with 409 when the lifecycle does not allow an act in the case's status; asked before anything else. */
export function assertAllowed(found: CaseRow, kind: ActionKind): void {
  const next = statusAfter(found.status, kind);
  if (!next.ok) throw new Refused(next.refusals, 'CONFLICT');
}

/** The role in which somebody does what the permission allows: the first of the permission's that is held. */
export function roleFor(actor: { readonly roles: readonly Role[] }, permission: Permission): Role | null {
  return PERMISSIONS[permission].roles.find((role) => actor.roles.includes(role)) ?? null;
}
