import { Readable } from 'node:stream';
import { Controller, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '@article5/domain/kernel';
import type { InputOf } from '@article5/contracts/kernel';
import {
  downloadCanonicalSubmission,
  downloadReceipt,
  listNeededFromExporter,
  listOwnNotifications,
  readOwnNotification,
  readOwnVersion,
  readReceipt,
  withdrawNotification,
} from '@article5/contracts/notification';
import {
  ListOwnNotifications,
  PrintReceipt,
  ReadOwnNotification,
  WithdrawNotification,
} from '@article5/use-cases/notification';
import { sendFile } from '../evidence/send-file';
import { CurrentActor, Handles, Input } from '../kernel/handles';

@Controller()
export class OwnNotificationController {
  constructor(
    private readonly lists: ListOwnNotifications,
    private readonly own: ReadOwnNotification,
    private readonly print: PrintReceipt,
    private readonly withdrawal: WithdrawNotification,
  ) {}

  @Handles(listOwnNotifications)
  list(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof listOwnNotifications>) {
    return this.lists.execute(actor, query);
  }

  @Handles(listNeededFromExporter)
  async needed(@CurrentActor() actor: Actor) {
    return { items: await this.lists.needed(actor) };
  }

  @Handles(readOwnNotification)
  read(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof readOwnNotification>) {
    return this.own.execute(actor, params.notificationId);
  }

  @Handles(readOwnVersion)
  version(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof readOwnVersion>) {
    return this.own.version(actor, params.notificationId, params.version);
  }

  @Handles(readReceipt)
  receipt(@CurrentActor() actor: Actor, @Input() { params, query }: InputOf<typeof readReceipt>) {
    return this.own.receipt(actor, params.notificationId, query.version);
  }

  @Handles(downloadReceipt)
  async receiptFile(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof downloadReceipt>,
    @Res({ passthrough: true }) response: Response,
  ) {
    const bytes = await this.print.execute(actor, params.notificationId, query.version);
    return sendFile(response, { fileName: 'receipt.pdf', mediaType: 'application/pdf', bytes });
  }

  @Handles(downloadCanonicalSubmission)
  async canonical(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof downloadCanonicalSubmission>,
    @Res({ passthrough: true }) response: Response,
  ) {
    const text = await this.own.canonical(actor, params.notificationId, query.version);
    return sendFile(response, made('submission.json', 'application/json', Buffer.from(text)));
  }

  @Handles(withdrawNotification)
  withdraw(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof withdrawNotification>) {
    return this.withdrawal.execute(actor, { ...params, ...body });
  }
}

/** A file made for this answer. */
function made(fileName: string, mediaType: string, bytes: Buffer) {
  return { fileName, mediaType, sizeInBytes: bytes.length, bytes: Readable.from([bytes]) };
}
