import type { EntityManager } from 'typeorm';
import type { OfficerHearingView } from '@article5/contracts/decision';
import type { PeriodUnit } from '@article5/domain/calendar';
import type { Announced, HearingRule, Letter } from '@article5/domain/decision';
import { displayName, type AttachmentState } from '@article5/domain/notification';
import { toLetterText } from './decision.repository';

interface CaseKey {
  readonly authorityId: string;
  readonly notificationId: string;
}

interface HearingKey {
  readonly authorityId: string;
  readonly hearingId: string;
}

/** What the profile of an authority says on a day of hearing exporters; undefined where it says nothing. */
export async function findHearingRule(
  tx: EntityManager,
  authorityId: string,
  on: string,
): Promise<HearingRule | undefined> {
  const [row] = await tx.query<{ count: number; unit: PeriodUnit; source: string; stopsClock: boolean }[]>(
    `select hearing_period as count, hearing_unit as unit, hearing_source as source,
       clock_stops_for_hearing as "stopsClock"
     from authority_profile where authority_id = $1 and valid_from <= $2::date
       and (valid_to is null or valid_to > $2::date) and hearing_period is not null
     order by valid_from desc limit 1`,
    [authorityId, on],
  );
  if (!row) return undefined;
  const { count, unit, source, stopsClock } = row;
  return { period: { count, unit }, source, stopsClock };
}

/** A hearing to be opened. */
export interface HearingToOpen extends HearingKey, CaseKey, Announced {
  readonly organisationId: string;
  readonly version: number;
  readonly letter: Letter;
  readonly textSha256: string;
  readonly dueOn: string;
  readonly basis: string;
  readonly openedBy: string;
  readonly openedAt: Date;
}

/** Writes the next hearing of a case; the case is locked by the caller. */
export async function insertHearing(tx: EntityManager, kept: HearingToOpen): Promise<void> {
  const reasons = kept.reasons.map(({ code, weight }) => ({ code, weight }));
  await tx.query(
    `insert into hearing (authority_id, hearing_id, notification_id, organisation_id, number, state, version, outcome,
       legal_basis, reasons, letter_text, text_sha256, due_on, basis, opened_by, opened_at)
     select $1, $2, $3, $4, coalesce(max(number), 0) + 1, 'OPEN', $5, $6, $7, $8, $9, $10, $11, $12, $13, $14
     from hearing where authority_id = $1 and notification_id = $3`,
    [
      kept.authorityId,
      kept.hearingId,
      kept.notificationId,
      kept.organisationId,
      kept.version,
      kept.outcome,
      kept.legalBasis,
      JSON.stringify(reasons),
      kept.letter,
      kept.textSha256,
      kept.dueOn,
      kept.basis,
      kept.openedBy,
      kept.openedAt,
    ],
  );
}

interface HearingRow {
  readonly view: Omit<
    OfficerHearingView,
    'letter' | 'openedAt' | 'settledAt' | 'answer' | 'considered' | 'openedBy'
  >;
  readonly letter: Letter;
  readonly textSha256: string;
  readonly openedBy: string;
  readonly openedAt: Date;
  readonly settledAt: Date | null;
  readonly nothingToSay: boolean | null;
  readonly statement: string | null;
  readonly documents: readonly {
    readonly attachmentId: string;
    readonly givenName: string;
    readonly mediaType: string;
    readonly state: AttachmentState;
  }[];
  readonly answeredBy: string | null;
  readonly considered: string | null;
  readonly consideredBy: string | null;
  readonly consideredAt: Date | null;
}

/** Every hearing of a case with its words, newest first. Row-level security keeps an exporter to its own. */
export async function listHearings(tx: EntityManager, of: CaseKey): Promise<readonly OfficerHearingView[]> {
  const rows = await tx.query<HearingRow[]>(
    `select jsonb_build_object('hearingId', h.hearing_id, 'number', h.number, 'state', h.state, 'dueOn', h.due_on,
         'late', h.late, 'version', h.version, 'outcome', h.outcome, 'legalBasis', h.legal_basis,
         'reasons', h.reasons, 'basis', h.basis) as view,
       h.letter_text as letter, h.text_sha256 as "textSha256", o.display_name as "openedBy",
       h.opened_at as "openedAt", h.settled_at as "settledAt", h.nothing_to_say as "nothingToSay",
       s.text as statement, a.display_name as "answeredBy",
       coalesce((select json_agg(json_build_object('attachmentId', f.attachment_id, 'givenName', f.given_name,
           'mediaType', f.media_type, 'state', f.state) order by f.uploaded_at, f.attachment_id)
         from attachment f where f.authority_id = h.authority_id and f.attachment_id = any(h.attachment_ids)), '[]')
         as documents,
       c.text as considered, w.display_name as "consideredBy", h.considered_at as "consideredAt"
     from hearing h join person o on o.person_id = h.opened_by
     left join person a on a.person_id = h.answered_by left join person w on w.person_id = h.considered_by
     left join case_text s on s.authority_id = h.authority_id and s.text_id = h.statement_text_id
     left join case_text c on c.authority_id = h.authority_id and c.text_id = h.considered_text_id
     where h.authority_id = $1 and h.notification_id = $2 order by h.number desc`,
    [of.authorityId, of.notificationId],
  );
  return rows.map(toHearing);
}

