import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { Refused, type ExporterActor } from '@article5/domain/kernel';
import { canonicalText } from '@article5/domain/ledger';
import { yearIn } from '@article5/domain/notification';
import type { Receipt } from '@article5/contracts/notification';
import { recordAction } from '@article5/persistence/ledger';
import { keepFirstVersion, type SubmissionContext } from '@article5/persistence/notification';
import { moveClockFor, roleFor } from './act-on-case';
import { findReceipt } from './find-receipt';
import { prepareVersion, type VersionToSend } from './prepare-version';
import { toReceipt } from './receipt';

const KEY = /^[\x21-\x7E]{1,200}$/;

/** A usable idempotency key; refuses `submission.key-missing` and `submission.key-malformed`. */
export function idempotencyKeyFrom(given: string | undefined): string {
  if (given === undefined || given === '')
    throw new Refused([{ code: 'submission.key-missing' }], 'MALFORMED');
  if (!KEY.test(given)) throw new Refused([{ code: 'submission.key-malformed' }], 'MALFORMED');
  return given;
}

/**
 * SHA-256 (hex) of what was asked: the same request has the same, whatever the order of its properties. What has no
 * canonical text (broken characters, which the checks refuse) is hashed as it came; nesting that no stack can hold is
 * `request.malformed`.
 */
export function bodySha256(asked: unknown): string {
  try {
    return createHash('sha256').update(textOf(asked)).digest('hex');
  } catch (error) {
    if (error instanceof RangeError) throw new Refused([{ code: 'request.malformed' }], 'MALFORMED');
    throw error;
  }
}

function textOf(asked: unknown): string {
  try {
    return canonicalText(asked);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return JSON.stringify(asked);
  }
}

/**
 * The receipt given to an earlier request with the same key; undefined when there was none. Refuses
 * `submission.key-reused` when that request was another.
 */
export async function earlierReceipt(
  tx: EntityManager,
  exporter: ExporterActor,
  context: SubmissionContext,
  asked: string,
): Promise<Receipt | undefined> {
  const { earlier } = context;
  if (!earlier) return undefined;
  if (earlier.bodySha256 !== asked) throw new Refused([{ code: 'submission.key-reused' }]);
  return findReceipt(tx, exporter, earlier.notificationId, 1);
}

/** What is sent for the first time. */
export interface Submission {
  readonly sending: Omit<VersionToSend, 'version'>;
  /** True when it was never a draft (the machine door). */
  readonly isNew: boolean;
  readonly idempotency: { readonly key: string; readonly bodySha256: string };
}

/**
 * Sends a notification: checks all, then reference, version, status, intake steps and outbox in one statement, the
 * legal act last. The caller has locked the draft. Source, design 4.2.
 */
export async function send(
  tx: EntityManager,
  exporter: ExporterActor,
  { sending, isNew, idempotency }: Submission,
  context: SubmissionContext,
): Promise<Receipt> {
  const version = await prepareVersion(tx, { ...sending, version: 1 }, context.questions);
  const year = yearIn(context.timeZone, sending.sentAt.toISOString());
  const reference = await keepFirstVersion(tx, {
    version,
    isNew,
    year,
    exporterName: context.exporterName,
    idempotency,
  });
  await moveClockFor(tx, version, 'SUBMITTED', sending.sentAt);
  const isSuspicion = version.answers['R3']?.['reason'] === 'SUSPECT';
  const action = await recordAction(tx, {
    authorityId: version.authorityId,
    notificationId: version.notificationId,
    organisationId: version.organisationId,
    kind: 'SUBMITTED',
    actorId: exporter.personId,
    actorRole: roleFor(exporter, 'notification.submit'),
    at: sending.sentAt,
    legalBasis: isSuspicion ? 'Art 5(3)' : 'Art 5(2)',
    payload: {
      reference,
      version: version.version,
      catalogue: version.catalogueVersion,
      canonicalSha256: version.canonicalSha256,
      attachments: version.attachments.length,
      apiToken: exporter.apiTokenId ?? null,
    },
    transactionId: newId(),
    exporterVisible: true,
  });
  return toReceipt({
    notificationId: version.notificationId,
    reference,
    authorityId: version.authorityId,
    authorityName: context.authorityName,
    exporterName: context.exporterName,
    timeZone: context.timeZone,
    version,
    action,
  });
}

/**
 * Runs a submission; when a twin with the same idempotency key finished at the same time, runs it again, and finds
 * the twin's receipt (or refuses the reuse of its key).
 */
export async function onceMoreAfterTwin<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isTwin(error)) throw error;
    return work();
  }
}

function isTwin(error: unknown): boolean {
  const { constraint } = ((error as { driverError?: unknown } | null)?.driverError ?? {}) as {
    constraint?: string;
  };
  return constraint === 'idempotent_request_pkey';
}
