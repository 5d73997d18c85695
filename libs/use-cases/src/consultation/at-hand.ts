import type { EntityManager } from 'typeorm';
import {
  foldConsultation,
  type Consultation,
  type ConsultationSide,
  type ConsultedClock,
} from '@article5/domain/consultation';
import type { Actor, OfficerActor, Permission } from '@article5/domain/kernel';
import { dateIn } from '@article5/domain/notification';
import { findHolidays } from '@article5/persistence/calendar';
import {
  findIncoming,
  lockConsultation,
  readEvents,
  type ConsultationRow,
  type KeptEvent,
} from '@article5/persistence/consultation';
import { scopeOf } from '@article5/persistence/kernel';
import { lockCaseById, type CaseRow } from '@article5/persistence/notification';
import { notFound } from '../kernel';
import { assertOfficer, openCase } from '../notification';
import { as } from './book';

/** A consultation that somebody acts on: locked, with where it stands and what day it is where that counts. */
export interface AtHand {
  readonly officer: OfficerActor;
  readonly side: ConsultationSide;
  readonly row: ConsultationRow;
  readonly now: Consultation;
  readonly clock: ConsultedClock;
}

/** As the asking authority. `consultation.not-found` for what is absent, another case's or another authority's. */
export async function openAsAsking(
  tx: EntityManager,
  actor: Actor,
  of: { readonly reference: string; readonly consultationId: string; readonly at: Date },
): Promise<AtHand & { readonly found: CaseRow }> {
  const { officer, found } = await openCase(tx, actor, 'consultation.ask', of.reference);
  const row = await lockConsultation(tx, officer.authorityId, of.consultationId);
  if (row?.notificationId !== found.notificationId) throw notFound('consultation');
  return { officer, found, side: 'ASKING', row, ...(await standing(tx, row, of.at)) };
}

/**
 * As the consulted authority: it proves in its own scope that it was asked; the row and the case are locked in the
 * asking authority's, in the order in which that one locks them.
 */
export async function openAsConsulted(
  tx: EntityManager,
  actor: Actor,
  of: { readonly consultationId: string; readonly permission: Permission; readonly at: Date },
): Promise<AtHand> {
  const officer = assertOfficer(actor, of.permission);
  const seen = await findIncoming(tx, officer.authorityId, of.consultationId);
  if (!seen) throw notFound('consultation');
  return as(tx, scopeOf(actor), seen.authorityId, async () => {
    await lockCaseById(tx, seen.authorityId, seen.notificationId);
    const row = await lockConsultation(tx, seen.authorityId, seen.consultationId);
    if (!row) throw notFound('consultation');
    return { officer, side: 'CONSULTED', row, ...(await standing(tx, row, of.at)) };
  });
}

/** Where it stands by the asking authority's book, and the consulted authority's day and holidays. */
export async function standing(
  tx: EntityManager,
  row: ConsultationRow,
  at: Date,
): Promise<Pick<AtHand, 'now' | 'clock'>> {
  const now = foldOf(await readEvents(tx, row.authorityId, row.consultationId));
  return { now, clock: await clockOf(tx, row, at) };
}

export async function clockOf(
  tx: EntityManager,
  row: Pick<ConsultationRow, 'timeZone' | 'calendar'>,
  at: Date,
): Promise<ConsultedClock> {
  return {
    today: dateIn(row.timeZone, at.toISOString()),
    calendar: await findHolidays(tx, row.calendar),
  };
}

export function foldOf(kept: readonly KeptEvent[]): Consultation {
  const now = foldConsultation(kept.map(({ event }) => event));
  if (!now) throw new Error('a consultation without its question');
  return now;
}
