import type { EntityManager } from 'typeorm';
import type {
  AskedConsultationView,
  ConsultationClock,
  ConsultationEventView,
  IncomingConsultationView,
} from '@article5/contracts/consultation';
import { weekdayHolidaysAfter, workingDaysAfter } from '@article5/domain/calendar';
import {
  agreeToExtension,
  CAUTIOUS_TOTAL,
  declineExtension,
  decisionOf,
  isPeriodOver,
  KIND_RULES,
  needsExplanation,
  proposeExtension,
  sharedProfile,
  sharedTransaction,
  silenceMeans,
  takeBack,
  type Consultation,
  type ConsultationSide,
  type ConsultedClock,
} from '@article5/domain/consultation';
import { may, type OfficerActor } from '@article5/domain/kernel';
import { matchTransactions } from '@article5/domain/matching';
import {
  findOwnDenial,
  readEvents,
  type ConsultationRow,
  type KeptEvent,
} from '@article5/persistence/consultation';
import { findSharedDenial } from '@article5/persistence/denial';
import type { CaseRow } from '@article5/persistence/notification';
import { clockOf, foldOf } from './at-hand';

/** What the asking authority sees of its question. */
export async function askedView(
  tx: EntityManager,
  officer: OfficerActor,
  of: { readonly row: ConsultationRow; readonly found: CaseRow; readonly at: Date },
): Promise<AskedConsultationView> {
  const { row, found, at } = of;
  const events = await readEvents(tx, row.authorityId, row.consultationId);
  const now = foldOf(events);
  const clock = await clockOf(tx, row, at);
  const denied =
    row.denialId === null
      ? undefined
      : await findSharedDenial(tx, row.authorityId, {
          authorityId: row.consultedAuthorityId,
          denialId: row.denialId,
        });
  const mayAct = may(officer, 'consultation.ask', { authorityId: row.authorityId });
  const departs = needsExplanation(now, decisionOf(found.outcome)) && !now.explained;
  return {
    ...partsOf(row, now, clock, events),
    consultedAuthorityId: row.consultedAuthorityId,
    consultedAuthorityName: row.consultedAuthorityName,
    denial: denied ? { denialId: denied.denialId, number: denied.number, itemName: denied.itemName } : null,
    explained: now.explained,
    acts: mayAct
      ? [
          ...extensionActs(now, 'ASKING', clock),
          ...(takeBack(now, clock).ok ? ['TAKE_BACK' as const] : []),
          ...(departs && found.status === 'DECIDED' ? ['EXPLAIN' as const] : []),
        ]
      : [],
  };
}

/** What the consulted authority sees: the part of the transaction that was shared, beside its own denial. */
export async function incomingView(
  tx: EntityManager,
  officer: OfficerActor,
  { row, at }: { readonly row: ConsultationRow; readonly at: Date },
): Promise<IncomingConsultationView> {
  const events = await readEvents(tx, officer.authorityId, row.consultationId);
  const now = foldOf(events);
  const clock = await clockOf(tx, row, at);
  const open = now.state === 'OPEN' && !isPeriodOver(now, clock.today);
  const mayAct = may(officer, 'consultation.answer', { authorityId: officer.authorityId });
  return {
    ...partsOf(row, now, clock, events),
    askingAuthorityId: row.authorityId,
    askingAuthorityName: row.authorityName,
    shared: changeable(row.shared),
    denial: await deniedBeside(tx, officer.authorityId, row),
    answers: [...KIND_RULES[row.kind].answers],
    acts: mayAct ? [...(open ? ['ANSWER' as const] : []), ...extensionActs(now, 'CONSULTED', clock)] : [],
  };
}

async function deniedBeside(
  tx: EntityManager,
  own: string,
  row: ConsultationRow,
): Promise<IncomingConsultationView['denial']> {
  const denied = row.denialId === null ? undefined : await findOwnDenial(tx, own, row.denialId);
  if (!denied || row.denialId === null) return null;
  const match = matchTransactions(sharedProfile(row.shared, row), denied.profile);
  return {
    ...{
      denialId: row.denialId,
      number: denied.number,
      status: denied.status,
      notifiedOn: denied.notifiedOn,
    },
    transaction: changeable(sharedTransaction(denied.profile)),
    verdict: match.verdict,
    reasons: match.reasons.map(({ code, parameters }) => ({ code, parameters: { ...parameters } })),
  };
}

type Shared = IncomingConsultationView['shared'];
const changeable = (shared: ConsultationRow['shared']): Shared => structuredClone(shared) as Shared;

type Extension = 'PROPOSE_EXTENSION' | 'AGREE' | 'DECLINE';

function extensionActs(now: Consultation, by: ConsultationSide, clock: ConsultedClock): readonly Extension[] {
  return [
    ...(proposeExtension(now, { by, workingDays: 1 }, clock).ok ? ['PROPOSE_EXTENSION' as const] : []),
    ...(agreeToExtension(now, by, clock).ok ? ['AGREE' as const] : []),
    ...(declineExtension(now, by, clock).ok ? ['DECLINE' as const] : []),
  ];
}

function partsOf(
  row: ConsultationRow,
  now: Consultation,
  clock: ConsultedClock,
  events: readonly KeptEvent[],
) {
  return {
    consultationId: row.consultationId,
    number: row.number,
    kind: row.kind,
    state: now.state,
    askedAt: row.askedAt.toISOString(),
    clock: clockView(row, now, clock),
    proposal: now.proposal,
    answer: now.answer,
    silence: silenceMeans(row.kind),
    events: events.map(eventView).reverse(),
  };
}

export function clockView(row: ConsultationRow, now: Consultation, clock: ConsultedClock): ConsultationClock {
  const left = workingDaysAfter(clock.today, now.dueOn, clock.calendar);
  const holidays = weekdayHolidaysAfter(now.receivedOn, now.dueOn, clock.calendar);
  const { workingDays, mostExtension } = KIND_RULES[row.kind];
  return {
    receivedOn: now.receivedOn,
    initialDueOn: now.initialDueOn,
    dueOn: now.dueOn,
    extendedBy: now.extendedBy,
    workingDaysLeft: now.state === 'OPEN' && left.ok ? left.value.length : null,
    holidays: holidays.ok ? [...holidays.value] : [],
    calendar: row.calendar,
    timeZone: row.timeZone,
    mostExtension: mostExtension - now.extendedBy,
    beyondCautiousTotal: workingDays + now.extendedBy > CAUTIOUS_TOTAL,
  };
}

function eventView({ number, at, byAuthorityId, actor, event, text }: KeptEvent): ConsultationEventView {
  return {
    ...{ number, kind: event.kind, at: at.toISOString(), byAuthority: byAuthorityId, actor, text },
    workingDays: 'workingDays' in event ? event.workingDays : null,
    dueOn: 'dueOn' in event ? event.dueOn : null,
  };
}
