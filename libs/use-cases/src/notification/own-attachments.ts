import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Refused, type Actor } from '@article5/domain/kernel';
import type { AttachmentView } from '@article5/contracts/notification';
import { EvidenceStore } from '@article5/integrations/evidence-store';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import {
  deleteAttachment,
  findAttachment,
  listAttachments,
  type AttachmentRow,
  type OwnScope,
} from '@article5/persistence/notification';
import { notFound } from '../kernel';
import { toAttachmentView, toPlace } from './attachment-view';
import { assertTakesFiles, openOwn, readableOwn } from './own-notification';

/** A file that its reader may have. */
export interface OpenedFile {
  readonly attachment: AttachmentView;
  readonly bytes: Readable;
}

/** Files of the exporter's own notification: list, open, remove what was not sent. */
@Injectable()
export class OwnAttachments {
  constructor(
    private readonly transactions: Transactions,
    private readonly evidence: EvidenceStore,
  ) {}

  async list(actor: Actor, notificationId: string): Promise<AttachmentView[]> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const own = await readableOwn(tx, actor, 'notification.follow', notificationId);
      return (await listAttachments(tx, own)).map(toAttachmentView);
    });
  }

  /** Its exporter may read back what it sent, also while it is in quarantine; never what is infected (409). */
  async open(actor: Actor, notificationId: string, attachmentId: string): Promise<OpenedFile> {
    const file = await this.transactions.run(scopeOf(actor), async (tx) => {
      const own = await readableOwn(tx, actor, 'notification.follow', notificationId);
      return fileOf(tx, own, attachmentId);
    });
    if (file.state === 'INFECTED') throw new Refused([{ code: 'attachment.infected' }], 'CONFLICT');
    return { attachment: toAttachmentView(file), bytes: await this.evidence.read(toPlace(file)) };
  }

  /** Removes a file that no version was sent with; 409 `attachment.already-sent`. */
  async remove(actor: Actor, notificationId: string, attachmentId: string): Promise<void> {
    const removed = await this.transactions.run(scopeOf(actor), async (tx) => {
      const { own } = await openOwn(tx, actor, 'notification.prepare', notificationId);
      await assertTakesFiles(tx, own);
      const file = await fileOf(tx, own, attachmentId);
      if (!(await deleteAttachment(tx, file))) {
        throw new Refused([{ code: 'attachment.already-sent' }], 'CONFLICT');
      }
      return file;
    });
    await this.evidence.remove(toPlace(removed));
  }
}

async function fileOf(
  tx: EntityManager,
  own: OwnScope & { readonly notificationId: string },
  attachmentId: string,
): Promise<AttachmentRow> {
  const file = await findAttachment(tx, own.authorityId, attachmentId);
  if (!file || file.notificationId !== own.notificationId) throw notFound('attachment');
  return file;
}
