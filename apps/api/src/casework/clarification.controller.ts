import { Controller } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import {
  askForClarification,
  cancelClarification,
  decideExtension,
  previewClarification,
} from '@article5/contracts/clarification';
import type { InputOf } from '@article5/contracts/kernel';
import {
  AskForClarification,
  CancelClarification,
  DecideExtension,
  PreviewClarification,
} from '@article5/use-cases/clarification';
import { CurrentActor, Handles, Input } from '../kernel/handles';

@Controller()
export class ClarificationController {
  constructor(
    private readonly ask: AskForClarification,
    private readonly cancel: CancelClarification,
    private readonly preview: PreviewClarification,
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

  @Handles(decideExtension)
  decideExtension(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof decideExtension>) {
    return this.decide.execute(actor, { ...params, ...body });
  }

  @Handles(cancelClarification)
  cancelClarification(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof cancelClarification>,
  ) {
    return this.cancel.execute(actor, params);
  }
}
