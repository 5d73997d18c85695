import { Controller } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import {
  answerClarification,
  askForClarification,
  askForExtension,
  cancelClarification,
  decideExtension,
  listOwnClarifications,
  previewClarification,
} from '@article5/contracts/clarification';
import type { InputOf } from '@article5/contracts/kernel';
import {
  AnswerClarification,
  AskForClarification,
  AskForExtension,
  CancelClarification,
  DecideExtension,
  ListOwnClarifications,
  PreviewClarification,
} from '@article5/use-cases/clarification';
import { CurrentActor, Handles, Input } from '../kernel/handles';

@Controller()
export class ClarificationController {
  constructor(
    private readonly ask: AskForClarification,
    private readonly cancel: CancelClarification,
    private readonly own: ListOwnClarifications,
    private readonly answer: AnswerClarification,
    private readonly preview: PreviewClarification,
    private readonly extend: AskForExtension,
    private readonly decide: DecideExtension,
  ) {}

  @Handles(askForClarification)
  askForClarification(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof askForClarification>,
  ) {
    return this.ask.execute(actor, { ...params, ...body });
  }

  @Handles(previewClarification)
  previewClarification(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof previewClarification>,
  ) {
    return this.preview.execute(actor, { ...params, ...query });
  }

  @Handles(askForExtension)
  askForExtension(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof askForExtension>,
  ) {
    return this.extend.execute(actor, { ...params, ...body });
  }

  @Handles(decideExtension)
  decideExtension(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof decideExtension>,
  ) {
    return this.decide.execute(actor, { ...params, ...body });
  }

  @Handles(cancelClarification)
  cancelClarification(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof cancelClarification>,
  ) {
    return this.cancel.execute(actor, params);
  }

  @Handles(listOwnClarifications)
  listOwn(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof listOwnClarifications>) {
    return this.own.execute(actor, params);
  }

  @Handles(answerClarification)
  answerClarification(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof answerClarification>,
  ) {
    return this.answer.execute(actor, { ...params, ...body });
  }
}
