import { Controller, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { InputOf } from '@article5/contracts/kernel';
import {
  addPaperExporter,
  downloadCaseReceipt,
  enterPaper,
  findPaperExporters,
  readPaperEntry,
  readPaperForm,
  uploadPaperOriginal,
} from '@article5/contracts/notification';
import type { Actor } from '@article5/domain/kernel';
import { EnterPaper, KeepAttachment, PaperDesk } from '@article5/use-cases/notification';
import { receiveFile } from '../evidence/receive-file';
import { sendFile } from '../evidence/send-file';
import { CurrentActor, Handles, Input, type PortalRequest } from '../kernel/handles';

/** Notifications that come by post, e-mail or hand. */
@Controller()
export class PaperController {
  constructor(
    private readonly desk: PaperDesk,
    private readonly keep: KeepAttachment,
    private readonly entering: EnterPaper,
  ) {}

  @Handles(findPaperExporters)
  exporters(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof findPaperExporters>) {
    return this.desk.exporters(actor, query.q);
  }

  @Handles(addPaperExporter)
  addExporter(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof addPaperExporter>) {
    return this.desk.addExporter(actor, body);
  }

  @Handles(readPaperForm)
  form(@CurrentActor() actor: Actor) {
    return this.desk.form(actor);
  }

  @Handles(uploadPaperOriginal)
  upload(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof uploadPaperOriginal>,
    @Req() request: PortalRequest,
    @Res({ passthrough: true }) response: Response,
  ) {
    return receiveFile(request, response, (fileName, bytes) =>
      this.keep.original(actor, params.organisationId, { fileName, bytes }),
    );
  }

  @Handles(enterPaper)
  enter(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof enterPaper>) {
    return this.entering.execute(actor, body);
  }

  @Handles(readPaperEntry)
  read(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof readPaperEntry>) {
    return this.desk.read(actor, params.reference);
  }

  @Handles(downloadCaseReceipt)
  async receipt(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof downloadCaseReceipt>,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { fileName, bytes } = await this.desk.receipt(actor, params.reference);
    return sendFile(response, { fileName, mediaType: 'application/pdf', bytes });
  }
}
