import { Controller, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '@article5/domain/kernel';
import type { InputOf } from '@article5/contracts/kernel';
import {
  downloadCaseAttachment,
  downloadOwnAttachment,
  examineDocument,
  listCaseAttachments,
  listOwnAttachments,
  removeAttachment,
  uploadAttachment,
  uploadMachineAttachment,
} from '@article5/contracts/notification';
import {
  CaseAttachments,
  ExamineDocument,
  KeepAttachment,
  OwnAttachments,
  type OpenedFile,
} from '@article5/use-cases/notification';
import { CurrentActor, Handles, Input, type PortalRequest } from '../kernel/handles';
import { receiveFile } from './receive-file';
import { sendFile } from './send-file';

@Controller()
export class AttachmentController {
  constructor(
    private readonly keep: KeepAttachment,
    private readonly own: OwnAttachments,
    private readonly ofCase: CaseAttachments,
    private readonly examined: ExamineDocument,
  ) {}

  @Handles(uploadAttachment)
  upload(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof uploadAttachment>,
    @Req() request: PortalRequest,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { notificationId } = params;
    return receiveFile(request, response, (fileName, bytes) =>
      this.keep.execute(actor, { notificationId, fileName, bytes }),
    );
  }

  @Handles(uploadMachineAttachment)
  uploadByMachine(
    @CurrentActor() actor: Actor,
    @Req() request: PortalRequest,
    @Res({ passthrough: true }) response: Response,
  ) {
    return receiveFile(request, response, (fileName, bytes) =>
      this.keep.execute(actor, { notificationId: null, fileName, bytes }),
    );
  }

  @Handles(listOwnAttachments)
  async listOwn(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof listOwnAttachments>) {
    return { items: await this.own.list(actor, params.notificationId) };
  }

  @Handles(removeAttachment)
  remove(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof removeAttachment>) {
    return this.own.remove(actor, params.notificationId, params.attachmentId);
  }

  @Handles(downloadOwnAttachment)
  async downloadOwn(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof downloadOwnAttachment>,
    @Res({ passthrough: true }) response: Response,
  ) {
    return sent(response, await this.own.open(actor, params.notificationId, params.attachmentId));
  }

  @Handles(listCaseAttachments)
  async listOfCase(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof listCaseAttachments>) {
    return { items: await this.ofCase.list(actor, params.reference) };
  }

  @Handles(examineDocument)
  examine(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof examineDocument>) {
    return this.examined.execute(actor, params);
  }

  @Handles(downloadCaseAttachment)
  async downloadOfCase(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof downloadCaseAttachment>,
    @Res({ passthrough: true }) response: Response,
  ) {
    return sent(response, await this.ofCase.open(actor, params.reference, params.attachmentId));
  }
}

function sent(response: Response, { attachment, bytes }: OpenedFile) {
  return sendFile(response, { ...attachment, bytes });
}
