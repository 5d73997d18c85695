import { Controller, StreamableFile } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import { addNote, printCaseFile, replayDecision } from '@article5/contracts/casework';
import type { InputOf } from '@article5/contracts/kernel';
import { AddNote, PrintCaseFile, ReplayDecision } from '@article5/use-cases/casework';
import { CurrentActor, Handles, Input } from '../kernel/handles';

@Controller()
export class CaseFileController {
  constructor(
    private readonly print: PrintCaseFile,
    private readonly replay: ReplayDecision,
    private readonly note: AddNote,
  ) {}

  @Handles(printCaseFile)
  async printCaseFile(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof printCaseFile>,
  ) {
    const { name, bytes } = await this.print.execute(actor, { ...params, ...body });
    return new StreamableFile(bytes, {
      type: 'application/pdf',
      disposition: `attachment; filename="${name}"`,
    });
  }

  @Handles(addNote)
  addNote(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof addNote>) {
    return this.note.execute(actor, { ...params, ...body });
  }

  @Handles(replayDecision)
  replayDecision(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof replayDecision>) {
    return this.replay.execute(actor, params);
  }
}
