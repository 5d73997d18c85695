import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { Refused, type Actor, type ExporterActor } from '@article5/domain/kernel';
import { ALLOWED_MEDIA_TYPES, ATTACHMENT_LIMITS } from '@article5/domain/notification';
import type { AttachmentView } from '@article5/contracts/notification';
import {
  EvidenceStore,
  isEncryptedPdf,
  mediaTypeOf,
  TooManyBytes,
  type ArrivedFile,
} from '@article5/integrations/evidence-store';
import { addToOutbox, scopeOf, Transactions } from '@article5/persistence/kernel';
import { findExporter, insertAttachment, sizeOfAttachments } from '@article5/persistence/notification';
import type { Readable } from 'node:stream';
import { Clock, notFound } from '../kernel';
import { assertOfficer } from './act-on-case';
import { toAttachmentView } from './attachment-view';
import { asExporterOf } from './paper-scope';
import { assertExporter, assertTakesFiles, openOwn } from './own-notification';

/** A file on its way in. Without notification: for a later submission through the machine door. */
export interface FileToKeep {
  readonly notificationId: string | null;
  readonly fileName: string;
  readonly bytes: Readable;
}

/**
 * Keeps an uploaded file: streamed to the evidence store, hashed on the way, type found by content, in quarantine.
 * Refuses `attachment.empty`, `attachment.too-large`, `attachment.notification-too-large`,
 * `attachment.type-not-allowed`, `attachment.password-protected`. Permission: `notification.prepare`.
 */
@Injectable()
export class KeepAttachment {
  constructor(
    private readonly transactions: Transactions,
    private readonly evidence: EvidenceStore,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, file: FileToKeep): Promise<AttachmentView> {
    return this.take(assertExporter(actor, 'notification.prepare'), file);
  }

  /** The original of a paper, for the exporter that it is from. Permission: `notification.enter-paper`. */
  async original(
    actor: Actor,
    organisationId: string,
    file: Omit<FileToKeep, 'notificationId'>,
  ): Promise<AttachmentView> {
    const officer = assertOfficer(actor, 'notification.enter-paper');
    const { authorityId } = officer;
    const exporter = await this.transactions.run(scopeOf(officer), (tx) =>
      findExporter(tx, authorityId, organisationId),
    );
    if (!exporter) throw notFound('organisation');
    return this.take(asExporterOf(officer, organisationId), { ...file, notificationId: null });
  }

  private async take(exporter: ExporterActor, file: FileToKeep): Promise<AttachmentView> {
    await this.transactions.run(scopeOf(exporter), (tx) => assertMayAdd(tx, exporter, file.notificationId));
    const arrived = await this.receive(file.bytes);
    try {
      return await this.keep(exporter, file, arrived);
    } catch (error) {
      await this.evidence.discard(arrived);
      throw error;
    }
  }

  private async receive(bytes: Readable): Promise<ArrivedFile> {
    try {
      return await this.evidence.receive(bytes, ATTACHMENT_LIMITS.file);
    } catch (error) {
      if (!(error instanceof TooManyBytes)) throw error;
      throw new Refused([{ code: 'attachment.too-large', parameters: { max: ATTACHMENT_LIMITS.file } }]);
    }
  }

  private async keep(
    exporter: ExporterActor,
    file: FileToKeep,
    arrived: ArrivedFile,
  ): Promise<AttachmentView> {
    const mediaType = await allowedMediaType(arrived);
    return this.transactions.run(scopeOf(exporter), async (tx) => {
      await assertMayAdd(tx, exporter, file.notificationId);
      const present = await sizeOfAttachments(tx, exporter, file.notificationId);
      if (present + arrived.sizeInBytes > ATTACHMENT_LIMITS.notification) {
        const parameters = { max: ATTACHMENT_LIMITS.notification };
        throw new Refused([{ code: 'attachment.notification-too-large', parameters }]);
      }
      const attachmentId = newId();
      const row = await insertAttachment(tx, {
        authorityId: exporter.authorityId,
        organisationId: exporter.organisationId,
        attachmentId,
        notificationId: file.notificationId,
        givenName: file.fileName.replaceAll('\u0000', '').toWellFormed().slice(0, 1000),
        mediaType,
        sizeInBytes: arrived.sizeInBytes,
        sha256: arrived.sha256,
        uploadedBy: exporter.personId,
        uploadedAt: this.clock.now(),
      });
      await this.evidence.keep(arrived, { authorityId: exporter.authorityId, id: attachmentId });
      await addToOutbox(tx, {
        authorityId: exporter.authorityId,
        job: 'scan-upload',
        payload: { organisationId: exporter.organisationId, attachmentId },
      });
      return toAttachmentView(row);
    });
  }
}

async function allowedMediaType({ temporaryPath, sizeInBytes }: ArrivedFile): Promise<string> {
  if (sizeInBytes === 0) throw new Refused([{ code: 'attachment.empty' }]);
  const mediaType = await mediaTypeOf(temporaryPath);
  if (mediaType === undefined || !ALLOWED_MEDIA_TYPES.includes(mediaType)) {
    throw new Refused([{ code: 'attachment.type-not-allowed' }]);
  }
  if (mediaType === 'application/pdf' && (await isEncryptedPdf(temporaryPath))) {
    throw new Refused([{ code: 'attachment.password-protected' }]);
  }
  return mediaType;
}

/** A draft, or a notification with an open question or hearing; nothing to ask for files of the machine door. */
async function assertMayAdd(
  tx: EntityManager,
  exporter: ExporterActor,
  notificationId: string | null,
): Promise<void> {
  if (notificationId === null) return;
  const { own } = await openOwn(tx, exporter, 'notification.prepare', notificationId);
  await assertTakesFiles(tx, own);
}
