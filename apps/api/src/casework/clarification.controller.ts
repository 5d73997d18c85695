import { Controller } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import {
  answerClarification,
  askForClarification,
  cancelClarification,
  listOwnClarifications,
} from '@article5/contracts/clarification';
import type { InputOf } from '@article5/contracts/kernel';
import {
  AnswerClarification,
  AskForClarification,
  CancelClarification,
  ListOwnClarifications,
} from '@article5/use-cases/clarification';
import { CurrentActor, Handles, Input } from '../kernel/handles';

@Controller()
export class ClarificationController {
  constructor(
    private readonly ask: AskForClarification,
    private readonly cancel: CancelClarification,
    private readonly own: ListOwnClarifications,
    private readonly answer: AnswerClarification,
  ) {}

  @Handles(askForClarification)
  askForClarification(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof askForClarification>,
  ) {
    const { dueOn, ...asked } = body;
    return this.ask.execute(actor, { ...params, ...asked, ...(dueOn === undefined ? {} : { dueOn }) });
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
