import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { ExporterHearingView, OfficerHearingView } from '@article5/contracts/decision';
import {
  isHearingOver,
  isUnweighed,
  type Hearing,
  type HearingSituation,
  type HearingTold,
} from '@article5/domain/decision';
import { Refused } from '@article5/domain/kernel';
import {
  dateIn,
  isSeenByExporter,
  statusAfter,
  type ActionKind,
  type NotificationStatus,
} from '@article5/domain/notification';
import { endHearing, findHearingRule, listHearings } from '@article5/persistence/decision';
import { recordAction } from '@article5/persistence/ledger';
import { moveCase, type CaseRow } from '@article5/persistence/notification';
import { notFound } from '../kernel';
import { askToTell } from '../message';
import { moveClockFor } from '../notification';

/** Hearings that stand: what was taken back counts for nothing. */
function standing(hearings: readonly OfficerHearingView[]): readonly OfficerHearingView[] {
  return hearings.filter(({ state }) => state !== 'TAKEN_BACK');
}

export async function situationOf(
  tx: EntityManager,
  authorityId: string,
  hearings: readonly OfficerHearingView[],
  today: string,
): Promise<HearingSituation> {
  const rule = await findHearingRule(tx, authorityId, today);
  return { rule: rule ?? null, hearings: standing(hearings).map(toHearing), today };
}

function toHearing(view: OfficerHearingView): Hearing {
  const { state, dueOn, outcome, legalBasis, reasons, considered } = view;
  return { state, dueOn, outcome, legalBasis, reasons, isConsidered: considered !== null };
}

/** Is there an answer that nobody has weighed? */
export async function hasUnweighed(tx: EntityManager, found: CaseRow): Promise<boolean> {
  return (await listHearings(tx, found)).map(toHearing).some(isUnweighed);
}

/** How the letter tells the newest hearing that is over; undefined where there was none. */
export function toldOf(
  hearings: readonly OfficerHearingView[],
  { timeZone, today }: { readonly timeZone: string; readonly today: string },
): HearingTold | undefined {
  const last = standing(hearings).find((hearing) => isHearingOver(hearing, today));
  if (last === undefined) return undefined;
  const { answer, settledAt, dueOn } = last;
  return {
    how: answer === null ? 'SILENCE' : answer.nothingToSay ? 'NOTHING' : 'STATEMENT',
    sentOn: dateIn(timeZone, last.openedAt),
    dueOn,
    ...(answer === null || settledAt === null ? {} : { answeredOn: dateIn(timeZone, settledAt) }),
  };
}

/** One hearing of a case; refused as absent when there is none. */
export async function hearingOf(
  tx: EntityManager,
  of: Pick<CaseRow, 'authorityId' | 'notificationId'>,
  hearingId: string,
): Promise<OfficerHearingView> {
  const found = (await listHearings(tx, of)).find((hearing) => hearing.hearingId === hearingId);
  if (!found) throw notFound('hearing');
  return found;
}

/** Can the exporter still be heard? A late answer is accepted until the decision is made. */
export function mayAnswer({ state }: Pick<OfficerHearingView, 'state'>, status: NotificationStatus): boolean {
  return (state === 'OPEN' || state === 'LAPSED') && statusAfter(status, 'HEARING_ANSWERED').ok;
}

/** The hearing as its exporter sees it: no officer, no reason codes, nothing of the file. */
export function toExporterHearing(view: OfficerHearingView, status: NotificationStatus): ExporterHearingView {
  const { hearingId, number, state, letter, dueOn, openedAt, settledAt, late, answer } = view;
  return {
    ...{ hearingId, number, state, letter, dueOn, openedAt, settledAt, late, answer },
    canAnswer: mayAnswer(view, status),
  };
}

/** Notes that a last day passed in silence, as of that day: the clock goes on from it. The case is locked. */
export async function lapse(
  tx: EntityManager,
  found: CaseRow,
  { hearingId, number, dueOn }: OfficerHearingView,
  at: Date,
): Promise<void> {
  const { authorityId, notificationId, organisationId } = found;
  const kind: ActionKind = 'HEARING_LAPSED';
  const next = statusAfter(found.status, kind);
  if (!next.ok) throw new Refused(next.refusals, 'CONFLICT');
  await endHearing(tx, { authorityId, hearingId }, { state: 'LAPSED', at });
  await moveCase(tx, found, { status: next.value }, at);
  await moveClockFor(tx, found, kind, new Date(`${dueOn}T12:00:00Z`));
  await recordAction(tx, {
    ...{ authorityId, notificationId, organisationId, kind, at },
    actorId: null,
    actorRole: null,
    payload: { hearing: hearingId, number, dueOn },
    transactionId: newId(),
    exporterVisible: isSeenByExporter(kind),
  });
  await tellOfficer(tx, found, 'hearing-over');
}

/** Notes every silence of a case that is not noted yet. The case is locked by the caller. */
export async function lapseSilent(tx: EntityManager, found: CaseRow, at: Date): Promise<number> {
  const today = dateIn(found.timeZone, at.toISOString());
  const silent = (await listHearings(tx, found)).filter(
    ({ state, dueOn }) => state === 'OPEN' && dueOn < today,
  );
  for (const hearing of silent) await lapse(tx, found, hearing, at);
  return silent.length;
}

export async function tellOfficer(
  tx: EntityManager,
  { authorityId, notificationId, assigneeId }: Pick<CaseRow, 'authorityId' | 'notificationId' | 'assigneeId'>,
  kind: 'hearing-answered' | 'hearing-over',
): Promise<void> {
  if (assigneeId === null) return;
  await askToTell(tx, { authorityId, notificationId, kind, to: { personId: assigneeId } });
}
