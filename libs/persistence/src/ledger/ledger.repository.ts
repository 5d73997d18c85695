import { createHash, randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { Role } from '@article5/domain/kernel';
import { canonicalText, type LedgerEntry } from '@article5/domain/ledger';

/** An act to be recorded. `payload` holds ids, codes, hashes and commitments; never names or free text. */
export interface ActionToRecord {
  readonly authorityId: string;
  readonly notificationId: string;
  /** Null only for a decision of before the portal. */
  readonly organisationId: string | null;
  readonly kind: string;
  /** Null where the portal itself acts. */
  readonly actorId: string | null;
  readonly actorRole: Role | null;
  readonly at: Date;
  readonly legalBasis?: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Makes a repeat impossible: the second act with the same transaction id is refused by the database. */
  readonly transactionId: string;
  readonly exporterVisible: boolean;
}

export interface RecordedAction {
  readonly actionId: string;
  readonly sequence: number;
  readonly hash: string;
}

/**
 * Appends an act to its authority's ledger: locks the head, hashes the canonical entry with the hash before it
 * (SHA-256 of RFC 8785 text) and moves the head. Call it late in a transaction: the lock lasts until commit.
 */
export async function recordAction(tx: EntityManager, action: ActionToRecord): Promise<RecordedAction> {
  const [head] = await tx.query<{ sequence: number; hash: string }[]>(
    `select sequence, hash from ledger_head where authority_id = $1 for update`,
    [action.authorityId],
  );
  if (!head) throw new Error(`authority ${action.authorityId} has no ledger`);
  const actionId = newId();
  const sequence = head.sequence + 1;
  const entry: LedgerEntry = {
    form: 'article5-ledger-entry-1',
    authority: action.authorityId,
    sequence,
    action: actionId,
    kind: action.kind,
    notification: action.notificationId,
    actor: action.actorId,
    role: action.actorRole,
    at: action.at.toISOString(),
    legalBasis: action.legalBasis ?? null,
    transaction: action.transactionId,
    payload: action.payload,
    previous: head.hash,
  };
  const hash = hashOf(entry);
  await tx.query(
    `with moved as (update ledger_head set sequence = $2, hash = $14 where authority_id = $1)
     insert into case_action (authority_id, sequence, action_id, notification_id, organisation_id, kind, actor_id,
       actor_role, at, legal_basis, payload, transaction_id, previous_hash, hash, exporter_visible)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      action.authorityId,
      sequence,
      actionId,
      action.notificationId,
      action.organisationId,
      action.kind,
      action.actorId,
      action.actorRole,
      entry.at,
      entry.legalBasis,
      action.payload,
      action.transactionId,
      head.hash,
      hash,
      action.exporterVisible,
    ],
  );
  return { actionId, sequence, hash };
}

/** SHA-256 (hex) of the canonical text of an entry. */
export function hashOf(entry: LedgerEntry): string {
  return createHash('sha256').update(canonicalText(entry)).digest('hex');
}

/** Erasable words of an act: kept beside the ledger, committed to inside it. */
export interface CaseText {
  readonly authorityId: string;
  readonly notificationId: string;
  readonly organisationId: string;
  /** What the text is, kebab-case: `why-we-differ`, `clarification-question`. */
  readonly kind: string;
  readonly text: string;
}

/** Keeps a text and answers what the ledger may hold of it: its id and SHA-256(salt ‖ text). */
export async function keepText(
  tx: EntityManager,
  text: CaseText,
): Promise<{ textId: string; commitment: string }> {
  const textId = newId();
  const salt = randomBytes(32).toString('hex');
  await tx.query(
    `insert into case_text (authority_id, text_id, notification_id, organisation_id, kind, text, salt)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [text.authorityId, textId, text.notificationId, text.organisationId, text.kind, text.text, salt],
  );
  return { textId, commitment: commitmentTo(text.text, salt) };
}

/** SHA-256 (hex) of salt and text: proves a kept text, tells nothing once text and salt are erased. */
export function commitmentTo(text: string, salt: string): string {
  return createHash('sha256').update(salt).update(text).digest('hex');
}
