import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { NationalPreview, NationalRoundView } from '@article5/contracts/consultation';
import { clockEventFor, clockStateOf, endOfPeriod, workingDayFrom } from '@article5/domain/calendar';
import {
  checkNationalRequest,
  isProtected,
  redact,
  sentByDefault,
  type NationalRequest,
} from '@article5/domain/consultation';
import { Refused, valueOf, type Actor } from '@article5/domain/kernel';
import { displayName } from '@article5/domain/notification';
import { summaryOf } from '@article5/domain/questions';
import { findAuthorityTime, listClockEvents } from '@article5/persistence/calendar';
import {
  findReviewers,
  insertRound,
  listReviewingBodies,
  lockRound,
  type ReviewingBodyRow,
} from '@article5/persistence/consultation';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { keepText } from '@article5/persistence/ledger';
import { findSentVersion, listAttachments, type CaseRow } from '@article5/persistence/notification';
import { Clock, notFound } from '../kernel';
import { askToTell } from '../message';
import { assertAllowed, openCase, readableCase } from '../notification';
import { recordRound } from './national-round';
import { officerView, roundTime } from './national-views';

/** Days that are usually given; a proposal, no rule. */
const USUAL = { count: 10, unit: 'WORKING_DAYS' } as const;

/**
 * Asks ministries, services or customs of the same Member State for an opinion, with the part of the file that the
 * officer chose; the clock stops where national law says so. Source: national profile.
 */
