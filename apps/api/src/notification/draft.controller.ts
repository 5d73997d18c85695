import { Controller } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import type { InputOf } from '@article5/contracts/kernel';
import {
  createDraft,
  deleteDraft,
  readAnswer,
  readDraft,
  saveAnswer,
} from '@article5/contracts/notification';
import { DeleteDraft, ReadDraft, SaveAnswer, StartDraft } from '@article5/use-cases/notification';
import { CurrentActor, Handles, Input } from '../kernel/handles';

@Controller()
export class DraftController {
  constructor(
    private readonly start: StartDraft,
    private readonly draft: ReadDraft,
    private readonly save: SaveAnswer,
    private readonly removal: DeleteDraft,
  ) {}

  @Handles(createDraft)
  create(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof createDraft>) {
    return this.start.execute(actor, body);
  }

  @Handles(readDraft)
  read(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof readDraft>) {
    return this.draft.execute(actor, params.notificationId);
  }

  @Handles(readAnswer)
  readAnswer(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof readAnswer>) {
    return this.draft.answer(actor, params.notificationId, params.answerKey);
  }

  @Handles(saveAnswer)
  saveAnswer(@CurrentActor() actor: Actor, @Input() { params, body, ifMatch }: InputOf<typeof saveAnswer>) {
    return this.save.execute(actor, { ...params, value: body.value, ifMatch });
  }

  @Handles(deleteDraft)
  delete(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof deleteDraft>) {
    return this.removal.execute(actor, params.notificationId);
  }
}
