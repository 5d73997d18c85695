import type { EntityManager } from 'typeorm';
import type { ExporterActor } from '@article5/domain/kernel';
import type { DeclarationGiven } from '@article5/domain/notification';
import { diffVersions } from '@article5/domain/questions';
import { findFormContext, keepNextVersion, type OwnNotification } from '@article5/persistence/notification';
import { prepareVersion } from './prepare-version';
import { readWritten } from './written-answers';

/** What became of the answers: for the answering act's own record. */
export interface NextVersion {
  readonly version: number;
  readonly canonicalSha256: string;
  /** Pages whose answer differs from the version before. */
  readonly changedKeys: readonly string[];
  /** Codes and hashes for the payload of the act; the receipt of this version is found by `version` in there. */
  readonly payload: Readonly<Record<string, string | number>>;
}

/**
 * Sends what was written since the last version as the next one: checks all answers and files as at submission, then
 * version, list columns, intake steps and outbox (`start-intake`). The caller has locked the notification (`openOwn`),
 * moves its status and records the act (`CLARIFICATION_ANSWERED`, exporter-visible, with `payload`) afterwards, in the
 * same transaction. Refusals as at submission.
 */
export async function sendNextVersion(
  tx: EntityManager,
  exporter: ExporterActor,
  own: OwnNotification,
  sent: { readonly declaration: DeclarationGiven; readonly at: Date },
): Promise<NextVersion> {
  const written = await readWritten(tx, own);
  const { questions } = await findFormContext(tx, own.authorityId, sent.at);
  const sending = {
    authorityId: own.authorityId,
    organisationId: own.organisationId,
    notificationId: own.notificationId,
    version: own.version + 1,
    answers: written.current,
    declaration: sent.declaration,
    sentBy: exporter.personId,
    sentAt: sent.at,
  };
  const version = await prepareVersion(tx, sending, questions);
  await keepNextVersion(tx, version);
  const { canonicalSha256, catalogueVersion } = version;
  return {
    version: version.version,
    canonicalSha256,
    changedKeys: diffVersions(written.sent, version.answers).map(({ key }) => key),
    payload: { version: version.version, catalogue: catalogueVersion, canonicalSha256 },
  };
}
