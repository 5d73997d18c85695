import { createHash, randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Refused } from '@article5/domain/kernel';
import {
  attachmentRefusals,
  canonicalDeclaration,
  canonicalSubmission,
  listColumns,
  validateDeclaration,
  type DeclarationGiven,
} from '@article5/domain/notification';
import {
  attachmentIds,
  CATALOGUE,
  validateNotification,
  type Answers,
  type QuestionContext,
} from '@article5/domain/questions';
import { commitmentTo } from '@article5/persistence/ledger';
import {
  lockNamedAttachments,
  type AttachmentRow,
  type OwnScope,
  type VersionToKeep,
} from '@article5/persistence/notification';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Answers that somebody wants to send, as they are. */
export interface VersionToSend extends OwnScope {
  readonly notificationId: string;
  readonly version: number;
  readonly answers: Answers;
  readonly declaration: DeclarationGiven;
  readonly sentBy: string;
  readonly sentAt: Date;
}

/**
 * Checks everything and refuses all that is wrong at once: answers, warning signs, uses, files, declaration (R-002,
 * Nothing is written. Pointers into the answers (`/4.3/answer`) and `/declaration`.
 */
export async function checkVersion(
  tx: EntityManager,
  sending: Omit<VersionToSend, 'sentBy' | 'sentAt' | 'version'>,
  context: QuestionContext,
) {
  const ids = attachmentIds(sending.answers).filter((id) => UUID.test(id));
  const files = ids.length === 0 ? [] : await lockNamedAttachments(tx, sending, ids);
  const checked = validateNotification(sending.answers, context);
  const declaration = validateDeclaration(sending.declaration);
  const refusals = [
    ...(checked.ok ? [] : checked.refusals),
    ...attachmentRefusals(sending.answers, files),
    ...(declaration.ok ? [] : declaration.refusals),
  ];
  if (refusals.length > 0 || !checked.ok || !declaration.ok) throw new Refused(refusals);
  const named = new Set(attachmentIds(checked.value));
  return {
    answers: checked.value,
    declaration: declaration.value,
    files: files.filter(({ attachmentId }) => named.has(attachmentId)),
  };
}

/** A checked version with its canonical form hashed, ready to be written. */
export async function prepareVersion(
  tx: EntityManager,
  sending: VersionToSend,
  context: QuestionContext,
): Promise<VersionToKeep> {
  return sealVersion(sending, await checkVersion(tx, sending, context));
}

/** What was checked of a version, ready for its canonical form. */
export interface CheckedVersion {
  readonly answers: Answers;
  readonly declaration: { readonly name: string; readonly role: string };
  readonly files: readonly Pick<AttachmentRow, 'attachmentId' | 'sha256' | 'sizeInBytes'>[];
  /** The catalogue that the answers answer, where it is not the one of today. */
  readonly catalogueVersion?: string;
}

/** The canonical form of a version, hashed with a salt of its own. */
export function sealVersion(
  sending: Omit<VersionToSend, 'answers' | 'declaration'>,
  { answers, declaration, files, catalogueVersion = CATALOGUE.version }: CheckedVersion,
): VersionToKeep {
  const attachments = files.map(({ attachmentId, sha256, sizeInBytes }) => ({
    id: attachmentId,
    sha256,
    sizeInBytes,
  }));
  const salt = randomBytes(32).toString('hex');
  const canonical = canonicalSubmission({
    authority: sending.authorityId,
    notification: sending.notificationId,
    version: sending.version,
    catalogue: catalogueVersion,
    submittedAt: sending.sentAt.toISOString(),
    answers,
    attachments,
    declaration: commitmentTo(canonicalDeclaration(declaration), salt),
    salt,
  });
  return {
    authorityId: sending.authorityId,
    organisationId: sending.organisationId,
    notificationId: sending.notificationId,
    version: sending.version,
    catalogueVersion,
    answers,
    attachments,
    salt,
    canonicalSha256: createHash('sha256').update(canonical).digest('hex'),
    declaredBy: declaration.name,
    declarantRole: declaration.role,
    columns: listColumns(answers),
    sentBy: sending.sentBy,
    sentAt: sending.sentAt,
  };
}
