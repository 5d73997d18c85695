import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { NationalState, Opinion, SharedRow } from '@article5/domain/consultation';

export interface RoundKey {
  readonly authorityId: string;
  readonly consultationId: string;
}

/** A round of opinions as its row has it; a reviewing body finds those it was asked in, and no other. */
export interface RoundRow extends RoundKey {
  readonly authorityName: string;
  readonly notificationId: string;
  readonly reference: string;
  readonly number: number;
  readonly shared: readonly SharedRow[];
  readonly attachmentIds: readonly string[];
  readonly request: string;
  readonly dueOn: string;
  readonly askedAt: Date;
  readonly askedBy: string;
  readonly askedByName: string;
  readonly state: NationalState;
  readonly endedAt: Date | null;
  readonly endReason: string | null;
}

export interface RoundToAsk extends RoundKey {
  readonly notificationId: string;
  readonly version: number;
  readonly shared: readonly SharedRow[];
  readonly attachmentIds: readonly string[];
  readonly request: string;
  readonly dueOn: string;
  readonly askedAt: Date;
  readonly askedBy: string;
}

/** Writes a round with the bodies that are asked; answers its number in the case. */
export async function insertRound(
  tx: EntityManager,
  round: RoundToAsk,
  bodies: readonly { readonly bodyId: string; readonly name: string }[],
): Promise<number> {
  const { authorityId, consultationId } = round;
  const [written] = await tx.query<{ number: number }[]>(
    `insert into national_consultation (authority_id, consultation_id, notification_id, number, version, shared,
       attachment_ids, request, due_on, asked_at, asked_by, state)
     select $1, $2, $3, coalesce(max(number), 0) + 1, $4, $5, $6, $7, $8, $9, $10, 'OPEN'
     from national_consultation where authority_id = $1 and notification_id = $3 returning number`,
    [
      ...[authorityId, consultationId, round.notificationId, round.version, JSON.stringify(round.shared)],
      ...[round.attachmentIds, round.request, round.dueOn, round.askedAt, round.askedBy],
    ],
  );
  for (const { bodyId, name } of bodies) {
    await tx.query(
      `insert into national_participant (authority_id, consultation_id, participant_id, body_id, name)
       values ($1, $2, $3, $4, $5)`,
      [authorityId, consultationId, newId(), bodyId, name],
    );
  }
  if (!written) throw new Error('the round was not written');
  return written.number;
}

const ROUND = `c.authority_id as "authorityId", a.name as "authorityName", c.consultation_id as "consultationId",
  c.notification_id as "notificationId", coalesce(n.reference, '') as reference, c.number, c.shared,
  c.attachment_ids as "attachmentIds", c.request, c.due_on as "dueOn", c.asked_at as "askedAt",
  c.asked_by as "askedBy", p.display_name as "askedByName", c.state,
  c.ended_at as "endedAt", c.end_reason as "endReason"`;
const FROM = `from national_consultation c join authority a on a.authority_id = c.authority_id
  join person p on p.person_id = c.asked_by
  left join notification n on n.authority_id = c.authority_id and n.notification_id = c.notification_id`;

/** A round, locked for the act of an officer or a reviewer; as the authority. */
export async function lockRound(tx: EntityManager, of: RoundKey): Promise<RoundRow | undefined> {
  const [row] = await tx.query<RoundRow[]>(
    `select ${ROUND} ${FROM} where c.authority_id = $1 and c.consultation_id = $2 for update of c`,
    [of.authorityId, of.consultationId],
  );
  return row;
}

/** A round that the scope may see; a reviewer's sees no case, so its reference stays empty. */
export async function findRound(tx: EntityManager, of: RoundKey): Promise<RoundRow | undefined> {
  const [row] = await tx.query<RoundRow[]>(
    `select ${ROUND} ${FROM} where c.authority_id = $1 and c.consultation_id = $2`,
    [of.authorityId, of.consultationId],
  );
  return row;
}

/** Rounds of a case, newest first. */
export function listRounds(
  tx: EntityManager,
  of: { readonly authorityId: string; readonly notificationId: string },
): Promise<readonly RoundRow[]> {
  return tx.query(
    `select ${ROUND} ${FROM} where c.authority_id = $1 and c.notification_id = $2 order by c.number desc`,
    [of.authorityId, of.notificationId],
  );
}

/** Rounds in which a body was asked: those it has not answered first, by their last day. */
export function listRoundsOfBody(
  tx: EntityManager,
  of: { readonly authorityId: string; readonly bodyId: string },
): Promise<readonly (RoundRow & { readonly opinions: number; readonly firstOpinionAt: Date | null })[]> {
  return tx.query(
    `select ${ROUND}, me.opinions, me.first_opinion_at as "firstOpinionAt" ${FROM}
       join national_participant me on me.authority_id = c.authority_id and me.consultation_id = c.consultation_id
     where me.authority_id = $1 and me.body_id = $2
     order by me.opinions > 0, c.state = 'WITHDRAWN', case when me.opinions = 0 then c.due_on end, c.asked_at desc
     limit 500`,
    [of.authorityId, of.bodyId],
  );
}

export interface ParticipantRow {
  readonly participantId: string;
  readonly bodyId: string | null;
  readonly personId: string | null;
  readonly name: string;
  readonly opinions: number;
  readonly firstOpinionAt: Date | null;
}