function toHearing(row: HearingRow): OfficerHearingView {
  const { nothingToSay, consideredAt } = row;
  return {
    ...row.view,
    letter: { ...toLetterText(row.letter), textSha256: row.textSha256 },
    openedBy: row.openedBy,
    openedAt: row.openedAt.toISOString(),
    settledAt: row.settledAt?.toISOString() ?? null,
    answer:
      nothingToSay === null
        ? null
        : {
            nothingToSay,
            statement: row.statement,
            documents: row.documents.map(({ attachmentId, givenName, mediaType, state }) => ({
              attachmentId,
              fileName: displayName(givenName, mediaType),
              state,
            })),
            by: row.answeredBy ?? '',
          },
    considered:
      consideredAt === null
        ? null
        : { words: row.considered ?? '', by: row.consideredBy ?? '', at: consideredAt.toISOString() },
  };
}

/** How a hearing ends; an answer also ends one whose last day had passed. */
export type HearingEnd =
  | { readonly state: 'LAPSED' | 'TAKEN_BACK'; readonly at: Date }
  | {
      readonly state: 'ANSWERED';
      readonly at: Date;
      readonly nothingToSay: boolean;
      readonly statementTextId: string | null;
      readonly documents: readonly string[];
      readonly late: boolean;
      readonly by: string;
    };

export async function endHearing(tx: EntityManager, of: HearingKey, end: HearingEnd): Promise<void> {
  const answer = end.state === 'ANSWERED' ? end : undefined;
  await tx.query(
    `update hearing set state = $3, settled_at = $4, nothing_to_say = $5, statement_text_id = $6,
       attachment_ids = $7, late = $8, answered_by = $9
     where authority_id = $1 and hearing_id = $2`,
    [
      of.authorityId,
      of.hearingId,
      end.state,
      end.at,
      answer?.nothingToSay ?? null,
      answer?.statementTextId ?? null,
      answer?.documents ?? [],
      answer?.late ?? false,
      answer?.by ?? null,
    ],
  );
}

/** Makes files that were uploaded for an answer part of what was sent: officers see them from now on. */
export async function sendWithHearing(
  tx: EntityManager,
  of: CaseKey & { readonly version: number },
  attachmentIds: readonly string[],
): Promise<void> {
  await tx.query(
    `update attachment set first_version = coalesce(first_version, $3)
     where authority_id = $1 and notification_id = $2 and attachment_id = any($4::uuid[])`,
    [of.authorityId, of.notificationId, of.version, attachmentIds],
  );
}

export async function keepConsideration(
  tx: EntityManager,
  of: HearingKey,
  kept: { readonly textId: string; readonly by: string; readonly at: Date },
): Promise<void> {
  await tx.query(
    `update hearing set considered_text_id = $3, considered_by = $4, considered_at = $5
     where authority_id = $1 and hearing_id = $2`,
    [of.authorityId, of.hearingId, kept.textId, kept.by, kept.at],
  );
}

/** Open hearings whose last day is over where their authority is, for every authority. For the relay's role. */
export function findSilentHearings(
  tx: EntityManager,
  now: Date,
  limit: number,
): Promise<readonly (HearingKey & CaseKey)[]> {
  return tx.query(
    `select h.authority_id as "authorityId", h.hearing_id as "hearingId", h.notification_id as "notificationId"
     from hearing h join authority a using (authority_id)
     where h.state = 'OPEN' and h.due_on < ($1::timestamptz at time zone a.time_zone)::date
     order by h.due_on, h.hearing_id limit $2`,
    [now, limit],
  );
}
