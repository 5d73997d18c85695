import type { EntityManager } from 'typeorm';
import type { ActionKind, NotificationStatus } from '@article5/domain/notification';

/** An entry of a ledger as stored, with the notification it belongs to. */
export interface LedgerRow {
  readonly authorityId: string;
  readonly sequence: number;
  readonly actionId: string;
  readonly notificationId: string;
  /** Null for a decision of before the portal. */
  readonly organisationId: string | null;
  readonly kind: ActionKind;
  readonly actorId: string | null;
  readonly actorRole: string | null;
  readonly at: Date;
  readonly legalBasis: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly transactionId: string;
  readonly exporterVisible: boolean;
  readonly previousHash: string;
  readonly hash: string;
  /** Of the notification, not of the entry: they must agree. */
  readonly ownerId: string | null;
}

export interface LedgerHead {
  readonly authorityId: string;
  readonly sequence: number;
  readonly hash: string;
}

export function listLedgerHeads(tx: EntityManager): Promise<LedgerHead[]> {
  return tx.query<LedgerHead[]>(
    `select a.authority_id as "authorityId", coalesce(h.sequence, -1) as sequence, coalesce(h.hash, '') as hash
     from (select authority_id from authority union select authority_id from case_action
       union select authority_id from ledger_head) a
     left join ledger_head h using (authority_id) order by a.authority_id`,
  );
}

/** The next entries of a ledger after a sequence. */
export function readLedgerRows(
  tx: EntityManager,
  authorityId: string,
  after: number,
  limit: number,
): Promise<LedgerRow[]> {
  return tx.query<LedgerRow[]>(
    `select c.authority_id as "authorityId", c.sequence, c.action_id as "actionId",
       c.notification_id as "notificationId", c.organisation_id as "organisationId", c.kind, c.actor_id as "actorId",
       c.actor_role as "actorRole", c.at, c.legal_basis as "legalBasis", c.payload,
       c.transaction_id as "transactionId", c.exporter_visible as "exporterVisible",
       c.previous_hash as "previousHash", c.hash, n.organisation_id as "ownerId"
     from case_action c left join notification n using (authority_id, notification_id)
     where c.authority_id = $1 and c.sequence > $2 order by c.sequence limit $3`,
    [authorityId, after, limit],
  );
}

/** A kept text as stored; text and salt are null once erased. */
export interface KeptText {
  readonly textId: string;
  readonly notificationId: string;
  readonly organisationId: string;
  readonly text: string | null;
  readonly salt: string | null;
}

export function readKeptTexts(
  tx: EntityManager,
  authorityId: string,
  textIds: readonly string[],
): Promise<KeptText[]> {
  return tx.query<KeptText[]>(
    `select text_id as "textId", notification_id as "notificationId", organisation_id as "organisationId", text, salt
     from case_text where authority_id = $1 and text_id = any($2::uuid[])`,
    [authorityId, textIds],
  );
}

/** How many kept texts an authority has: each belongs to an act. */
export async function countKeptTexts(tx: EntityManager, authorityId: string): Promise<number> {
  const [row] = await tx.query<{ count: number }[]>(
    `select count(*) as count from case_text where authority_id = $1`,
    [authorityId],
  );
  return row?.count ?? 0;
}

/** A version as stored, with what its canonical form is made of. */
export interface StoredVersion {
  readonly notificationId: string;
  readonly organisationId: string;
  readonly version: number;
  readonly catalogueVersion: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly attachments: readonly { id: string; sha256: string; sizeInBytes: number }[];
  readonly salt: string | null;
  readonly canonicalSha256: string;
  readonly declaredBy: string;
  readonly declarantRole: string | null;
  readonly submittedBy: string;
  readonly submittedAt: Date;
}

export function readStoredVersions(
  tx: EntityManager,
  authorityId: string,
  notificationIds: readonly string[],
): Promise<StoredVersion[]> {
  return tx.query<StoredVersion[]>(
    `select notification_id as "notificationId", organisation_id as "organisationId", version,
       catalogue_version as "catalogueVersion", answers, attachments, salt, canonical_sha256 as "canonicalSha256",
       declared_by as "declaredBy", declarant_role as "declarantRole", submitted_by as "submittedBy",
       submitted_at as "submittedAt"
     from notification_version where authority_id = $1 and notification_id = any($2::uuid[])`,
    [authorityId, notificationIds],
  );
}

/** Every act of a notification in order, with what its row says now. */
export interface StoredCase {
  readonly notificationId: string;
  /** IMPORTED: a decision of before the portal; it has no lifecycle. */
  readonly status: NotificationStatus | 'IMPORTED';
  readonly reference: string | null;
  readonly outcome: string | null;
  readonly version: number;
  readonly kinds: readonly ActionKind[];
  readonly versions: number;
}

export function readStoredCases(
  tx: EntityManager,
  authorityId: string,
  after: string,
  limit: number,
): Promise<StoredCase[]> {
  return tx.query<StoredCase[]>(
    `select n.notification_id as "notificationId", n.status, n.reference, n.outcome, n.version,
       array(select c.kind from case_action c where c.authority_id = n.authority_id
         and c.notification_id = n.notification_id order by c.sequence) as kinds,
       (select count(*) from notification_version v where v.authority_id = n.authority_id
         and v.notification_id = n.notification_id) as versions
     from notification n where n.authority_id = $1 and n.notification_id > $2::uuid order by n.notification_id limit $3`,
    [authorityId, after, limit],
  );
}

/** Texts that were signed: of a decision, and of the letter it became. */
export interface SignedText {
  readonly decisionId: string;
  readonly outcome: string;
  readonly letterText: unknown;
  readonly textSha256: string;
  readonly issuedText: unknown;
  readonly issuedSha256: string | null;
  /** The decision that this one says it corrects. */
  readonly correctsDecisionId: string | null;
  /** It is marked as replaced exactly where an issued decision says that it corrects it, and since that one. */
  readonly isMarkedRightly: boolean;
  /** What was proposed, as the columns say now. */
  readonly grounds: Readonly<
    Record<'reasons' | 'whyWeDiffer' | 'remarks' | 'versions' | 'shownResults', unknown>
  >;
}

export function readSignedTexts(
  tx: EntityManager,
  authorityId: string,
  decisionIds: readonly string[],
): Promise<SignedText[]> {
  return tx.query<SignedText[]>(
    `select d.decision_id as "decisionId", d.outcome, d.letter_text as "letterText", d.text_sha256 as "textSha256",
       l.text as "issuedText", l.text_sha256 as "issuedSha256",
       d.corrects_decision_id as "correctsDecisionId",
       d.replaced_at is not distinct from (select x.decided_at from decision x where x.authority_id = d.authority_id
         and x.corrects_decision_id = d.decision_id and x.state = 'APPROVED') as "isMarkedRightly",
       jsonb_build_object('reasons', d.reasons, 'whyWeDiffer', d.why_we_differ, 'remarks', d.remarks,
         'versions', d.versions, 'shownResults', d.shown_results) as grounds
     from decision d left join letter l using (authority_id, decision_id)
     where d.authority_id = $1 and d.decision_id = any($2::uuid[])`,
    [authorityId, decisionIds],
  );
}
