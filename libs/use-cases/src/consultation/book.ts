import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import {
  foldConsultation,
  type ConsultationEvent,
  type ConsultationEventKind,
} from '@article5/domain/consultation';
import { Refused, type OfficerActor, type Permission } from '@article5/domain/kernel';
import { isSeenByExporter, statusAfter, type ActionKind } from '@article5/domain/notification';
import {
  keepEvent,
  moveConsultation,
  readEvents,
  type ConsultationRow,
} from '@article5/persistence/consultation';
import { inScopeOf, type Scope } from '@article5/persistence/kernel';
import { keepText, recordAction } from '@article5/persistence/ledger';
import { lockCaseById } from '@article5/persistence/notification';
import { notFound } from '../kernel';
import { askToTell } from '../message';
import { roleFor } from '../notification';

/** Which act in the asking authority's case an event is. */
const ACT_OF_EVENT = {
  ASKED: 'CONSULTATION_ASKED',
  EXTENSION_PROPOSED: 'CONSULTATION_EXTENDED',
  EXTENSION_AGREED: 'CONSULTATION_EXTENDED',
  EXTENSION_DECLINED: 'CONSULTATION_EXTENDED',
  ANSWERED: 'CONSULTATION_ANSWERED',
  DEEMED: 'CONSULTATION_DEEMED',
  TAKEN_BACK: 'CONSULTATION_TAKEN_BACK',
  EXPLAINED: 'CONSULTATION_EXPLAINED',
} as const satisfies Record<ConsultationEventKind, ActionKind>;

const ARTICLE = { ART_16_5: 'Art 16(5)', ART_14_1: 'Art 14(1)', ART_14_2: 'Art 14(2)' } as const;

/** Something that happened, and who did it; nobody where the clock did. */
export interface Happened {
  readonly row: ConsultationRow;
  readonly event: ConsultationEvent;
  readonly by: { readonly officer: OfficerActor; readonly permission: Permission } | null;
  readonly at: Date;
  /** Words of one authority for the other. */
  readonly text: string | null;
}

/** Does something as one of the two authorities, whichever the transaction acts for now. */
export function as<T>(
  tx: EntityManager,
  own: Scope,
  authorityId: string,
  work: () => Promise<T>,
): Promise<T> {
  if (own.authorityId === authorityId) return work();
  return inScopeOf(tx, { own, other: { ...own, authorityId, organisationId: null } }, work);
}

/**
 * Writes what happened into the books of both authorities, brings the shared row up to it, records the act in the
 * asking authority's case and tells the other side, all in one transaction: neither can have what the other has not.
 * People are named only in their own authority's book and ledger.
 */
export async function writeDown(tx: EntityManager, own: Scope, happened: Happened): Promise<void> {
  const { row } = happened;
  const number = await as(tx, own, row.authorityId, () => writeAsAsking(tx, happened));
  await as(tx, own, row.consultedAuthorityId, async () => {
    await keepEvent(tx, eventFor(row.consultedAuthorityId, number, happened));
    if (isNewsFor('CONSULTED', happened)) await tell(tx, row.consultedAuthorityId, 'consultation-received');
  });
}

async function writeAsAsking(tx: EntityManager, happened: Happened): Promise<number> {
  const { row, event, at } = happened;
  const { authorityId, consultationId } = row;
  const before = await readEvents(tx, authorityId, consultationId);
  const number = before.length + 1;
  await keepEvent(tx, eventFor(authorityId, number, happened));
  const now = foldConsultation([...before.map((kept) => kept.event), event]);
  if (!now) throw new Error('a consultation begins with a question');
  await moveConsultation(tx, row, now, at);
  await recordInCase(tx, happened, number);
  if (isNewsFor('ASKING', happened)) await tell(tx, authorityId, 'consultation-answered', row.notificationId);
  return number;
}

function eventFor(keeper: string, number: number, { row, event, by, at, text }: Happened) {
  const officer = by?.officer;
  return {
    ...{ authorityId: keeper, consultationId: row.consultationId, askingAuthorityId: row.authorityId },
    ...{ number, event, at, text },
    byAuthorityId: officer?.authorityId ?? null,
    actorId: officer?.authorityId === keeper ? officer.personId : null,
  };
}

async function recordInCase(tx: EntityManager, happened: Happened, number: number): Promise<void> {
  const { row, event, by, at, text } = happened;
  const found = await lockCaseById(tx, row.authorityId, row.notificationId);
  if (!found) throw notFound('case');
  const kind = ACT_OF_EVENT[event.kind];
  const next = statusAfter(found.status, kind);
  if (!next.ok) throw new Refused(next.refusals, 'CONFLICT');
  const words =
    text === null ? undefined : await keepText(tx, { ...found, kind: 'consultation-words', text });
  const own = by !== null && by.officer.authorityId === row.authorityId ? by : undefined;
  const { consultationId, number: ofCase, consultedAuthorityId } = row;
  await recordAction(tx, {
    ...{
      authorityId: row.authorityId,
      notificationId: row.notificationId,
      organisationId: found.organisationId,
    },
    ...{ kind, at, legalBasis: ARTICLE[row.kind], exporterVisible: isSeenByExporter(kind) },
    actorId: own?.officer.personId ?? null,
    actorRole: own ? roleFor(own.officer, own.permission) : null,
    payload: {
      ...payloadOf(event),
      ...{
        consultation: consultationId,
        number: ofCase,
        event: number,
        consultedAuthority: consultedAuthorityId,
      },
      ...{ procedure: row.kind, byAuthority: by?.officer.authorityId ?? null, denial: row.denialId },
      ...(words === undefined ? {} : { words }),
    },
    transactionId: newId(),
  });
}

function payloadOf({ kind, ...event }: ConsultationEvent): Readonly<Record<string, unknown>> {
  return { step: kind, ...event };
}

function isNewsFor(side: 'ASKING' | 'CONSULTED', { row, by }: Happened): boolean {
  const authorityId = side === 'ASKING' ? row.authorityId : row.consultedAuthorityId;
  return by === null ? side === 'ASKING' : by.officer.authorityId !== authorityId;
}

async function tell(
  tx: EntityManager,
  authorityId: string,
  kind: 'consultation-received' | 'consultation-answered',
  notificationId?: string,
): Promise<void> {
  const permission = kind === 'consultation-received' ? 'consultation.answer' : 'consultation.ask';
  const about = notificationId === undefined ? {} : { notificationId };
  await askToTell(tx, { authorityId, ...about, kind, to: { permission } });
}