export function listParticipants(tx: EntityManager, of: RoundKey): Promise<readonly ParticipantRow[]> {
  return tx.query(
    `select participant_id as "participantId", body_id as "bodyId", person_id as "personId", name, opinions,
       first_opinion_at as "firstOpinionAt"
     from national_participant where authority_id = $1 and consultation_id = $2
     order by body_id is null, lower(name), participant_id`,
    [of.authorityId, of.consultationId],
  );
}

/** An officer takes part with an opinion of their own. */
export async function joinRound(
  tx: EntityManager,
  of: RoundKey,
  officer: { readonly personId: string },
): Promise<ParticipantRow> {
  const participantId = newId();
  const [row] = await tx.query<{ name: string }[]>(
    `insert into national_participant (authority_id, consultation_id, participant_id, person_id, name)
     select $1, $2, $3, person_id, display_name from person where person_id = $4 returning name`,
    [of.authorityId, of.consultationId, participantId, officer.personId],
  );
  if (!row) throw new Error('the officer is nobody');
  const { personId } = officer;
  return { participantId, bodyId: null, personId, name: row.name, opinions: 0, firstOpinionAt: null };
}

export interface OpinionRow extends Opinion {
  readonly participantId: string;
  readonly version: number;
  readonly givenAt: Date;
  readonly name: string;
  readonly late: boolean;
  readonly blind: boolean;
}

/**
 * Opinions that the reader may see now, oldest version first: row-level security leaves out those of others until the
 * reader's own is saved, or for the authority until the round is over.
 */
export function listOpinions(tx: EntityManager, of: RoundKey): Promise<readonly OpinionRow[]> {
  return tx.query(
    `select participant_id as "participantId", version, given_at as "givenAt", name, position, reasons, text, late, blind
     from national_opinion where authority_id = $1 and consultation_id = $2 order by given_at, participant_id, version`,
    [of.authorityId, of.consultationId],
  );
}

/** Writes an opinion as the next version of its participant; as the authority. */
export async function keepOpinion(
  tx: EntityManager,
  of: RoundKey & { readonly participantId: string },
  opinion: Opinion & {
    readonly version: number;
    readonly late: boolean;
    readonly blind: boolean;
    readonly name: string;
    readonly givenBy: string;
    readonly givenAt: Date;
  },
): Promise<void> {
  await tx.query(
    `update national_participant set opinions = $4, first_opinion_at = coalesce(first_opinion_at, $5)
     where authority_id = $1 and consultation_id = $2 and participant_id = $3`,
    [of.authorityId, of.consultationId, of.participantId, opinion.version, opinion.givenAt],
  );
  await tx.query(
    `insert into national_opinion (authority_id, consultation_id, participant_id, version, given_by, given_at, name,
       position, reasons, text, late, blind) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[
        of.authorityId,
        of.consultationId,
        of.participantId,
        opinion.version,
        opinion.givenBy,
        opinion.givenAt,
      ],
      ...[opinion.name, opinion.position, JSON.stringify(opinion.reasons), opinion.text],
      ...[opinion.late, opinion.blind],
    ],
  );
}

export async function endRoundRow(
  tx: EntityManager,
  of: RoundKey,
  ended: { readonly state: 'CLOSED' | 'WITHDRAWN'; readonly at: Date; readonly reason: string | null },
): Promise<void> {
  await tx.query(
    `update national_consultation set state = $3, ended_at = $4, end_reason = $5
     where authority_id = $1 and consultation_id = $2`,
    [of.authorityId, of.consultationId, ended.state, ended.at, ended.reason],
  );
}

export interface SettlementRow {
  readonly number: number;
  readonly settledAt: Date;
  readonly settledBy: string;
  readonly text: string;
}

/** How differences were settled, newest first. */
export function listSettlements(tx: EntityManager, of: RoundKey): Promise<readonly SettlementRow[]> {
  return tx.query(
    `select s.number, s.settled_at as "settledAt", p.display_name as "settledBy", s.text
     from national_settlement s join person p on p.person_id = s.settled_by
     where s.authority_id = $1 and s.consultation_id = $2 order by s.number desc`,
    [of.authorityId, of.consultationId],
  );
}

export async function insertSettlement(
  tx: EntityManager,
  of: RoundKey,
  settled: { readonly at: Date; readonly by: string; readonly text: string },
): Promise<void> {
  await tx.query(
    `insert into national_settlement (authority_id, consultation_id, number, settled_at, settled_by, text)
     select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5 from national_settlement
     where authority_id = $1 and consultation_id = $2`,
    [of.authorityId, of.consultationId, settled.at, settled.by, settled.text],
  );
}

/** Bodies that have not answered a round due by a day and were not reminded today; each is marked as reminded. */
export function takeUnreminded(
  tx: EntityManager,
  authorityId: string,
  days: { readonly until: string; readonly today: string },
): Promise<readonly (RoundKey & { readonly bodyId: string; readonly notificationId: string })[]> {
  return tx
    .query<[(RoundKey & { bodyId: string; notificationId: string })[], number]>(
      `update national_participant p set reminded_on = $3
     from national_consultation c where p.authority_id = $1 and c.authority_id = p.authority_id
       and c.consultation_id = p.consultation_id and c.state = 'OPEN' and c.due_on <= $2 and p.opinions = 0
       and p.body_id is not null and (p.reminded_on is null or (p.reminded_on <= c.due_on and $3::date > c.due_on))
     returning p.authority_id as "authorityId", p.consultation_id as "consultationId", p.body_id as "bodyId",
       c.notification_id as "notificationId"`,
      [authorityId, days.until, days.today],
    )
    .then(([rows]) => rows);
}
