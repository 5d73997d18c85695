import type { EntityManager } from 'typeorm';
import type { NationalRoundView, ReviewView } from '@article5/contracts/consultation';
import { workingDaysAfter, type HolidayCalendar } from '@article5/domain/calendar';
import { disagreementMap, needsSettlement, type NationalState } from '@article5/domain/consultation';
import { may, type OfficerActor, type ReviewerActor } from '@article5/domain/kernel';
import { displayName } from '@article5/domain/notification';
import { findAuthorityTime, findHolidays } from '@article5/persistence/calendar';
import {
  listOpinions,
  listParticipants,
  type OpinionRow,
  type ParticipantRow,
  type RoundRow,
} from '@article5/persistence/consultation';
import { findAttachment } from '@article5/persistence/notification';
import { opinionsAndSettlement } from './national-round';

/** Today and the holidays of the authority: its working days count for whoever it asks. */
export interface RoundTime {
  readonly today: string;
  readonly holidays: HolidayCalendar;
}

export async function roundTime(tx: EntityManager, authorityId: string, at: Date): Promise<RoundTime> {
  const { today, calendar } = await findAuthorityTime(tx, authorityId, at);
  return { today, holidays: await findHolidays(tx, calendar) };
}

/** A round for officers of the authority. */
export async function officerView(
  tx: EntityManager,
  officer: OfficerActor,
  row: RoundRow,
  time: RoundTime,
): Promise<NationalRoundView> {
  const participants = await listParticipants(tx, row);
  const { opinions, settlements, held, settledAt } = await opinionsAndSettlement(tx, row);
  const own = participants.find(({ personId }) => personId === officer.personId);
  const canSeeAll = row.state !== 'OPEN' || (own?.opinions ?? 0) > 0;
  const nameOf = new Map(participants.map(({ participantId, name }) => [participantId, name]));
  const map = disagreementMap(held);
  const waits = row.state === 'CLOSED' && needsSettlement(held, settledAt);
  return {
    ...partsOf(row, time, opinions, own?.participantId),
    files: await filesOf(tx, row),
    askedBy: row.askedByName,
    endReason: row.endReason,
    participants: participants.map((one) => participantView(one, opinions)),
    disagreement:
      canSeeAll && held.length > 0
        ? {
            ...map,
            by: map.by.map((id) => nameOf.get(id) ?? ''),
            rows: map.rows.map((line) => ({ ...line, stances: [...line.stances] })),
          }
        : null,
    needsSettlement: waits,
    settlements: settlements.map(({ number, settledAt: at, settledBy, text }) => ({
      ...{ number, at: at.toISOString(), by: settledBy, text },
    })),
    acts: actsOf(officer, row, waits),
  };
}

function actsOf(officer: OfficerActor, { state, authorityId }: RoundRow, waits: boolean) {
  const mayGive = may(officer, 'national-opinion.give', { authorityId });
  const mayAsk = may(officer, 'national-opinion.ask', { authorityId });
  const acts: NationalRoundView['acts'] = [];
  if (mayGive && state !== 'WITHDRAWN') acts.push('GIVE');
  if (mayAsk && state === 'OPEN') acts.push('END', 'WITHDRAW');
  if (mayAsk && waits) acts.push('SETTLE');
  return acts;
}

function participantView(one: ParticipantRow, opinions: readonly OpinionRow[]) {
  const { participantId, name, bodyId } = one;
  return {
    ...{ participantId, name, isBody: bodyId !== null, hasAnswered: one.opinions > 0 },
    isVisible: opinions.some((opinion) => opinion.participantId === participantId),
  };
}

/** A round for a guest; in the guest's own scope, which row-level security binds to what its body was sent. */
export async function guestView(
  tx: EntityManager,
  reviewer: ReviewerActor,
  row: RoundRow,
  extra: { readonly time: RoundTime; readonly files: ReviewView['files'] },
): Promise<ReviewView> {
  const [me] = await listParticipants(tx, row);
  const opinions = await listOpinions(tx, row);
  const view = partsOf(row, extra.time, opinions, me?.participantId);
  const withdrawn = row.state === 'WITHDRAWN';
  return {
    ...view,
    shared: withdrawn ? [] : view.shared,
    files: withdrawn ? [] : extra.files,
    authorityName: row.authorityName,
    bodyName: me?.name ?? '',
    mayGive:
      !withdrawn && may(reviewer, 'national-opinion.review', { reviewingBodyId: reviewer.reviewingBodyId }),
  };
}

function partsOf(
  row: RoundRow,
  time: RoundTime,
  opinions: readonly OpinionRow[],
  own: string | undefined,
): Omit<
  NationalRoundView,
  | 'files'
  | 'askedBy'
  | 'endReason'
  | 'participants'
  | 'disagreement'
  | 'needsSettlement'
  | 'settlements'
  | 'acts'
> {
  const byParticipant = Map.groupBy(opinions, ({ participantId }) => participantId);
  return {
    ...{ consultationId: row.consultationId, number: row.number, state: row.state, request: row.request },
    ...{ dueOn: row.dueOn, workingDaysLeft: daysLeft(row, time) },
    askedAt: row.askedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    shared: row.shared.map((shared) => ({ ...shared })),
    opinions: [...byParticipant].map(([participantId, versions]) => ({
      ...{ participantId, name: versions[0]?.name ?? '', isOwn: participantId === own },
      versions: versions.map(({ version, givenAt, position, reasons, text, late, blind }) => ({
        ...{ version, at: givenAt.toISOString(), position, text, late, blind },
        reasons: reasons.map((reason) => ({ ...reason })),
      })),
    })),
  };
}

export function daysLeft(
  { dueOn, state }: { readonly dueOn: string; readonly state: NationalState },
  { today, holidays }: RoundTime,
): number | null {
  const left = state === 'OPEN' ? workingDaysAfter(today, dueOn, holidays) : undefined;
  return left?.ok ? left.value.length : null;
}

/** Documents that were sent, by the names their sender gave; as the authority. */
export async function filesOf(
  tx: EntityManager,
  { authorityId, attachmentIds }: Pick<RoundRow, 'authorityId' | 'attachmentIds'>,
): Promise<ReviewView['files']> {
  const files: ReviewView['files'] = [];
  for (const attachmentId of attachmentIds) {
    const file = await findAttachment(tx, authorityId, attachmentId);
    if (!file) continue;
    const fileName = displayName(file.givenName, file.mediaType);
    files.push({ attachmentId, fileName, sizeInBytes: file.sizeInBytes });
  }
  return files;
}
