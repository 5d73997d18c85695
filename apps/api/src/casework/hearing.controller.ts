import { Controller } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import {
  answerHearing,
  listOwnHearings,
  openHearing,
  previewHearing,
  takeHearingBack,
  weighHearing,
} from '@article5/contracts/decision';
import type { InputOf } from '@article5/contracts/kernel';
import { ActOnHearing, OpenHearing, OwnHearings } from '@article5/use-cases/decision';
import { CurrentActor, Handles, Input } from '../kernel/handles';

/** Hearing the exporter on an intended decision: the authority's side, and the exporter's. */
@Controller()
export class HearingController {
  constructor(
    private readonly hearings: OpenHearing,
    private readonly opened: ActOnHearing,
    private readonly own: OwnHearings,
  ) {}

  @Handles(previewHearing)
  preview(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof previewHearing>) {
    return this.hearings.preview(actor, { ...params, draft: body });
  }

  @Handles(openHearing)
  open(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof openHearing>) {
    return this.hearings.execute(actor, { ...params, draft: body });
  }

  @Handles(takeHearingBack)
  takeBack(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof takeHearingBack>) {
    return this.opened.takeBack(actor, params);
  }

  @Handles(weighHearing)
  weigh(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof weighHearing>) {
    return this.opened.weigh(actor, { ...params, ...body });
  }

  @Handles(listOwnHearings)
  listOwn(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof listOwnHearings>) {
    return this.own.list(actor, params);
  }

  @Handles(answerHearing)
  answer(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof answerHearing>) {
    return this.own.answer(actor, { ...params, ...body });
  }
}
