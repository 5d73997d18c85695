import { Controller } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import {
  answerClarification,
  askForExtension,
  listOwnClarifications,
} from '@article5/contracts/clarification';
import type { InputOf } from '@article5/contracts/kernel';
import {
  AnswerClarification,
  AskForExtension,
  ListOwnClarifications,
} from '@article5/use-cases/clarification';
import { CurrentActor, Handles, Input } from '../kernel/handles';

/** The exporter's side of a clarification request. */
@Controller()
export class OwnClarificationController {
  constructor(
    private readonly own: ListOwnClarifications,
    private readonly answer: AnswerClarification,
    private readonly extend: AskForExtension,
  ) {}

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

  @Handles(askForExtension)
  askForExtension(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof askForExtension>) {
    return this.extend.execute(actor, { ...params, ...body });
  }
}