@Injectable()
export class AskNationally {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** What asking would do: whom, with what, until when, and to the clock. Nothing is written. */
  preview(
    actor: Actor,
    command: { readonly reference: string; readonly dueOn?: string | undefined },
  ): Promise<NationalPreview> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { found } = await readableCase(tx, actor, 'national-opinion.ask', command.reference);
      const { authorityId } = found;
      const at = this.clock.now();
      const time = await roundTime(tx, authorityId, at);
      const wanted = command.dueOn === undefined ? undefined : workingDayFrom(command.dueOn, time.holidays);
      const usual = endOfPeriod(time.today, USUAL, time.holidays);
      const dueOn = wanted?.ok ? wanted.value : usual.ok ? usual.value.dueOn : null;
      const rows = await rowsOf(tx, found);
      const sent = sentByDefault(rows);
      const all = { answerKeys: rows.map(({ key }) => key), attachmentIds: await filesIn(tx, found) };
      const shown = new Map(redact(rows, { ...all, attachmentIds: [] }).map((row) => [row.key, row]));
      return {
        ...(await this.clockEffect(tx, found, at)),
        dueOn,
        isMoved: command.dueOn !== undefined && dueOn !== command.dueOn,
        bodies: (await listReviewingBodies(tx, authorityId, at)).map(bodyView).filter(({ inUse }) => inUse),
        answers: rows.flatMap((row) => {
          const view = shown.get(row.key);
          if (view === undefined) return [];
          const isSentByDefault = sent.includes(row.key);
          return [{ key: row.key, isSentByDefault, isProtected: isProtected(row), row: { ...view } }];
        }),
        files: (await listAttachments(tx, found))
          .filter(({ attachmentId }) => all.attachmentIds.includes(attachmentId))
          .map(({ attachmentId, givenName, mediaType, sizeInBytes }) => ({
            ...{ attachmentId, fileName: displayName(givenName, mediaType), sizeInBytes },
          })),
      };
    });
  }

  execute(
    actor: Actor,
    command: NationalRequest & { readonly reference: string },
  ): Promise<NationalRoundView> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { officer, found } = await openCase(tx, actor, 'national-opinion.ask', command.reference);
      assertAllowed(found, 'OPINION_ASKED');
      const { authorityId, notificationId, version } = found;
      const at = this.clock.now();
      const time = await roundTime(tx, authorityId, at);
      const known = (await listReviewingBodies(tx, authorityId, at)).filter(
        ({ endedAt }) => endedAt === null,
      );
      const rows = await rowsOf(tx, found);
      const workingDay = workingDayFrom(command.dueOn, time.holidays);
      const ground = { bodies: known, rows, today: time.today, workingDay };
      const asked = valueOf(checkNationalRequest(command, ground));
      const files = await filesIn(tx, found);
      if (asked.attachmentIds.some((id) => !files.includes(id))) {
        throw new Refused([{ code: 'consultation.file-unknown', field: '/attachmentIds' }]);
      }
      const bodies = known.filter(({ bodyId }) => asked.bodyIds.includes(bodyId));
      const consultationId = newId();
      const request = asked.request.trim();
      const shared = redact(rows, asked);
      const number = await insertRound(
        tx,
        {
          ...{ authorityId, consultationId, notificationId, version, shared, request, dueOn: asked.dueOn },
          ...{ attachmentIds: asked.attachmentIds, askedAt: at, askedBy: officer.personId },
        },
        bodies,
      );
      const words = await keepText(tx, { ...found, kind: 'opinion-request', text: request });
      const answerKeys = shared.map(({ key }) => key);
      await recordRound(tx, found, {
        kind: 'OPINION_ASKED',
        by: { ...officer, permission: 'national-opinion.ask' },
        at,
        payload: {
          ...{ consultation: consultationId, number, version, dueOn: asked.dueOn, answerKeys, words },
          ...{ bodies: bodies.map(({ bodyId }) => bodyId), attachments: asked.attachmentIds },
        },
      });
      for (const { bodyId } of bodies) {
        await tellBody(tx, { authorityId, bodyId, notificationId, messageKind: 'opinion-asked', at });
      }
      const row = await lockRound(tx, { authorityId, consultationId });
      if (!row) throw new Error('the round that was just written is not there');
      return officerView(tx, officer, row, time);
    });
  }

  private async clockEffect(
    tx: EntityManager,
    { authorityId, notificationId }: CaseRow,
    at: Date,
  ): Promise<Pick<NationalPreview, 'clock' | 'source'>> {
    const { today, profile } = await findAuthorityTime(tx, authorityId, at);
    const events = (await listClockEvents(tx, authorityId, [notificationId])).get(notificationId) ?? [];
    const state = clockStateOf(events.map(({ kind }) => kind));
    const source = profile.limitSource;
    if (state === 'STOPPED') return { clock: 'STANDS', source };
    if (state !== 'RUNNING') return { clock: 'NO_CLOCK', source: null };
    const stop = clockEventFor('STOP_FOR_CONSULTATION', { on: today, state, profile });
    return { clock: stop === undefined ? 'RUNS_ON' : 'STOPS', source };
  }
}

async function rowsOf(tx: EntityManager, found: CaseRow) {
  const sent = await findSentVersion(tx, found, found.version);
  if (!sent) throw notFound('version');
  return summaryOf(sent.answers);
}

/** Files that were sent with the notification and passed the scan. */
async function filesIn(tx: EntityManager, found: CaseRow): Promise<readonly string[]> {
  const files = await listAttachments(tx, found);
  return files
    .filter(({ firstVersion, state }) => firstVersion !== null && state === 'CLEAN')
    .map(({ attachmentId }) => attachmentId);
}

export function bodyView(row: ReviewingBodyRow) {
  const { bodyId, name, kind, cleared, contact, people } = row;
  return { bodyId, name, kind, cleared, contact, people, inUse: row.endedAt === null };
}

/** Tells the people of a body that there is something to read, never what. */
export async function tellBody(
  tx: EntityManager,
  of: {
    readonly authorityId: string;
    readonly bodyId: string;
    readonly notificationId: string;
    readonly messageKind: 'opinion-asked' | 'opinion-withdrawn';
    readonly at: Date;
  },
): Promise<void> {
  const { authorityId, messageKind } = of;
  for (const personId of await findReviewers(tx, of, of.at)) {
    await askToTell(tx, { authorityId, kind: messageKind, to: { personId } });
  }
}
