import type { EntityManager } from 'typeorm';
import type { DenialContent, DenialEvent, DenialState } from '@article5/domain/denial';
import type { TransactionProfile } from '@article5/domain/matching';

/** A denial to be kept, with what matching needs of it. */
export interface DenialToKeep {
  readonly authorityId: string;
  readonly denialId: string;
  readonly number: string;
  readonly content: DenialContent;
  readonly reviewDueOn: string | null;
  readonly profile: TransactionProfile;
  readonly keys: readonly string[];
  readonly recordedBy: string | null;
  readonly recordedAt: Date;
  /** The file it came from, its reference there and the government as written there. */
  readonly from?: { readonly importId: string; readonly reference: string; readonly government: string };
}

/** Writes a denial with its entities and keys. False where the number is taken. */
export async function insertDenial(tx: EntityManager, kept: DenialToKeep): Promise<boolean> {
  const { authorityId, denialId, content, from } = kept;
  const [written] = await tx.query<unknown[]>(
    `insert into denial (authority_id, denial_id, number, denial_type, legal_basis, decided_on, notified_on, item_name,
       item_description, item_family, parameters, control_entry, quantity, value, destination, end_use, grounds, reason,
       internal_note, status, review_due_on, profile, import_id, file_reference, notifying_government, recorded_by,
       recorded_at, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, 'VALID', $20, $21,
       $22, $23, $24, $25, $26, $26) on conflict (authority_id, number) do nothing returning 1`,
    [
      ...[authorityId, denialId, kept.number, content.denialType, content.legalBasis],
      ...[content.decidedOn ?? null, content.notifiedOn ?? null, content.itemName, content.itemDescription],
      ...[content.itemFamily ?? null, JSON.stringify(content.parameters), content.controlEntry ?? null],
      ...[content.quantity ?? null, content.value ?? null, content.destination ?? null, content.endUse],
      ...[content.grounds, content.reason, content.internalNote ?? null, kept.reviewDueOn, kept.profile],
      ...[from?.importId ?? null, from?.reference ?? null, from?.government ?? null],
      ...[kept.recordedBy, kept.recordedAt],
    ],
  );
  if (!written) return false;
  await insertEntities(tx, kept);
  await tx.query(
    `insert into denial_key (blocking_key, authority_id, denial_id)
     select key, $1, $2 from unnest($3::text[]) key on conflict do nothing`,
    [authorityId, denialId, kept.keys],
  );
  return true;
}

async function insertEntities(
  tx: EntityManager,
  { authorityId, denialId, content }: DenialToKeep,
): Promise<void> {
  const rows = content.entities.map(({ role, name, address, country, countryText }, position) => ({
    ...{ position, role, name, address, country: country ?? null, text: countryText },
  }));
  await tx.query(
    `insert into denial_entity (authority_id, denial_id, position, role, name, address, country, country_text)
     select $1, $2, position, role, name, address, country, text from jsonb_to_recordset($3::jsonb)
       r(position integer, role text, name text, address text, country text, text text)`,
    [authorityId, denialId, JSON.stringify(rows)],
  );
}

/** An own denial, locked: acts on it come one by one. */
export async function lockDenial(
  tx: EntityManager,
  authorityId: string,
  denialId: string,
): Promise<DenialState | undefined> {
  const [row] = await tx.query<DenialState[]>(
    `select denial_type as "denialType", status, reviews, review_due_on as "reviewDueOn",
       suspension_ended_on as "suspensionEndedOn"
     from denial where authority_id = $1 and denial_id = $2 for update`,
    [authorityId, denialId],
  );
  return row;
}

/** Who wrote in the history, when, and the words that go with it. */
export interface DenialEventBy {
  readonly actorId: string | null;
  readonly at: Date;
  readonly reason?: string | undefined;
  readonly explanation?: string | undefined;
}

/** Appends to the history and brings the denial's columns up to it, in the caller's transaction. */
export async function appendDenialEvent(
  tx: EntityManager,
  of: { readonly authorityId: string; readonly denialId: string },
  event: DenialEvent,
  by: DenialEventBy,
): Promise<void> {
  await tx.query(
    `insert into denial_event (authority_id, denial_id, number, kind, at, actor_id, details, reason, explanation)
     select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, $8 from denial_event
     where authority_id = $1 and denial_id = $2`,
    [
      ...[of.authorityId, of.denialId, event.kind, by.at, by.actorId, event],
      ...[by.reason ?? null, by.explanation ?? null],
    ],
  );
}

/** Where the history leads, as `foldDenial` says. */
export async function moveDenial(
  tx: EntityManager,
  of: { readonly authorityId: string; readonly denialId: string },
  now: Omit<DenialState, 'denialType'>,
  at: Date,
): Promise<void> {
  await tx.query(
    `update denial set status = $3, reviews = $4, review_due_on = $5, suspension_ended_on = $6, changed_at = $7
     where authority_id = $1 and denial_id = $2`,
    [of.authorityId, of.denialId, now.status, now.reviews, now.reviewDueOn, now.suspensionEndedOn, at],
  );
}

/** Events of an own denial, oldest first. */
export async function readDenialEvents(
  tx: EntityManager,
  of: { readonly authorityId: string; readonly denialId: string },
): Promise<readonly DenialEvent[]> {
  const rows = await tx.query<{ details: DenialEvent }[]>(
    `select details from denial_event where authority_id = $1 and denial_id = $2 order by number`,
    [of.authorityId, of.denialId],
  );
  return rows.map(({ details }) => details);
}

/** Numbers of these that the authority has recorded already. */
export async function knownNumbers(
  tx: EntityManager,
  authorityId: string,
  numbers: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ number: string }[]>(
    `select number from denial where authority_id = $1 and number = any($2)`,
    [authorityId, numbers],
  );
  return new Set(rows.map(({ number }) => number));
}

/** A file that was taken over. */
export interface DenialFile {
  readonly authorityId: string;
  readonly importId: string;
  readonly fileName: string;
  readonly contentSha256: string;
  readonly denials: number;
  readonly importedBy: string | null;
  readonly importedAt: Date;
}

/** Notes the file. False where this very content was taken over before. */
export async function insertDenialImport(tx: EntityManager, file: DenialFile): Promise<boolean> {
  const [written] = await tx.query<unknown[]>(
    `insert into denial_import (authority_id, import_id, file_name, content_sha256, denials, imported_by, imported_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (authority_id, content_sha256) do nothing returning 1`,
    [
      ...[file.authorityId, file.importId, file.fileName, file.contentSha256, file.denials],
      ...[file.importedBy, file.importedAt],
    ],
  );
  return written !== undefined;
}

export async function isImported(
  tx: EntityManager,
  authorityId: string,
  contentSha256: string,
): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `select 1 from denial_import where authority_id = $1 and content_sha256 = $2`,
    [authorityId, contentSha256],
  );
  return rows.length > 0;
}
