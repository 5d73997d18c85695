import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { ListColumns, SubmittedAttachment } from '@article5/domain/notification';
import { transactionFacts, type Answers } from '@article5/domain/questions';
import type { OwnScope } from './notification.repository';

/** Everything that is written about a version when it is sent. */
export interface VersionToKeep extends OwnScope {
  readonly notificationId: string;
  readonly version: number;
  readonly catalogueVersion: string;
  readonly answers: Answers;
  readonly attachments: readonly SubmittedAttachment[];
  readonly salt: string;
  readonly canonicalSha256: string;
  readonly declaredBy: string;
  readonly declarantRole: string | null;
  readonly columns: ListColumns;
  readonly sentBy: string;
  readonly sentAt: Date;
}

/** The queued checks of each version, design 4.3; the intake room runs them. */
const STEPS = [
  'scan-attachments',
  'check-completeness',
  'screen-parties',
  'match-transactions',
  'assess-risk',
  'route-case',
];

/** `$1`–`$19`: what every version writes besides the notification's own row. */
const VERSION_PARTS = `
  kept as (insert into notification_version (authority_id, notification_id, organisation_id, version, catalogue_version,
      answers, attachments, salt, canonical_sha256, declared_by, declarant_role, submitted_by, submitted_at)
    values ($1, $3, $2, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)),
  files as (update attachment set notification_id = $3, first_version = coalesce(first_version, $4)
    where authority_id = $1 and organisation_id = $2 and attachment_id = any($14::uuid[])),
  written as (delete from draft_answer where authority_id = $1 and organisation_id = $2 and notification_id = $3),
  steps as (insert into intake_step (authority_id, notification_id, version, step, state, queued_at)
    select $1, $3, $4, step, 'WAITING', $13 from unnest($15::text[]) step)`;

const COLUMNS_SET = `item_name = $16, item_family = $17, destination = $18, end_user_name = $19`;

function versionParameters(sent: VersionToKeep): unknown[] {
  const { columns } = sent;
  return [
    sent.authorityId,
    sent.organisationId,
    sent.notificationId,
    sent.version,
    sent.catalogueVersion,
    JSON.stringify(sent.answers),
    JSON.stringify(sent.attachments),
    sent.salt,
    sent.canonicalSha256,
    sent.declaredBy,
    sent.declarantRole,
    sent.sentBy,
    sent.sentAt,
    sent.attachments.map(({ id }) => id),
    STEPS,
    columns.itemName,
    columns.itemFamily,
    columns.destination,
    columns.endUserName,
  ];
}

/** What only the first version has. */
export interface FirstVersion {
  readonly version: VersionToKeep;
  /** True for a notification that was never a draft (the machine door). */
  readonly isNew: boolean;
  readonly year: number;
  readonly exporterName: string;
  readonly idempotency: { readonly key: string; readonly bodySha256: string };
  /** Where the exporter did not send it now: when the case begins, and what the exporter is told; null: nothing. */
  readonly arrival?: { readonly at: Date; readonly messageKind: string | null };
}

const INSERTED = `insert into notification (authority_id, organisation_id, notification_id, status, reference, version,
    exporter_name, item_name, item_family, destination, end_user_name, created_by, created_at, updated_at, received_at, basis)
  select $1, $2, $3, 'RECEIVED', reference, $4, $20, $16, $17, $18, $19, $12, $29, $29, $29, $31 from numbered
  returning reference`;
const UPDATED = `update notification n set status = 'RECEIVED', reference = numbered.reference, version = $4,
    exporter_name = $20, ${COLUMNS_SET}, updated_at = $29, received_at = $29, basis = $31
  from numbered where n.authority_id = $1 and n.organisation_id = $2 and n.notification_id = $3 and n.status = 'DRAFT'
  returning n.reference`;

/**
 * Writes a submission in one statement: the next reference of authority and year (the counter's row lock keeps the
 * numbers without gaps), the notification, its version, files, intake steps, outbox and the idempotency key.
 * Answers the reference. The key's constraint `idempotent_request_pkey` refuses a twin that came at the same time.
 */
export async function keepFirstVersion(tx: EntityManager, first: FirstVersion): Promise<string> {
  const { version, isNew, year, exporterName, idempotency, arrival } = first;
  const sql = `with counter as (insert into reference_counter as c (authority_id, year, last_number) values ($1, $21, 1)
      on conflict (authority_id, year) do update set last_number = c.last_number + 1
      returning c.authority_id, c.year, last_number::text as n),
    numbered as (select concat_ws('-', authority_id, year, lpad(n, greatest(6, length(n)), '0')) as reference from counter),
    received as (${isNew ? INSERTED : UPDATED}), ${VERSION_PARTS},
    work as (insert into outbox (outbox_id, authority_id, job, payload) select w.* from (values
      ($22::uuid, $1, 'start-intake', $23::jsonb), ($24::uuid, $1, 'tell-organisation', $25::jsonb)) w(id, a, job, p)
      where w.job = 'start-intake' or $30::boolean),
    remembered as (insert into idempotent_request (organisation_id, idempotency_key, body_sha256, answer)
      values ($2, $26, $27, $28))
    select reference from received`;
  const { authorityId, organisationId, notificationId } = version;
  const ids = { authorityId, notificationId };
  const [received] = await tx.query<{ reference: string }[]>(sql, [
    ...versionParameters(version),
    exporterName,
    year,
    newId(),
    { ...ids, version: version.version },
    newId(),
    { ...ids, organisationId, messageKind: arrival?.messageKind ?? 'notification-received' },
    idempotency.key,
    idempotency.bodySha256,
    { notificationId },
    arrival?.at ?? version.sentAt,
    arrival?.messageKind !== null,
    transactionFacts(version.answers).basis,
  ]);
  if (!received) throw new Error('the draft was sent or deleted while it was locked');
  return received.reference;
}

/** Writes a later version of a submitted notification, with its intake steps and outbox, in one statement. */
export async function keepNextVersion(tx: EntityManager, version: VersionToKeep): Promise<void> {
  const { authorityId, notificationId } = version;
  await tx.query(
    `with changed as (update notification set version = $4, open_answer_keys = null, ${COLUMNS_SET}, updated_at = $13
        where authority_id = $1 and organisation_id = $2 and notification_id = $3), ${VERSION_PARTS}
     insert into outbox (outbox_id, authority_id, job, payload) values ($20, $1, 'start-intake', $21)`,
    [...versionParameters(version), newId(), { authorityId, notificationId, version: version.version }],
  );
}

/** A version as it was sent. */
export interface SentVersionRow {
  readonly version: number;
  readonly catalogueVersion: string;
  readonly answers: Answers;
  readonly attachments: readonly SubmittedAttachment[];
  readonly salt: string | null;
  readonly canonicalSha256: string;
  readonly declaredBy: string;
  readonly declarantRole: string | null;
  readonly submittedAt: Date;
}

/** Every version of a notification, oldest first. */
export function listVersions(
  tx: EntityManager,
  { authorityId, notificationId }: { readonly authorityId: string; readonly notificationId: string },
): Promise<SentVersionRow[]> {
  return tx.query<SentVersionRow[]>(
    `select version, catalogue_version as "catalogueVersion", answers, attachments, salt,
       canonical_sha256 as "canonicalSha256", declared_by as "declaredBy", declarant_role as "declarantRole",
       submitted_at as "submittedAt"
     from notification_version where authority_id = $1 and notification_id = $2 order by version`,
    [authorityId, notificationId],
  );
}
