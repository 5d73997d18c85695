import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { HolidayCalendar } from '@article5/domain/calendar';
import { denialProfile, reviewDueOn, type DenialContent } from '@article5/domain/denial';
import { valueOf } from '@article5/domain/kernel';
import { transactionKeys } from '@article5/domain/matching';
import { calendarOf, findHolidays } from '@article5/persistence/calendar';
import { appendDenialEvent, insertDenial, type DenialToKeep } from '@article5/persistence/denial';
import { addToOutbox } from '@article5/persistence/kernel';

/** The holidays that an authority counts with. */
export async function holidaysOf(tx: EntityManager, authorityId: string): Promise<HolidayCalendar> {
  return findHolidays(tx, await calendarOf(tx, authorityId));
}

/** Who records a denial, and when; nobody where a file is taken over by the tool. */
export interface RecordedBy {
  readonly authorityId: string;
  readonly personId: string | null;
  readonly at: Date;
}

/**
 * Writes a checked denial, its history's first line and the look at other notifications that follows. Undefined where
 * the number is taken. Refuses `calendar.missing`. Source.
 */
export async function keepDenial(
  tx: EntityManager,
  by: RecordedBy,
  denial: {
    readonly number: string;
    readonly content: DenialContent;
    readonly calendar: HolidayCalendar;
    readonly from?: DenialToKeep['from'];
  },
): Promise<string | undefined> {
  const { authorityId, personId, at } = by;
  const { number, content, calendar, from } = denial;
  const denialId = newId();
  const dueOn = content.notifiedOn === undefined ? null : valueOf(reviewDueOn(content.notifiedOn, calendar));
  const profile = denialProfile(content, { authorityId, denialId });
  const written = await insertDenial(tx, {
    ...{ authorityId, denialId, number, content, profile },
    reviewDueOn: dueOn,
    keys: transactionKeys(profile),
    recordedBy: personId,
    recordedAt: at,
    ...(from === undefined ? {} : { from }),
  });
  if (!written) return undefined;
  const event = { kind: 'RECORDED', reviewDueOn: dueOn } as const;
  await appendDenialEvent(tx, { authorityId, denialId }, event, { actorId: personId, at });
  await lookAtOthers(tx, authorityId, denialId);
  return denialId;
}

/** Asks for the look at notifications of all authorities after a denial came, changed or went. */
export async function lookAtOthers(tx: EntityManager, authorityId: string, denialId: string): Promise<void> {
  await addToOutbox(tx, { authorityId, job: 'screen-against-denial', payload: { authorityId, denialId } });
}
